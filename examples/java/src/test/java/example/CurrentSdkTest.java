package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.slb20140515.Client;
import com.aliyun.slb20140515.models.AddVServerGroupBackendServersRequest;
import com.aliyun.slb20140515.models.CreateVServerGroupRequest;
import com.aliyun.slb20140515.models.CreateVServerGroupResponseBody;
import com.aliyun.slb20140515.models.DescribeVServerGroupAttributeRequest;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaUnretryableException;
import com.aliyun.teaopenapi.models.Config;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slbkit.stub.ClientSettings;
import slbkit.stub.SlbStub;
import slbkit.stub.WithSlbStub;

/** The current SDK, com.aliyun:slb20140515. It signs with ACS3-HMAC-SHA256, and the stub checks that. */
@WithSlbStub(accessKey = "testid:testsecret")
class CurrentSdkTest {

    private Client slb;

    @BeforeEach
    void connect(ClientSettings settings) throws Exception {
        slb = new Client(Config.build(settings.asMap()));
    }

    @Test
    void a_group_is_created_and_read_back() throws Exception {
        CreateVServerGroupResponseBody created = create("lb-web", "[{'ServerId':'i-1','Port':'80','Weight':'100'}]");
        assertThat(created.getBackendServers().getBackendServer()).singleElement().satisfies(server -> {
            assertThat(server.getServerId()).isEqualTo("i-1");
            assertThat(server.getPort()).isEqualTo(80);
            assertThat(server.getWeight()).isEqualTo(100);
        });

        slb.addVServerGroupBackendServers(new AddVServerGroupBackendServersRequest()
                .setRegionId("cn-hangzhou")
                .setVServerGroupId(created.getVServerGroupId())
                .setBackendServers("[{\"ServerId\":\"eni-1\",\"Port\":\"80\",\"Type\":\"eni\"}]"));
        assertThat(slb.describeVServerGroupAttribute(new DescribeVServerGroupAttributeRequest()
                                .setRegionId("cn-hangzhou")
                                .setVServerGroupId(created.getVServerGroupId()))
                        .getBody().getBackendServers().getBackendServer())
                .extracting(server -> server.getServerId())
                .containsExactly("i-1", "eni-1");
    }

    @Test
    void a_mistake_gets_its_documented_error() {
        TeaException rejected = rejection("lb-web", "[{'ServerId':'i-absent-1','Port':'80'}]");
        assertThat(rejected.getCode()).isEqualTo("InvalidServerId.NotExist");
        assertThat(rejected.getStatusCode()).isEqualTo(400);
    }

    @Test
    void an_id_asks_for_an_error() {
        assertThat(rejection("lb-error-NetworkConflict", "[]").getCode()).isEqualTo("NetworkConflict");
    }

    @Test
    void the_next_call_meets_an_armed_error_and_the_one_after_succeeds(SlbStub stub) throws Exception {
        stub.arm("CreateVServerGroup", "VpcSystemBusy", 1);
        assertThat(rejection("lb-web", "[]").getCode()).isEqualTo("VpcSystemBusy");
        assertThat(create("lb-web", "[]").getVServerGroupId()).startsWith("rsp-");
    }

    @Test
    void a_wrong_secret_is_found_out(ClientSettings settings) throws Exception {
        slb = new Client(Config.build(settings.asMap()).setAccessKeySecret("wrong"));
        assertThat(rejection("lb-web", "[]").getCode()).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void the_older_way_to_sign_is_accepted_too(ClientSettings settings) throws Exception {
        slb = new Client(Config.build(settings.asMap()).setSignatureAlgorithm("v2"));
        assertThat(create("lb-web", "[]").getVServerGroupId()).startsWith("rsp-");
    }

    @Test
    void a_temporary_key_signs_with_its_token(ClientSettings settings) throws Exception {
        slb = new Client(Config.build(settings.asMap()).setSecurityToken("sts-token/+="));
        assertThat(create("lb-web", "[]").getVServerGroupId()).startsWith("rsp-");
    }

    /** This SDK keeps the timeouts of its first client of an endpoint: hence a stub with an endpoint of its own. */
    @Test
    void a_service_that_is_too_slow_runs_into_the_timeout_of_the_client() throws Exception {
        try (SlbStub slow = SlbStub.start()) {
            slb = new Client(Config.build(slow.client().asMap()).setReadTimeout(200));
            slow.armFault("CreateVServerGroup", "delay", Duration.ofSeconds(1), 1);
            assertThatThrownBy(() -> create("lb-web", "[]"))
                    .isInstanceOf(TeaUnretryableException.class)
                    .hasMessageMatching("(?is).*(timeout|timed out).*");
        }
    }

    private CreateVServerGroupResponseBody create(String loadBalancer, String servers) throws Exception {
        return slb.createVServerGroup(new CreateVServerGroupRequest()
                        .setRegionId("cn-hangzhou")
                        .setLoadBalancerId(loadBalancer)
                        .setVServerGroupName("web")
                        .setBackendServers(servers))
                .getBody();
    }

    private TeaException rejection(String loadBalancer, String servers) {
        return catchThrowableOfType(TeaException.class, () -> create(loadBalancer, servers));
    }
}

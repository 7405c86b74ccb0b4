package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.auth.signers.SignatureAlgorithm;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.slb.model.v20140515.CreateMasterSlaveServerGroupRequest;
import com.aliyuncs.slb.model.v20140515.CreateMasterSlaveServerGroupResponse;
import com.aliyuncs.slb.model.v20140515.SetBackendServersRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slbkit.stub.SlbStub;
import slbkit.stub.SlbStubExtension;

/** The classic SDK, com.aliyun:aliyun-java-sdk-slb. It signs in the RPC way, and the stub checks that. */
class ClassicSdkTest {

    @RegisterExtension
    static final SlbStubExtension SLB =
            new SlbStubExtension(SlbStub.builder().accessKey("testid", "testsecret"));

    private static final String PAIR = "[{\"ServerId\":\"i-1\",\"Port\":\"80\",\"ServerType\":\"Master\"},"
            + "{\"ServerId\":\"i-2\",\"Port\":\"80\",\"ServerType\":\"Slave\"}]";

    private IAcsClient slb;

    @BeforeEach
    void connect() {
        slb = client(SLB.client().accessKeySecret());
    }

    private static IAcsClient client(String secret) {
        return new DefaultAcsClient(
                DefaultProfile.getProfile(SLB.client().regionId(), SLB.client().accessKeyId(), secret));
    }

    @Test
    void a_pair_is_created() throws ClientException {
        CreateMasterSlaveServerGroupResponse created = create("lb-web", PAIR);
        assertThat(created.getMasterSlaveServerGroupId()).startsWith("rsp-");
        assertThat(created.getMasterSlaveBackendServers())
                .extracting(server -> server.getServerId() + " " + server.getServerType())
                .containsExactly("i-1 Master", "i-2 Slave");
    }

    /** Unlike the other clients it does not sign the host then. */
    @Test
    void a_weight_is_set_by_a_call_signed_the_newer_way() throws ClientException {
        SetBackendServersRequest request = new SetBackendServersRequest();
        request.setSysEndpoint(SLB.client().endpoint());
        request.setSysSignatureVersion(SignatureVersion.V3);
        request.setSysSignatureAlgorithm(SignatureAlgorithm.ACS3_HMAC_SHA256);
        request.setLoadBalancerId("lb-web");
        request.setBackendServers("[{\"ServerId\":\"i-default-1\",\"Weight\":\"0\"}]");
        assertThat(slb.getAcsResponse(request).getLoadBalancerId()).isEqualTo("lb-web");
    }

    @Test
    void the_weights_of_a_default_group_are_set() throws ClientException {
        SetBackendServersRequest request = new SetBackendServersRequest();
        request.setSysEndpoint(SLB.client().endpoint());
        request.setLoadBalancerId("lb-web");
        request.setBackendServers("[{\"ServerId\":\"i-default-1\",\"Weight\":\"0\"}]");
        assertThat(slb.getAcsResponse(request).getBackendServers())
                .anySatisfy(server -> {
                    assertThat(server.getServerId()).isEqualTo("i-default-1");
                    assertThat(server.getWeight()).isEqualTo("0");
                });
    }

    @Test
    void a_mistake_gets_its_documented_error() {
        assertThat(rejection("lb-web", "[{'ServerId':'i-1','Port':'80'}]").getErrCode())
                .isEqualTo("BACKEND_SERVERS_NUM_MUST_BE_TWO");
    }

    @Test
    void an_id_asks_for_an_error() {
        ClientException rejected = rejection("lb-error-NetworkConflict", PAIR);
        assertThat(rejected.getErrCode()).isEqualTo("NetworkConflict");
        assertThat(rejected.getRequestId()).isNotEmpty();
    }

    @Test
    void the_next_call_meets_an_armed_error_and_the_one_after_succeeds() throws ClientException {
        SLB.stub().arm("CreateMasterSlaveServerGroup", "NetworkConflict", 1);
        assertThat(rejection("lb-web", PAIR).getErrCode()).isEqualTo("NetworkConflict");
        assertThat(create("lb-web", PAIR).getMasterSlaveServerGroupId()).startsWith("rsp-");
    }

    @Test
    void a_wrong_secret_is_found_out() {
        slb = client("wrong");
        assertThat(rejection("lb-web", PAIR).getErrCode()).isIn("SignatureDoesNotMatch", "SDK.InvalidAccessKeySecret");
    }

    @Test
    void a_temporary_key_signs_with_its_token() throws ClientException {
        slb = new DefaultAcsClient(DefaultProfile.getProfile(
                SLB.client().regionId(), SLB.client().accessKeyId(), SLB.client().accessKeySecret(), "sts-token/+="));
        assertThat(create("lb-web", PAIR).getMasterSlaveServerGroupId()).startsWith("rsp-");
    }

    @Test
    void a_connection_that_breaks_is_an_error_of_the_client() {
        SLB.stub().armFault("CreateMasterSlaveServerGroup", "reset", null, 1);
        assertThat(rejection("lb-web", PAIR).getErrCode()).startsWith("SDK.");
    }

    private CreateMasterSlaveServerGroupResponse create(String loadBalancer, String servers) throws ClientException {
        CreateMasterSlaveServerGroupRequest request = new CreateMasterSlaveServerGroupRequest();
        request.setSysEndpoint(SLB.client().endpoint());
        request.setLoadBalancerId(loadBalancer);
        request.setMasterSlaveBackendServers(servers);
        return slb.getAcsResponse(request);
    }

    private ClientException rejection(String loadBalancer, String servers) {
        return catchThrowableOfType(ClientException.class, () -> create(loadBalancer, servers));
    }
}

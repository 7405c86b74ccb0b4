package slbkit.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndependentServerTest {

    private static final String TWO = """
        [{"ServerId":"i-1","Port":"80","Weight":"30","Description":"a-1"},{"ServerId":"i-2","Port":"81"}]""";
    private static final String PAIR = """
        [{"ServerId":"i-1","Port":"82","ServerType":"Master"},{"ServerId":"i-2","Port":"84","ServerType":"Slave"}]""";

    private final IndependentServer server = IndependentServer.start(Set.of(), null);
    private final Client client = new Client(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void should_keep_a_group_through_its_life() {
        Client.Seen created = create(client, TWO);
        String id = created.at("/VServerGroupId");
        assertThat(created.json().at("/BackendServers/BackendServer")).hasSize(2);

        client.call(AddVServerGroupBackendServers.NAME, "VServerGroupId", id, "BackendServers", "[{\"ServerId\":\"i-1\",\"Port\":\"90\"}]");
        client.call(RemoveVServerGroupBackendServers.NAME, "VServerGroupId", id, "BackendServers",
            "[{\"ServerId\":\"i-1\",\"Port\":\"80\"},{\"ServerId\":\"i-3\",\"Port\":\"80\"}]");

        Client.Seen read = client.call("DescribeVServerGroupAttribute", "VServerGroupId", id);
        assertThat(read.json().at("/BackendServers/BackendServer").findValuesAsString("Port"))
            .containsExactly("81", "90");
        assertThat(client.call("DeleteVServerGroup", "VServerGroupId", id).status()).isEqualTo(200);
        assertThat(client.call("DescribeVServerGroupAttribute", "VServerGroupId", id).status()).isEqualTo(404);
    }

    @Test
    void should_accept_every_way_to_ask() {
        assertThat(client.get(SetBackendServers.NAME, "LoadBalancerId", "lb-1", "Format", "JSON").status()).isEqualTo(200);
        assertThat(client.form(SetBackendServers.NAME, "LoadBalancerId", "lb-1", "Format", "json").status()).isEqualTo(200);
        assertThat(client.byHeaders(SetBackendServers.NAME, "LoadBalancerId", "lb-1", "RegionId", null).status()).isEqualTo(200);
    }

    @Test
    void should_keep_the_weights_of_default_servers_as_texts() {
        Client.Seen set = client.call(SetBackendServers.NAME, "LoadBalancerId", "lb-1", "BackendServers",
            "[{\"ServerId\":\"i-8\",\"Weight\":\"0\"}]");
        assertThat(set.json().at("/BackendServers/BackendServer/0/Weight").isString()).isTrue();
        assertThat(client.call("DescribeLoadBalancerAttribute", "LoadBalancerId", "lb-1").json()
            .at("/BackendServers/BackendServer").findValuesAsString("Weight")).containsExactly("0", "100");
    }

    @Test
    void should_create_a_pair() {
        Client.Seen created = client.call(CreateMasterSlaveServerGroup.NAME, "LoadBalancerId", "lb-1",
            "MasterSlaveBackendServers", PAIR);
        assertThat(created.json().at("/MasterSlaveBackendServers/MasterSlaveBackendServer")
            .findValuesAsString("ServerType")).containsExactly("Master", "Slave");
        assertThat(client.call("DescribeMasterSlaveServerGroupAttribute", "MasterSlaveServerGroupId",
            created.at("/MasterSlaveServerGroupId")).status()).isEqualTo(200);
        assertThat(code(client.call(CreateMasterSlaveServerGroup.NAME, "LoadBalancerId", "lb-1", "MasterSlaveBackendServers",
            PAIR.replace("Slave", "Master"))))
            .isEqualTo("400 BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE");
        assertThat(code(client.call(CreateMasterSlaveServerGroup.NAME, "LoadBalancerId", "lb-1", "MasterSlaveBackendServers",
            PAIR.replace(",\"ServerType\":\"Slave\"", "")))).isEqualTo("400 INVALID_SERVER_TYPE");
    }

    @Test
    void should_reject_what_the_documents_rule_out() {
        assertThat(code(create(client, TWO.replace("i-2", "i-absent")))).isEqualTo("400 InvalidServerId.NotExist");
        assertThat(code(create(client, TWO.replace("\"Port\":\"81\"", "\"Port\":\"81\",\"Type\":\"vm\""))))
            .isEqualTo("400 BackendServer.InvalidType");
        assertThat(create(client, TWO.replace("30", "101")).status()).isEqualTo(400);
        assertThat(create(client, TWO.replace("a-1", "a 1")).status()).isEqualTo(400);
        assertThat(create(client, TWO.replace("i-2", "i-stopped")).status()).isEqualTo(400);
        assertThat(create(client, TWO, "LoadBalancerId", "lb-none").status()).isEqualTo(404);
        assertThat(code(create(client, TWO, "Tag.1.Key", "aliyun-1"))).isEqualTo("400 InvalidParam.TagKey");
        assertThat(code(create(client, TWO, "Tag.1.Key", "k", "Tag.1.Value", "a https://b")))
            .isEqualTo("400 InvalidParam.TagValue");
        assertThat(code(create(client, TWO, "Tag.1.Value", "v"))).isEqualTo("400 MissingParam.TagKey");
    }

    @Test
    void should_accept_an_eni_only_where_it_can_stand() {
        String eni = "[{\"ServerId\":\"eni-1\",\"Port\":\"80\",\"Type\":\"eni\",\"ServerIp\":\"192.168.0.11\"}]";
        assertThat(create(client, eni).status()).isEqualTo(200);
        assertThat(create(client, eni, "LoadBalancerId", "lb-shared").status()).isEqualTo(400);
        assertThat(create(client, eni.replace("\"Type\":\"eni\",", "")).status()).isEqualTo(400);
    }

    @Test
    void should_raise_every_documented_row_once_when_armed() {
        for (Documents.Row row : Documents.rows()) {
            assertThat(client.arm(row.operation(), row.code()).status()).isEqualTo(200);
            Client.Seen rejected = client.call(row.operation());
            assertThat(rejected.status()).isEqualTo(row.status());
            assertThat(rejected.at("/Code")).isEqualTo(row.code());
            assertThat(rejected.at("/RequestId")).isNotEmpty();
            assertThat(client.call(row.operation()).at("/Code")).isNotEqualTo(row.code());
        }
    }

    @ParameterizedTest
    @EnumSource(Oddity.class)
    void should_still_serve_with_any_oddity(Oddity oddity) {
        try (IndependentServer odd = IndependentServer.start(Set.of(oddity), null)) {
            Client.Seen created = create(new Client(odd.url()), TWO);
            assertThat(created.status()).isBetween(200, 201);
            if (oddity != Oddity.GZIP_WHEN_ASKED) {
                assertThat(created.json().at("/BackendServers/BackendServer")).hasSize(2);
            }
        }
    }

    @Test
    void should_describe_itself_in_a_profile() {
        assertThat(server.profile()).contains("endpoint: " + server.url())
            .contains("- {operation: SetBackendServers, error: Mismatched.ZoneId,\n     arm: {method: POST");
    }

    private static Client.Seen create(Client client, String servers, String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "LoadBalancerId";
        all[1] = "lb-1";
        all[2] = "BackendServers";
        all[3] = servers;
        System.arraycopy(more, 0, all, 4, more.length);
        return client.call(CreateVServerGroup.NAME, all);
    }

    private static String code(Client.Seen seen) {
        return seen.status() + " " + seen.at("/Code");
    }
}

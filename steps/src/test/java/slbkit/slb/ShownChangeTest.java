package slbkit.slb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import tools.jackson.databind.json.JsonMapper;

class ShownChangeTest {

    private static final String HOLDS_1 = "{'BackendServers': {'BackendServer': [{'ServerId': 'i-1', 'Port': 80, 'Weight': 30}]}}";
    private static final String HOLDS_NONE = "{'BackendServers': {'BackendServer': []}}";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "CreateVServerGroup, true, false",
        "AddVServerGroupBackendServers, true, false",
        "RemoveVServerGroupBackendServers, false, true",
        "SetBackendServers, true, false"})
    void a_change_is_shown_by_its_first_server(String operation, boolean held, boolean notHeld) {
        ShownChange change = change(operation, Map.of("ServerId", "i-1", "Port", "80", "Weight", "30"));
        assertThat(change.isIn(reply(200, HOLDS_1))).isEqualTo(held);
        assertThat(change.isIn(reply(200, HOLDS_NONE))).isEqualTo(notHeld);
        assertThat(change.isIn(reply(404, HOLDS_1))).as("rejected").isFalse();
    }

    @Test
    void a_weight_is_shown_where_it_is_the_one_that_was_set() {
        assertThat(change("SetBackendServers", Map.of("ServerId", "i-1", "Weight", 31)).isIn(reply(200, HOLDS_1))).isFalse();
        assertThat(change("SetBackendServers", Map.of("ServerId", "i-1", "Weight", 30)).isIn(reply(200, HOLDS_1))).isTrue();
        assertThat(change("SetBackendServers", Map.of("ServerId", "i-1")).isIn(reply(200, HOLDS_1))).isTrue();
    }

    @Test
    void another_server_shows_nothing() {
        Map<String, Object> other = Map.of("ServerId", "i-2", "Port", "80", "Weight", "30");
        assertThat(change("AddVServerGroupBackendServers", other).isIn(reply(200, HOLDS_1))).isFalse();
        assertThat(change("RemoveVServerGroupBackendServers", other).isIn(reply(200, HOLDS_1))).isTrue();
    }

    @Test
    void another_port_of_a_removed_server_may_stay() {
        Map<String, Object> other = Map.of("ServerId", "i-1", "Port", "81");
        assertThat(change("RemoveVServerGroupBackendServers", other).isIn(reply(200, HOLDS_1))).isTrue();
    }

    @Test
    void a_group_of_two_is_listed_under_a_name_of_its_own() {
        ShownChange change = change("CreateMasterSlaveServerGroup", Map.of("ServerId", "i-1"));
        assertThat(change.reading().operation()).isEqualTo("DescribeMasterSlaveServerGroupAttribute");
        assertThat(change.isIn(reply(200, HOLDS_1))).isFalse();
        assertThat(change.isIn(reply(200, HOLDS_1.replace("BackendServer", "MasterSlaveBackendServer")))).isTrue();
    }

    @Test
    void a_group_without_servers_is_shown_where_it_is_described() {
        SlbRequest create = SlbRequest.of("CreateVServerGroup").with("RegionId", "r");
        ShownChange change = ShownChange.of(create, reply(200, "{'VServerGroupId': 'rsp-1'}")).orElseThrow();
        assertThat(change.reading().parameters()).containsEntry("VServerGroupId", "rsp-1").containsEntry("RegionId", "r");
        assertThat(change.isIn(reply(200, "{}"))).isTrue();
        assertThat(change.isIn(reply(404, "{}"))).isFalse();
    }

    @Test
    void a_call_that_changes_nothing_or_does_not_say_what_is_not_looked_for() {
        assertThat(ShownChange.of(SlbRequest.of("DescribeVServerGroups"), reply(200, "{}"))).isEmpty();
        assertThat(ShownChange.of(SlbRequest.of("CreateVServerGroup"), reply(200, "{}"))).isEmpty();
        assertThat(ShownChange.of(SlbRequest.of("CreateVServerGroup"), reply(200, "{'VServerGroupId': ' '}"))).isEmpty();
        assertThat(ShownChange.of(SlbRequest.of("SetBackendServers"), reply(200, "{}"))).isEmpty();
    }

    private static ShownChange change(String operation, Map<String, Object> server) {
        SlbRequest request = SlbRequest.of(operation)
                .with("VServerGroupId", "rsp-1")
                .with("LoadBalancerId", "lb-1")
                .servers(List.of(new LinkedHashMap<>(server)));
        return ShownChange.of(request, reply(200, "{'VServerGroupId': 'rsp-1', 'MasterSlaveServerGroupId': 'rsp-2'}")).orElseThrow();
    }

    private static Reply reply(int status, String body) {
        String json = body.replace('\'', '"');
        return new Reply("x", status, Map.<String, List<String>>of(), json, new JsonMapper().readTree(json), "", "");
    }
}

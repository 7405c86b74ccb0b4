package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.judge.Bench.Canned;
import slbkit.outcome.Unverifiable;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/** A description without servers means an empty group only if descriptions of other groups show theirs. */
class GroupReaderTest {

    private static final String SHOWN = "{\"RequestId\": \"#\", \"BackendServers\": %s}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "null", "{}", "{\"BackendServer\": null}", "[{\"ServerId\": \"i-9\"}]", "{\"BackendServer\": [{\"Weight\": 100}]}",
        "{\"BackendServer\": [{\"ServerId\": [\"i-9\"], \"Weight\": 100}]}"})
    void a_default_server_group_that_holds_servers_of_the_profile_cannot_be_read_so(String servers) throws IOException {
        try (Bench bench = new Bench(folder, "SetBackendServers/behaviour/sets", "describe")) {
            bench.answering(call -> new Canned(200, SHOWN.formatted(servers)));
            assertThatThrownBy(() -> bench.reader().defaultServerGroup()).isInstanceOf(Unverifiable.class)
                    .hasMessageStartingWith("needs DescribeLoadBalancerAttribute to show ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"BackendServer\": []}"})
    void an_empty_group_may_be_shown_without_a_list_where_other_groups_are_shown_with_one(String empty) throws IOException {
        try (Bench bench = new Bench(folder, Bench.CREATES, "describe")) {
            bench.answering(call -> call.get("Action").equals(Bench.OPERATION) ? Canned.succeeded()
                    : new Canned(200, SHOWN.formatted(call.get("VServerGroupId").equals("rsp-1")
                            ? "{\"BackendServer\": [{\"ServerId\": \"i-1\", \"Port\": 80}]}" : empty)));
            assertThat(bench.reader().vServerGroup("rsp-2")).hasValueSatisfying(held -> assertThat(held).isEmpty());
        }
    }

    @Test
    void a_value_that_is_neither_a_text_nor_a_number_shows_nothing() throws IOException {
        try (Bench bench = new Bench(folder, Bench.CREATES, "describe")) {
            bench.answering(call -> new Canned(200, SHOWN.formatted(
                    "{\"BackendServer\": [{\"ServerId\": \"i-1\", \"Port\": 80, \"Weight\": true, \"Type\": [\"ecs\"]}]}")));
            assertThat(bench.reader().require(ServerGroups.V_SERVER_GROUP, "rsp-1"))
                    .containsExactly(new Backend(Map.of("ServerId", "i-1", "Port", "80")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"BackendServer\": []}", "{}", "{\"BackendServer\": [{\"ServerId\": \"i-9\", \"Weight\": 7}]}"})
    void a_removal_that_removes_nothing_lists_the_default_server_group(String servers) throws IOException {
        try (Bench bench = new Bench(folder, "SetBackendServers/behaviour/sets", "describe")) {
            bench.answering(call -> new Canned(200, SHOWN.formatted(servers)));
            Optional<List<Backend>> shown = bench.reader().shownByRemoval(ServerGroups.DEFAULT_SERVER_GROUP, "lb-1");
            assertThat(shown.isPresent()).isEqualTo(servers.contains("i-9"));
            assertThat(bench.calls.get(0)).containsEntry("Action", "RemoveBackendServers").containsEntry("LoadBalancerId", "lb-1");
            assertThat(bench.calls.get(0).get("BackendServers")).contains("i-slbkit-unknown").doesNotContain("i-9");
        }
    }
}

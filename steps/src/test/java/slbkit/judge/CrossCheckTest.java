package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static slbkit.slb.ServerGroups.MASTER_SLAVE_SERVER_GROUP;
import static slbkit.slb.ServerGroups.V_SERVER_GROUP;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.judge.Bench.Canned;
import slbkit.outcome.Unverifiable;
import slbkit.report.Verdict;
import slbkit.slb.ScenarioGroup;

/** A second reading decides whether the creation of a group or its description is wrong. */
class CrossCheckTest {

    private static final Canned UNKNOWN = Canned.rejected(404, "InvalidVServerGroupId.NotFound", "The VServerGroupId is unknown.");
    private static final List<Map<String, Object>> SERVERS = List.of(Map.of("ServerId", "i-1", "Port", "80"));

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder, "DescribeVServerGroupAttribute/behaviour/describes", "describe");
        bench.groups.put("the group", new ScenarioGroup("rsp-1", Optional.empty()), bench.plain.of(Bench.OPERATION));
        bench.calls.clear();
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void answering(Map<String, Canned> answers) {
        Function<Map<String, String>, Canned> byAction = call -> answers.getOrDefault(call.get("Action"), Canned.succeeded());
        bench.answering(byAction);
    }

    private static Canned listing(String... ids) {
        return new Canned(200, "{\"RequestId\": \"#\", \"VServerGroups\": {\"VServerGroup\": [%s]}}".formatted(
                String.join(", ", List.of(ids).stream().map("{\"VServerGroupId\": \"%s\"}"::formatted).toList())));
    }

    @Test
    void a_group_that_is_neither_described_nor_listed_was_made_up_by_its_creation() {
        answering(Map.of("DescribeVServerGroupAttribute", UNKNOWN, "DescribeVServerGroups", listing("rsp-2")));
        assertThatThrownBy(() -> bench.crossCheck.requireCreated(V_SERVER_GROUP, "the group")).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of CreateVServerGroup/behaviour/usable");
    }

    @Test
    void a_group_that_is_listed_exists() {
        answering(Map.of("DescribeVServerGroupAttribute", UNKNOWN, "DescribeVServerGroups", listing("rsp-2", "rsp-1")));
        assertThatCode(() -> bench.crossCheck.requireCreated(V_SERVER_GROUP, "the group")).doesNotThrowAnyException();
    }

    @Test
    void a_group_that_is_described_exists_even_if_no_list_shows_it() {
        answering(Map.of("DescribeVServerGroups", listing()));
        assertThatCode(() -> bench.crossCheck.requireCreated(V_SERVER_GROUP, "the group")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidAction.NotFound", "InvalidParameter"})
    void without_a_list_nothing_is_known_of_a_group_that_is_not_described(String code) {
        answering(Map.of("DescribeVServerGroupAttribute", UNKNOWN, "DescribeVServerGroups",
                Canned.rejected(400, code, "Not now.")));
        assertThatCode(() -> bench.crossCheck.requireCreated(V_SERVER_GROUP, "the group")).doesNotThrowAnyException();
    }

    @Test
    void a_group_that_is_described_and_listed_behind_another_load_balancer_was_created_wrongly() {
        Canned elsewhere = new Canned(200, "{\"VServerGroupId\": \"rsp-1\", \"LoadBalancerId\": \"lb-9\", \"RequestId\": \"#\"}");
        bench.answering(call -> call.get("Action").equals("DescribeVServerGroupAttribute") ? elsewhere
                : listing(call.get("LoadBalancerId").equals("lb-9") ? "rsp-1" : "rsp-2"));
        assertThatThrownBy(() -> bench.crossCheck.requireBehind(V_SERVER_GROUP, "rsp-1", "lb-1")).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of CreateVServerGroup/behaviour/read-back");
        assertThat(bench.found("CreateVServerGroup/behaviour/read-back").verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({"'\"VServerGroupName\": \"mine\", ', true", "'\"VServerGroupName\": \"\", ', false", "'', false"})
    void a_target_shows_names_if_it_shows_that_of_a_plain_group(String name, boolean shows) {
        answering(Map.of("DescribeVServerGroupAttribute",
                new Canned(200, "{%s\"VServerGroupId\": \"rsp-1\", \"RequestId\": \"#\"}".formatted(name))));
        assertThat(bench.crossCheck.showsNames(V_SERVER_GROUP)).isEqualTo(shows);
    }

    @Test
    void a_group_that_is_listed_behind_its_load_balancer_is_there_whatever_a_description_shows() {
        Canned elsewhere = new Canned(200, "{\"VServerGroupId\": \"rsp-1\", \"LoadBalancerId\": \"lb-9\", \"RequestId\": \"#\"}");
        answering(Map.of("DescribeVServerGroupAttribute", elsewhere, "DescribeVServerGroups", listing("rsp-1")));
        assertThatCode(() -> bench.crossCheck.requireBehind(V_SERVER_GROUP, "rsp-1", "lb-1")).doesNotThrowAnyException();
    }

    @Test
    void servers_are_added_to_a_new_group_and_described() {
        answering(Map.of("DescribeVServerGroupAttribute", new Canned(200, "{\"VServerGroupId\": \"rsp-1\", \"RequestId\": \"#\"}")));
        assertThat(bench.crossCheck.describedAfterAddition(V_SERVER_GROUP, SERVERS))
                .hasValueSatisfying(shown -> assertThat(shown.path("VServerGroupId").asString()).isEqualTo("rsp-1"));
        Map<String, String> creation = bench.calls.stream().filter(c -> c.get("Action").equals(Bench.OPERATION)).findFirst().orElseThrow();
        assertThat(creation).doesNotContainKey("BackendServers");
        Map<String, String> addition = bench.calls.stream()
                .filter(c -> c.get("Action").equals("AddVServerGroupBackendServers")).findFirst().orElseThrow();
        assertThat(addition).containsEntry("VServerGroupId", "rsp-1");
        assertThat(addition.get("BackendServers")).contains("i-1");
    }

    @Test
    void an_addition_that_is_rejected_shows_nothing() {
        answering(Map.of("AddVServerGroupBackendServers", UNKNOWN));
        assertThat(bench.crossCheck.describedAfterAddition(V_SERVER_GROUP, SERVERS)).isEmpty();
    }

    @Test
    void nothing_can_be_added_to_a_pair() {
        assertThat(bench.crossCheck.describedAfterAddition(MASTER_SLAVE_SERVER_GROUP, SERVERS)).isEmpty();
        assertThat(bench.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-1", "I-1"})
    void descriptions_must_show_a_new_group_with_the_servers_of_its_creation(String shown) {
        answering(Map.of("DescribeVServerGroupAttribute", new Canned(200, Bench.TAKEN.replace("i-1", shown))));
        if (shown.equals("i-1")) {
            assertThatCode(() -> bench.crossCheck.requireFaithful(V_SERVER_GROUP)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> bench.crossCheck.requireFaithful(V_SERVER_GROUP)).isInstanceOf(Unverifiable.class)
                    .hasMessageContaining("it shows [I-1:80]");
        }
    }
}

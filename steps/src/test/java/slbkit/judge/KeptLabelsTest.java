package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static slbkit.slb.ServerGroups.V_SERVER_GROUP;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.judge.Bench.Canned;
import slbkit.outcome.Unverifiable;
import slbkit.report.Verdict;
import slbkit.scenario.GroupReader;
import slbkit.slb.ScenarioGroup;

class KeptLabelsTest {

    private static final String TAGS = "\"Tags\": {\"Tag\": [{\"TagKey\": \"team\", \"TagValue\": \"%s\"}]}";

    @TempDir
    Path folder;

    private Bench bench;
    private GroupReader reader;
    private KeptLabels labels;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder, "SetVServerGroupAttribute/behaviour/named-only", "describe");
        bench.groups.put("the group", new ScenarioGroup("rsp-1", Optional.empty()), bench.plain.of(Bench.OPERATION)
                .with("VServerGroupName", "mine").tags(List.of(new Tag("team", "blue"))));
        reader = bench.reader();
        labels = new KeptLabels(bench.execution, bench.groups, reader, bench.crossCheck);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void a_group_that_is_shown_as_before_kept_its_labels() {
        describe(named("mine"));
        describe(named("mine"));
        assertKept();
        describe(named("mine") + ", " + TAGS.formatted("blue"));
        assertKept();
    }

    @Test
    void another_name_is_a_difference() {
        describe(named("mine"));
        describe(named("another"));
        assertThatThrownBy(() -> labels.requireName(V_SERVER_GROUP, "the group")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("the name another");
    }

    @Test
    void another_value_of_a_tag_and_no_tag_are_differences() {
        describe(TAGS.formatted("blue"));
        describe(TAGS.formatted("red"));
        assertTagsDiffer();
        describe("\"Tags\": {\"Tag\": []}");
        assertTagsDiffer();
    }

    @Test
    void what_was_never_shown_as_given_is_not_compared() {
        describe(named("unknown") + ", " + TAGS.formatted("unknown"));
        describe(named("another") + ", " + TAGS.formatted("red"));
        assertKept();
    }

    @Test
    void a_description_that_no_longer_shows_the_name_and_the_tags_shows_that_they_are_lost() {
        describe(named("mine") + ", " + TAGS.formatted("blue"));
        describe("\"LoadBalancerId\": \"lb-1\"");
        assertThatThrownBy(() -> labels.requireName(V_SERVER_GROUP, "the group")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("no name");
        assertTagsDiffer();
    }

    @Test
    void where_the_list_shows_the_name_the_description_is_wrong() {
        describe(named("mine"));
        answer(named("another"), "{\"RequestId\": \"#\", \"VServerGroups\": {\"VServerGroup\": [{\"VServerGroupId\": \"rsp-1\", %s}]}}"
                .formatted(named("mine")));
        reader.requireVServerGroup("rsp-1");
        assertThatThrownBy(() -> labels.requireName(V_SERVER_GROUP, "the group")).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("DescribeVServerGroupAttribute/behaviour/shows-name");
        assertThat(bench.found("DescribeVServerGroupAttribute/behaviour/shows-name").verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(bench.found("SetVServerGroupAttribute/behaviour/named-only").verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    private void assertKept() {
        assertThatCode(() -> {
            labels.requireName(V_SERVER_GROUP, "the group");
            labels.requireTags(V_SERVER_GROUP, "the group");
        }).doesNotThrowAnyException();
    }

    private void assertTagsDiffer() {
        assertThatThrownBy(() -> labels.requireTags(V_SERVER_GROUP, "the group")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("keeps the tag team=blue");
    }

    private static String named(String name) {
        return "\"VServerGroupName\": \"%s\"".formatted(name);
    }

    private void describe(String members) {
        answer(members, "{\"RequestId\": \"#\"}");
        reader.requireVServerGroup("rsp-1");
    }

    private void answer(String members, String list) {
        Canned described = new Canned(200, """
                {"RequestId": "#", %s, "BackendServers": {"BackendServer": [{"ServerId": "i-1", "Port": 80, "Weight": 10}]}}"""
                .formatted(members));
        Map<String, Canned> answers = Map.of("DescribeVServerGroupAttribute", described, "DescribeVServerGroups", new Canned(200, list));
        bench.answering(call -> answers.getOrDefault(call.get("Action"), Canned.succeeded()));
    }
}

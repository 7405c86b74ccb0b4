package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Bench.Canned;
import slbkit.judge.ShownGroup.Aspect;
import slbkit.report.Verdict;
import slbkit.scenario.PlainCalls;
import slbkit.slb.ScenarioGroups;
import slbkit.steps.DescriptionSteps.Filter;
import slbkit.steps.DescriptionSteps.Listed;

/** What descriptions and lists show of the scenario's groups. */
@ExtendWith(FailsIfAborted.class)
class DescriptionStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String DESCRIBE = "DescribeVServerGroupAttribute";
    private static final String LIST = "DescribeVServerGroups";
    private static final String SHOWS_NAME = DESCRIBE + "/behaviour/shows-name";
    private static final String SHOWS_SERVERS = DESCRIBE + "/behaviour/shows-servers";
    private static final String READ_BACK = CREATE + "/behaviour/read-back";
    private static final String LISTS = LIST + "/behaviour/lists";
    private static final String BY_NAME = LIST + "/behaviour/by-name";
    private static final String BY_TAG = LIST + "/behaviour/by-tag";
    private static final String THE_GROUP = "the group";
    private static final String OTHER = "the other group";

    @TempDir
    Path folder;

    private StepBench bench;

    private DescriptionSteps about(String rule) throws IOException {
        bench = new StepBench(folder, rule);
        return bench.the(DescriptionSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void given(String name) {
        bench.the(GivenSteps.class).aGroupCreated(name, "with 2 Tags");
    }

    private String id(String name) {
        return bench.the(ScenarioGroups.class).named(name).id();
    }

    private String nameGiven() {
        return bench.the(ScenarioGroups.class).creation(THE_GROUP).parameters().get("VServerGroupName");
    }

    private void saying(String operation, String text, String other) {
        bench.target.instead(operation, (call, usual) -> usual.get().saying(text, other));
    }

    @ParameterizedTest
    @CsvSource({"NAME, shows-name", "LOAD_BALANCER, shows-load-balancer", "TAGS, shows-tags", "SERVERS, shows-servers",
        "DESCRIPTIONS, shows-Description"})
    void a_description_shows_a_group_as_it_was_created(Aspect aspect, String rule) throws IOException {
        DescriptionSteps steps = about(DESCRIBE + "/behaviour/" + rule);
        given(THE_GROUP);
        bench.call(DESCRIBE);
        steps.shows(aspect);
        bench.assertConforms();
    }

    @Test
    void a_description_with_another_name_differs() throws IOException {
        DescriptionSteps steps = about(SHOWS_NAME);
        given(THE_GROUP);
        saying(DESCRIBE, "\"VServerGroupName\":\"", "\"VServerGroupName\":\"x");
        bench.call(DESCRIBE);
        bench.assertDiffers(() -> steps.shows(Aspect.NAME),
                "the group as it was created, [" + nameGiven() + "]", "[x" + nameGiven() + "]");
    }

    @Test
    void a_description_without_a_server_differs() throws IOException {
        DescriptionSteps steps = about(SHOWS_SERVERS);
        given(THE_GROUP);
        bench.target.instead("RemoveVServerGroupBackendServers", (call, usual) -> Canned.empty());
        saying(DESCRIBE, "\"Weight\":100", "\"Weight\":10");
        saying("AddVServerGroupBackendServers", "\"Weight\":100", "\"Weight\":10");
        bench.call(DESCRIBE);
        bench.assertDiffers(() -> steps.shows(Aspect.SERVERS),
                "the group as it was created, [i-1:80 Weight=100 Type=ecs]", "[i-1:80 Weight=10 Type=ecs]");
    }

    @Test
    void what_is_described_wrong_only_at_first_does_not_differ() throws IOException {
        DescriptionSteps steps = about(SHOWS_NAME);
        given(THE_GROUP);
        saying(DESCRIBE, "\"VServerGroupName\":\"", "\"VServerGroupName\":\"x");
        bench.call(DESCRIBE);
        bench.beforeRecheck(() -> saying(DESCRIBE, "", ""));
        steps.shows(Aspect.NAME);
        bench.assertConforms();
    }

    @Test
    void a_name_that_the_list_shows_wrong_too_is_a_difference_of_the_creation() throws IOException {
        DescriptionSteps steps = about(SHOWS_NAME);
        given(THE_GROUP);
        bench.target.relabel(bench.group(), "VServerGroupName", "another");
        bench.call(DESCRIBE);
        bench.assertUnverifiable(() -> steps.shows(Aspect.NAME), "because of " + READ_BACK);
        assertThat(bench.verdict(READ_BACK)).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_name_that_is_missing_breaks_the_rule_about_that_member() throws IOException {
        DescriptionSteps steps = about(SHOWS_NAME);
        given(THE_GROUP);
        saying(DESCRIBE, "VServerGroupName", "Unheard");
        bench.call(DESCRIBE);
        bench.assertUnverifiable(() -> steps.shows(Aspect.NAME), "because of " + DESCRIBE + "/reply/VServerGroupName");
    }

    @Test
    void a_description_that_cannot_be_read_breaks_the_rule_about_JSON() throws IOException {
        DescriptionSteps steps = about(SHOWS_NAME);
        given(THE_GROUP);
        bench.target.instead(DESCRIBE, (call, usual) -> new Canned(200, "<html>"));
        bench.call(DESCRIBE);
        bench.assertUnverifiable(() -> steps.shows(Aspect.NAME), "because of Common/protocol/json");
    }

    @Test
    void a_list_shows_a_group_as_it_was_created() throws IOException {
        DescriptionSteps steps = about(LIST + "/behaviour/shows-server-count");
        given(THE_GROUP);
        bench.call(LIST);
        steps.shows(Aspect.NUMBER_OF_SERVERS);
        bench.assertConforms();
    }

    @Test
    void a_list_with_another_number_of_servers_differs() throws IOException {
        DescriptionSteps steps = about(LIST + "/behaviour/shows-server-count");
        given(THE_GROUP);
        saying(LIST, "\"ServerCount\":1", "\"ServerCount\":2");
        bench.call(LIST);
        bench.assertDiffers(() -> steps.shows(Aspect.NUMBER_OF_SERVERS), "the group as it was created, [1]", "[2]");
    }

    @Test
    void a_list_that_counts_no_servers_cannot_be_judged() throws IOException {
        DescriptionSteps steps = about(LIST + "/behaviour/shows-server-count");
        given(THE_GROUP);
        saying(LIST, "\"ServerCount\":1", "\"ServerCount\":0");
        bench.call(LIST);
        bench.assertUnverifiable(() -> steps.shows(Aspect.NUMBER_OF_SERVERS), "shows the ServerCount");
    }

    @Test
    void a_group_that_is_not_listed_shows_nothing() throws IOException {
        DescriptionSteps steps = about(LIST + "/behaviour/shows-server-count");
        given(THE_GROUP);
        bench.target.forget(bench.group());
        bench.call(LIST);
        bench.assertUnverifiable(() -> steps.shows(Aspect.NUMBER_OF_SERVERS), "because of " + LISTS);
    }

    @Test
    void every_group_is_listed() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        given(OTHER);
        bench.call(LIST);
        steps.lists(Listed.EVERY_GROUP);
        bench.assertConforms();
    }

    @Test
    void a_group_that_is_missing_in_the_list_differs() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        given(OTHER);
        String id = id(OTHER);
        saying(LIST, id, "rsp-unheard");
        bench.call(LIST);
        bench.assertDiffers(() -> steps.lists(Listed.EVERY_GROUP), "the other group in the list, once: " + id, "a list of ");
    }

    @Test
    void a_group_that_is_listed_twice_differs() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(OTHER);
        given(THE_GROUP);
        saying(LIST, "\"VServerGroup\":[", "\"VServerGroup\":[{\"VServerGroupId\":\"%s\"},".formatted(id(THE_GROUP)));
        bench.call(LIST);
        bench.assertDiffers(() -> steps.lists(Listed.EVERY_GROUP),
                "the group in the list, once: " + id(THE_GROUP), "it is listed 2 times");
    }

    @Test
    void a_group_that_is_missing_only_at_first_is_listed() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        saying(LIST, id(THE_GROUP), "rsp-unheard");
        bench.call(LIST);
        bench.beforeRecheck(() -> saying(LIST, "", ""));
        steps.lists(Listed.EVERY_GROUP);
        bench.assertConforms();
    }

    @Test
    void a_group_that_was_made_up_cannot_be_listed() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        bench.target.forget(id(THE_GROUP));
        bench.call(LIST);
        bench.assertUnverifiable(() -> steps.lists(Listed.EVERY_GROUP), "because of " + CREATE + "/behaviour/usable");
    }

    @Test
    void a_reply_without_a_list_breaks_the_rule_about_that() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        bench.target.instead(LIST, (call, usual) -> Canned.empty());
        bench.call(LIST);
        bench.assertUnverifiable(() -> steps.lists(Listed.THE_GROUP), "because of " + LIST + "/reply/VServerGroup");
        steps.lists(Listed.NO_SUCH_GROUP);
        bench.assertConforms();
    }

    @Test
    void a_listed_group_without_an_id_breaks_the_rule_about_that() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        saying(LIST, "VServerGroupId", "Id");
        bench.call(LIST);
        bench.assertUnverifiable(() -> steps.lists(Listed.THE_GROUP), "because of " + LIST + "/reply/VServerGroupId");
    }

    @Test
    void groups_of_the_other_kind_are_not_listed() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        bench.the(GivenSteps.class).aGroupCreated(UnchangedGroupSteps.NEIGHBOUR, "with 1 Tag");
        bench.call(LIST);
        steps.lists(Listed.THE_GROUP);
        bench.assertConforms();
    }

    @Test
    void a_group_of_the_other_kind_in_the_list_differs() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        bench.the(GivenSteps.class).aGroupCreated(UnchangedGroupSteps.NEIGHBOUR, "with 1 Tag");
        String name = bench.the(ScenarioGroups.class).creation(UnchangedGroupSteps.NEIGHBOUR).parameters()
                .get("MasterSlaveServerGroupName");
        saying(LIST, "\"VServerGroup\":[",
                "\"VServerGroup\":[{\"VServerGroupId\":\"rsp-99\",\"VServerGroupName\":\"%s\"},".formatted(name));
        bench.call(LIST);
        bench.assertDiffers(() -> steps.lists(Listed.THE_GROUP),
                "a list without groups of the other kind, such as " + name, "it is listed");
    }

    /** A list that heeds the name. */
    private void filteringByName() {
        bench.target.instead(LIST, (call, usual) -> call.getOrDefault("Description", nameGiven()).equals(nameGiven())
                ? usual.get().saying(id(OTHER), "rsp-unheard") : new Canned(200, """
                        {"RequestId": "#", "VServerGroups": {"VServerGroup": []}}"""));
    }

    @ParameterizedTest
    @CsvSource({"NAME, by-name, true", "NAME, by-name, false", "ALL_TAGS, by-tag, true", "ALL_TAGS, by-tag, false"})
    void a_filter_that_fails_is_for_the_rule_about_it(Filter filter, String rule, boolean rejected) throws IOException {
        DescriptionSteps steps = about(LIST + "/behaviour/own-load-balancer");
        bench.the(GivenSteps.class).aGroupCreated(THE_GROUP, "with 1 Tag");
        bench.target.instead(LIST, (call, usual) -> rejected ? Canned.rejected(400, "Denied", "No.") : new Canned(200, """
                {"RequestId": "#", "VServerGroups": {"VServerGroup": []}}"""));
        steps.listed(LIST, filter);
        bench.assertUnverifiable(() -> steps.lists(Listed.THE_GROUP), "because of " + LIST + "/behaviour/" + rule);
    }

    @Test
    void a_rejected_parameter_is_for_the_rule_about_it() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        bench.target.rejecting(LIST);
        SlbRequest list = bench.the(PlainCalls.class).of(LIST);
        bench.the(Attempts.class).make(list.with("IncludeListener", "true"), list, "IncludeListener");
        bench.assertUnverifiable(() -> steps.lists(Listed.THE_GROUP), "because of " + LIST + "/request/IncludeListener.accepted");
    }

    @Test
    void a_list_by_name_has_the_group_of_that_name_and_no_other() throws IOException {
        DescriptionSteps steps = about(BY_NAME);
        given(THE_GROUP);
        given(OTHER);
        filteringByName();
        steps.listed(LIST, Filter.NAME);
        steps.lists(Listed.THE_GROUP);
        bench.assertConforms();
        steps.listed(LIST, Filter.MORE_THAN_THE_NAME);
        bench.assertDiffers(() -> steps.lists(Listed.THE_GROUP), "the group in the list, once: " + id(THE_GROUP),
                "a list of 0 groups without it");
    }

    @Test
    void a_list_that_ignores_the_filter_differs() throws IOException {
        DescriptionSteps steps = about(BY_NAME);
        given(THE_GROUP);
        given(OTHER);
        steps.listed(LIST, Filter.NAME);
        bench.assertDiffers(() -> steps.lists(Listed.THE_GROUP),
                "no %s in the list".formatted(id(OTHER)), "it is listed 1 times");
    }

    @Test
    void a_group_that_is_not_described_with_its_name_cannot_be_found_by_it() throws IOException {
        DescriptionSteps steps = about(BY_NAME);
        given(THE_GROUP);
        bench.target.relabel(id(THE_GROUP), "VServerGroupName", "another");
        bench.target.instead(LIST, (call, usual) -> new Canned(200, """
                {"RequestId": "#", "VServerGroups": {"VServerGroup": []}}"""));
        steps.listed(LIST, Filter.NAME);
        bench.assertUnverifiable(() -> steps.lists(Listed.THE_GROUP), "because of " + READ_BACK);
    }

    @ParameterizedTest
    @EnumSource(value = Filter.class, names = {"PORT", "PORT_AND_PROTOCOL", "PROTOCOL"}, mode = EnumSource.Mode.EXCLUDE)
    void each_filter_is_sent(Filter filter) throws IOException {
        DescriptionSteps steps = about(BY_TAG);
        given(THE_GROUP);
        steps.listed(LIST, filter);
        String name = nameGiven();
        var sent = bench.the(Attempts.class).latest().request();
        String tags = String.valueOf(sent.tags().stream().map(tag -> tag.key() + "=" + tag.value()).toList());
        assertThat(sent.parameters().get("Description")).isEqualTo(switch (filter) {
            case NAME, UNKNOWN_TAG_AND_NAME -> name;
            case PART_OF_THE_NAME -> name.substring(0, name.length() - 1);
            case MORE_THAN_THE_NAME -> name + "-2";
            case UNKNOWN_NAME_AND_TAGS -> "slbkit-unknown";
            default -> null;
        });
        assertThat(tags).isEqualTo(switch (filter) {
            case ALL_TAGS, UNKNOWN_NAME_AND_TAGS -> "[team-1=blue-1, team-2=blue-2]";
            case ONE_TAG -> "[team-2=blue-2]";
            case ONE_TAG_KEY -> "[team-2=null]";
            case UNKNOWN_TAG_AND_NAME -> "[slbkit-unknown=blue]";
            default -> "[]";
        });
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN_NAME_AND_TAGS, by-tag", "UNKNOWN_TAG_AND_NAME, by-name"})
    void a_list_that_takes_not_even_one_filter_breaks_the_rule_about_that(Filter both, String rule) throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        bench.target.rejecting(LIST);
        bench.assertUnverifiable(() -> steps.listed(LIST, both), "because of " + LIST + "/behaviour/" + rule);
    }

    @Test
    void a_group_without_a_name_cannot_be_found_by_it() throws IOException {
        DescriptionSteps steps = about(BY_NAME);
        bench.the(GivenSteps.class).aGroupCreated(THE_GROUP, "without VServerGroupName");
        bench.assertUnverifiable(() -> steps.listed(LIST, Filter.NAME), "creates groups with a name");
    }

    @Test
    void a_reply_that_shows_nothing_of_a_member_conforms() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        bench.call(LIST);
        steps.showsNo("Listener");
        bench.assertConforms();
    }

    @Test
    void a_member_of_that_name_where_none_is_documented_shows_nothing() throws IOException {
        DescriptionSteps steps = about(LISTS);
        given(THE_GROUP);
        bench.target.instead(LIST, (call, usual) -> usual.get().saying("\"RequestId\"", "\"Other\": {\"Listener\": [1]}, \"RequestId\""));
        bench.call(LIST);
        steps.showsNo("Listener");
        bench.assertConforms();
    }

    @Test
    void an_empty_list_shows_nothing_and_an_element_differs() throws IOException {
        DescriptionSteps steps = about(SHOWS_SERVERS);
        bench.the(GivenSteps.class).aGroupCreated(THE_GROUP, "without BackendServers");
        bench.call(DESCRIBE);
        steps.showsNo("BackendServer");
        bench.assertConforms();
        bench.held().add(Map.of("ServerId", "i-1", "Port", "80", "Weight", "1"));
        bench.call(DESCRIBE);
        bench.assertDiffers(() -> steps.showsNo("BackendServer"), "no BackendServer", "{\"");
    }
}

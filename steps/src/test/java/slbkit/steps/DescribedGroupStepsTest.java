package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.judge.Bench.Canned;
import slbkit.report.Verdict;
import slbkit.slb.ScenarioGroups;
import slbkit.steps.DescribedGroupSteps.Use;

/** Whether a group is there, and what descriptions show of it. */
@ExtendWith(FailsIfAborted.class)
class DescribedGroupStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String DELETE = "DeleteVServerGroup";
    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String DESCRIBE = "DescribeVServerGroupAttribute";
    private static final String LIST = "DescribeVServerGroups";
    private static final String USABLE = CREATE + "/behaviour/usable";
    private static final String READ_BACK = CREATE + "/behaviour/read-back";
    private static final String GONE = DELETE + "/behaviour/gone";
    private static final String FAILED = CREATE + "/behaviour/failed-call-changes-nothing";
    private static final Canned UNKNOWN = Canned.rejected(404, "InvalidParameter", "No such group.");

    @TempDir
    Path folder;

    private StepBench bench;

    private DescribedGroupSteps about(String rule) throws IOException {
        return about(rule, "describe, delete");
    }

    private DescribedGroupSteps about(String rule, String capabilities) throws IOException {
        bench = new StepBench(folder, rule, capabilities);
        return bench.the(DescribedGroupSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void a_new_group_can_be_used() throws IOException {
        DescribedGroupSteps steps = about(USABLE);
        bench.call(CREATE);
        steps.usable(Use.CAN_BE_READ);
        bench.assertConforms();
    }

    @Test
    void a_new_group_takes_another_server() throws IOException {
        DescribedGroupSteps steps = about(USABLE);
        bench.call(CREATE);
        steps.usable(Use.TAKES_ANOTHER_SERVER);
        bench.assertConforms();
        assertThat(bench.held()).hasSize(2);
    }

    @Test
    void a_group_that_is_unknown_to_the_next_call_differs() throws IOException {
        DescribedGroupSteps steps = about(USABLE);
        bench.call(CREATE);
        String id = bench.target.latest();
        bench.target.forget(id);
        bench.assertDiffers(() -> steps.usable(Use.CAN_BE_READ),
                "the next call accepts VServerGroupId " + id, "404 InvalidParameter");
    }

    @Test
    void a_group_that_takes_no_server_because_it_is_unknown_differs() throws IOException {
        DescribedGroupSteps steps = about(USABLE);
        bench.call(CREATE);
        String id = bench.target.latest();
        bench.target.forget(id);
        bench.assertDiffers(() -> steps.usable(Use.TAKES_ANOTHER_SERVER),
                "the next call accepts VServerGroupId " + id, "404 Inv");
    }

    @Test
    void a_group_that_is_unknown_only_at_first_can_be_read() throws IOException {
        DescribedGroupSteps steps = about(USABLE);
        bench.call(CREATE);
        bench.target.instead(DESCRIBE, (call, usual) -> UNKNOWN);
        bench.beforeRecheck(() -> bench.target.instead(DESCRIBE, (call, usual) -> usual.get()));
        steps.usable(Use.CAN_BE_READ);
        bench.assertConforms();
    }

    @Test
    void a_group_that_is_listed_is_not_blamed_for_its_description() throws IOException {
        DescribedGroupSteps steps = about(USABLE);
        bench.call(CREATE);
        bench.target.instead(DESCRIBE, (call, usual) -> UNKNOWN);
        bench.assertUnverifiable(() -> steps.usable(Use.CAN_BE_READ),
                "to describe a group that DescribeVServerGroups shows");
    }

    @Test
    void a_group_that_is_described_is_not_blamed_for_an_addition() throws IOException {
        DescribedGroupSteps steps = about(USABLE);
        bench.target.rejecting(ADD);
        bench.call(CREATE);
        bench.assertUnverifiable(() -> steps.usable(Use.TAKES_ANOTHER_SERVER), "because of " + ADD + "/behaviour/adds");
    }

    @Test
    void a_group_without_an_id_cannot_be_used() throws IOException {
        DescribedGroupSteps steps = about(USABLE);
        bench.target.instead(CREATE, (call, usual) -> Canned.empty());
        bench.call(CREATE);
        bench.assertUnverifiable(() -> steps.usable(Use.CAN_BE_READ), "because of " + CREATE + "/reply/VServerGroupId");
    }

    private void deleted() {
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.call(DELETE);
    }

    @Test
    void a_deleted_group_is_gone() throws IOException {
        DescribedGroupSteps steps = about(GONE);
        deleted();
        steps.isGone();
        bench.assertConforms();
    }

    @Test
    void a_deleted_group_that_is_described_differs() throws IOException {
        DescribedGroupSteps steps = about(GONE);
        bench.target.instead(DELETE, (call, usual) -> Canned.empty());
        deleted();
        bench.assertDiffers(steps::isGone,
                "a rejection of VServerGroupId %s, which was deleted".formatted(bench.group()), "200 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"RequestId": "1", "VServerGroupId": ""}                                   | true
            {"RequestId": "1", "VServerGroupId": "", "VServerGroupName": "its name"}   | false
            {"RequestId": "1", "VServerGroupId": "", "VServerGroupName": "a new name"} | true
            """)
    void a_description_of_nothing_or_of_a_group_with_another_name_shows_that_the_group_is_gone(String body, boolean gone)
            throws IOException {
        DescribedGroupSteps steps = about(GONE);
        deleted();
        String name = bench.the(ScenarioGroups.class).creation("the group").parameters().get("VServerGroupName");
        bench.target.instead(DESCRIBE, (call, usual) -> new Canned(200, body.replace("its name", name)));
        if (gone) {
            steps.isGone();
            bench.assertConforms();
        } else {
            bench.assertDiffers(steps::isGone,
                    "a rejection of VServerGroupId %s, which was deleted".formatted(bench.group()), "200 ");
        }
    }

    @Test
    void a_deleted_group_that_is_described_only_at_first_is_gone() throws IOException {
        DescribedGroupSteps steps = about(GONE);
        bench.target.instead(DELETE, (call, usual) -> Canned.empty());
        deleted();
        bench.beforeRecheck(() -> bench.target.forget(bench.group()));
        steps.isGone();
        bench.assertConforms();
    }

    @Test
    void a_deleted_group_that_is_listed_differs() throws IOException {
        DescribedGroupSteps steps = about(GONE);
        bench.target.instead(DELETE, (call, usual) -> Canned.empty());
        deleted();
        bench.target.instead(DESCRIBE, (call, usual) -> UNKNOWN);
        bench.assertDiffers(steps::isGone, "a list without VServerGroupId %s, which was deleted".formatted(bench.group()),
                "it is still listed");
    }

    @Test
    void a_deleted_group_that_is_listed_only_at_first_is_gone() throws IOException {
        DescribedGroupSteps steps = about(GONE);
        bench.target.instead(DELETE, (call, usual) -> Canned.empty());
        deleted();
        bench.target.instead(DESCRIBE, (call, usual) -> UNKNOWN);
        bench.beforeRecheck(() -> bench.target.forget(bench.group()));
        steps.isGone();
        bench.assertConforms();
    }

    @Test
    void another_group_may_get_the_id_of_a_deleted_one() throws IOException {
        DescribedGroupSteps steps = about(GONE);
        bench.target.instead(DELETE, (call, usual) -> Canned.empty());
        deleted();
        bench.target.relabel(bench.group(), "VServerGroupName", "another");
        bench.target.instead(DESCRIBE, (call, usual) -> UNKNOWN);
        steps.isGone();
        bench.assertConforms();
    }

    @Test
    void a_target_that_describes_nothing_does_not_show_that_a_group_is_gone() throws IOException {
        DescribedGroupSteps steps = about(GONE, "delete");
        deleted();
        bench.assertUnverifiable(steps::isGone, "declare describe in capabilities");
    }

    @Test
    void a_description_that_fails_does_not_show_that_a_group_is_gone() throws IOException {
        DescribedGroupSteps steps = about(GONE);
        deleted();
        bench.target.instead(DESCRIBE, (call, usual) -> new Canned(302, "{}"));
        bench.assertUnverifiable(steps::isGone, "which the profile declares, but it answered: 302");
    }

    private void createdInVain() {
        bench.the(CallSteps.class).callChanged(CREATE, "without RegionId");
    }

    @Test
    void a_rejected_creation_leaves_no_group() throws IOException {
        DescribedGroupSteps steps = about(FAILED);
        createdInVain();
        steps.noGroupOfThatName();
        bench.assertConforms();
    }

    @Test
    void a_rejected_creation_that_leaves_a_group_differs() throws IOException {
        DescribedGroupSteps steps = about(FAILED);
        bench.target.instead(CREATE, (call, usual) -> {
            boolean faulty = call.putIfAbsent("RegionId", "cn-hangzhou") == null;
            Canned created = usual.get();
            return faulty ? Canned.rejected(400, "MissingParameter", "No region.") : created;
        });
        createdInVain();
        String name = bench.the(Attempts.class).latest().request().parameters().get("VServerGroupName");
        bench.assertDiffers(steps::noGroupOfThatName, "no group of the name " + name, "group " + bench.target.latest());
    }

    @Test
    void a_list_that_shows_no_new_group_does_not_show_that_there_is_none() throws IOException {
        DescribedGroupSteps steps = about(FAILED);
        createdInVain();
        bench.target.instead(LIST, (call, usual) -> new Canned(200, """
                {"RequestId": "#", "VServerGroups": {"VServerGroup": []}}"""));
        bench.assertUnverifiable(steps::noGroupOfThatName, "to list a new group by the name that it was given");
        bench.target.rejecting(LIST);
        bench.assertUnverifiable(steps::noGroupOfThatName, "to list the groups of a load balancer");
    }

    @Test
    void a_creation_that_succeeds_shows_nothing_of_rejected_ones() throws IOException {
        DescribedGroupSteps steps = about(FAILED);
        bench.call(CREATE);
        bench.assertUnverifiable(steps::noGroupOfThatName, "needs the target to reject a call");
    }

    @Test
    void a_group_is_shown_with_its_name_and_its_load_balancer() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        bench.call(CREATE);
        steps.hasNameAndLoadBalancer();
        bench.assertConforms();
    }

    @Test
    void another_name_or_an_empty_one_differs() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        bench.call(CREATE);
        String name = bench.the(Attempts.class).latest().request().parameters().get("VServerGroupName");
        bench.target.relabel(bench.target.latest(), "VServerGroupName", "");
        bench.assertDiffers(steps::hasNameAndLoadBalancer,
                "a group with the VServerGroupName " + name, "an empty VServerGroupName");
    }

    @Test
    void another_load_balancer_differs() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        bench.call(CREATE);
        bench.target.relabel(bench.target.latest(), "LoadBalancerId", "lb-7");
        bench.assertDiffers(steps::hasNameAndLoadBalancer,
                "a group with the LoadBalancerId lb-1", "LoadBalancerId lb-7");
    }

    @Test
    void a_name_that_is_wrong_only_at_first_does_not_differ() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        bench.call(CREATE);
        String name = bench.the(Attempts.class).latest().request().parameters().get("VServerGroupName");
        bench.target.relabel(bench.target.latest(), "VServerGroupName", "late");
        String id = bench.target.latest();
        bench.beforeRecheck(() -> bench.target.relabel(id, "VServerGroupName", name));
        steps.hasNameAndLoadBalancer();
        bench.assertConforms();
    }

    @Test
    void a_name_that_the_list_shows_as_given_is_a_difference_of_the_description() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        bench.call(CREATE);
        bench.target.instead(DESCRIBE, (call, usual) -> usual.get().saying("GroupName\":\"", "GroupName\":\"x"));
        bench.assertUnverifiable(steps::hasNameAndLoadBalancer,
                "because of " + DESCRIBE + "/behaviour/shows-name");
        assertThat(bench.verdict(DESCRIBE + "/behaviour/shows-name")).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_name_that_no_description_shows_is_not_compared() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        bench.call(CREATE);
        bench.target.instead(DESCRIBE, (call, usual) -> usual.get().saying("VServerGroupName", "Unheard"));
        steps.hasNameAndLoadBalancer();
        bench.assertConforms();
    }

    @Test
    void a_name_that_is_wrong_for_every_new_group_says_nothing_of_a_later_call() throws IOException {
        DescribedGroupSteps steps = about("SetVServerGroupAttribute/behaviour/name");
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.target.instead(DESCRIBE, (call, usual) -> usual.get().saying("GroupName\":\"", "GroupName\":\"x"));
        bench.target.rejecting(LIST);
        bench.call("SetVServerGroupAttribute");
        bench.assertUnverifiable(steps::hasNameAndLoadBalancer, "because of " + READ_BACK);
    }

    private void createdWithTags() {
        bench.the(CallSteps.class).callChanged(CREATE, "with 2 Tags");
    }

    @Test
    void a_group_is_shown_with_its_tags_and_maybe_others() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        createdWithTags();
        bench.target.relabel(bench.target.latest(), "Tag.3.Key", "of-the-service");
        steps.hasTags();
        bench.assertConforms();
    }

    @Test
    void another_value_of_a_tag_differs() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        createdWithTags();
        bench.target.relabel(bench.target.latest(), "Tag.2.Value", "red");
        bench.assertDiffers(steps::hasTags,
                "a group with the tag team-2=blue-2", "team-2 with the values [red]");
    }

    @Test
    void a_tag_that_is_missing_differs() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        createdWithTags();
        bench.target.relabel(bench.target.latest(), "Tag.2.Key", "another");
        bench.assertDiffers(steps::hasTags,
                "a group with the tag team-2=blue-2", "2 tags, none of them team-2");
    }

    @Test
    void a_tag_that_is_wrong_only_at_first_does_not_differ() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        createdWithTags();
        String id = bench.target.latest();
        bench.target.relabel(id, "Tag.2.Value", "late");
        bench.beforeRecheck(() -> bench.target.relabel(id, "Tag.2.Value", "blue-2"));
        steps.hasTags();
        bench.assertConforms();
    }

    @Test
    void tags_without_keys_cannot_be_compared() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        createdWithTags();
        bench.target.instead(DESCRIBE, (call, usual) -> usual.get().saying("TagKey", "Key"));
        bench.assertUnverifiable(steps::hasTags, "shows the TagKey and the TagValue of each tag");
    }

    @Test
    void a_tag_that_the_list_shows_as_given_is_a_difference_of_the_description() throws IOException {
        DescribedGroupSteps steps = about(READ_BACK);
        createdWithTags();
        bench.target.instead(DESCRIBE, (call, usual) -> usual.get().saying("blue-2", "red"));
        bench.assertUnverifiable(steps::hasTags, "because of " + DESCRIBE + "/behaviour/shows-tags");
        assertThat(bench.verdict(DESCRIBE + "/behaviour/shows-tags")).isEqualTo(Verdict.DIFFERS);
    }
}

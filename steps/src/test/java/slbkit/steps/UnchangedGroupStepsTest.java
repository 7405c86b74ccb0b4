package slbkit.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.contract.Effect;
import slbkit.judge.Bench.Canned;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import slbkit.steps.GivenSteps.Situation;
import slbkit.steps.UnchangedGroupSteps.Rejection;

/** What a call leaves as it was. */
@ExtendWith(FailsIfAborted.class)
class UnchangedGroupStepsTest {

    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String DELETE = "DeleteVServerGroup";
    private static final String SET = "SetBackendServers";
    private static final String SAME_MEMBERS = SET + "/behaviour/same-members";
    private static final String KEEPS_ADDED = "AddBackendServers/behaviour/keeps";
    private static final String OWN_GROUP_ONLY = ADD + "/behaviour/own-group-only";
    private static final String FAILED = ADD + "/behaviour/failed-call-changes-nothing";
    private static final String OTHER = "the other group";
    private static final String NEIGHBOUR = UnchangedGroupSteps.NEIGHBOUR;

    @TempDir
    Path folder;

    private StepBench bench;

    private UnchangedGroupSteps about(String rule) throws IOException {
        return about(rule, "describe, delete");
    }

    private UnchangedGroupSteps about(String rule, String capabilities) throws IOException {
        bench = new StepBench(folder, rule, capabilities);
        return bench.the(UnchangedGroupSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void weightsSet() {
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.call(SET);
    }

    private Map<String, Object> server(String id) {
        return Map.of("ServerId", id, "Weight", "50", "Type", "ecs");
    }

    @Test
    void setting_weights_leaves_the_members_as_they_were() throws IOException {
        UnchangedGroupSteps steps = about(SAME_MEMBERS);
        weightsSet();
        steps.sameMembers();
        bench.assertConforms();
    }

    @Test
    void a_member_that_leaves_or_enters_differs() throws IOException {
        UnchangedGroupSteps steps = about(SAME_MEMBERS);
        weightsSet();
        bench.target.held("lb-1").set(1, server("i-7"));
        bench.assertDiffers(steps::sameMembers, "the members [i-8, i-9]", "the members [i-7, i-8]");
    }

    @Test
    void a_member_that_is_missing_only_at_first_does_not_differ() throws IOException {
        UnchangedGroupSteps steps = about(SAME_MEMBERS);
        weightsSet();
        bench.target.held("lb-1").remove(1);
        bench.beforeRecheck(() -> bench.target.held("lb-1").add(server("i-9")));
        steps.sameMembers();
        bench.assertConforms();
    }

    @Test
    void members_are_not_compared_where_none_were_shown() throws IOException {
        UnchangedGroupSteps steps = about(SAME_MEMBERS);
        bench.target.held("lb-1").clear();
        weightsSet();
        bench.assertUnverifiable(steps::sameMembers, "shows fixtures.default-servers");
    }

    @Test
    void members_are_not_known_without_a_description() throws IOException {
        UnchangedGroupSteps steps = about(SAME_MEMBERS, "delete");
        weightsSet();
        bench.assertUnverifiable(steps::sameMembers, "declare describe in capabilities");
    }

    @Test
    void the_members_are_not_compared_after_a_call_that_was_rejected() throws IOException {
        UnchangedGroupSteps steps = about(SAME_MEMBERS);
        bench.target.rejecting(SET);
        weightsSet();
        bench.assertUnverifiable(steps::sameMembers, "because of " + SET + "/behaviour/sets");
    }

    @Test
    void an_addition_may_add_what_it_names_and_nothing_else() throws IOException {
        UnchangedGroupSteps steps = about(KEEPS_ADDED);
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.call("AddBackendServers");
        steps.sameMembers();
        bench.assertConforms();
        bench.target.held("lb-1").add(server("i-7"));
        bench.assertDiffers(steps::sameMembers, "the members [i-8, i-9]", "the members [i-1, i-7, i-8, i-9]");
    }

    private void addedBesideDefaultGroup() {
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        bench.the(GivenSteps.class).given(Situation.DEFAULT_GROUP);
        bench.call(ADD);
    }

    @Test
    void the_default_server_group_stays_as_it_was() throws IOException {
        UnchangedGroupSteps steps = about(OWN_GROUP_ONLY);
        addedBesideDefaultGroup();
        steps.sameDefaultGroup();
        bench.assertConforms();
    }

    @Test
    void a_server_that_enters_the_default_server_group_differs() throws IOException {
        UnchangedGroupSteps steps = about(OWN_GROUP_ONLY);
        addedBesideDefaultGroup();
        bench.target.held("lb-1").add(server("i-2"));
        bench.assertDiffers(steps::sameDefaultGroup,
                "the members of the default server group stay [i-8, i-9]", "the members [i-2, i-8, i-9]");
    }

    @Test
    void a_weight_that_changes_in_the_default_server_group_differs() throws IOException {
        UnchangedGroupSteps steps = about(OWN_GROUP_ONLY);
        addedBesideDefaultGroup();
        bench.target.held("lb-1").get(0).put("Weight", "51");
        bench.assertDiffers(steps::sameDefaultGroup, "the default server group as it was, "
                + "[i-8 Weight=50 Type=ecs Description=-, i-9 Weight=50 Type=ecs Description=-]", "[i-8 Weight=51 ");
    }

    @Test
    void a_weight_that_seems_changed_only_at_first_does_not_differ() throws IOException {
        UnchangedGroupSteps steps = about(OWN_GROUP_ONLY);
        addedBesideDefaultGroup();
        bench.target.held("lb-1").get(0).put("Weight", "51");
        bench.beforeRecheck(() -> bench.target.held("lb-1").get(0).put("Weight", "50"));
        steps.sameDefaultGroup();
        bench.assertConforms();
    }

    @Test
    void a_default_server_group_that_cannot_be_read_is_not_compared() throws IOException {
        UnchangedGroupSteps steps = about(OWN_GROUP_ONLY, "delete");
        addedBesideDefaultGroup();
        bench.target.held("lb-1").clear();
        steps.sameDefaultGroup();
        bench.assertNotJudged();
    }

    private void deletedBeside(String name) {
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.the(GivenSteps.class).aGroupCreated(name, "with the name of the group");
        bench.call(DELETE);
    }

    private String named(String name) {
        return bench.the(ScenarioGroups.class).named(name).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER, NEIGHBOUR})
    void a_group_beside_the_deleted_one_stays_as_it_was(String name) throws IOException {
        UnchangedGroupSteps steps = about(DELETE + "/behaviour/own-group-only");
        deletedBeside(name);
        steps.otherIsAsItWas(name);
        bench.assertConforms();
        bench.target.held(named(name)).remove(0);
        bench.assertDiffers(() -> steps.otherIsAsItWas(name), name + " as it was, " + (name.equals(OTHER)
                ? "[i-1:80 Weight=100 Type=ecs Description=test-112]"
                : "[i-1:82 Weight=100 Type=ecs Description=test-112, i-2:84 Weight=100 Type=ecs Description=test-112]"),
                name.equals(OTHER) ? "[]" : "[i-2:84 ");
    }

    @Test
    void a_group_that_loses_its_name_when_another_is_deleted_differs() throws IOException {
        UnchangedGroupSteps steps = about(DELETE + "/behaviour/own-group-only");
        deletedBeside(OTHER);
        for (Effect reading : List.of(Effect.DESCRIBES, Effect.LISTS)) {
            bench.target.instead(ServerGroups.V_SERVER_GROUP.operation(reading),
                    (call, usual) -> usual.get().saying("\"VServerGroupName\":\"slbKit-", "\"VServerGroupName\":\"other-"));
        }
        String name = bench.the(ScenarioGroups.class).creation(OTHER).parameters().get("VServerGroupName");
        bench.assertDiffers(() -> steps.otherIsAsItWas(OTHER), "the other group keeps the name " + name, "the name other-");
    }

    @Test
    void a_group_that_is_deleted_with_another_differs() throws IOException {
        UnchangedGroupSteps steps = about(DELETE + "/behaviour/own-group-only");
        deletedBeside(OTHER);
        bench.target.forget(named(OTHER));
        bench.assertDiffers(() -> steps.otherIsAsItWas(OTHER),
                "the other group as it was, [i-1:80 Weight=100 Type=ecs Description=test-112]", "404 InvalidParameter");
    }

    @Test
    void a_group_that_seems_changed_only_at_first_stays_as_it_was() throws IOException {
        UnchangedGroupSteps steps = about(DELETE + "/behaviour/own-group-only");
        deletedBeside(OTHER);
        bench.target.held(named(OTHER)).get(0).put("Weight", "7");
        bench.beforeRecheck(() -> bench.target.held(named(OTHER)).get(0).put("Weight", "100"));
        steps.otherIsAsItWas(OTHER);
        bench.assertConforms();
    }

    @Test
    void without_a_group_of_the_other_kind_none_is_compared() throws IOException {
        UnchangedGroupSteps steps = about(DELETE + "/behaviour/own-group-only", "delete");
        deletedBeside(NEIGHBOUR);
        steps.otherIsAsItWas(NEIGHBOUR);
        bench.assertNotJudged();
    }

    @Test
    void a_group_whose_content_was_never_shown_is_not_known_to_stay() throws IOException {
        UnchangedGroupSteps steps = about(ADD + "/behaviour/own-group-only", "delete");
        bench.target.instead("RemoveVServerGroupBackendServers", (call, usual) -> Canned.empty());
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        bench.the(GivenSteps.class).aGroupCreated(OTHER, "with the name of the group");
        bench.call(ADD);
        bench.assertUnverifiable(() -> steps.otherIsAsItWas(OTHER), "declare describe in capabilities");
    }

    private void addedBesideAPair() {
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        bench.the(GivenSteps.class).aPair();
        bench.call(ADD);
    }

    @Test
    void a_pair_beside_the_group_stays_as_it_was() throws IOException {
        UnchangedGroupSteps steps = about(OWN_GROUP_ONLY);
        addedBesideAPair();
        steps.isAsItWas(ServerGroups.MASTER_SLAVE_SERVER_GROUP);
        bench.assertConforms();
        bench.target.held(named(NEIGHBOUR)).remove(1);
        bench.assertDiffers(() -> steps.isAsItWas(ServerGroups.MASTER_SLAVE_SERVER_GROUP),
                "the other kind of group as it was, [i-1:82 Weight=100 Type=ecs Description=test-112, "
                        + "i-2:84 Weight=100 Type=ecs Description=test-112]", "[i-1:82 ");
    }

    @Test
    void a_pair_that_seems_changed_only_at_first_stays_as_it_was() throws IOException {
        UnchangedGroupSteps steps = about(OWN_GROUP_ONLY);
        addedBesideAPair();
        bench.target.held(named(NEIGHBOUR)).get(0).put("Weight", "7");
        bench.beforeRecheck(() -> bench.target.held(named(NEIGHBOUR)).get(0).put("Weight", "100"));
        steps.isAsItWas(ServerGroups.MASTER_SLAVE_SERVER_GROUP);
        bench.assertConforms();
    }

    @Test
    void a_pair_that_the_target_does_not_describe_is_not_compared() throws IOException {
        UnchangedGroupSteps steps = about(OWN_GROUP_ONLY, "delete");
        addedBesideAPair();
        steps.isAsItWas(ServerGroups.MASTER_SLAVE_SERVER_GROUP);
        bench.assertNotJudged();
    }

    private void addedInVain() {
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        bench.the(CallSteps.class).callChanged(ADD, "without RegionId");
    }

    @ParameterizedTest
    @EnumSource(Rejection.class)
    void a_rejected_call_leaves_the_group_as_it_was(Rejection needed) throws IOException {
        UnchangedGroupSteps steps = about(FAILED);
        addedInVain();
        steps.leftAsItWas(needed);
        bench.assertConforms();
    }

    @ParameterizedTest
    @EnumSource(Rejection.class)
    void what_a_rejected_call_adds_differs(Rejection needed) throws IOException {
        UnchangedGroupSteps steps = about(FAILED);
        addedInVain();
        bench.held().add(Map.of("ServerId", "i-2", "Port", "81", "Weight", "100"));
        String was = needed == Rejection.OPEN ? "[i-1:80]" : "[i-1:80 Weight=100 Type=ecs Description=-]";
        bench.assertDiffers(() -> steps.leftAsItWas(needed), "the group as it was, " + was, "[i-1:80");
    }

    @Test
    void what_a_rejected_call_seems_to_change_only_at_first_does_not_differ() throws IOException {
        UnchangedGroupSteps steps = about(FAILED);
        addedInVain();
        bench.held().get(0).put("Weight", "7");
        bench.beforeRecheck(() -> bench.held().get(0).put("Weight", "100"));
        steps.leftAsItWas(Rejection.REQUIRED);
        bench.assertConforms();
    }

    @Test
    void a_rejected_call_leaves_the_name_of_its_group() throws IOException {
        UnchangedGroupSteps steps = about(FAILED);
        addedInVain();
        String name = bench.the(ScenarioGroups.class).creation("the group").parameters().get("VServerGroupName");
        bench.target.relabel(bench.group(), "VServerGroupName", "another");
        bench.assertDiffers(() -> steps.leftAsItWas(Rejection.REQUIRED),
                "the group keeps the name " + name, "the name another");
    }

    @Test
    void a_call_that_succeeds_shows_nothing_of_rejected_ones() throws IOException {
        UnchangedGroupSteps steps = about(FAILED);
        bench.givenGroup("ServerId | Port", "web-1 | 80").call(ADD);
        bench.assertUnverifiable(() -> steps.leftAsItWas(Rejection.REQUIRED), "needs the target to reject a call");
        steps.leftAsItWas(Rejection.CONDITION);
        bench.assertNotJudged();
        bench.assertDiffers(() -> steps.leftAsItWas(Rejection.OPEN), "the group as it was, [i-1:80]", "[i-1:80, i-2:81]");
    }

    @Test
    void a_group_that_is_gone_after_a_rejected_deletion_differs() throws IOException {
        UnchangedGroupSteps steps = about(DELETE + "/behaviour/failed-call-changes-nothing");
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.the(CallSteps.class).callChanged(DELETE, "without RegionId");
        bench.target.forget(bench.group());
        bench.assertDiffers(() -> steps.leftAsItWas(Rejection.REQUIRED),
                "the group as it was, [i-1:80 Weight=100 Type=ecs Description=test-112]", "404 InvalidParameter");
    }
}

package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static slbkit.steps.StepBench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slbkit.contract.GroupKind;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Bench.Canned;
import slbkit.scenario.GroupReader;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import slbkit.steps.GivenSteps.NewGroup;
import slbkit.steps.GivenSteps.Situation;

/** The initial state of a scenario. */
@ExtendWith(FailsIfAborted.class)
class GivenStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String ADDS = ADD + "/behaviour/adds";
    private static final String OWN_GROUP_ONLY = ADD + "/behaviour/own-group-only";
    private static final String LISTS = "DescribeVServerGroups/behaviour/lists";
    private static final String THE_GROUP = "the group";
    private static final String NEIGHBOUR = UnchangedGroupSteps.NEIGHBOUR;

    @TempDir
    Path folder;

    private StepBench bench;

    private GivenSteps about(String rule) throws IOException {
        return about(rule, "describe, delete");
    }

    private GivenSteps about(String rule, String capabilities) throws IOException {
        bench = new StepBench(folder, rule, capabilities);
        return bench.the(GivenSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private ScenarioGroups groups() {
        return bench.the(ScenarioGroups.class);
    }

    @Test
    void the_rule_is_one_of_the_scenario() throws IOException {
        GivenSteps steps = about(ADDS);
        steps.theRule("behaviour/adds");
        assertThatIllegalStateException().isThrownBy(() -> steps.theRule("behaviour/keeps"))
                .withMessageContaining("and not about behaviour/keeps");
    }

    @Test
    void a_removal_finds_its_servers_in_the_group() throws IOException {
        GivenSteps steps = about("RemoveVServerGroupBackendServers/behaviour/removes");
        steps.whatTheCallNeeds();
        assertThat(bench.held()).extracting(server -> server.get("Port")).containsExactly("80", "81", "82");
    }

    @Test
    void a_group_that_the_target_does_not_create_proves_nothing() throws IOException {
        GivenSteps steps = about(ADDS);
        bench.target.rejecting(CREATE);
        bench.assertUnverifiable(steps::whatTheCallNeeds, "because of " + CREATE + "/behaviour/creates");
        bench.assertUnverifiable(() -> steps.aGroupThatHolds(NewGroup.WITHOUT_NAME, table("ServerId | Port", "web-1 | 80")),
                "because of " + CREATE + "/request/VServerGroupName.optional");
        bench.assertUnverifiable(() -> steps.given(Situation.EMPTY_GROUP),
                "because of " + CREATE + "/request/BackendServers.optional");
    }

    @Test
    void a_group_that_gets_the_id_of_another_breaks_the_rule_about_ids() throws IOException {
        GivenSteps steps = about(ADDS);
        bench.target.instead(CREATE, (call, usual) -> usual.get().saying(bench.target.latest(), "rsp-1"));
        steps.given(Situation.GROUP);
        bench.assertUnverifiable(() -> steps.aGroupThatHolds(NewGroup.ANOTHER, table("ServerId | Port", "web-1 | 80")),
                "because of " + CREATE + "/reply/VServerGroupId.unique");
    }

    @Test
    void a_group_that_the_creation_of_another_changes_proves_nothing() throws IOException {
        GivenSteps steps = about(ADDS);
        steps.given(Situation.GROUP);
        String first = bench.group();
        bench.target.instead(CREATE, (call, usual) -> {
            bench.target.held(first).clear();
            return usual.get();
        });
        bench.assertUnverifiable(() -> steps.aGroupThatHolds(NewGroup.ANOTHER, table("ServerId | Port", "web-1 | 80")),
                "because of " + CREATE + "/behaviour/own-group-only");
    }

    @Test
    void a_group_is_created_once_more_with_tags() throws IOException {
        GivenSteps steps = about(ADDS);
        steps.given(Situation.GROUP);
        String untagged = bench.group();
        steps.given(Situation.TAGGED_GROUP);
        assertThat(bench.group()).isNotEqualTo(untagged);
        assertThat(groups().creation(THE_GROUP).tags()).hasSize(2);
    }

    @Test
    void without_tags_the_scenario_goes_on_with_the_group_that_it_has() throws IOException {
        GivenSteps steps = about(ADDS);
        steps.given(Situation.GROUP);
        String untagged = bench.group();
        bench.target.rejecting(CREATE);
        steps.given(Situation.TAGGED_GROUP);
        assertThat(bench.group()).isEqualTo(untagged);
        assertThat(groups().creation(THE_GROUP).tags()).isEmpty();
    }

    @Test
    void as_many_groups_are_created_as_the_target_takes() throws IOException {
        GivenSteps steps = about(LISTS);
        int[] taken = {0};
        bench.target.instead(CREATE, (call, usual) ->
                call.containsKey("Tag.1.Key") && ++taken[0] > 3 ? Canned.rejected(400, "Quota", "Full.") : usual.get());
        steps.aGroupCreated("5 other groups", "with 1 Tag");
        assertThat(groups().names()).containsExactly("the other group", "other group 2", "other group 3");
    }

    @Test
    void a_server_that_is_added_later_counts_as_one_of_the_creation() throws IOException {
        GivenSteps steps = about(LISTS);
        steps.aGroupCreated(THE_GROUP, "with 1 Tag, with a server added later");
        assertThat(bench.held()).hasSize(2);
        SlbRequest creation = groups().creation(THE_GROUP);
        assertThat(creation.serverIds()).isEqualTo(List.of("i-1", "i-2"));
        assertThat(creation.tags()).hasSize(1);
    }

    @Test
    void a_group_of_the_other_kind_is_created_where_it_is_described() throws IOException {
        about(LISTS).aGroupCreated(NEIGHBOUR, "with 1 Tag");
        assertThat(groups().creation(NEIGHBOUR).operation()).isEqualTo("CreateMasterSlaveServerGroup");
    }

    @Test
    void without_descriptions_there_is_no_group_of_the_other_kind() throws IOException {
        GivenSteps steps = about(ADDS, "delete");
        steps.aGroupCreated(NEIGHBOUR, "with 1 Tag");
        steps.aPair();
        steps.aGroupOfADefaultServer(ServerGroups.V_SERVER_GROUP, 35);
        assertThat(bench.bench.calls).isEmpty();
        assertThat(groups().has(NEIGHBOUR)).isFalse();
    }

    @Test
    void a_group_of_a_default_server_has_the_given_weight() throws IOException {
        GivenSteps steps = about("SetBackendServers/behaviour/named-only");
        for (GroupKind kind : List.of(ServerGroups.V_SERVER_GROUP, ServerGroups.MASTER_SLAVE_SERVER_GROUP)) {
            steps.aGroupOfADefaultServer(kind, 35);
            assertThat(bench.target.held(groups().named(NEIGHBOUR).id())).first()
                    .satisfies(server -> assertThat(server).containsEntry("ServerId", "i-8").containsEntry("Weight", "35"));
        }
    }

    @Test
    void servers_that_entered_the_default_server_group_are_taken_out_of_it() throws IOException {
        GivenSteps steps = about(OWN_GROUP_ONLY);
        bench.the(GroupReader.class).lookAtDefaultServerGroupFirst();
        bench.target.held("lb-1").add(Map.of("ServerId", "i-1", "Weight", "1"));
        steps.without("web-1", "web-2");
        assertThat(bench.target.held("lb-1")).extracting(server -> server.get("ServerId")).containsExactly("i-8", "i-9");
    }

    @Test
    void servers_that_were_in_the_default_server_group_from_the_beginning_stay_there() throws IOException {
        GivenSteps steps = about(OWN_GROUP_ONLY);
        for (String id : List.of("i-1", "i-2")) {
            bench.target.held("lb-1").add(Map.of("ServerId", id, "Weight", "1"));
        }
        bench.the(GroupReader.class).lookAtDefaultServerGroupFirst();
        bench.assertUnverifiable(() -> steps.without("web-1", "web-2"),
                "needs a server that is not in the default server group");
        assertThat(bench.target.held("lb-1")).hasSize(4);
    }
}

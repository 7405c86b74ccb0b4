package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slbkit.judge.Bench.Canned;
import slbkit.slb.ScenarioGroups;

/** Changes to other groups, while one group must stay unchanged. */
@ExtendWith(FailsIfAborted.class)
class OtherGroupStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String DELETE = "DeleteVServerGroup";
    private static final String LASTS = CREATE + "/behaviour/lasts";
    private static final String CREATE_PAIR = "CreateMasterSlaveServerGroup";
    private static final String OWN_GROUP_ONLY = CREATE_PAIR + "/behaviour/own-group-only";
    private static final int LEFT = 5;
    private static final int PASSING = 25;

    @TempDir
    Path folder;

    private StepBench bench;

    private OtherGroupSteps about(String rule, String capabilities) throws IOException {
        bench = new StepBench(folder, rule, capabilities);
        return bench.the(OtherGroupSteps.class);
    }

    private OtherGroupSteps beside(String capabilities) throws IOException {
        OtherGroupSteps steps = about(LASTS, capabilities);
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        bench.bench.calls.clear();
        return steps;
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private long calls(String operation) {
        return bench.bench.calls.stream().filter(call -> operation.equals(call.get("Action"))).count();
    }

    @Test
    void many_groups_come_and_some_stay() throws IOException {
        OtherGroupSteps steps = beside("describe, delete");
        steps.otherGroups();
        assertThat(calls(CREATE)).isEqualTo(LEFT + PASSING + 1);
        assertThat(calls(DELETE)).isEqualTo(PASSING);
        assertThat(bench.bench.calls.get(bench.bench.calls.size() - 1)).doesNotContainKey("RegionId");
        bench.assertNotJudged();
    }

    /** A target may have a quota; what is deleted then must be only what the step created. */
    @Test
    void a_creation_that_is_rejected_later_deletes_nothing() throws IOException {
        OtherGroupSteps steps = beside("describe, delete");
        bench.target.instead(CREATE, (call, usual) ->
                calls(CREATE) > LEFT + 1 ? Canned.rejected(400, "QuotaExceeded", "No.") : usual.get());
        bench.assertUnverifiable(steps::otherGroups, "needs a target that creates 25 groups one after another");
        assertThat(calls(DELETE)).isEqualTo(1);
        assertThat(bench.held()).hasSize(1);
    }

    @Test
    void groups_that_cannot_be_deleted_do_not_come_and_go() throws IOException {
        OtherGroupSteps steps = beside("describe");
        steps.otherGroups();
        assertThat(calls(CREATE)).isEqualTo(LEFT + 1);
        assertThat(calls(DELETE)).isZero();
    }

    @Test
    void a_creation_that_is_rejected_pushes_no_group_out() throws IOException {
        OtherGroupSteps steps = beside("describe, delete");
        bench.target.rejecting(CREATE);
        bench.assertUnverifiable(steps::otherGroups, "because of " + CREATE + "/behaviour/creates");
    }

    @Test
    void a_deletion_that_changes_the_group_is_not_blamed_on_creations() throws IOException {
        OtherGroupSteps steps = beside("describe, delete");
        bench.target.instead(DELETE, (call, usual) -> {
            bench.held().clear();
            return usual.get();
        });
        bench.assertUnverifiable(steps::otherGroups, "because of " + DELETE + "/behaviour/own-group-only");
    }

    @Test
    void a_deletion_that_deletes_the_group_is_not_blamed_on_creations() throws IOException {
        OtherGroupSteps steps = beside("describe, delete");
        String id = bench.group();
        bench.target.instead(DELETE, (call, usual) -> {
            bench.target.forget(id);
            return usual.get();
        });
        bench.assertUnverifiable(steps::otherGroups, "because of " + DELETE + "/behaviour/own-group-only");
    }

    @Test
    void a_second_pair_is_created_on_other_ports() throws IOException {
        OtherGroupSteps steps = about(OWN_GROUP_ONLY, "describe, delete");
        bench.call(CREATE_PAIR);
        steps.secondGroup();
        ScenarioGroups groups = bench.the(ScenarioGroups.class);
        assertThat(groups.theGroup().held()).hasValueSatisfying(held -> assertThat(held).hasSize(2));
        List<Map<String, Object>> second = bench.target.held(groups.named("the other group").id());
        assertThat(second).extracting(server -> server.get("Port")).containsExactly("9000", "9001");
        assertThat(second).extracting(server -> server.get("Weight")).containsOnly("99");
        bench.assertNotJudged();
    }

    @Test
    void a_second_pair_that_is_rejected_shows_nothing_of_the_first() throws IOException {
        OtherGroupSteps steps = about(OWN_GROUP_ONLY, "describe, delete");
        bench.call(CREATE_PAIR);
        bench.target.rejecting(CREATE_PAIR);
        bench.assertUnverifiable(steps::secondGroup, "because of " + CREATE_PAIR + "/behaviour/creates");
    }

    @Test
    void a_first_pair_that_cannot_be_read_cannot_be_seen_to_change() throws IOException {
        OtherGroupSteps steps = about(OWN_GROUP_ONLY, "delete");
        bench.call(CREATE_PAIR);
        bench.assertUnverifiable(steps::secondGroup, "declare describe in capabilities");
    }

    @Test
    void a_first_pair_without_an_id_is_not_read() throws IOException {
        OtherGroupSteps steps = about(OWN_GROUP_ONLY, "describe, delete");
        bench.target.instead(CREATE_PAIR, (call, usual) -> Canned.empty());
        bench.call(CREATE_PAIR);
        bench.target.instead(CREATE_PAIR, (call, usual) -> usual.get());
        steps.secondGroup();
        assertThat(bench.the(ScenarioGroups.class).names()).containsExactly("the other group");
    }
}

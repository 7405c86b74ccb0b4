package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.judge.Bench.Canned;

/** Calls for one group at the same time. */
@ExtendWith(FailsIfAborted.class)
class ParallelStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String REMOVE = "RemoveVServerGroupBackendServers";
    private static final String DESCRIBE = "DescribeVServerGroupAttribute";
    private static final String PARALLEL = ADD + "/behaviour/parallel";
    private static final String ADDS = ADD + "/behaviour/adds";
    private static final String REMOVES = REMOVE + "/behaviour/removes";

    @TempDir
    Path folder;

    private StepBench bench;

    private ParallelSteps about(String rule) throws IOException {
        bench = new StepBench(folder, rule);
        return bench.the(ParallelSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private ParallelSteps adding() throws Exception {
        ParallelSteps steps = about(PARALLEL);
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        return steps;
    }

    private ParallelSteps added() throws Exception {
        ParallelSteps steps = adding();
        steps.makeAtTheSameTime(ADD);
        return steps;
    }

    /** Let additions of these ports be rejected. */
    private void rejecting(String ports, Canned rejection) {
        bench.target.instead(ADD, (call, usual) ->
                call.get("BackendServers").matches(".*\"Port\":\"(%s)\".*".formatted(ports)) ? rejection : usual.get());
    }

    private boolean take(String port) {
        return bench.held().removeIf(server -> port.equals(server.get("Port")));
    }

    @Test
    void a_group_that_holds_what_all_calls_added_conforms() throws Exception {
        ParallelSteps steps = added();
        steps.everyCallCounts();
        bench.assertConforms();
        assertThat(bench.held()).hasSize(17);
    }

    @Test
    void an_addition_that_is_lost_differs() throws Exception {
        ParallelSteps steps = added();
        assertThat(take("9005")).isTrue();
        bench.assertDiffers(steps::everyCallCounts, "16 servers added by 16 calls", "missing: [i-1:9005]");
    }

    @Test
    void an_addition_that_is_missing_only_at_first_is_not_lost() throws Exception {
        ParallelSteps steps = added();
        take("9005");
        bench.beforeRecheck(() -> bench.held().add(Map.of("ServerId", "i-1", "Port", "9005", "Weight", "1")));
        steps.everyCallCounts();
        bench.assertConforms();
    }

    @Test
    void a_single_call_that_adds_nothing_either_breaks_the_rule_of_adding() throws Exception {
        ParallelSteps steps = adding();
        bench.target.instead(ADD, (call, usual) -> Canned.empty());
        steps.makeAtTheSameTime(ADD);
        bench.assertUnverifiable(steps::everyCallCounts, "because of " + ADDS);
    }

    @Test
    void a_description_that_shows_no_group_as_it_was_created_shows_no_loss() throws Exception {
        ParallelSteps steps = added();
        bench.target.instead(DESCRIBE, (call, usual) -> usual.get().saying("\"i-1\"", "\"I-1\""));
        bench.assertUnverifiable(steps::everyCallCounts, "to show a group with the servers that it was created with");
    }

    @Test
    void a_call_that_is_rejected_as_busy_does_not_count() throws Exception {
        ParallelSteps steps = adding();
        rejecting("9003|9004", Canned.rejected(409, "Unheard", "Busy."));
        steps.makeAtTheSameTime(ADD);
        steps.everyCallCounts();
        bench.assertConforms();
    }

    @Test
    void a_call_that_is_rejected_for_another_reason_differs() throws Exception {
        ParallelSteps steps = adding();
        rejecting("9003", Canned.rejected(400, "Unheard", "No."));
        steps.makeAtTheSameTime(ADD);
        bench.assertDiffers(steps::everyCallCounts,
                "a 2xx reply, or a rejection as busy, for each of several parallel calls", "400 Unheard \"No.\"");
    }

    @Test
    void a_target_that_also_rejects_a_single_call_breaks_the_rule_of_adding() throws Exception {
        ParallelSteps steps = adding();
        bench.target.rejecting(ADD);
        steps.makeAtTheSameTime(ADD);
        bench.assertUnverifiable(steps::everyCallCounts, "because of " + ADDS);
    }

    @Test
    void one_success_shows_nothing_of_two_at_the_same_time() throws Exception {
        ParallelSteps steps = adding();
        rejecting("90(?!01).*?", Canned.rejected(409, "Unheard", "Busy."));
        steps.makeAtTheSameTime(ADD);
        bench.assertUnverifiable(steps::everyCallCounts,
                "needs a target that accepts two calls for one group at the same time");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void up_to_three_failures_may_be_chance(int failures) throws Exception {
        ParallelSteps steps = adding();
        rejecting("900[1-%d]".formatted(failures), Canned.rejected(500, "InternalError", "No."));
        steps.makeAtTheSameTime(ADD);
        if (failures == 3) {
            bench.assertUnverifiable(steps::everyCallCounts, "needs a target that does not fail by chance");
        } else {
            bench.assertDiffers(steps::everyCallCounts,
                    "a 2xx reply, or a rejection as busy, for each of several parallel calls", "500 InternalError");
        }
    }

    private ParallelSteps removed() throws Exception {
        ParallelSteps steps = about(REMOVES);
        bench.the(GivenSteps.class).aGroupThatHolds(20);
        steps.makeAtTheSameTime(REMOVE);
        return steps;
    }

    @Test
    void a_group_without_what_all_calls_removed_conforms() throws Exception {
        ParallelSteps steps = removed();
        steps.everyCallCounts();
        bench.assertConforms();
        assertThat(bench.held()).hasSize(4);
    }

    @Test
    void a_server_that_is_still_there_differs() throws Exception {
        ParallelSteps steps = removed();
        bench.held().add(Map.of("ServerId", "i-1", "Port", "8003", "Weight", "1"));
        bench.assertDiffers(steps::everyCallCounts, "16 servers removed by 16 calls", "still in the group: [i-1:8003]");
    }

    @Test
    void removals_that_are_all_rejected_as_busy_show_nothing() throws Exception {
        ParallelSteps steps = about(REMOVES);
        bench.the(GivenSteps.class).aGroupThatHolds(20);
        bench.target.instead(REMOVE, (call, usual) -> Canned.rejected(409, "Unheard", "Busy."));
        steps.makeAtTheSameTime(REMOVE);
        bench.assertUnverifiable(steps::everyCallCounts, "needs a target that accepts a removal while other removals are in progress");
    }

    @ParameterizedTest
    @ValueSource(strings = {ADD, REMOVE})
    void calls_one_after_another_show_nothing_of_several_at_the_same_time(String operation) throws IOException {
        bench = new StepBench(folder, List.of(operation.equals(ADD) ? PARALLEL : REMOVES), "describe, delete",
                "limits: {parallel: 1}", false);
        ParallelSteps steps = bench.the(ParallelSteps.class);
        bench.assertUnverifiable(() -> steps.makeAtTheSameTime(operation), "needs two calls at the same time");
    }

    @Test
    void other_calls_are_not_made_at_the_same_time() throws Exception {
        ParallelSteps steps = adding();
        assertThatIllegalStateException().isThrownBy(() -> steps.makeAtTheSameTime(CREATE));
    }
}

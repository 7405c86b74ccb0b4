package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.steps.StepBench.DEFAULT_GROUP;
import static slbkit.steps.StepBench.THE_GROUP;
import static slbkit.steps.StepBench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slbkit.judge.Bench.Canned;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;

/** Calls that change a group before the scenario's own call: if they fail, the scenario cannot judge. */
@ExtendWith(FailsIfAborted.class)
class EarlierCallStepsTest {

    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String REMOVE = "RemoveVServerGroupBackendServers";
    private static final String SET = "SetBackendServers";
    private static final String AGAIN = ADD + "/behaviour/again";

    @TempDir
    Path folder;

    private StepBench bench;

    private EarlierCallSteps about(String rule) throws IOException {
        bench = new StepBench(folder, rule);
        return bench.the(EarlierCallSteps.class);
    }

    private EarlierCallSteps withGroup() throws IOException {
        EarlierCallSteps steps = about(AGAIN);
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        return steps;
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private Iterable<String> known() {
        return bench.the(ScenarioGroups.class).theGroup().held().orElseThrow().stream().map(Backend::key).toList();
    }

    @Test
    void the_same_call_is_made_before() throws IOException {
        EarlierCallSteps steps = withGroup();
        steps.madeBefore();
        assertThat(bench.held()).hasSize(2);
        bench.target.rejecting(ADD);
        bench.assertUnverifiable(steps::madeBefore, "because of " + ADD + "/behaviour/adds");
    }

    @Test
    void the_group_is_known_with_what_it_was_given() throws IOException {
        EarlierCallSteps steps = withGroup();
        steps.wereAdded(THE_GROUP, table("ServerId | Port | Weight", "web-2 | 90 | 25"));
        assertThat(known()).containsExactly("i-1:80", "i-2:90");
    }

    @Test
    void a_group_that_does_not_hold_what_it_was_given_proves_nothing() throws IOException {
        EarlierCallSteps steps = withGroup();
        bench.target.after(ADD, held -> held.get(held.size() - 1).put("Weight", "7"));
        bench.assertUnverifiable(() -> steps.wereAdded(THE_GROUP, table("ServerId | Port | Weight", "web-2 | 90 | 25")),
                "because of " + ADD + "/behaviour/read-back");
    }

    @Test
    void the_default_server_group_is_given_servers() throws IOException {
        String[] given = {"ServerId | Weight", "web-1 | 25"};
        EarlierCallSteps steps = about("AddBackendServers/behaviour/keeps");
        bench.the(DefaultGroup.class).lookWithout(List.of("i-1"));
        steps.wereAdded(DEFAULT_GROUP, table(given));
        assertThat(bench.target.held("lb-1")).extracting(server -> server.get("ServerId"))
                .containsExactly("i-8", "i-9", "i-1");
        bench.target.instead("AddBackendServers", (call, usual) -> Canned.empty());
        bench.target.held("lb-1").remove(2);
        bench.assertUnverifiable(() -> steps.wereAdded(DEFAULT_GROUP, table(given)),
                "because of AddBackendServers/behaviour/adds");
    }

    @Test
    void what_was_added_is_removed_again() throws IOException {
        EarlierCallSteps steps = withGroup();
        steps.madeBefore();
        steps.wasRemovedAgain();
        assertThat(known()).containsExactly("i-1:80");
    }

    @Test
    void a_server_that_was_not_removed_again_proves_nothing() throws IOException {
        EarlierCallSteps steps = withGroup();
        steps.madeBefore();
        bench.target.instead(REMOVE, (call, usual) -> Canned.empty());
        bench.assertUnverifiable(steps::wasRemovedAgain, "because of " + REMOVE + "/behaviour/removes");
    }

    @Test
    void a_removal_that_changes_what_it_should_keep_proves_nothing() throws IOException {
        EarlierCallSteps steps = withGroup();
        steps.madeBefore();
        bench.target.after(REMOVE, held -> held.forEach(server -> server.put("Weight", "7")));
        bench.assertUnverifiable(steps::wasRemovedAgain, "because of " + REMOVE + "/behaviour/keeps");
    }

    @Test
    void the_first_server_of_the_default_server_group_weighs_what_it_should() throws IOException {
        EarlierCallSteps steps = about(SET + "/behaviour/named-only");
        steps.weighs("30");
        assertThat(bench.target.held("lb-1").get(0)).containsEntry("Weight", "30");
        bench.target.rejecting(SET);
        bench.assertUnverifiable(() -> steps.weighs("40"), "because of " + SET + "/behaviour/sets");
    }
}

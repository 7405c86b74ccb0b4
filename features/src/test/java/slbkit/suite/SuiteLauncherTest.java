package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import slbkit.contract.RequirementSet;
import slbkit.run.Selection;

/** A run begins the scenarios that it judges, and no others. */
class SuiteLauncherTest {

    private static final List<String> RULES = List.of("SetBackendServers/behaviour/sets");

    @TempDir
    private Path folder;

    @Test
    void a_scenario_that_judges_no_selected_rule_is_not_even_begun() {
        AtomicInteger begun = new AtomicInteger();
        Outcome outcome = SuiteLauncher.verify(RunOptions.into(folder).judgingRules(RULES), new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier test) {
                begun.addAndGet(test.isTest() ? 1 : 0);
            }
        });
        assertThat(begun).hasValue(Selection.of(RequirementSet.DOCUMENTS, RULES, List.of()).scenarios().size());
        assertThat(outcome.report().summary().conforms()).isEqualTo(1);
    }
}

package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.catalogue.QuickSuite;
import slbkit.contract.RequirementSet;
import slbkit.profile.ProfileException;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.run.Depth;
import slbkit.run.Selection;
import slbkit.stub.SlbStub;
import slbkit.stub.mutation.register.Defect;
import slbkit.stub.mutation.register.Defects;

/** What a run at depth quick judges, and what its record says of that. */
class DepthTest {

    private static final Selection WHOLE = Selection.of(RequirementSet.DOCUMENTS, List.of(), List.of());

    @TempDir
    Path folder;

    @Test
    void depth_quick_has_the_rules_of_its_scenarios() {
        assertThat(WHOLE.at(Depth.FULL)).isSameAs(WHOLE);
        Selection quick = WHOLE.at(Depth.QUICK);
        assertThat(quick.scenarios()).isNotEmpty().allMatch(QuickSuite.packaged()::has);
        assertThat(quick.rules()).isEqualTo(quick.scenarios().stream().flatMap(s -> s.rules().stream())
                .filter(WHOLE.rules()::contains).collect(Collectors.toSet()));
        assertThat(quick.rules().size()).isLessThan(WHOLE.rules().size());
    }

    @Test
    void rules_that_it_does_not_judge_are_no_run() {
        Set<String> quick = WHOLE.at(Depth.QUICK).rules();
        String left = WHOLE.rules().stream().filter(rule -> !quick.contains(rule)).sorted().findFirst().orElseThrow();
        assertThatThrownBy(() -> Selection.of(RequirementSet.DOCUMENTS, List.of(left), List.of()).at(Depth.QUICK))
                .isInstanceOf(ProfileException.class).hasMessageContaining("--depth");
    }

    @Test
    void the_record_names_set_and_depth_and_lists_the_rest_as_not_selected() {
        String operation = "SetBackendServers";
        Outcome outcome = SuiteLauncher.verify(RunOptions.into(folder).at(Depth.QUICK).judging(operation));
        ConformanceReport report = outcome.report();
        assertThat(report.run().set()).isEqualTo("documents");
        assertThat(report.run().revision()).isEqualTo("2026-03");
        assertThat(report.run().depth()).isEqualTo("quick");
        assertThat(report.run().share()).isEqualTo(QuickSuite.packaged().share(RequirementSet.DOCUMENTS));
        Set<String> judged = Selection.of(RequirementSet.DOCUMENTS, List.of(), List.of(operation)).at(Depth.QUICK).rules();
        assertThat(report.rules()).filteredOn(RuleResult::selected).map(RuleResult::id).containsExactlyInAnyOrderElementsOf(judged);
        assertThat(outcome.lines().get(outcome.lines().size() - 1)).contains("set documents of 2026-03, depth quick");
    }

    @Test
    void what_a_quick_scenario_sees_of_another_rule_is_reported() {
        String operation = "CreateVServerGroup";
        Set<String> judged = Selection.of(RequirementSet.DOCUMENTS, List.of(), List.of(operation)).at(Depth.QUICK).rules();
        Defect defect = Defects.packaged().all().stream()
                .filter(d -> d.name().startsWith(operation + "/reply/") && !judged.contains(d.rule()))
                .findFirst().orElseThrow();
        try (SlbStub stub = SlbStub.builder().defect(defect.name()).start()) {
            ConformanceReport report = SuiteLauncher.judge(
                    RunOptions.into(folder).at(Depth.QUICK).judging(operation), StubProfile.of(stub.url()));
            assertThat(report.rules()).filteredOn(rule -> rule.verdict() == Verdict.DIFFERS)
                    .extracting(RuleResult::id).contains(defect.rule());
        }
    }

    @Test
    @Tag("thorough")
    void a_whole_quick_run_makes_at_most_a_quarter_of_the_calls() {
        ConformanceReport report = SuiteLauncher.verify(RunOptions.into(folder).at(Depth.QUICK).atATime(4)).report();
        assertThat(report.summary().differs()).isZero();
        assertThat(report.run().exchanges()).isLessThanOrEqualTo(report.run().share().allCalls() / 4);
    }
}

package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.report.ConformanceReport.RuleResult;

/** What a part of the suite says of the rules that other parts judge. */
class InPassingTest {

    private static final String MINE = "Create/reply/mine";
    private static final String THEIRS = "Create/reply/theirs";
    private static final String OPEN = "Create/reply/open";
    private static final List<Rule> RULES =
            List.of(Runs.rule(MINE, Level.MUST), Runs.rule(THEIRS, Level.MUST), Runs.rule(OPEN, Level.OBSERVE));

    private final RunRecorder run = new RunRecorder(part(), RULES);

    private static RunPlan part() {
        RunPlan whole = Runs.plan(Level.MUST, MINE);
        return new RunPlan(whole.id(), whole.started(), whole.suite(), whole.target(), whole.selected(),
                whole.scenarios(), whole.failing(), whole.rerun(), "1/2", whole.toRun(), Set.of(THEIRS, OPEN), whole.judged());
    }

    private RuleResult said(String rule) {
        return Runs.result(run.finish(Runs.ENDED), rule);
    }

    @Test
    void a_difference_counts_whoever_judges_the_rule() {
        run.add(Runs.found(MINE, Verdict.CONFORMS, 1, "f:1"));
        run.add(Runs.found(THEIRS, Verdict.CONFORMS, 1, "f:1"));
        run.add(Runs.found(THEIRS, Verdict.DIFFERS, 2, "f:2"));
        assertThat(said(THEIRS).selected()).isTrue();
        assertThat(said(THEIRS).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(said(THEIRS).exchanges()).containsExactly("f:2");
        assertThat(run.finish(Runs.ENDED).summary().verdict()).isEqualTo(RunVerdict.NON_CONFORMANT);
    }

    @Test
    void that_a_rule_is_kept_is_left_to_who_judges_it() {
        run.add(Runs.found(THEIRS, Verdict.CONFORMS, 1, "f:1"));
        assertNotSelected(THEIRS);
    }

    @Test
    void a_rule_of_which_nothing_was_found_is_left_to_who_judges_it() {
        assertNotSelected(THEIRS);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFORMS", "DIFFERS"})
    void what_the_documents_leave_open_is_left_to_who_observes_it(Verdict found) {
        run.add(Runs.found(OPEN, found, 1, "f:1"));
        assertNotSelected(OPEN);
    }

    private void assertNotSelected(String rule) {
        assertThat(said(rule).selected()).isFalse();
        assertThat(said(rule).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(said(rule).cause()).isEqualTo("not selected");
    }
}

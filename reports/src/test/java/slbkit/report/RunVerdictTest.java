package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;
import slbkit.report.ConformanceReport.Summary;

/** The run's verdict, its counts and its exit code. */
class RunVerdictTest {

    private static final String MUST = "Create/reply/must";
    private static final String OTHER = "Create/reply/other";
    private static final String SHOULD = "Common/protocol/should";
    private static final String OPEN = "Create/reply/open";
    private static final String LATER = "Create/reply/later";
    private static final List<Rule> RULES = List.of(
            Runs.rule(MUST, Level.MUST),
            Runs.rule(OTHER, Level.MUST),
            Runs.rule(SHOULD, Level.SHOULD),
            Runs.rule(OPEN, Level.OBSERVE));
    private static final List<Rule> LATER_RULES = List.of(
            Runs.rule(MUST, Level.MUST), Runs.rule(LATER, Level.MUST, "2099-01"));

    private static ConformanceReport run(Level failing, Map<String, Verdict> verdicts) {
        return run(failing, verdicts, 200);
    }

    private static ConformanceReport run(Level failing, Map<String, Verdict> verdicts, int status) {
        return run(RULES, failing, verdicts, status);
    }

    private static ConformanceReport run(List<Rule> rules, Level failing, Map<String, Verdict> verdicts, int status) {
        RunRecorder run = new RunRecorder(Runs.plan(failing, verdicts.keySet().toArray(String[]::new)), rules);
        run.exchange(Runs.exchange("f:1", status, ""));
        verdicts.forEach((rule, verdict) -> run.add(Runs.found(rule, verdict, 1, "f:1")));
        return run.finish(Runs.ENDED);
    }

    @Test
    void a_run_in_which_every_rule_conforms_is_conformant() {
        ConformanceReport report = run(Level.MUST, Map.of(MUST, Verdict.CONFORMS, SHOULD, Verdict.CONFORMS));
        assertThat(report.summary()).isEqualTo(new Summary(RunVerdict.CONFORMANT, 4, 2, 2, 0, 0, 0, 0));
        assertThat(ExitCode.of(report, true)).isZero();
    }

    @Test
    void a_difference_at_the_chosen_level_makes_it_non_conformant() {
        Map<String, Verdict> verdicts = Map.of(MUST, Verdict.CONFORMS, SHOULD, Verdict.DIFFERS);
        ConformanceReport report = run(Level.SHOULD, verdicts);
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.NON_CONFORMANT);
        assertThat(ExitCode.of(report, false)).isEqualTo(1);
    }

    @Test
    void a_difference_below_the_chosen_level_is_counted_and_forgiven() {
        Map<String, Verdict> verdicts = Map.of(MUST, Verdict.CONFORMS, SHOULD, Verdict.DIFFERS);
        ConformanceReport report = run(Level.MUST, verdicts);
        assertThat(report.summary()).isEqualTo(new Summary(RunVerdict.CONFORMANT, 4, 2, 1, 1, 0, 0, 0));
        assertThat(ExitCode.of(report, false)).isZero();
    }

    @Test
    void what_could_not_be_verified_fails_only_a_strict_run() {
        ConformanceReport report = run(Level.MUST, Map.of(MUST, Verdict.CONFORMS, OTHER, Verdict.UNVERIFIED));
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(ExitCode.of(report, false)).isZero();
        assertThat(ExitCode.of(report, true)).isEqualTo(1);
    }

    @Test
    void the_kits_fault_outweighs_every_difference() {
        ConformanceReport report = run(Level.MUST, Map.of(MUST, Verdict.DIFFERS, OTHER, Verdict.KIT_FAULT));
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.KIT_FAULT);
        assertThat(ExitCode.of(report, false)).isEqualTo(3);
    }

    @Test
    void the_kits_fault_on_what_the_documents_leave_open_is_no_silence() {
        ConformanceReport report = run(Level.MUST, Map.of(MUST, Verdict.CONFORMS, OPEN, Verdict.KIT_FAULT));
        assertThat(report.summary()).isEqualTo(new Summary(RunVerdict.KIT_FAULT, 4, 2, 1, 0, 0, 0, 1));
        assertThat(ExitCode.of(report, false)).isEqualTo(3);
    }

    @Test
    void what_the_documents_leave_open_is_not_counted_and_fails_nobody() {
        ConformanceReport report = run(Level.SHOULD, Map.of(MUST, Verdict.CONFORMS, OPEN, Verdict.DIFFERS));
        assertThat(report.summary()).isEqualTo(new Summary(RunVerdict.CONFORMANT, 4, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void a_rule_that_came_after_the_judged_revision_is_shown_and_decides_nothing() {
        ConformanceReport report = later(Verdict.CONFORMS, Verdict.DIFFERS);
        assertThat(report.summary()).isEqualTo(new Summary(RunVerdict.CONFORMANT, 2, 1, 1, 0, 0, 0, 0));
        assertThat(ExitCode.of(report, true)).isZero();
        assertThat(Runs.result(report, LATER).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(Runs.result(report, LATER).since()).isEqualTo("2099-01");
        assertThat(later(Verdict.CONFORMS, Verdict.UNVERIFIED).summary().verdict()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(later(Verdict.DIFFERS, Verdict.CONFORMS).summary().verdict()).isEqualTo(RunVerdict.NON_CONFORMANT);
        assertThat(later(Verdict.CONFORMS, Verdict.KIT_FAULT).summary().verdict()).isEqualTo(RunVerdict.KIT_FAULT);
    }

    @Test
    void a_rule_of_the_judged_revision_decides() {
        String revision = Contract.documented().revision(RequirementSet.FAMILY);
        ConformanceReport report = run(List.of(Runs.rule(LATER, Level.MUST, revision)), Level.MUST,
                Map.of(LATER, Verdict.DIFFERS), 200);
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.NON_CONFORMANT);
        assertThat(Runs.result(report, LATER).since()).isNull();
    }

    private static ConformanceReport later(Verdict first, Verdict later) {
        return run(LATER_RULES, Level.MUST, Map.of(MUST, first, LATER, later), 200);
    }

    @Test
    void a_run_that_judged_nothing_is_not_conformant() {
        assertThat(run(Level.MUST, Map.of(OPEN, Verdict.CONFORMS)).summary().verdict())
                .isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(run(Level.MUST, Map.of(MUST, Verdict.NOT_APPLICABLE)).summary().verdict())
                .isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
    }

    @Test
    void a_run_that_sent_nothing_never_ends_well() {
        RunRecorder run = new RunRecorder(Runs.plan(Level.MUST, MUST), RULES);
        run.add(Runs.found(MUST, Verdict.CONFORMS, 1));
        ConformanceReport report = run.finish(Runs.ENDED);
        assertThat(report.sentNothing()).isTrue();
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(ExitCode.of(report, false)).isEqualTo(3);
    }

    @Test
    void a_run_that_was_never_answered_did_not_reach_its_target() {
        ConformanceReport report = run(Level.MUST, Map.of(MUST, Verdict.DIFFERS), 0);
        assertThat(report.heardNothing()).isTrue();
        assertThat(ExitCode.of(report, false)).isEqualTo(3);
    }
}

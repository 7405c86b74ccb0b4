package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.report.ConformanceReport.RuleResult;

/** What scenarios find becomes one verdict a rule, the same for the same findings. */
class RunRecorderTest {

    private static final String A = "Create/reply/a";
    private static final String B = "Create/error/b";
    private static final String OPEN = "Create/reply/open";
    private static final List<Rule> RULES =
            List.of(Runs.rule(A, Level.MUST), Runs.rule(B, Level.MUST), Runs.rule(OPEN, Level.OBSERVE));

    private static RunRecorder recorder(String... selected) {
        return new RunRecorder(Runs.plan(Level.MUST, selected), RULES);
    }

    @Test
    void the_worst_finding_wins_and_brings_its_evidence() {
        RunRecorder run = recorder(A);
        run.add(Runs.found(A, Verdict.CONFORMS, 9, "x:9 #1"));
        run.add(Runs.found(A, Verdict.DIFFERS, 100, "x:100 #1"));
        run.add(Runs.found(A, Verdict.DIFFERS, 20, "x:20 #1", "x:20 #2"));
        run.add(Runs.found(A, Verdict.UNVERIFIED, 3, "x:3 #1"));

        RuleResult result = Runs.result(run.finish(Runs.ENDED), A);

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(result.observed()).isEqualTo("observed at 20");
        assertThat(result.exchanges()).containsExactly("x:20 #1", "x:20 #2", "x:100 #1");
    }

    @Test
    void a_difference_that_left_everything_unverified_is_reported_though_its_rule_was_not_selected() {
        RunRecorder run = recorder(A);
        run.add(Runs.found(B, Verdict.DIFFERS, 20, "x:20 #1"));
        run.add(new Finding(A, Verdict.UNVERIFIED, "its text is for people", "", "", Runs.at(A, 3), List.of(),
                Basis.because(B)));

        ConformanceReport report = run.finish(Runs.ENDED);

        assertThat(Runs.result(report, B).selected()).isTrue();
        assertThat(Runs.result(report, B).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.NON_CONFORMANT);
    }

    @Test
    void a_rule_that_conforms_is_the_cause_of_nothing() {
        RunRecorder run = recorder(A, B);
        run.add(Runs.found(B, Verdict.CONFORMS, 20, "x:20 #1"));
        run.add(new Finding(A, Verdict.UNVERIFIED, "because of " + B + ": 400 Denied", "", "", Runs.at(A, 3), List.of(),
                Basis.because(B)));

        RuleResult result = Runs.result(run.finish(Runs.ENDED), A);

        assertThat(result.cause()).isEqualTo("needs " + B + " to hold in this scenario, too: 400 Denied");
        assertThat(result.because()).isNull();
    }

    @Test
    void a_rule_that_differs_or_is_unverified_stays_the_cause() {
        for (Verdict verdict : List.of(Verdict.DIFFERS, Verdict.UNVERIFIED)) {
            RunRecorder run = recorder(A, B);
            run.add(Runs.found(B, verdict, 20, "x:20 #1"));
            run.add(new Finding(A, Verdict.UNVERIFIED, "because of " + B, "", "", Runs.at(A, 3), List.of(), Basis.because(B)));

            RuleResult result = Runs.result(run.finish(Runs.ENDED), A);

            assertThat(result.cause()).isEqualTo("because of " + B);
            assertThat(result.because()).isEqualTo(B);
        }
    }

    @Test
    void a_cause_that_is_no_rule_is_rejected() {
        RunRecorder run = recorder(A);
        Finding finding = new Finding(A, Verdict.UNVERIFIED, "", "", "", Runs.at(A, 3), List.of(),
                Basis.because("Create/error/unheard-of"));
        assertThatThrownBy(() -> run.add(finding)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no rule Create/error/unheard-of");
    }

    @Test
    void the_verdict_brings_the_pair_of_the_first_finding_that_says_the_same() {
        RunRecorder run = recorder(A);
        for (int line : List.of(30, 20, 10)) {
            Basis basis = line == 10 ? Basis.NONE : Basis.pair("x:" + line + "#1", "x:" + line + "#2");
            run.add(new Finding(A, Verdict.DIFFERS, "", "400", "200", Runs.at(A, line), List.of(), basis));
        }
        run.add(new Finding(A, Verdict.DIFFERS, "", "400", "another", Runs.at(A, 40), List.of(), Basis.member("x", "/a")));

        RuleResult result = Runs.result(run.finish(Runs.ENDED), A);

        assertThat(result.basis()).isEqualTo(Basis.pair("x:20#1", "x:20#2"));
    }

    @Test
    void a_difference_in_a_rule_that_was_not_selected_is_not_reported_where_something_was_verified() {
        RunRecorder run = recorder(A, OPEN);
        run.add(Runs.found(B, Verdict.DIFFERS, 20, "x:20 #1"));
        run.add(Runs.found(A, Verdict.CONFORMS, 3, "x:3 #1"));

        assertThat(Runs.result(run.finish(Runs.ENDED), B).selected()).isFalse();
    }

    @Test
    void the_evidence_of_findings_that_differ_in_nothing_else_has_one_order() {
        for (List<String> order : List.of(List.of("x:9 #1", "x:10 #1"), List.of("x:10 #1", "x:9 #1"))) {
            RunRecorder run = recorder(A);
            order.forEach(exchange -> run.add(Runs.found(A, Verdict.DIFFERS, 1, exchange)));
            assertThat(Runs.result(run.finish(Runs.ENDED), A).exchanges()).containsExactly("x:9 #1", "x:10 #1");
        }
    }

    @Test
    void a_scenario_of_a_selected_rule_is_listed_with_how_its_sentences_came_out() {
        List<StepResult> steps = List.of(
                new StepResult("Given a group", StepResult.Outcome.PASSED),
                new StepResult("Then it is there", StepResult.Outcome.FAILED));
        RunPlan both = Runs.plan(Level.MUST, A, B);
        RunRecorder run = new RunRecorder(Runs.whole(both.id(), both.started(), both.suite(), both.target(), Set.of(A),
                both.scenarios(), both.failing(), both.rerun()::apply), RULES);
        run.ran(Runs.at(A, 10), steps);
        run.ran(Runs.at(B, 10), steps);

        assertThat(Runs.result(run.finish(Runs.ENDED), A).scenarios())
                .singleElement().extracting(ScenarioRef::steps).isEqualTo(steps);
        assertThat(Runs.result(run.finish(Runs.ENDED), B).scenarios())
                .singleElement().extracting(ScenarioRef::steps).isEqualTo(List.of());
    }

    @Test
    void the_same_findings_in_any_order_make_the_same_record() {
        List<Runnable> writes = new ArrayList<>();
        RunRecorder[] current = new RunRecorder[1];
        for (int i = 1; i <= 30; i++) {
            int line = i;
            writes.add(() -> current[0].exchange(Runs.exchange("f:" + line + " #1")));
            writes.add(() -> current[0].add(Runs.found(A, Verdict.values()[1 + line % 4], line, "f:" + line + " #1")));
            writes.add(() -> current[0].add(Runs.found(B, Verdict.CONFORMS, line, "f:" + line + " #1")));
            writes.add(() -> current[0].observe(new Observation(OPEN, "q", "answer " + line % 3)));
            writes.add(() -> current[0].left("group " + line));
        }
        List<String> records = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(writes, new Random(seed));
            current[0] = recorder(A, B, OPEN);
            writes.forEach(Runnable::run);
            records.add(ReportJson.text(current[0].finish(Runs.ENDED)));
        }
        assertThat(records).containsOnly(records.get(0));
    }

    @Test
    void takes_findings_from_many_threads() {
        RunRecorder run = recorder(A);
        java.util.stream.IntStream.range(0, 2000).parallel().forEach(i -> {
            run.exchange(Runs.exchange("f:" + i));
            run.created("group");
            run.add(Runs.found(A, Verdict.CONFORMS, i, "f:" + i));
        });
        ConformanceReport report = run.finish(Runs.ENDED);
        assertThat(report.exchanges()).hasSize(2000);
        assertThat(report.run().created()).isEqualTo(2000);
        assertThat(report.exchanges().get(9).id()).isEqualTo("f:9");
        assertThat(Runs.result(report, A).exchanges()).hasSize(12);
    }

    @Test
    void a_selected_rule_that_nothing_judged_is_the_kits_fault() {
        RuleResult result = Runs.result(recorder(A).finish(Runs.ENDED), A);
        assertThat(result.verdict()).isEqualTo(Verdict.KIT_FAULT);
        assertThat(result.cause()).isEqualTo("no scenario judged this rule");
    }

    @Test
    void a_rule_that_scenarios_left_undecided_is_unverified_unless_another_scenario_judged_it() {
        RunRecorder run = recorder(A, B);
        run.undecided(A, "needs a rejection");
        run.undecided(A, "needs a neighbour");
        run.undecided(B, "needs a neighbour");
        run.add(Runs.found(B, Verdict.CONFORMS, 1));
        ConformanceReport report = run.finish(Runs.ENDED);
        assertThat(Runs.result(report, A).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(Runs.result(report, A).cause()).as("in whatever order they come").isEqualTo("needs a neighbour");
        assertThat(Runs.result(report, B).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_rule_that_a_run_cut_short_did_not_reach_is_unverified() {
        RunRecorder run = recorder(A, B);
        run.add(Runs.found(A, Verdict.CONFORMS, 1));
        run.cutShort("the target went away");
        run.cutShort("interrupted");
        ConformanceReport report = run.finish(Runs.ENDED);
        assertThat(Runs.result(report, A).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(Runs.result(report, B).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(Runs.result(report, B).cause()).isEqualTo("no scenario reached it: the target went away");
    }

    @Test
    void a_rule_that_was_not_selected_is_listed_and_not_judged() {
        RunRecorder run = recorder(A);
        run.add(Runs.found(A, Verdict.CONFORMS, 1));
        run.add(Runs.found(B, Verdict.DIFFERS, 1));
        RuleResult result = Runs.result(run.finish(Runs.ENDED), B);
        assertThat(result.selected()).isFalse();
        assertThat(result.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(result.cause()).isEqualTo("not selected");
    }

    @Test
    void an_observed_rule_conforms_by_being_observed() {
        RunRecorder run = recorder(OPEN);
        run.observe(new Observation(OPEN, "Which?", "this one"));
        run.observe(new Observation(OPEN, "Which?", "this one"));
        ConformanceReport report = run.finish(Runs.ENDED);
        assertThat(report.observations()).hasSize(1);
        assertThat(Runs.result(report, OPEN).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_record_that_a_full_disk_cut_short_tells_so_and_makes_no_report() {
        RunRecorder run = new RunRecorder(Runs.plan(Level.MUST, A), RULES, Journal.in(Path.of("/dev/full")));
        assertThat(run.trouble()).isEmpty();
        run.add(Runs.found(A, Verdict.CONFORMS, 1));
        assertThat(run.trouble()).startsWith("the record /dev/full cannot be written");
        assertThatThrownBy(() -> run.finish(Runs.ENDED)).isInstanceOf(UncheckedIOException.class)
                .hasMessage(run.trouble());
    }

    @Test
    void rejects_what_would_make_the_record_ambiguous() {
        RunRecorder run = recorder(A);
        run.exchange(Runs.exchange("f:1"));
        assertThatThrownBy(() -> run.exchange(Runs.exchange("f:1"))).hasMessageContaining("f:1");
        assertThatThrownBy(() -> run.add(Runs.found("Create/reply/none", Verdict.CONFORMS, 1)))
                .hasMessageContaining("Create/reply/none");
        assertThatThrownBy(() -> recorder("Create/reply/none")).hasMessageContaining("Create/reply/none");
    }
}

package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import slbkit.contract.Level;
import slbkit.contract.Rule;

/** What the end of a run makes of what was said along it. */
class RunEndTest {

    private static final String A = "Create/reply/a";
    private static final String OPEN = "Create/reply/open";
    private static final List<Rule> RULES = List.of(Runs.rule(A, Level.MUST), Runs.rule(OPEN, Level.OBSERVE));

    private final RunRecorder run = new RunRecorder(Runs.plan(Level.MUST, A, OPEN), RULES);

    @Test
    void what_was_observed_is_told_in_order_of_rule_question_and_answer() {
        for (int i = 20; i > 0; i--) {
            run.observe(new Observation(OPEN, "question " + (i % 2), "answer %02d".formatted(i)));
        }
        assertThat(run.finish(Runs.ENDED).observations())
                .extracting(o -> o.question() + ", " + o.answer()).hasSize(20).isSorted();
    }

    @Test
    void an_open_question_that_nobody_asked_says_why() {
        assertThat(Runs.result(run.finish(Runs.ENDED), OPEN).cause()).isEqualTo("nothing was observed");
        run.cutShort("interrupted");
        assertThat(Runs.result(run.finish(Runs.ENDED), OPEN).cause()).isEqualTo("interrupted");
    }

    @Test
    void a_run_whose_clock_went_back_took_no_time_and_is_judged_all_the_same() {
        run.add(Runs.found(A, Verdict.CONFORMS, 1, "f:1"));
        ConformanceReport report = run.finish(Runs.ENDED.minus(Duration.ofDays(400)));
        assertThat(report.run().millis()).isZero();
        assertThat(Runs.result(report, A).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_target_that_never_answers_was_not_heard() {
        run.exchange(Runs.exchange("f:1", 0, ""));
        assertThat(run.finish(Runs.ENDED).heardNothing()).isTrue();
        run.exchange(Runs.exchange("f:2"));
        assertThat(run.finish(Runs.ENDED).heardNothing()).isFalse();
    }

    @Test
    void known_differences_excuse_a_strict_run_only_where_everything_was_judged() {
        run.exchange(Runs.exchange("f:1"));
        run.add(Runs.found(A, Verdict.DIFFERS, 1, "f:1"));
        run.observe(new Observation(OPEN, "question", "answer"));
        assertThat(ExitCode.of(excused(run), true)).isZero();

        RunRecorder two = new RunRecorder(Runs.plan(Level.MUST, A, "Create/error/b"),
                List.of(RULES.get(0), Runs.rule("Create/error/b", Level.MUST)));
        two.exchange(Runs.exchange("f:1"));
        two.add(Runs.found(A, Verdict.DIFFERS, 1, "f:1"));
        two.add(Runs.found("Create/error/b", Verdict.UNVERIFIED, 2, "f:1"));
        ConformanceReport report = excused(two);
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(ExitCode.of(report, true)).isEqualTo(1);
        assertThat(ExitCode.of(report, false)).isZero();
    }

    @Test
    void known_differences_do_not_excuse_a_run_that_was_cut_short() {
        run.exchange(Runs.exchange("f:1"));
        run.add(Runs.found(A, Verdict.DIFFERS, 1, "f:1"));
        run.cutShort("the target stopped answering");
        assertThat(ExitCode.of(excused(run), false)).isEqualTo(ExitCode.NO_RUN);
    }

    private static ConformanceReport excused(RunRecorder run) {
        ConformanceReport report = run.finish(Runs.ENDED);
        return Baseline.of(report).appliedTo(report, Level.MUST, LocalDate.of(2026, 11, 23));
    }
}

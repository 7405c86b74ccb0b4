package slbkit.report.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slbkit.contract.Level;
import slbkit.report.Basis;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Exchange;
import slbkit.report.ExitCode;
import slbkit.report.RunBuilder;
import slbkit.report.RunVerdict;
import slbkit.report.ScenarioRef;
import slbkit.report.StepResult;
import slbkit.report.UnusableException;
import slbkit.report.Verdict;

/** Shards joined say what one run over all of it would have said. */
class ShardsTest {

    private static final String A = "Create/error/a";
    private static final String B = "Create/error/b";
    private static final String SOFT = "Create/error/soft";

    @Test
    void each_shard_brings_the_rules_that_it_judged() {
        ConformanceReport joined = Shards.join(List.of(
                run("1").sends("f:1#1").says(A, Verdict.CONFORMS, "f:1#1").end(),
                run("2").sends("f:2#1").says(B, Verdict.CONFORMS, "f:2#1").end()));
        assertThat(joined.summary().verdict()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(joined.summary().selected()).isEqualTo(2);
        assertThat(joined.summary().rules()).isEqualTo(3);
        assertThat(joined.exchanges()).extracting(Exchange::id).containsExactly("f:1#1", "f:2#1");
        assertThat(rule(joined, SOFT).selected()).isFalse();
    }

    @Test
    void the_worst_verdict_wins_and_brings_its_own_evidence() {
        ConformanceReport joined = Shards.join(List.of(
                run("1").sends("f:1#1").says(A, Verdict.CONFORMS, "f:1#1").end(),
                run("2").sends("f:2#1").says(A, Verdict.DIFFERS, "f:2#1").end()));
        assertThat(rule(joined, A).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(rule(joined, A).exchanges()).containsExactly("f:2#1");
        assertThat(joined.summary().verdict()).isEqualTo(RunVerdict.NON_CONFORMANT);
    }

    @Test
    void a_shard_that_did_not_come_to_its_end_keeps_the_whole_from_being_conformant() {
        ConformanceReport joined = Shards.join(List.of(
                run("1").sends("f:1#1").says(A, Verdict.CONFORMS, "f:1#1").end(),
                run("2").sends("f:2#1").says(B, Verdict.CONFORMS, "f:2#1").cutShort("it was killed").end()));
        assertThat(joined.summary().verdict()).isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(joined.run().cutShort()).isEqualTo("it was killed");
        assertThat(ExitCode.of(joined, false)).isEqualTo(ExitCode.NO_RUN);
    }

    @Test
    void many_runs_are_named_by_the_first() {
        assertThat(ConformanceReport.Run.named("1+2+3+4")).isEqualTo("1+2+3+4");
        assertThat(ConformanceReport.Run.named("1+2+3+4+5")).isEqualTo("1 and 4 more");
    }

    @Test
    void a_scenario_is_told_once_and_as_it_went_in_the_shard_that_ran_it() {
        List<StepResult> steps = List.of(new StepResult("Given a group", StepResult.Outcome.PASSED));
        ScenarioRef scenario = new ScenarioRef("a scenario", "f:1");
        ConformanceReport joined = Shards.join(List.of(
                listing(scenario, run("1").sends("f:1#1").says(A, Verdict.CONFORMS, "f:1#1").end()),
                listing(scenario.ran(steps), run("2").sends("f:2#1").says(A, Verdict.CONFORMS, "f:2#1").end())));
        assertThat(rule(joined, A).scenarios()).containsExactly(scenario.ran(steps));
    }

    private static ConformanceReport listing(ScenarioRef scenario, ConformanceReport run) {
        return new ConformanceReport(run.suite(), run.target(), run.run(), run.summary(), run.rules().stream()
                .map(r -> new RuleResult(r.id(), r.operation(), r.family(), r.level(), r.statement(), r.source(),
                        r.selected(), r.verdict(), r.cause(), r.expected(), r.observed(), List.of(scenario),
                        r.exchanges(), r.rerun(), null, null, null, null, null, null, null))
                .toList(), run.exchanges(), run.observations());
    }

    @Test
    void a_difference_below_the_chosen_level_stays_forgiven() {
        ConformanceReport joined = Shards.join(List.of(
                run("1").sends("f:1#1").says(A, Verdict.CONFORMS).says(SOFT, Verdict.DIFFERS).end(),
                run("2").sends("f:2#1").says(B, Verdict.CONFORMS).end()));
        assertThat(joined.summary().verdict()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(joined.summary().differs()).isEqualTo(1);
    }

    @Test
    void a_set_in_which_a_shard_is_missing_is_rejected_by_the_name_of_the_shard() {
        ConformanceReport first = shard("1/3", run("1").sends("f:1#1").says(A, Verdict.CONFORMS, "f:1#1").end());
        ConformanceReport second = shard("2/3", run("2").sends("f:2#1").says(B, Verdict.CONFORMS, "f:2#1").end());
        ConformanceReport third = shard("3/3", run("3").sends("f:3#1").says(B, Verdict.CONFORMS, "f:3#1").end());
        assertThatThrownBy(() -> Shards.join(List.of(first, third)))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("no report of shard 2/3 is given");
        assertThat(Shards.join(List.of(first, second, third)).run().shard()).isNull();
    }

    @Test
    void shards_of_different_sets_are_rejected() {
        assertThatThrownBy(() -> Shards.join(List.of(
                shard("1/2", run("1").sends("f:1#1").end()), shard("2/3", run("2").sends("f:2#1").end()))))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("sets of 2 and 3");
    }

    private static ConformanceReport shard(String shard, ConformanceReport report) {
        ConformanceReport.Run run = report.run();
        return new ConformanceReport(report.suite(), report.target(),
                new ConformanceReport.Run(run.id(), run.started(), run.millis(), run.exchanges(), run.created(),
                        run.deleted(), run.left(), shard, run.cutShort(), run.set(), run.revision(), run.depth(), run.share()),
                report.summary(), report.rules(), report.exchanges(), report.observations());
    }

    @Test
    void exchanges_of_one_id_are_told_apart_by_their_run() {
        ConformanceReport joined = Shards.join(List.of(
                run("1").sends("f:1#1").sends("f:2#1").says(A, Verdict.CONFORMS, "f:1#1").end(),
                run("2").sends("f:1#1").says(A, Verdict.CONFORMS, "f:1#1").end()));
        assertThat(joined.exchanges()).extracting(Exchange::id).containsExactlyInAnyOrder("1/f:1#1", "2/f:1#1", "f:2#1");
        assertThat(rule(joined, A).exchanges()).containsExactly("1/f:1#1", "2/f:1#1");
    }

    @Test
    void a_pair_and_a_member_name_their_exchanges_as_the_joined_record_does() {
        ConformanceReport joined = Shards.join(List.of(
                run("1").sends("f:1#1").sends("f:1#2").rests(A, Basis.pair("f:1#1", "f:1#2"))
                        .rests(SOFT, Basis.because(B)).end(),
                run("2").sends("f:1#1").rests(B, Basis.member("f:1#1", "/a")).end()));
        assertThat(rule(joined, A).basis()).isEqualTo(Basis.pair("1/f:1#1", "f:1#2"));
        assertThat(rule(joined, B).basis()).isEqualTo(Basis.member("2/f:1#1", "/a"));
        assertThat(rule(joined, SOFT).basis()).isEqualTo(Basis.because(B));
    }

    @Test
    void the_cost_is_summed() {
        ConformanceReport joined = Shards.join(List.of(
                run("1").sends("f:1#1").makes("rsp-1").end(), run("2").sends("f:2#1").makes("rsp-2").end()));
        assertThat(joined.run().exchanges()).isEqualTo(2);
        assertThat(joined.run().created()).isEqualTo(2);
        assertThat(joined.run().millis()).isEqualTo(16200);
        assertThat(joined.run().left()).containsExactly("rsp-1", "rsp-2");
        assertThat(joined.run().id()).isEqualTo("1+2");
    }

    @Test
    void what_was_not_judged_alike_is_rejected() {
        ConformanceReport one = run("1").end();
        rejected(one, one, "the run 1 is given twice");
        rejected(one, run("2").at("other", "http://127.0.0.1:8080").end(), "different target name: acme-slb and other");
        rejected(one, run("2").at("acme-slb", "http://h").end(), "different target endpoint");
        rejected(one, RunBuilder.of("2", "other", Map.of(A, Level.MUST)).end(), "different suite procedure");
        assertThatThrownBy(() -> Shards.join(List.of())).hasMessageContaining("no report is given");
    }

    @Test
    void embedded_stubs_are_one_target_wherever_they_listened() {
        assertThat(Shards.join(List.of(
                run("1").at("embedded stub", "http://127.0.0.1:1").end(),
                run("2").at("embedded stub", "http://127.0.0.1:2").end())).run().id()).isEqualTo("1+2");
    }

    private static void rejected(ConformanceReport one, ConformanceReport other, String trouble) {
        assertThatThrownBy(() -> Shards.join(List.of(one, other)))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining(trouble)
                .hasMessageNotContaining("\n");
    }

    private static RuleResult rule(ConformanceReport report, String id) {
        return report.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static RunBuilder run(String id) {
        return RunBuilder.of(id, "same", Map.of(A, Level.MUST, B, Level.MUST, SOFT, Level.SHOULD));
    }
}

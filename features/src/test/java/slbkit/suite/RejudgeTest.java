package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Exchange;
import slbkit.report.Verdict;

/** A record is judged again by today's rules, without its target: the embedded stub is gone by then. */
class RejudgeTest {

    private static final String ECHO = "CreateVServerGroup/reply/Weight.echo";
    private static final List<String> RULES = List.of("CreateVServerGroup/reply/*", "CreateVServerGroup/request/Weight.*");

    @TempDir
    static Path folder;
    private static ConformanceReport recorded;

    @BeforeAll
    static void a_run_is_recorded() {
        recorded = SuiteLauncher.verify(RunOptions.into(folder.resolve("old")).judgingRules(RULES)).report();
    }

    @Test
    void the_same_rules_say_the_same_of_the_same_traffic() {
        assertThat(verdicts(rejudged(recorded))).containsExactlyElementsOf(verdicts(recorded));
    }

    @Test
    @Tag("thorough")
    void all_rules_of_an_operation_say_the_same_of_the_same_traffic() {
        RunOptions options = RunOptions.into(folder.resolve("whole")).judging("CreateVServerGroup");
        ConformanceReport whole = SuiteLauncher.verify(options).report();
        assertThat(verdicts(SuiteLauncher.rejudge(whole, options).report())).containsExactlyElementsOf(verdicts(whole));
    }

    /** Who came first may have been another: what is found out once a run is not looked for in a scenario. */
    @Test
    @Tag("thorough")
    void nor_does_it_matter_that_the_recorded_scenarios_ran_at_the_same_time() {
        RunOptions options = RunOptions.into(folder.resolve("parallel"))
                .judgingRules(List.of("RemoveVServerGroupBackendServers/re*", "AddVServerGroupBackendServers/reply/*"));
        ConformanceReport parallel = SuiteLauncher.verify(options.atATime(4)).report();
        assertThat(verdicts(SuiteLauncher.rejudge(parallel, options).report()))
                .containsExactlyElementsOf(verdicts(parallel));
    }

    @Test
    void what_it_cost_the_target_is_what_the_recorded_run_cost() {
        assertThat(rejudged(recorded).run())
                .returns(recorded.run().created(), ConformanceReport.Run::created)
                .returns(recorded.run().deleted(), ConformanceReport.Run::deleted)
                .returns(List.of(), ConformanceReport.Run::left);
    }

    @Test
    void one_reply_that_was_another_turns_its_rule() {
        String evidence = rule(recorded, ECHO).exchanges().get(0);
        ConformanceReport edited = with(evidence, body -> body.replaceAll("\"Weight\":\\d+", "\"Weight\":55"));
        assertThat(rule(rejudged(edited), ECHO).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_reply_that_was_not_kept_whole_is_judged_by_nobody() {
        String evidence = rule(recorded, ECHO).exchanges().get(0);
        ConformanceReport edited = with(evidence, body -> body.substring(0, 20) + "… (cut here; it has 70000 characters)");
        RuleResult echo = rule(rejudged(edited), ECHO);
        assertThat(echo.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(echo.cause()).contains("needs a new run").contains(evidence);
    }

    @Test
    void a_call_that_was_not_made_leaves_its_rule_unverified() {
        String evidence = rule(recorded, ECHO).exchanges().get(0);
        ConformanceReport without = with(recorded.exchanges().stream().filter(e -> !e.id().equals(evidence)).toList());
        assertThat(rule(rejudged(without), ECHO).verdict()).isEqualTo(Verdict.UNVERIFIED);
    }

    private static ConformanceReport rejudged(ConformanceReport record) {
        return SuiteLauncher.rejudge(record, RunOptions.into(folder.resolve("new")).judgingRules(RULES)).report();
    }

    private static ConformanceReport with(String id, UnaryOperator<String> edit) {
        return with(recorded.exchanges().stream().map(e -> !e.id().equals(id) ? e : new Exchange(e.id(), e.operation(),
                e.request(), new Exchange.Received(e.reply().status(), e.reply().headers(),
                        edit.apply(e.reply().body()), e.reply().failure()), e.millis())).toList());
    }

    private static ConformanceReport with(List<Exchange> exchanges) {
        return new ConformanceReport(recorded.suite(), recorded.target(), recorded.run(), recorded.summary(),
                recorded.rules(), exchanges, recorded.observations());
    }

    private static RuleResult rule(ConformanceReport report, String id) {
        return report.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> verdicts(ConformanceReport report) {
        return report.rules().stream().map(r -> r.id() + " " + r.verdict() + " " + r.cause() + " " + r.basis()).toList();
    }
}

package slbkit.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport;
import slbkit.report.Observation;
import slbkit.report.RunBuilder;
import slbkit.report.UnusableException;
import slbkit.report.Verdict;

/** Two runs compared: what got worse is told from what is merely told otherwise. */
class ComparisonTest {

    private static final String RULE = "Create/error/a";
    private static final String BROKEN = "Create/error/broken";
    private static final String LATER = "Create/error/later";
    private static final String OPEN = "Create/reply/open";

    @ParameterizedTest
    @CsvSource({
        "CONFORMS, DIFFERS, WORSE", "CONFORMS, UNVERIFIED, WORSE", "UNVERIFIED, DIFFERS, WORSE",
        "KIT_FAULT, DIFFERS, WORSE", "NOT_APPLICABLE, UNVERIFIED, WORSE", "CONFORMS, KIT_FAULT, WORSE",
        "DIFFERS, CONFORMS, BETTER", "UNVERIFIED, CONFORMS, BETTER", "KIT_FAULT, UNVERIFIED, BETTER",
        "DIFFERS, UNVERIFIED, OTHERWISE", "DIFFERS, KIT_FAULT, OTHERWISE", "DIFFERS, NOT_APPLICABLE, OTHERWISE",
    })
    void a_changed_verdict_is_worse_or_better_or_a_difference_lost_from_sight(
            Verdict before, Verdict after, ChangeKind kind) {
        Comparison comparison = Comparison.of(run("1").says(RULE, before).end(), run("2").says(RULE, after).end());
        assertThat(comparison.rules()).singleElement().extracting(RuleChange::kind).isEqualTo(kind);
        assertThat(comparison.worse()).isEqualTo(kind == ChangeKind.WORSE);
    }

    @Test
    void another_code_under_the_same_verdict_is_a_change_that_is_not_worse() {
        Comparison comparison = Comparison.of(
                run("1").differs(RULE, "400 A \"m\"").end(), run("2").differs(RULE, "400 B \"m\"").end());
        assertThat(comparison.of(ChangeKind.OTHERWISE)).singleElement().satisfies(change -> {
            assertThat(change.before().observed()).isEqualTo("400 A \"m\"");
            assertThat(change.after().observed()).isEqualTo("400 B \"m\"");
        });
        assertThat(comparison.worse()).isFalse();
    }

    @Test
    void what_every_run_has_anew_is_no_change() {
        ConformanceReport old = run("run-1").answered("{\"RequestId\":\"AAAA-1\"}")
                .differs(RULE, "200 VServerGroupId=rsp-1, named slbkit-run-1-7, asked as AAAA-1").end();
        ConformanceReport now = run("run-2").answered("{\"RequestId\":\"BBBB-2\"}")
                .differs(RULE, "200 VServerGroupId=grp/2, named slbkit-run-2-9, asked as BBBB-2").end();
        assertThat(Comparison.of(old, now).same()).isTrue();
    }

    @Test
    void rules_that_only_one_run_judged_are_new_or_gone() {
        ConformanceReport none = run("1").select(OPEN).end();
        ConformanceReport one = run("2").says(RULE, Verdict.CONFORMS).end();
        assertThat(Comparison.of(none, one).count(ChangeKind.NEW)).isEqualTo(1);
        assertThat(Comparison.of(one, none).count(ChangeKind.GONE)).isEqualTo(1);
        assertThat(Comparison.of(one, none).worse()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CONFORMS, UNVERIFIED, GONE", "CONFORMS, NOT_APPLICABLE, GONE", "DIFFERS, UNVERIFIED, OTHERWISE",
        "NOT_APPLICABLE, UNVERIFIED, OTHERWISE", "CONFORMS, DIFFERS, WORSE", "UNVERIFIED, DIFFERS, WORSE",
        "UNVERIFIED, CONFORMS, BETTER"})
    void what_can_no_longer_be_judged_since_the_profile_changed_is_not_worse(
            Verdict before, Verdict after, ChangeKind kind) {
        Comparison comparison = Comparison.of(
                run("1").lent(Map.of("load-balancer", "lb-1")).says(RULE, before).end(), run("2").says(RULE, after).end());
        assertThat(comparison.rules()).singleElement().extracting(RuleChange::kind).isEqualTo(kind);
        assertThat(comparison.caveats()).singleElement().asString().startsWith("the profiles differ in fixtures: ");
    }

    @Test
    void what_a_difference_leaves_unverified_is_worse_although_the_profile_changed() {
        Map<String, Level> rules = Map.of(RULE, Level.MUST, BROKEN, Level.MUST);
        ConformanceReport before = RunBuilder.of("1", "same", rules).lent(Map.of("load-balancer", "lb-1"))
                .says(RULE, Verdict.CONFORMS).says(BROKEN, Verdict.DIFFERS).end();
        ConformanceReport after = RunBuilder.of("2", "same", rules)
                .unverifiedBecause(RULE, BROKEN).says(BROKEN, Verdict.DIFFERS).end();
        assertThat(Comparison.of(before, after).of(ChangeKind.WORSE)).singleElement().extracting(RuleChange::rule).isEqualTo(RULE);
    }

    @Test
    void another_selection_is_said_in_a_line() {
        assertThat(Comparison.of(run("1").says(RULE, Verdict.CONFORMS).end(), run("2").select(OPEN).end()).caveats())
                .containsExactly("the selections differ: the later run did not select 1 rule that the earlier one judged");
    }

    @Test
    void a_difference_where_nothing_was_judged_before_is_worse() {
        assertThat(Comparison.of(run("1").select(OPEN).end(), run("2").says(RULE, Verdict.DIFFERS).end()).worse())
                .isTrue();
    }

    @Test
    void another_answer_where_the_documents_are_silent_is_told_and_fails_nobody() {
        Comparison comparison = Comparison.of(
                run("1").observes(new Observation(OPEN, "Which?", "400 A")).end(),
                run("2").observes(new Observation(OPEN, "Which?", "400 B")).end());
        assertThat(comparison.answers()).containsExactly(new AnswerChange(OPEN, "Which?", "400 A", "400 B"));
        assertThat(comparison.worse()).isFalse();
    }

    @Test
    void runs_of_different_procedures_are_rejected_with_what_differs() {
        ConformanceReport old = run("1").says(RULE, Verdict.CONFORMS).end();
        ConformanceReport now = RunBuilder.of("2", "other", Map.of(RULE, Level.SHOULD, "Create/error/b", Level.MUST))
                .says(RULE, Verdict.CONFORMS).end();
        assertThatCode(() -> Procedures.requireSame(old, old)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Procedures.requireSame(old, now))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("different procedures")
                .hasMessageContaining("1 rules only in the first, 1 only in the second, 1 stated otherwise")
                .hasMessageContaining("--across-procedures")
                .hasMessageNotContaining("\n");
        assertThat(Comparison.of(old, now).caveats()).hasSize(1);
    }

    /** A rule that came after the judged revision decides no verdict, so that it makes no run worse. */
    @Test
    void a_rule_of_a_later_revision_is_not_worse() {
        Comparison comparison = Comparison.of(
                run("1").later(LATER, "2027-01").says(LATER, Verdict.CONFORMS).end(),
                run("2").later(LATER, "2027-01").differs(LATER, "400 B").end());
        assertThat(comparison.rules()).singleElement().extracting(RuleChange::kind).isEqualTo(ChangeKind.OTHERWISE);
        assertThat(comparison.worse()).isFalse();
    }

    @Test
    void the_json_names_the_runs_and_every_change() {
        Comparison comparison =
                Comparison.of(run("1").says(RULE, Verdict.CONFORMS).end(), run("2").differs(RULE, "400 B").end());
        assertThat(comparison.json().replaceAll("\\s", ""))
                .startsWith("{\"before\":{\"id\":\"1\"")
                .contains("\"kind\":\"worse\",\"rule\":\"" + RULE + "\"", "\"observed\":\"400B\"");
        assertThat(List.of(comparison.json().split("\"kind\""))).hasSize(2);
    }

    private static RunBuilder run(String id) {
        return RunBuilder.of(id, "same", Map.of(RULE, Level.MUST, OPEN, Level.OBSERVE));
    }
}

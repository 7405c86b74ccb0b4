package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slbkit.report.ConformanceReport.Suite;
import slbkit.report.StrengthReport;
import slbkit.report.StrengthReport.Outcome;
import slbkit.report.SuiteProof;
import slbkit.report.view.StrengthPage;
import slbkit.run.Depth;
import slbkit.suite.SuiteInfo;

/** What counts as a kill, and what keeps a proof from holding. */
class KillMatrixTest {

    private static final String DEFECT = "CreateVServerGroup/reply/Weight.echo/one-more";
    private static final String RULE = "CreateVServerGroup/reply/Weight.echo";
    private static final String DEPENDANT = "CreateVServerGroup/request/Weight.default";

    @Test
    void its_own_rule_kills_it_and_declared_dependants_are_no_collateral() {
        StrengthReport report = report(defect(Map.of(RULE, "", DEPENDANT, ""), Map.of()));
        assertThat(report.defects()).singleElement().satisfies(d -> {
            assertThat(d.outcome()).isEqualTo(Outcome.KILLED);
            assertThat(d.exact()).isTrue();
        });
        assertThat(report.kills().get(RULE)).containsExactly(DEFECT);
        assertThat(report.holds()).isTrue();
    }

    @Test
    void a_rule_that_is_not_declared_keeps_the_proof_from_holding() {
        StrengthReport report = report(defect(Map.of(RULE, "", "Common/protocol/GET", ""), Map.of()));
        assertThat(report.defects().get(0).outcome()).isEqualTo(Outcome.KILLED);
        assertThat(report.holds()).isFalse();
        assertThat(report.problems()).singleElement().asString()
                .startsWith("undeclared blame: " + DEFECT).endsWith("[Common/protocol/GET]");
    }

    @Test
    void a_proof_says_which_rules_it_judged() {
        KillMatrix matrix = new KillMatrix(List.of(defect(Map.of(RULE, ""), Map.of())));
        assertThat(matrix.report(false, Depth.FULL, 0).inOneLine()).contains("with every rule judged");
        assertThat(matrix.report(false, Depth.QUICK, 0).inOneLine()).contains("with depth quick judged");
    }

    @Test
    void another_rule_alone_is_a_wrong_blame() {
        StrengthReport report = report(defect(Map.of(DEPENDANT, ""), Map.of()));
        assertThat(report.defects().get(0).outcome()).isEqualTo(Outcome.BLAMED_WRONGLY);
        assertThat(report.holds()).isFalse();
    }

    @Test
    void no_difference_is_a_survivor() {
        assertThat(report(defect(Map.of(), Map.of())).defects().get(0).outcome()).isEqualTo(Outcome.SURVIVED);
    }

    @Test
    void a_kit_fault_is_no_kill() {
        StrengthReport report = report(defect(Map.of(RULE, ""), Map.of(DEPENDANT, "the kit failed")));
        assertThat(report.defects().get(0).outcome()).isEqualTo(Outcome.KIT_FAULT);
        assertThat(report.kills().get(RULE)).isEmpty();
    }

    @Test
    void a_rule_that_differs_without_any_defect_kills_nothing() {
        EvaluationResult unmodified = tried(Candidate.Kind.UNMODIFIED, "unmodified", Map.of(RULE, ""), Map.of());
        StrengthReport report = new KillMatrix(List.of(unmodified, defect(Map.of(RULE, ""), Map.of()))).report(false, Depth.FULL, 0);
        assertThat(report.defects().get(0).outcome()).isEqualTo(Outcome.UNFIT);
        assertThat(report.problems()).anyMatch(p -> p.startsWith("unfit: " + RULE));
    }

    @Test
    void a_variant_that_is_blamed_is_a_false_alarm() {
        EvaluationResult variant = tried(Candidate.Kind.VARIANT, "wire/pretty-json", Map.of(RULE, "<b>"), Map.of());
        StrengthReport report = new KillMatrix(List.of(variant)).report(false, Depth.FULL, 0);
        assertThat(report.problems()).anyMatch(p -> p.startsWith("false alarm: wire/pretty-json"));
        assertThat(StrengthPage.of(report)).contains("The proof does not hold").contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void of_the_whole_register_every_judged_rule_must_kill() {
        StrengthReport report = new KillMatrix(List.of(defect(Map.of(RULE, ""), Map.of()))).report(true, Depth.FULL, 0);
        assertThat(report.withoutKill()).contains(DEPENDANT).doesNotContain(RULE);
        assertThat(report.problems()).contains("never seen to fail: " + DEPENDANT);
    }

    @Test
    void a_proof_lists_the_rules_that_killed_and_of_what_suite_it_is() {
        StrengthReport killed = report(defect(Map.of(RULE, ""), Map.of()));
        Suite suite = SuiteInfo.packaged();
        SuiteProof proof = SuiteProof.of(killed, suite, "2026-11-27");
        assertThat(proof.rules()).isEqualTo(Map.of(RULE, List.of(DEFECT)));
        assertThat(proof.procedure()).isEqualTo(suite.procedure());
        StrengthReport survived = report(defect(Map.of(), Map.of()));
        assertThat(SuiteProof.of(survived, suite, "2026-11-27").rules()).isEmpty();
    }

    private static StrengthReport report(EvaluationResult tried) {
        return new KillMatrix(List.of(tried)).report(false, Depth.FULL, 0);
    }

    private static EvaluationResult defect(Map<String, String> differing, Map<String, String> kitFaults) {
        return tried(Candidate.Kind.DEFECT, DEFECT, differing, kitFaults);
    }

    private static EvaluationResult tried(
            Candidate.Kind kind, String name, Map<String, String> differing, Map<String, String> kitFaults) {
        return new EvaluationResult("", kind, name, differing, Map.of(), kitFaults, List.of(), Map.of(), 1, 1);
    }
}

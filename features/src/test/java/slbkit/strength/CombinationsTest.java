package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which combinations are drawn, and what is concluded from them. */
class CombinationsTest {

    private static final EvaluationResult CLEAN = tried(Map.of(), Map.of());

    @Test
    void the_same_seed_draws_the_same_combinations() {
        List<Candidate> drawn = new Combinations(7).ofVariants(40);
        assertThat(drawn).hasSize(40).doesNotHaveDuplicates().isEqualTo(new Combinations(7).ofVariants(40));
        assertThat(drawn).isNotEqualTo(new Combinations(8).ofVariants(40));
        assertThat(drawn).extracting(c -> c.variants().size()).containsOnly(2, 3);
    }

    @Test
    void variants_of_one_combination_do_not_change_the_same_place() {
        assertThat(new Combinations(1).ofVariants(300)).allSatisfy(combination -> assertThat(
                combination.variants().stream().filter(v -> v.definition().kind().equals("ids")).count()).isLessThan(2));
    }

    @Test
    void the_defects_of_a_pair_are_in_two_operations() {
        assertThat(new Combinations(1).ofDefects(50)).hasSize(50).allSatisfy(pair -> assertThat(
                pair.defects().stream().map(Combinations::operation).distinct()).hasSize(2).doesNotContain("Common"));
    }

    @Test
    void more_combinations_than_there_are_cannot_be_drawn() {
        assertThatThrownBy(() -> new Combinations(1).ofVariants(1_000_000_000)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ask for fewer than 1000000000");
    }

    @Test
    void a_rule_that_differs_from_a_combination_of_variants_is_a_false_alarm() {
        Candidate combination = new Combinations(1).ofVariants(1).get(0);
        assertThat(report(combination, CLEAN).holds()).isTrue();
        CombinationReport blamed = report(combination, tried(Map.of("Common/protocol/GET", "rejected"), Map.of()));
        assertThat(blamed.problems()).singleElement().asString().startsWith("false alarm: " + combination.name());
    }

    @Test
    void a_pair_whose_second_operation_is_not_named_is_a_problem_with_its_cause() {
        Candidate pair = new Combinations(1).ofDefects(1).get(0);
        String first = pair.defects().get(0).rule();
        String second = pair.defects().get(1).rule();
        assertThat(report(pair, tried(Map.of(first, "", second, ""), Map.of())).holds()).isTrue();
        CombinationReport hidden = report(pair, tried(Map.of(first, ""), Map.of(second, "because of the first")));
        assertThat(hidden.problems()).singleElement().asString().contains(second + "=because of the first");
    }

    @Test
    void the_bound_is_the_exact_one() {
        // without a failure it is 1 - 0.05^(1/n); with one in 300 the exact one-sided limit is 1.57 %
        assertThat(CombinationReport.upperBound(0, 300)).isCloseTo(1 - Math.pow(0.05, 1 / 300.0), within(1e-9));
        assertThat(CombinationReport.upperBound(1, 300)).isCloseTo(0.0157, within(0.0002));
        assertThat(CombinationReport.upperBound(5, 5)).isCloseTo(1, within(1e-9));
        assertThat(CombinationReport.upperBound(0, 0)).isEqualTo(1);
    }

    private static CombinationReport report(Candidate candidate, EvaluationResult tried) {
        return CombinationReport.of(1, 0, List.of(candidate), List.of(tried));
    }

    private static EvaluationResult tried(Map<String, String> differing, Map<String, String> unverified) {
        return new EvaluationResult("", Candidate.Kind.VARIANT_COMBINATION, "", differing, unverified, Map.of(), List.of(), Map.of(), 1, 1);
    }
}

package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Random combinations of variants and pairs of defects: {@code mvn verify -Pcombinations}, some minutes. More of them:
 * {@code -Dslb.variant-combinations=300 -Dslb.defect-pairs=200}; others: {@code -Dslb.seed=2}.
 */
class CombinationsIT {

    @Test
    void combinations_are_judged_as_what_they_are_made_of() throws InterruptedException {
        CombinationReport report = new Strength(Path.of("target/combinations"), System.err::println).combine(
                Integer.getInteger("slb.variant-combinations", 30), Integer.getInteger("slb.defect-pairs", 20),
                Long.getLong("slb.seed", 1), Integer.getInteger("slb.strength-parallel", 2));
        System.out.println(report.inOneLine());
        assertThat(report.problems()).as("what was judged wrong").isEmpty();
    }
}

package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import slbkit.report.StrengthReport;
import slbkit.run.Depth;

/**
 * The whole proof: {@code mvn verify -Pstrength}. It goes on where an interrupted one stopped. A part of it:
 * {@code -Dslb.strength-only=GLOB,GLOB}.
 */
class StrengthIT {

    @Test
    void every_defect_is_found_and_no_variant_is_blamed() throws InterruptedException {
        Path folder = Path.of(System.getProperty("slb.strength-report", "target/strength"));
        int parallel = Integer.getInteger("slb.strength-parallel", 2);
        List<String> only = Arrays.stream(System.getProperty("slb.strength-only", "").split(","))
                .filter(glob -> !glob.isBlank())
                .toList();
        StrengthReport proof = new Strength(folder, System.err::println)
                .prove(only, parallel, Depth.FULL);
        System.out.println(proof.inOneLine());
        assertThat(proof.problems()).as("what keeps the proof from holding").isEmpty();
    }
}

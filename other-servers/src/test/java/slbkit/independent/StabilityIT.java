package slbkit.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same target gets the same verdicts: {@code mvn verify -Pstrength -Dslb.stability-runs=50}. */
class StabilityIT {

    @TempDir
    Path folder;

    @Test
    void every_run_says_the_same() throws IOException {
        assertThat(Stability.differences(Integer.getInteger("slb.stability-runs", 6), folder)).isEmpty();
    }
}

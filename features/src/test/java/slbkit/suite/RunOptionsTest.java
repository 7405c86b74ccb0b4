package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunOptionsTest {

    @Test
    void nobody_elses_server_is_given_scenarios_side_by_side_unasked() {
        assertThat(RunOptions.usuallyAtATime("http://127.0.0.1:1", null)).isEqualTo(1);
        assertThat(RunOptions.usuallyAtATime(null, Path.of("slb.yaml"))).isEqualTo(1);
        assertThat(RunOptions.usuallyAtATime(null, null)).isGreaterThan(1);
    }
}

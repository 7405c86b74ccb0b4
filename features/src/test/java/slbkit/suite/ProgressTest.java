package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import slbkit.outcome.Unverifiable;

/** Whoever waits at a terminal sees how far the run is, and then nothing of it any more. */
class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong seconds = new AtomicLong();

    /** What stands for a run; the names keep the order. */
    static class Scenarios {

        @RepeatedTest(40)
        void a_passes() {
        }

        @Test
        void b_fails() {
            throw new AssertionError("differs");
        }

        @Test
        void c_cannot_tell() {
            throw new Unverifiable("needs a load balancer");
        }

        @Test
        @Disabled("never run")
        void d_is_left_out() {
        }
    }

    @Test
    void the_line_counts_scenarios_and_tells_the_time_left_and_ends_blank() {
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(Scenarios.class))
                        .configurationParameter("junit.jupiter.testmethod.order.default",
                                "org.junit.jupiter.api.MethodOrderer$MethodName")
                        .build(),
                new Progress(new PrintStream(written, true, StandardCharsets.UTF_8),
                        () -> seconds.getAndIncrement() * 1_000_000_000L));
        String[] lines = written.toString(StandardCharsets.UTF_8).split("\r");
        assertThat(lines).anyMatch(line -> line.matches("1 of \\d+ scenarios"));
        assertThat(lines).anyMatch(line -> line.matches("40 of \\d+ scenarios, \\d+ s left *"));
        assertThat(lines).anyMatch(line -> line.contains("1 failed, 1 unverified"));
        assertThat(lines[lines.length - 1]).isBlank();
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("\n", "\u001b");
    }
}

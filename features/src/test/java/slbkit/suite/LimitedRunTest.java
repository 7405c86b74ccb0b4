package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.profile.ProfileReader;
import slbkit.report.ExitCode;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;

/** A run that has a time limit ends by itself, says what it did not reach, and leaves nothing behind. */
class LimitedRunTest {

    /** At so many requests a second the whole suite takes minutes, however fast the machine. */
    private static final String PROFILE = """
            endpoint: %s
            fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}]}
            capabilities: [describe, delete]
            limits: {requests-per-second: 20, run: 4s}
            """;

    @TempDir
    Path folder;

    @Test
    void what_a_run_did_not_reach_in_its_time_is_unverified_for_that_reason() {
        try (SlbStub stub = SlbStub.start()) {
            Outcome outcome = SuiteLauncher.verify(
                    RunOptions.into(folder), new ProfileReader().parse("test.yaml", PROFILE.formatted(stub.url())));

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.NO_RUN);
            assertThat(outcome.report().rules()).filteredOn(rule -> rule.selected() && rule.verdict() == Verdict.UNVERIFIED)
                    .anyMatch(rule -> rule.cause().contains("the run took longer than limits.run, 4s"));
            assertThat(outcome.report().rules()).extracting(rule -> rule.verdict()).doesNotContain(Verdict.DIFFERS);
            assertThat(outcome.report().run().left()).isEmpty();
        }
    }
}

package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.profile.TargetProfile;
import slbkit.stub.SlbStub;

/** What a run says of its length before it begins. */
class EstimateTest {

    @TempDir
    Path folder;

    @Test
    void a_run_says_how_long_it_takes_unless_it_lacks_what_nearly_every_call_needs() {
        try (SlbStub stub = SlbStub.start()) {
            assertThat(estimate(StubProfile.of(stub.url()))).matches("about \\d+ calls, \\d+ ms each, 1 at a time: about .+");
            assertThat(estimate(TargetProfile.of(stub.url()))).isEmpty();
        }
    }

    private String estimate(TargetProfile profile) {
        try (ConformanceRun run = new ConformanceRun(RunOptions.into(folder), profile)) {
            return run.estimate();
        }
    }
}

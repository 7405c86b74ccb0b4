package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.report.ConformanceReport;
import slbkit.report.Verdict;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/**
 * The whole suite on the embedded stub, for {@code -Ppitest-stub}: it changes the stub's own instructions, one at a
 * time, and each change is a server that nobody thought out. What this test lets pass, the suite would not see.
 */
class StubMutantsIT {

    @TempDir
    Path folder;

    @Test
    void the_stub_conforms_in_every_rule() {
        ConformanceReport report = SuiteLauncher.verify(RunOptions.into(folder).atATime(2)).report();
        assertThat(report.rules()).isNotEmpty().filteredOn(r -> r.counts() && r.verdict() != Verdict.CONFORMS).isEmpty();
    }
}

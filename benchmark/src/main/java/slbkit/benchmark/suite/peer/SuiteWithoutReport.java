package slbkit.benchmark.suite.peer;

import java.nio.file.Path;
import slbkit.profile.ProfileReader;
import slbkit.report.ConformanceReport;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/** The suite on a target, and nothing written of it but the ledger: neither record, page, JUnit, summary nor badge. */
public final class SuiteWithoutReport {

    private SuiteWithoutReport() {
    }

    public static void main(String[] arguments) {
        long begun = System.nanoTime();
        ConformanceReport report = SuiteLauncher.judge(
                RunOptions.into(Path.of(arguments[1])), new ProfileReader().read(Path.of(arguments[0])));
        Figures.of(report.run().exchanges(), report.summary().differs(), begun).print();
    }
}

package slbkit.benchmark.suite.peer;

import java.nio.file.Path;
import slbkit.suite.Outcome;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/** The suite itself: PROFILE, FOLDER, how many scenarios at a time. Its report belongs to it. */
public final class Suite {

    private Suite() {
    }

    public static void main(String[] arguments) {
        long begun = System.nanoTime();
        Outcome outcome = SuiteLauncher.verify(RunOptions.into(Path.of(arguments[1]))
                .against(Path.of(arguments[0])).atATime(Integer.parseInt(arguments[2])));
        Figures.of(outcome.report().run().exchanges(), outcome.exitCode(), begun).print();
    }
}

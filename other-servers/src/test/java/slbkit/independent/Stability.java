package slbkit.independent;

import io.cucumber.junit.platform.engine.Constants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.profile.ProfileReader;
import slbkit.report.ConformanceReport;
import slbkit.report.compare.Comparison;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/**
 * Runs the suite on the same target again and again, serially and in parallel by turns, after the first two runs in an
 * order drawn by lot, and compares each report with the first: verdicts, causes, what was expected and observed, without
 * the ids and times that every run has anew.
 */
public final class Stability {

    /** A target with something to say: one limit is wrong, and the rules that rest on it have to agree each time. */
    private static final Defect BROKEN = Defects.named("CreateVServerGroup/weight-101-accepted");

    private static final int AT_A_TIME = 4;

    private Stability() {
    }

    /** What the runs after the first said otherwise; empty where all of them said the same. */
    public static List<String> differences(int runs, Path folder) throws IOException {
        ConformanceReport first = null;
        List<String> differences = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            int parallel = run % 2 == 0 ? 1 : AT_A_TIME;
            draw(run);
            ConformanceReport report = one(parallel, Files.createDirectories(folder.resolve("run-" + run)));
            first = first == null ? report : first;
            Comparison comparison = Comparison.of(first, report);
            for (var rule : comparison.rules()) {
                differences.add("run %d, %d at a time: %s".formatted(run, parallel, rule));
            }
            for (var answer : comparison.answers()) {
                differences.add("run %d, %d at a time: %s".formatted(run, parallel, answer));
            }
            System.out.printf("run %d of %d, %d at a time: %s, %d differ, %d otherwise than the first%n", run + 1, runs,
                    parallel, report.summary().verdict(), report.summary().differs(),
                    comparison.rules().size() + comparison.answers().size());
        }
        System.clearProperty(Constants.EXECUTION_ORDER_PROPERTY_NAME);
        System.clearProperty(Constants.EXECUTION_ORDER_RANDOM_SEED_PROPERTY_NAME);
        return differences;
    }

    /** The engine reads from system properties what its request does not say. The number of the run is the seed of its order. */
    private static void draw(int run) {
        System.setProperty(Constants.EXECUTION_ORDER_PROPERTY_NAME, run < 2 ? "lexical" : "random");
        System.setProperty(Constants.EXECUTION_ORDER_RANDOM_SEED_PROPERTY_NAME, String.valueOf(run));
    }

    private static ConformanceReport one(int parallel, Path folder) {
        try (IndependentServer server = IndependentServer.start(Set.of(), BROKEN)) {
            return SuiteLauncher.judge(RunOptions.into(folder).atATime(parallel),
                    ProfileReader.knowing(Map.of()).parse("independent.yaml", server.profile()));
        }
    }

    /** Usage: FOLDER RUNS. */
    public static void main(String[] arguments) throws IOException {
        List<String> differences = differences(Integer.parseInt(arguments[1]), Path.of(arguments[0]));
        differences.forEach(System.out::println);
        System.exit(differences.isEmpty() ? 0 : 1);
    }
}

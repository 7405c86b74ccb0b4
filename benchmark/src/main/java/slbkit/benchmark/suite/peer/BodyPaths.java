package slbkit.benchmark.suite.peer;

import io.cucumber.core.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The same checks as they are usually written: REPORT, URL. Cucumber scenarios whose steps make a call with REST
 * Assured and look at one member each by its body path.
 */
public final class BodyPaths {

    static final AtomicLong MADE = new AtomicLong();
    static final AtomicLong WRONG = new AtomicLong();
    static Checks checks;
    static String url;

    private BodyPaths() {
    }

    public static void main(String[] arguments) throws IOException {
        long begun = System.nanoTime();
        checks = Checks.of(Path.of(arguments[0]));
        url = arguments[1];
        Path folder = Files.createTempDirectory("body-paths");
        Path feature = Files.writeString(folder.resolve("Recorded.feature"), feature());
        Main.run(new String[] {"--glue", "slbkit.benchmark.suite.peer", "--no-summary", feature.toString()},
                Thread.currentThread().getContextClassLoader());
        Files.delete(feature);
        Files.delete(folder);
        Figures.of(MADE.get(), WRONG.get(), begun).print();
    }

    private static String feature() {
        StringBuilder text = new StringBuilder("Feature: what was recorded\n");
        int call = 0;
        for (Map.Entry<String, List<Check>> scenario : checks.byScenario().entrySet()) {
            text.append("\n  Scenario: ").append(scenario.getKey()).append('\n');
            for (Check check : scenario.getValue()) {
                text.append("    When call ").append(checks.all().indexOf(check)).append(" is made\n");
                text.append("    Then the status is ").append(check.status()).append('\n');
                text.append("    And the member RequestId is not empty\n");
                check.texts().forEach((path, value) -> text.append("    And the member ").append(path)
                        .append(" is ").append(value.replace("\n", " ")).append('\n'));
            }
        }
        return text.toString();
    }
}

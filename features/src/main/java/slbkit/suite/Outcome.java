package slbkit.suite;

import java.util.List;
import slbkit.report.ConformanceReport;

/**
 * How a run ended.
 *
 * @param report the record, which has been written
 * @param exitCode 0, 1 or 3
 * @param lines the summary for the console; the last line is the verdict
 */
public record Outcome(ConformanceReport report, int exitCode, List<String> lines) {

    public Outcome {
        lines = List.copyOf(lines);
    }
}

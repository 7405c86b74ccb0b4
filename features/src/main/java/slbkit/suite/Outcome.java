package slbkit.suite;

import java.util.List;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;

/**
 * How a run ended.
 *
 * @param report the record, which has been written
 * @param exitCode 0, 1 or 3
 * @param reasons why the exit code is not 0, if the verdict does not explain it; the lines contain them, too
 * @param lines the summary for the console; the last line is the verdict
 */
public record Outcome(ConformanceReport report, int exitCode, List<String> reasons, List<String> lines) {

    public Outcome {
        reasons = List.copyOf(reasons);
        lines = List.copyOf(lines);
    }

    /** The lines for --quiet: the verdict, and the reason of an exit code that is not 0. */
    public List<String> inShort() {
        return Stream.concat(reasons.stream(), lines.stream().skip(Math.max(0, lines.size() - 1))).toList();
    }
}

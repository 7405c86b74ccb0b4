package slbkit.benchmark.stub;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import slbkit.benchmark.turn.Medians;

/** Prints what was measured: each in its own figures, and as a ratio to one of them. */
final class Table {

    private Table() {
    }

    /** One line for each; how many times as fast, and how many times as dear, as the one named. */
    static void print(String title, Map<String, List<Measured>> all, String base) {
        System.out.printf("%s%n%n", title);
        System.out.printf("| | calls/s | CPU µs/call | calls/s, times %s | CPU, times %s |%n", base, base);
        System.out.println("|---|---:|---:|---:|---:|");
        all.forEach((name, measured) -> System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f | %.2f | %.2f |%n",
                name,
                Medians.of(measured, Measured::callsPerSecond),
                Medians.of(measured, Measured::cpuMicrosPerCall),
                Medians.ratio(measured, all.get(base), Measured::callsPerSecond),
                Medians.ratio(measured, all.get(base), Measured::cpuMicrosPerCall)));
        System.out.println();
    }
}

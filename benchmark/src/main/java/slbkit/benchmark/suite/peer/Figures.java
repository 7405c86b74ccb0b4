package slbkit.benchmark.suite.peer;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program says of itself in its last line.
 *
 * @param calls how many calls it made
 * @param wrong how many replies were not as expected
 * @param cpuMillis the CPU time of its whole process, from its start to its last line
 * @param wallMillis from its first to its last call, and reading and writing what belongs to them
 */
public record Figures(long calls, long wrong, double cpuMillis, double wallMillis) {

    private static final Pattern LINE =
            Pattern.compile("calls=(\\d+) wrong=(\\d+) cpu-ms=([\\d.]+) wall-ms=([\\d.]+)");

    /** What is so far, of a program whose work began then. */
    static Figures of(long calls, long wrong, long begun) {
        long cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        return new Figures(calls, wrong, cpu / 1e6, (System.nanoTime() - begun) / 1e6);
    }

    void print() {
        System.out.printf(Locale.ROOT, "%ncalls=%d wrong=%d cpu-ms=%.1f wall-ms=%.1f%n", calls, wrong, cpuMillis, wallMillis);
    }

    /**
     * The figures in what a program printed.
     *
     * @throws IllegalStateException if there are none, with what it printed instead
     */
    public static Figures in(String printed) {
        Matcher matcher = LINE.matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException("no figures in: " + printed);
        }
        return new Figures(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)),
                Double.parseDouble(matcher.group(3)), Double.parseDouble(matcher.group(4)));
    }

    /** CPU milliseconds for each call. */
    public double cpuPerCall() {
        return cpuMillis / calls;
    }
}

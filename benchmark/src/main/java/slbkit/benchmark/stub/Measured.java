package slbkit.benchmark.stub;

import java.time.Duration;

/**
 * What a server did while it was measured.
 *
 * @param calls how many calls it answered
 * @param wall how long that took
 * @param cpu the CPU time that the server's process used meanwhile
 */
record Measured(long calls, Duration wall, Duration cpu) {

    double callsPerSecond() {
        return calls / (wall.toNanos() / 1e9);
    }

    double cpuMicrosPerCall() {
        return cpu.toNanos() / 1e3 / calls;
    }
}

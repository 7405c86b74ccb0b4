package slbkit.benchmark.stub;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several servers under load by turns, A B C A B C, so that what disturbs the machine disturbs them all.
 *
 * @param rounds how often each has its turn
 * @param turn how long a turn is
 */
record Rounds(int rounds, Duration turn) {

    /** Who is called, and how. */
    record Candidate(String name, ServerProcess server, Load load) {
    }

    Map<String, List<Measured>> of(List<Candidate> candidates) throws IOException, InterruptedException {
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Candidate candidate : candidates) {
                measured.computeIfAbsent(candidate.name(), n -> new ArrayList<>())
                        .add(candidate.load().during(candidate.server(), turn));
            }
        }
        return measured;
    }

    /** Let each be compiled before anyone looks: so many calls each, however long the slowest takes. */
    static void warmUp(List<Candidate> candidates, long calls) throws IOException, InterruptedException {
        for (int half = 0; half < 2; half++) {
            for (Candidate candidate : candidates) {
                candidate.load().times(candidate.server(), calls / 2);
            }
        }
    }
}

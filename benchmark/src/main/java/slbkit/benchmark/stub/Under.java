package slbkit.benchmark.stub;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How servers are put under load.
 *
 * @param rounds how many turns each has
 * @param seconds how long a turn is
 * @param warmUp how many calls each has answered before
 */
record Under(int rounds, int seconds, long warmUp) {

    Map<String, List<Measured>> load(List<Rounds.Candidate> candidates) throws IOException, InterruptedException {
        Rounds.warmUp(candidates, warmUp);
        return again(candidates);
    }

    /** The same with servers that are warm. */
    Map<String, List<Measured>> again(List<Rounds.Candidate> candidates) throws IOException, InterruptedException {
        return new Rounds(rounds, Duration.ofSeconds(seconds)).of(candidates);
    }
}

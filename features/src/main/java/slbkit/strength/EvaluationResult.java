package slbkit.strength;

import java.util.List;
import java.util.Map;

/**
 * The result of the suite for one candidate.
 *
 * @param digest of everything that the result depends on
 * @param kind the kind of candidate
 * @param name its name
 * @param differing rules that differ, with what was expected and observed
 * @param unverified rules that could not be judged, with the cause
 * @param kitFaults rules at which the kit failed, with the cause
 * @param foundBy for a defect: the scenarios in which its own rule differs
 * @param calls for a stub without a defect: the number of calls of each scenario
 * @param exchanges how many calls were made
 * @param millis how long it took
 */
record EvaluationResult(
        String digest,
        Candidate.Kind kind,
        String name,
        Map<String, String> differing,
        Map<String, String> unverified,
        Map<String, String> kitFaults,
        List<String> foundBy,
        Map<String, Integer> calls,
        int exchanges,
        long millis) {
}

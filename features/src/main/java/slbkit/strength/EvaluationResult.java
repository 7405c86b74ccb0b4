package slbkit.strength;

import java.util.List;
import java.util.Map;

/**
 * What the suite said of one candidate.
 *
 * @param digest of everything the answer depends on
 * @param kind what the candidate was
 * @param name its name
 * @param differing rules that differ, with what was expected and observed
 * @param unverified rules that could not be told, with the cause
 * @param kitFaults rules at which the kit failed, with the cause
 * @param foundBy for a defect: the scenarios by which its own rule differs
 * @param calls for a stub without a defect: how many calls each scenario made
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

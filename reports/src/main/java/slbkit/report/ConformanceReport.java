package slbkit.report;

import java.util.List;
import java.util.Map;
import slbkit.contract.Level;
import slbkit.contract.Source;

/** The record of a run: report.json, member for member. Everything else in a report folder is made from it. */
public record ConformanceReport(
        Suite suite,
        Target target,
        Run run,
        Summary summary,
        List<RuleResult> rules,
        List<Exchange> exchanges,
        List<Observation> observations) {

    public ConformanceReport {
        rules = List.copyOf(rules);
        exchanges = List.copyOf(exchanges);
        observations = List.copyOf(observations);
    }

    /**
     * The suite that judged.
     *
     * @param procedure sha256 of features, schemas and rules: equal procedures can be compared
     */
    public record Suite(String name, String version, String commit, String procedure) {
    }

    /**
     * The endpoint under test.
     *
     * @param profile the profile as read, secrets masked
     */
    public record Target(String name, String endpoint, Map<String, Object> profile) {
    }

    /**
     * What the run cost.
     *
     * @param started ISO-8601, UTC
     * @param left what the run made and could not delete
     */
    public record Run(
            String id, String started, long millis, int exchanges, int created, int deleted, List<String> left) {
    }

    /**
     * The counts.
     *
     * @param verdict conformant, non-conformant, not-fully-verified or kit-fault
     */
    public record Summary(
            String verdict,
            int rules,
            int selected,
            int conforms,
            int differs,
            int unverified,
            int notApplicable,
            int kitFault) {
    }

    /** What the run says of one rule; a rule that was not selected has no verdict to speak of: unverified. */
    public record RuleResult(
            String id,
            String operation,
            String family,
            Level level,
            String statement,
            Source source,
            boolean selected,
            Verdict verdict,
            String cause,
            String expected,
            String observed,
            List<ScenarioRef> scenarios,
            List<String> exchanges,
            String rerun) {
    }
}

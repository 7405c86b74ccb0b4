package slbkit.report.compare;

import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.StableText;

/**
 * The result of a rule in one run.
 *
 * @param verdict the verdict's word, or that the run did not judge the rule
 */
public record RuleOutcome(String verdict, String expected, String observed, String cause) {

    static final RuleOutcome NOTHING = new RuleOutcome("not judged", "", "", "");

    static RuleOutcome by(RuleResult rule) {
        return rule == null || !rule.selected()
                ? NOTHING
                : new RuleOutcome(rule.verdict().toString(), rule.expected(), rule.observed(), rule.cause());
    }

    /** Whether both results are equal, ignoring ids and times. */
    boolean equals(RuleOutcome other, StableText mine, StableText its) {
        return verdict.equals(other.verdict)
                && mine.of(expected).equals(its.of(other.expected))
                && mine.of(observed).equals(its.of(other.observed))
                && mine.of(cause).equals(its.of(other.cause));
    }
}

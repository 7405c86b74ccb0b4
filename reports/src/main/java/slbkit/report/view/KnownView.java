package slbkit.report.view;

import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.KnownDifference;

/** The baseline entry of a rule, in one line. */
record KnownView(RuleResult rule) {

    /** Why the entry no longer holds, or the reason for which the difference is accepted; empty without an entry. */
    public String text() {
        KnownDifference known = rule.known();
        if (known == null) {
            return "";
        }
        if (known.stale() != null) {
            return known.stale();
        }
        return known.reason() + (known.expires() == null ? "" : " (until " + known.expires() + ")");
    }
}

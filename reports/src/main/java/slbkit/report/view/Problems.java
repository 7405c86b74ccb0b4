package slbkit.report.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.KnownDifference;

/** The rules that a reader looks at first. */
final class Problems {

    private Problems() {
    }

    /** The rules with this status: must before should, else in the record's order. */
    static List<RuleResult> of(ConformanceReport report, DisplayStatus status) {
        return status.in(report).stream()
                .sorted(Comparator.comparing(RuleResult::level, Comparator.<Level>reverseOrder()))
                .toList();
    }

    /**
     * The baseline entry of a rule: why it no longer holds, or the reason for which the difference is accepted; empty
     * without an entry.
     */
    static String baseline(RuleResult rule) {
        KnownDifference known = rule.known();
        if (known == null) {
            return "";
        }
        if (known.stale() != null) {
            return known.stale();
        }
        return known.reason() + (known.expires() == null ? "" : " (until " + known.expires() + ")");
    }

    /** The parts of a problem by their names, in the order in which a reader wants them; a part may be empty. */
    static Map<String, String> parts(RuleResult rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("says", rule.statement());
        parts.put("expected", rule.expected());
        parts.put("observed", rule.observed());
        parts.put("cause", rule.cause());
        parts.put("baseline", baseline(rule));
        parts.put("see", rule.scenarios().isEmpty() ? "" : rule.scenarios().get(0).location());
        parts.put("rerun", rule.rerun());
        return parts;
    }

    /** The rule's own name: its id without operation and family. */
    static String name(RuleResult rule) {
        String prefix = rule.operation() + "/" + rule.family() + "/";
        return rule.id().startsWith(prefix) ? rule.id().substring(prefix.length()) : rule.id();
    }
}

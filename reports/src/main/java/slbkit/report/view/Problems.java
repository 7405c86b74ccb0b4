package slbkit.report.view;

import java.util.Comparator;
import java.util.List;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;

/** The rules that a reader looks at first. */
final class Problems {

    private Problems() {
    }

    /** The rules with this status: must before should, else in the record's order. */
    static List<RuleResult> of(ConformanceReport report, DisplayStatus status) {
        return report.rules().stream()
                .filter(r -> DisplayStatus.of(r) == status)
                .sorted(Comparator.comparing(RuleResult::level, Comparator.<Level>reverseOrder()))
                .toList();
    }

    /** The rule's own name: its id without operation and family. */
    static String name(RuleResult rule) {
        String prefix = rule.operation() + "/" + rule.family() + "/";
        return rule.id().startsWith(prefix) ? rule.id().substring(prefix.length()) : rule.id();
    }
}

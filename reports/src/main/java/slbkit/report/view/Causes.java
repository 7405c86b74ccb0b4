package slbkit.report.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import slbkit.contract.Contract;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;

/** A cause for which rules could not be verified, with those rules: one cure may serve many. */
record Causes(String cause, List<RuleResult> rules) {

    /** Stands in the cause of many rows of errors for what each row has of its own. */
    private static final String OWN_CONDITION = "a condition of its own";

    /** The causes of a run, the one that hides most first. */
    static List<Causes> of(ConformanceReport report) {
        return report.rules().stream()
                .filter(r -> DisplayStatus.of(r) == DisplayStatus.UNVERIFIED)
                .collect(groupingBy(Causes::shared, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(e -> new Causes(cause(e.getKey(), e.getValue()), e.getValue()))
                .sorted(Comparator.comparing((Causes c) -> -c.rules().size()))
                .toList();
    }

    private static String cause(String shared, List<RuleResult> rules) {
        String cause = rules.size() == 1 ? rules.get(0).cause() : shared;
        return cause.isBlank() ? "no cause was given" : cause;
    }

    /** The cause without the condition, operation and code of the row that the rule is about. */
    private static String shared(RuleResult rule) {
        String code = rule.source().item();
        return Contract.documented().condition(code).filter(rule.cause()::contains)
                .map(condition -> rule.cause().replace(condition, OWN_CONDITION)
                        .replace(rule.operation() + " " + code, "each (operation and code)"))
                .orElse(rule.cause());
    }
}

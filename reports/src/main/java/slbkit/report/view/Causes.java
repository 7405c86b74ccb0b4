package slbkit.report.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import slbkit.report.Basis;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;

/** A cause for which rules could not be verified, with those rules: one cure may serve many. */
record Causes(String cause, List<RuleResult> rules) {

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

    private static Object shared(RuleResult rule) {
        return rule.lacks() != null ? rule.lacks() : rule.because() != null ? rule.because() : rule.cause();
    }

    private static String cause(Object shared, List<RuleResult> rules) {
        if (rules.stream().map(RuleResult::cause).distinct().count() > 1) {
            return shared instanceof Basis.Lacking lacking ? each(lacking) : "because of " + shared;
        }
        String cause = rules.get(0).cause();
        return cause.isBlank() ? "no cause was given" : cause;
    }

    /** What many rules lack, each in its own way. */
    private static String each(Basis.Lacking lacking) {
        return switch (lacking) {
            case PROVOCATION -> "needs a condition of its own; "
                    + "add a provocation for each (operation and code) to the profile";
        };
    }
}

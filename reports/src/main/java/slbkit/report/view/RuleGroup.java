package slbkit.report.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import slbkit.report.Basis;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;

/** Rules under one title: an operation's, a level's within it, or those with one cause. */
record RuleGroup(String title, List<RuleResult> rules) {

    /** The rules by title, in the order in which the titles first come up. */
    static List<RuleGroup> by(Function<RuleResult, String> title, List<RuleResult> rules) {
        return by(title, (shared, group) -> shared, rules);
    }

    /** The causes for which rules could not be verified, the one that hides most first: one cure may serve many. */
    static List<RuleGroup> causes(ConformanceReport report) {
        return by(RuleGroup::sharedCause, RuleGroup::cause, DisplayStatus.UNVERIFIED.in(report)).stream()
                .sorted(Comparator.comparing(group -> -group.size()))
                .toList();
    }

    private static <T> List<RuleGroup> by(
            Function<RuleResult, T> shared, BiFunction<T, List<RuleResult>, String> title, List<RuleResult> rules) {
        return rules.stream().collect(groupingBy(shared, LinkedHashMap::new, toList())).entrySet().stream()
                .map(group -> new RuleGroup(title.apply(group.getKey(), group.getValue()), group.getValue()))
                .toList();
    }

    private static Object sharedCause(RuleResult rule) {
        return rule.lacks() != null ? rule.lacks() : rule.because() != null ? rule.because() : rule.cause();
    }

    private static String cause(Object shared, List<RuleResult> rules) {
        if (rules.stream().map(RuleResult::cause).distinct().count() > 1) {
            return shared == Basis.Lacking.PROVOCATION
                    ? "needs a condition of its own; add a provocation for each (operation and code) to the profile"
                    : "because of " + shared;
        }
        String cause = rules.get(0).cause();
        return cause.isBlank() ? "no cause was given" : cause;
    }

    public String anchor() {
        return "operation-" + title.replaceAll("\\s", "_");
    }

    public int size() {
        return rules.size();
    }
}

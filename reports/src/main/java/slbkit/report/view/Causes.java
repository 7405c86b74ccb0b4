package slbkit.report.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;

/** A cause for which rules could not be verified, with those rules: one cure may serve many. */
record Causes(String cause, List<RuleResult> rules) {

    /** The causes of a run, the one that hides most first. */
    static List<Causes> of(ConformanceReport report) {
        return report.rules().stream()
                .filter(r -> Standing.of(r) == Standing.UNVERIFIED)
                .collect(groupingBy(RuleResult::cause, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(e -> new Causes(e.getKey().isBlank() ? "no cause was given" : e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((Causes c) -> -c.rules().size()))
                .toList();
    }
}

package slbkit.report.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;

/** Where the scenarios stand whose exchanges a rule rests on: that is what a run sorts its findings by. */
final class Places {

    private final Map<String, String> byName = new HashMap<>();

    /** The places of a suite's scenarios; every report of it lists them all. */
    Places(ConformanceReport report) {
        report.rules().stream().flatMap(rule -> rule.scenarios().stream()).forEach(scenario ->
                byName.putIfAbsent(named(scenario.location()), scenario.location()));
    }

    /** The place of the scenario whose exchanges come first; empty where the rule rests on none. */
    String of(RuleResult rule) {
        return rule.exchanges().stream()
                .map(id -> byName.get(id.replaceFirst("#\\d+$", "")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** A scenario's place as its exchanges are named by. */
    private static String named(String location) {
        return location.substring(location.lastIndexOf('/') + 1).replace(".feature", "");
    }
}

package slbkit.report.compare;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.UnusableException;

/** How far two runs were judged by the same features, schemas and rules. */
public final class Procedures {

    private Procedures() {
    }

    /**
     * Rejects two runs that were judged by different procedures: a changed verdict might be the suite's change.
     *
     * @throws UnusableException if they were; the message says what differs
     */
    public static void requireSame(ConformanceReport old, ConformanceReport now) {
        if (!old.suite().procedure().equals(now.suite().procedure())) {
            throw new UnusableException(
                    difference(old, now) + "; --across-procedures compares the rules that both have");
        }
    }

    /** What differs between the procedures in one line; empty if nothing does. */
    static String difference(ConformanceReport old, ConformanceReport now) {
        if (old.suite().procedure().equals(now.suite().procedure())) {
            return "";
        }
        return "the runs were judged by different procedures: %s and %s; %s".formatted(
                named(old.suite()), named(now.suite()), rules(old, now));
    }

    private static String named(ConformanceReport.Suite suite) {
        String digest = suite.procedure();
        return "%s (version %s, commit %s)".formatted(
                digest.length() > 16 ? digest.substring(0, 16) : digest, suite.version(), suite.commit());
    }

    private static String rules(ConformanceReport old, ConformanceReport now) {
        Map<String, RuleResult> before = byId(old.rules());
        Map<String, RuleResult> after = byId(now.rules());
        long gone = before.keySet().stream().filter(id -> !after.containsKey(id)).count();
        long added = after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        long restated = after.values().stream()
                .filter(rule -> before.containsKey(rule.id()) && !statesTheSame(before.get(rule.id()), rule))
                .count();
        return gone + added + restated == 0
                ? "the rules are the same, their features or schemas are not"
                : "%s rules only in the first, %s only in the second, %s stated otherwise"
                        .formatted(gone, added, restated);
    }

    private static boolean statesTheSame(RuleResult one, RuleResult other) {
        return one.statement().equals(other.statement())
                && one.level() == other.level()
                && one.source().equals(other.source());
    }

    static Map<String, RuleResult> byId(List<RuleResult> rules) {
        return rules.stream().collect(toMap(RuleResult::id, rule -> rule, (first, again) -> first,
                java.util.LinkedHashMap::new));
    }
}

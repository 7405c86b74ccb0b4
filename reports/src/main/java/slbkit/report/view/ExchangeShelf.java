package slbkit.report.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Exchanges;

/**
 * Decides where on the page each exchange stands: once, at the first rule with a problem that rests on it, else
 * among all others; and only what a verdict rests on, as long as the page stays light.
 */
final class ExchangeShelf {

    private static final int LINKS = 20;
    /** About what a link to an exchange weighs. */
    private static final int LINK = 34;
    private static final int AT_A_RULE = 6;
    private static final int LONG = 5000;
    private static final int SHORT = 1500;

    private final ConformanceReport report;
    private final Exchanges exchanges;
    private final Map<String, MinimalPairView> pairs = new HashMap<>();
    private final Map<String, List<ExchangeView>> atRule = new LinkedHashMap<>();
    private final Map<Integer, ExchangeView> others = new TreeMap<>();
    private final Set<Integer> shown = new HashSet<>();
    private int room;

    /**
     * A shelf for the exchanges of a run.
     *
     * @param room how many bytes the page has for exchanges and for links to them
     */
    ExchangeShelf(ConformanceReport report, int room) {
        this.report = report;
        this.room = room - report.rules().stream().mapToInt(r -> LINK * Math.min(LINKS, r.exchanges().size())).sum();
        this.exchanges = Exchanges.of(report.exchanges());
        // what differs comes first, so that its evidence finds room before that of any other rule
        List<RuleResult> problems = Stream.of(DisplayStatus.values()).filter(DisplayStatus::problem)
                .flatMap(status -> Problems.of(report, status).stream()).toList();
        problems.forEach(rule -> {
            pair(rule);
            shelveAtRule(rule);
        });
        if (problems.stream().allMatch(rule -> rule.exchanges().isEmpty() || !at(rule).isEmpty())) {
            report.rules().stream().filter(rule -> !pairs.containsKey(rule.id())).forEach(this::pair);
        }
        report.rules().forEach(this::shelveAmongOthers);
    }

    private void pair(RuleResult rule) {
        MinimalPairView pair = room < MinimalPairView.FRAME ? null : MinimalPairView.of(rule, report);
        if (pair != null && pair.weight() <= room) {
            room -= pair.weight();
            pairs.put(rule.id(), pair);
        }
    }

    private void shelveAtRule(RuleResult rule) {
        Set<String> first = new LinkedHashSet<>();
        if (pairs.containsKey(rule.id())) {
            first.add(pairs.get(rule.id()).first().id());
            first.add(pairs.get(rule.id()).second().id());
        }
        first.addAll(rule.exchanges());
        atRule.put(rule.id(), first.stream().limit(AT_A_RULE).map(id -> shelve(id, LONG)).filter(Objects::nonNull).toList());
    }

    private void shelveAmongOthers(RuleResult rule) {
        rule.exchanges().stream().map(id -> shelve(id, SHORT)).filter(Objects::nonNull)
                .forEach(view -> others.put(view.number(), view));
    }

    /** The view to show, or null if it is shown elsewhere, is not in the record, or finds no room. */
    private ExchangeView shelve(String id, int limit) {
        Integer number = number(id);
        if (number == null || shown.contains(number) || room < ExchangeView.FRAME) {
            return null;
        }
        ExchangeView view = ExchangeView.of(number, exchanges.get(number - 1), limit);
        if (view.weight() > room) {
            return null;
        }
        room -= view.weight();
        shown.add(number);
        return view;
    }

    /** The exchanges that are shown at the rule itself. */
    List<ExchangeView> at(RuleResult rule) {
        return atRule.getOrDefault(rule.id(), List.of());
    }

    /** The pair that the rule is judged by; null where it is judged by none. */
    MinimalPairView pair(String rule) {
        return pairs.get(rule);
    }

    /** The page's short name for an exchange; null where the record does not have it. */
    private Integer number(String id) {
        return exchanges.place(id).map(place -> place + 1).orElse(null);
    }

    /** The exchanges that are shown at no rule with a problem. */
    List<ExchangeView> others() {
        return List.copyOf(others.values());
    }

    /** How many exchanges the page does not show. */
    int hidden() {
        return exchanges.size() - shown.size();
    }

    /** The numbers of the exchanges that the rule rests on and that the page shows. */
    List<Integer> numbers(RuleResult rule) {
        return rule.exchanges().stream()
                .map(this::number)
                .filter(shown::contains)
                .limit(LINKS)
                .toList();
    }
}

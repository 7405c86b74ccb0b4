package slbkit.report.view;

import java.util.List;
import slbkit.report.ConformanceReport.RuleResult;

/**
 * A rule as the page shows it.
 *
 * @param shown the exchanges that stand in the rule itself
 * @param links the numbers of exchanges to jump to
 * @param pair the two calls that it is judged by; null where it is not judged so
 * @param trouble the member of a reply that breaks its schema; null where none does
 * @param history what earlier runs said of it, oldest first
 * @param proven what proves that it can fail
 */
record RuleView(
        RuleResult rule,
        List<ExchangeView> shown,
        List<Integer> links,
        MinimalPairView pair,
        MemberTrouble trouble,
        List<EarlierRuns.Entry> history,
        ProvenBy proven) {

    private static final int LINKS = 20;
    private static final int WIDTH = 600;
    /** About what the tags around a rule weigh. */
    private static final int FRAME = 900;

    static RuleView of(
            RuleResult rule, ExchangeShelf shelf, List<EarlierRuns.Entry> history, ProvenBy proven) {
        return new RuleView(rule, shelf.at(rule), shelf.numbers(rule, LINKS), shelf.pair(rule.id()),
                shelf.trouble(rule), history, proven);
    }

    public DisplayStatus status() {
        return DisplayStatus.of(rule);
    }

    public String name() {
        return Problems.name(rule);
    }

    /** The name to link to: the rule's id, which stays the same from run to run. */
    public String anchor() {
        return "rule-" + rule.id().replaceAll("\\s", "_");
    }

    /** The two calls of the pair, to stand side by side; empty where they stand elsewhere on the page. */
    public List<ExchangeView> sides() {
        return pair == null ? List.of() : shown.stream().filter(this::inPair).toList();
    }

    /** What stands in the rule beside the pair. */
    public List<ExchangeView> rest() {
        return pair == null ? shown : shown.stream().filter(view -> !inPair(view)).toList();
    }

    private boolean inPair(ExchangeView view) {
        return view.exchange().id().equals(pair.first().id()) || view.exchange().id().equals(pair.second().id());
    }

    public String expected() {
        return Sanitizer.line(rule.expected(), WIDTH);
    }

    public String observed() {
        return Sanitizer.line(rule.observed(), WIDTH);
    }

    /** Its baseline entry; empty if there is none. */
    public String baseline() {
        return Sanitizer.line(Problems.baseline(rule), WIDTH);
    }

    public String cause() {
        return rule.selected() ? Sanitizer.line(rule.cause(), WIDTH) : "";
    }

    /** How many exchanges the rule rests on that are not linked. */
    public int unlinked() {
        return rule.exchanges().size() - links.size();
    }

    public List<ScenarioView> scenarios() {
        return ScenarioView.of(rule);
    }

    /** About how many bytes a rule takes on the page, named in the overview as well where it has a problem. */
    static int weight(RuleResult rule) {
        RuleView view = new RuleView(rule, List.of(), List.of(), null, null, List.of(), null);
        int always = MarkupEscape.weight(rule.id(), rule.id(), rule.statement(), rule.rerun());
        int overview = MarkupEscape.weight(
                rule.id(), rule.statement(), view.expected(), view.expected(), view.observed(), view.observed(),
                view.cause(), view.cause(), view.baseline(), view.baseline());
        int scenarios = ScenarioView.of(rule).stream().mapToInt(ScenarioView::weight).sum();
        return FRAME + always + scenarios + (DisplayStatus.of(rule).problem() ? overview : 0);
    }
}

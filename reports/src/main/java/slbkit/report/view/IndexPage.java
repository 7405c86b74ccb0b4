package slbkit.report.view;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.compare.Comparison;
import tools.jackson.databind.json.JsonMapper;

/**
 * index.html: the whole record for people to read, in one file that loads nothing else. The templates show the record, and
 * ask the page for what the record does not contain itself.
 */
final class IndexPage {

    /** How many bytes it may have, so that it opens at once; the rest of 2 MB is for what the weights of exchanges leave out. */
    private static final int MOST_BYTES = 1_950_000;
    private static final int WIDTH = 600;

    private final ConformanceReport report;
    private final EarlierRuns earlier;
    private final Comparison changes;
    private final List<ChangesOfKind> changeGroups;
    private ExchangeShelf shelf;

    private IndexPage(ConformanceReport report, EarlierRuns earlier) {
        this.report = report;
        this.earlier = earlier;
        this.changes = earlier.newest() == null ? null : Comparison.of(earlier.newest(), report);
        this.changeGroups = changes == null ? List.of() : ChangesOfKind.of(changes);
        this.shelf = new ExchangeShelf(report, 0);
    }

    static String of(ConformanceReport report) {
        return of(report, EarlierRuns.NONE);
    }

    /** The page of a run, with what earlier runs said of each rule and what changed since the newest of them. */
    static String of(ConformanceReport report, EarlierRuns earlier) {
        IndexPage page = new IndexPage(report, earlier.without(report));
        // what the page leaves over without any exchange is the room for exchanges
        page.shelf = new ExchangeShelf(report, MOST_BYTES - page.text().getBytes(StandardCharsets.UTF_8).length);
        return page.text();
    }

    private String text() {
        return Templates.page("index.html.peb", Templates.SCRIPT, values());
    }

    private Map<String, Object> values() {
        Headline headline = new Headline(report);
        Map<String, Object> values = new HashMap<>();
        values.put("page", this);
        values.put("report", report);
        values.put("sentence", headline.sentence());
        values.put("seconds", headline.seconds());
        values.put("unchecked", headline.certificateWarning());
        values.put("started", report.run().started().replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC"));
        values.put("documents", report.rules().stream().filter(report::isInSet)
                .map(rule -> rule.source().document()).distinct().toList());
        values.put("judgedSet", headline.judgedSet());
        values.put("share", headline.share());
        values.put("differences", problems(DisplayStatus.DIFFERS));
        values.put("stale", problems(DisplayStatus.STALE));
        values.put("known", problems(DisplayStatus.KNOWN));
        values.put("kitFaults", problems(DisplayStatus.KIT_FAULT));
        values.put("causes", RuleGroup.causes(report));
        values.put("coverage", Coverage.of(report));
        values.put("changes", changes);
        values.put("changeCounts", changes == null ? "" : ComparisonText.counts(changes));
        values.put("changeGroups", changeGroups);
        values.put("earlierRuns", earlier.runs());
        values.put("proof", report.suite().proof());
        values.put("proofIsCurrent", report.suite().proof() != null
                && report.suite().proof().procedure().equals(report.suite().procedure()));
        values.put("notSelected", DisplayStatus.NOT_SELECTED.in(report).size());
        values.put("unselected", RuleGroup.by(RuleResult::operation, DisplayStatus.NOT_SELECTED.in(report)));
        values.put("matrix", VerdictMatrix.of(report.rules().stream().filter(report::isInSet).toList()));
        values.put("operations", RuleGroup.by(RuleResult::operation, report.rules()));
        values.put("families", report.rules().stream().map(RuleResult::family).distinct().toList());
        // those that every page explains, and those that this one has
        values.put("statuses", Stream.of(DisplayStatus.values()).filter(s -> s.usual() || !s.in(report).isEmpty()).toList());
        values.put("exchanges", shelf.others());
        values.put("hiddenExchanges", shelf.hidden());
        values.put("profile", IndentedJson.of(JsonMapper.shared().writeValueAsString(report.target().profile())));
        return values;
    }

    private List<RuleGroup> problems(DisplayStatus status) {
        return RuleGroup.by(rule -> rule.operation() + " (" + rule.level() + ")", Problems.of(report, status));
    }

    public DisplayStatus status(RuleResult rule) {
        return DisplayStatus.of(rule);
    }

    public String name(RuleResult rule) {
        return Problems.name(rule);
    }

    /** The name to link to: the rule's id, which stays the same from run to run. */
    public String anchor(String rule) {
        return "rule-" + rule.replaceAll("\\s", "_");
    }

    public String line(String text) {
        return Sanitizer.line(text, WIDTH);
    }

    public String baseline(RuleResult rule) {
        return line(Problems.baseline(rule));
    }

    /** The two calls that the rule is judged by; null where it is not judged so. */
    public MinimalPairView pair(RuleResult rule) {
        return shelf.pair(rule.id());
    }

    /** The two calls of the pair, to stand side by side; empty where they stand elsewhere on the page. */
    public List<ExchangeView> sides(RuleResult rule) {
        return shelf.at(rule).stream().filter(view -> isInPair(rule, view)).toList();
    }

    /** What stands in the rule beside the pair. */
    public List<ExchangeView> rest(RuleResult rule) {
        return shelf.at(rule).stream().filter(view -> !isInPair(rule, view)).toList();
    }

    private boolean isInPair(RuleResult rule, ExchangeView view) {
        return pair(rule) != null && pair(rule).has(view.exchange());
    }

    /** The numbers of exchanges to jump to. */
    public List<Integer> links(RuleResult rule) {
        return shelf.numbers(rule);
    }

    /** The member of a reply that breaks its schema; null where none does. */
    public MemberTrouble trouble(RuleResult rule) {
        return MemberTrouble.of(rule, report);
    }

    public List<ScenarioView> scenarios(RuleResult rule) {
        return ScenarioView.of(rule);
    }

    public List<EarlierRuns.Entry> history(RuleResult rule) {
        return earlier.history(rule.id());
    }

    public ProvenBy proven(RuleResult rule) {
        return ProvenBy.of(rule, report.suite().proof());
    }
}

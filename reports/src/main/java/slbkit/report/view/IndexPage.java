package slbkit.report.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.compare.Comparison;
import tools.jackson.databind.json.JsonMapper;

/** index.html: the whole record for people to read, in one file that loads nothing else. */
final class IndexPage {

    private final ConformanceReport report;
    private final EarlierRuns earlier;
    private final Comparison changes;
    private final List<ChangesOfKind> changeGroups;
    private final ExchangeShelf shelf;
    private final Map<String, RuleView> views;

    private IndexPage(ConformanceReport report, EarlierRuns earlier) {
        this.report = report;
        this.earlier = earlier;
        this.changes = earlier.newest() == null ? null : Comparison.of(earlier.newest(), report);
        this.changeGroups = changes == null ? List.of() : ChangesOfKind.of(changes);
        this.shelf = new ExchangeShelf(report, changeGroups.stream()
                .flatMap(group -> group.changes().stream())
                .mapToInt(ChangeView::weight)
                .sum() + earlier.weight() + report.rules().stream()
                .mapToInt(r -> earlier.weight(r.id()) + ProvenBy.of(r, report.suite().proof()).weight()).sum());
        this.views = report.rules().stream()
                .map(rule -> RuleView.of(rule, shelf, earlier.history(rule.id()), ProvenBy.of(rule, report.suite().proof())))
                .collect(Collectors.toMap(view -> view.rule().id(), Function.identity(), (first, again) -> first));
    }

    static String of(ConformanceReport report) {
        return of(report, EarlierRuns.NONE);
    }

    /** The page of a run, with what earlier runs said of each rule and what changed since the newest of them. */
    static String of(ConformanceReport report, EarlierRuns earlier) {
        return Templates.render("index.html.peb", new IndexPage(report, earlier.without(report)).values());
    }

    private Map<String, Object> values() {
        Headline headline = new Headline(report);
        Map<String, Object> values = new HashMap<>();
        values.put("style", Templates.STYLE);
        values.put("script", Templates.SCRIPT);
        values.put("seal", PageSeal.of(Templates.STYLE, Templates.SCRIPT));
        values.put("report", report);
        values.put("sentence", headline.sentence());
        values.put("seconds", headline.seconds());
        values.put("unchecked", headline.trust());
        values.put("started", report.run().started().replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC"));
        values.put("documents", report.rules().stream().filter(report::isInSet)
                .map(rule -> rule.source().document()).distinct().toList());
        values.put("judgedSet", headline.judgedSet());
        values.put("share", headline.share());
        values.put("differences", groups(DisplayStatus.DIFFERS));
        values.put("stale", groups(DisplayStatus.STALE));
        values.put("known", groups(DisplayStatus.KNOWN));
        values.put("kitFaults", groups(DisplayStatus.KIT_FAULT));
        values.put("causes", causes());
        values.put("coverage", Coverage.of(report));
        values.put("changes", changes);
        values.put("changeCounts", changes == null ? "" : ComparisonText.counts(changes));
        values.put("changeGroups", changeGroups);
        values.put("earlierRuns", earlier.runs());
        values.put("proof", report.suite().proof());
        values.put("proofIsCurrent", report.suite().proof() != null
                && report.suite().proof().procedure().equals(report.suite().procedure()));
        values.put("notSelected", of(DisplayStatus.NOT_SELECTED).size());
        values.put("unselected", RuleGroup.by(view -> view.rule().operation(), views(of(DisplayStatus.NOT_SELECTED))));
        values.put("matrix", VerdictMatrix.of(report.rules().stream().filter(report::isInSet).toList()));
        values.put("operations", RuleGroup.by(view -> view.rule().operation(), views(report.rules())));
        values.put("families", distinct(RuleResult::family));
        values.put("statuses", statuses());
        values.put("exchanges", shelf.others());
        values.put("hiddenExchanges", shelf.hidden());
        values.put("profile", IndentedJson.of(JsonMapper.shared().writeValueAsString(report.target().profile())));
        return values;
    }

    private List<RuleGroup> groups(DisplayStatus status) {
        return RuleGroup.by(
                view -> view.rule().operation() + " (" + view.rule().level() + ")",
                views(Problems.of(report, status)));
    }

    /** Those that every page explains, and those that this one has. */
    private List<DisplayStatus> statuses() {
        return Stream.of(DisplayStatus.values()).filter(s -> s.usual() || !of(s).isEmpty()).toList();
    }

    private List<RuleGroup> causes() {
        return Causes.of(report).stream().map(c -> new RuleGroup(c.cause(), views(c.rules()))).toList();
    }

    private List<RuleView> views(List<RuleResult> rules) {
        return rules.stream().map(rule -> views.get(rule.id())).toList();
    }

    private List<RuleResult> of(DisplayStatus status) {
        return report.rules().stream().filter(rule -> DisplayStatus.of(rule) == status).toList();
    }

    private List<String> distinct(Function<RuleResult, String> property) {
        return report.rules().stream().map(property).distinct().toList();
    }
}

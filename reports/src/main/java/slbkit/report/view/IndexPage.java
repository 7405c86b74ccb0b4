package slbkit.report.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.PackagedFiles;
import tools.jackson.databind.json.JsonMapper;

/** index.html: the whole record that people read, in one file that asks nobody for anything. */
final class IndexPage {

    private static final String STYLE = PackagedFiles.text("page/report.css");
    private static final String SCRIPT = PackagedFiles.text("page/report.js");

    private final ConformanceReport report;
    private final ExchangeShelf shelf;
    private final Map<String, RuleView> views;

    private IndexPage(ConformanceReport report) {
        this.report = report;
        this.shelf = new ExchangeShelf(report);
        this.views = report.rules().stream()
                .map(rule -> RuleView.of(rule, shelf))
                .collect(Collectors.toMap(view -> view.rule().id(), Function.identity(), (first, again) -> first));
    }

    static String of(ConformanceReport report) {
        return Templates.render("index.html.peb", new IndexPage(report).values());
    }

    private Map<String, Object> values() {
        Headline headline = new Headline(report);
        Map<String, Object> values = new HashMap<>();
        values.put("style", STYLE);
        values.put("script", SCRIPT);
        values.put("seal", PageSeal.of(STYLE, SCRIPT));
        values.put("report", report);
        values.put("sentence", headline.sentence());
        values.put("seconds", headline.seconds());
        values.put("started", report.run().started().replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC"));
        values.put("documents", distinct(rule -> rule.source().document()));
        values.put("differences", groups(Standing.DIFFERS));
        values.put("kitFaults", groups(Standing.KIT_FAULT));
        values.put("causes", causes());
        values.put("observedOnly", count(Standing.OBSERVED));
        values.put("notSelected", count(Standing.NOT_SELECTED));
        values.put("matrix", Matrix.of(report.rules()));
        values.put("operations", RuleGroup.by(view -> view.rule().operation(), views(report.rules())));
        values.put("families", distinct(RuleResult::family));
        values.put("standings", Standing.values());
        values.put("exchanges", shelf.others());
        values.put("hiddenExchanges", shelf.hidden());
        values.put("profile", IndentedJson.of(JsonMapper.shared().writeValueAsString(report.target().profile())));
        return values;
    }

    private List<RuleGroup> groups(Standing standing) {
        return RuleGroup.by(
                view -> view.rule().operation() + " (" + view.rule().level() + ")",
                views(Problems.of(report, standing)));
    }

    private List<RuleGroup> causes() {
        return Causes.of(report).stream().map(c -> new RuleGroup(c.cause(), views(c.rules()))).toList();
    }

    private List<RuleView> views(List<RuleResult> rules) {
        return rules.stream().map(rule -> views.get(rule.id())).toList();
    }

    private long count(Standing standing) {
        return report.rules().stream().filter(rule -> Standing.of(rule) == standing).count();
    }

    private List<String> distinct(Function<RuleResult, String> property) {
        return report.rules().stream().map(property).distinct().toList();
    }
}

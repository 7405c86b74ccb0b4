package slbkit.report.view;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Exchange;

/** The record for CI systems: a test case each rule. What was not judged is skipped, never passed. */
final class JunitXml {

    private final ConformanceReport report;
    private final Map<String, Long> millis;

    private JunitXml(ConformanceReport report) {
        this.report = report;
        this.millis = report.exchanges().stream()
                .collect(Collectors.toMap(Exchange::id, Exchange::millis, (first, again) -> first));
    }

    static String of(ConformanceReport report) {
        List<String> elements = report.rules().stream().map(JunitXml::element).toList();
        return Templates.render("junit.xml.peb", Map.of(
                "page", new JunitXml(report),
                "report", report,
                "failures", count(elements, "failure"),
                "errors", count(elements, "error"),
                "skipped", count(elements, "skipped")));
    }

    private static long count(List<String> elements, String element) {
        return elements.stream().filter(element::equals).count();
    }

    /** The element that says how the rule stands; empty if it has nothing to say. */
    public static String element(RuleResult rule) {
        return switch (DisplayStatus.of(rule)) {
            case DIFFERS, STALE -> "failure";
            case KIT_FAULT -> "error";
            case KNOWN, LATER, UNVERIFIED, NOT_APPLICABLE, NOT_OBSERVED, NOT_SELECTED -> "skipped";
            case OBSERVED, CONFORMS -> "";
        };
    }

    public DisplayStatus status(RuleResult rule) {
        return DisplayStatus.of(rule);
    }

    public String name(RuleResult rule) {
        return line(Problems.name(rule));
    }

    public String line(String text) {
        return Sanitizer.line(text);
    }

    public String duration(RuleResult rule) {
        return seconds(rule.exchanges().stream().mapToLong(id -> millis.getOrDefault(id, 0L)).sum());
    }

    public String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    /** What differs, in one line. */
    public String difference(RuleResult rule) {
        if (DisplayStatus.of(rule) == DisplayStatus.STALE) {
            return line(Problems.baseline(rule));
        }
        return line(rule.expected().isEmpty()
                ? rule.cause()
                : "expected %s, observed %s".formatted(rule.expected(), rule.observed()));
    }

    public List<String> parts(RuleResult rule) {
        return Problems.parts(rule).entrySet().stream().filter(part -> !part.getValue().isBlank())
                .map(part -> "%-8s  %s\n".formatted(part.getKey(), part.getValue())).toList();
    }

    /** Why the rule was not judged, or does not fail the run. */
    public String why(RuleResult rule) {
        String word = DisplayStatus.of(rule).word();
        String why = switch (DisplayStatus.of(rule)) {
            case KNOWN -> Problems.baseline(rule) + "; " + difference(rule);
            case LATER -> "of revision %s; %s".formatted(rule.since(), difference(rule));
            default -> rule.cause();
        };
        return line(why.isEmpty() || why.equals(word) ? word : word + ": " + why);
    }

    /** What the target does where the documents leave it open. */
    public String answers(RuleResult rule) {
        return report.observations().stream()
                .filter(o -> o.id().equals(rule.id()) && DisplayStatus.of(rule) == DisplayStatus.OBSERVED)
                .map(o -> o.question() + " " + o.answer())
                .collect(joining("\n"));
    }
}

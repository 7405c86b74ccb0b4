package slbkit.report.view;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;

/** The record for a terminal: problems first, counts by operation, and the verdict as the last line. */
public final class ConsoleSummary {

    private static final int WIDTH = 400;
    private static final int NAMED = 5;

    private final ConformanceReport report;
    private final List<String> lines = new ArrayList<>();

    private ConsoleSummary(ConformanceReport report) {
        this.report = report;
    }

    /**
     * The lines to print; none of them holds a control character.
     *
     * @param page where the report's page lies, as the user would open it; empty if none was written
     */
    public static List<String> lines(ConformanceReport report, String page) {
        ConsoleSummary summary = new ConsoleSummary(report);
        Problems.of(report, DisplayStatus.KIT_FAULT).forEach(summary::problem);
        Problems.of(report, DisplayStatus.DIFFERS).forEach(summary::problem);
        Problems.of(report, DisplayStatus.STALE).forEach(summary::problem);
        summary.known(Problems.of(report, DisplayStatus.KNOWN));
        RuleGroup.causes(report).forEach(summary::cause);
        summary.operations();
        Headline headline = new Headline(report);
        summary.note("left on the target: ", Sanitizer.line(String.join(", ", report.run().left()), WIDTH));
        summary.note("", Sanitizer.line(headline.share()));
        summary.note(Sanitizer.line(report.target().endpoint(), WIDTH) + ": ", headline.certificateWarning());
        summary.verdict(headline, page);
        return List.copyOf(summary.lines);
    }

    private void problem(RuleResult rule) {
        lines.add(Sanitizer.line(rule.id(), WIDTH) + " " + verb(rule));
        Problems.parts(rule).forEach(this::field);
        lines.add("");
    }

    private static String verb(RuleResult rule) {
        return switch (DisplayStatus.of(rule)) {
            case KIT_FAULT -> "could not be judged because of a kit fault";
            case STALE -> "is listed in the baseline";
            default -> "differs";
        };
    }

    private void known(List<RuleResult> rules) {
        if (rules.isEmpty()) {
            return;
        }
        lines.add(rules.size() == 1 ? "1 known difference" : rules.size() + " known differences");
        rules.forEach(rule -> field("known", rule.id() + ": " + Problems.baseline(rule)));
        lines.add("");
    }

    private void cause(RuleGroup cause) {
        int count = cause.size();
        lines.add("%s %s unverified".formatted(count, count == 1 ? "rule is" : "rules are"));
        field("cause", cause.title());
        cause.rules().stream().limit(NAMED).forEach(rule -> field("rule", rule.id()));
        if (count > NAMED) {
            field("", "and %s more".formatted(count - NAMED));
        }
        lines.add("");
    }

    private void field(String name, String value) {
        if (!value.isBlank()) {
            lines.add("  %-8s  %s".formatted(name, Sanitizer.line(value, WIDTH)));
        }
    }

    private void operations() {
        List<RuleGroup> byOperation = RuleGroup.by(
                RuleResult::operation, report.rules().stream().filter(RuleResult::selected).toList());
        int width = byOperation.stream().mapToInt(group -> group.title().length()).max().orElse(0);
        byOperation.forEach(group ->
                lines.add("%s  %s".formatted(Sanitizer.line(pad(group.title(), width)), counts(group.rules()))));
        if (!byOperation.isEmpty()) {
            lines.add("");
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String counts(List<RuleResult> rules) {
        return DisplayStatus.counts(rules).entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().word()).collect(joining(", "));
    }

    /** A line if there is something to say. */
    private void note(String before, String said) {
        if (!said.isEmpty()) {
            lines.add(before + said);
            lines.add("");
        }
    }

    private void verdict(Headline headline, String page) {
        lines.add("%s: %s%s, %s, %s%s".formatted(
                report.summary().verdict(),
                headline.claim(),
                headline.judgedSet().isEmpty() ? "" : ", " + Sanitizer.line(headline.judgedSet()),
                report.run().exchanges() == 1 ? "1 call" : report.run().exchanges() + " calls",
                headline.seconds(),
                page.isEmpty() ? "" : " (report: " + Sanitizer.line(page) + ")"));
    }
}

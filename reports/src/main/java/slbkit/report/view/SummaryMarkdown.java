package slbkit.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Summary;

/** The record for a pull request or a job's summary. All text from outside the kit is in code spans. */
final class SummaryMarkdown {

    private static final int ROWS = 50;
    private static final int WIDTH = 300;
    private static final Pattern FENCES = Pattern.compile("`+");

    private final ConformanceReport report;
    private final List<String> lines = new ArrayList<>();

    private SummaryMarkdown(ConformanceReport report) {
        this.report = report;
    }

    static String of(ConformanceReport report) {
        SummaryMarkdown summary = new SummaryMarkdown(report);
        summary.verdict();
        summary.counts();
        summary.problems("Differences", Problems.of(report, DisplayStatus.DIFFERS));
        summary.baseline("Baseline entries that no longer hold", Problems.of(report, DisplayStatus.STALE));
        summary.baseline("Known differences", Problems.of(report, DisplayStatus.KNOWN));
        summary.problems("Kit faults", Problems.of(report, DisplayStatus.KIT_FAULT));
        summary.unverified();
        return String.join("\n", summary.lines) + "\n";
    }

    private void verdict() {
        Headline headline = new Headline(report);
        lines.add("## SLB conformance: " + report.summary().verdict());
        lines.add("");
        lines.add("%s at %s: %s.".formatted(
                code(report.target().name()), code(report.target().endpoint()), headline.claim()));
        lines.add("");
        if (!headline.certificateWarning().isEmpty()) {
            lines.add("**Note: %s.**".formatted(headline.certificateWarning()));
            lines.add("");
        }
        if (!headline.judgedSet().isEmpty()) {
            lines.add("Judged: %s.%s".formatted(code(headline.judgedSet()),
                    headline.share().isEmpty() ? "" : " " + code(headline.share()) + "."));
            lines.add("");
        }
        lines.add("Suite %s (commit %s), run %s, %s calls in %s.".formatted(
                code(report.suite().version()),
                code(report.suite().commit()),
                code(report.run().named()),
                report.run().exchanges(),
                headline.seconds()));
        lines.add("");
    }

    private void counts() {
        Summary s = report.summary();
        int known = Problems.of(report, DisplayStatus.KNOWN).size();
        lines.add("| rules | selected | ✓ conform | ✗ differ | %s? unverified | – not applicable | ! kit fault |"
                .formatted(known == 0 ? "" : "≈ known | "));
        lines.add("| ---: | ---: | ---: | ---: | %s---: | ---: | ---: |".formatted(known == 0 ? "" : "---: | "));
        lines.add("| %s | %s | %s | %s | %s%s | %s | %s |".formatted(
                s.rules(), s.selected(), s.conforms(), s.differs() - known, known == 0 ? "" : known + " | ",
                s.unverified(), s.notApplicable(), s.kitFault()));
    }

    private void problems(String title, List<RuleResult> rules) {
        table(title, "| level | rule | expected | observed |", "| --- | --- | --- | --- |", rules,
                rule -> "| %s | %s | %s | %s |".formatted(
                        rule.level(),
                        code(rule.id()),
                        code(rule.expected()),
                        code((rule.observed().isEmpty() ? rule.cause() : rule.observed())
                                + (rule.stale() ? " (" + rule.known().stale() + ")" : ""))));
    }

    private void baseline(String title, List<RuleResult> rules) {
        table(title, "| level | rule | baseline | observed |", "| --- | --- | --- | --- |", rules,
                rule -> "| %s | %s | %s | %s |".formatted(
                        rule.level(), code(rule.id()), code(Problems.baseline(rule)), code(rule.observed())));
    }

    private void unverified() {
        table("Not verified", "| rules | cause | for example |", "| ---: | --- | --- |", RuleGroup.causes(report),
                cause -> "| %s | %s | %s |".formatted(
                        cause.size(), code(cause.title()), code(cause.rules().get(0).id())));
    }

    /** A section with a table, up to so many rows; nothing if there is nothing to list. */
    private <T> void table(String title, String head, String columns, List<T> items, Function<T, String> row) {
        if (items.isEmpty()) {
            return;
        }
        lines.addAll(List.of("", "### " + title, "", head, columns));
        items.stream().limit(ROWS).map(row).forEach(lines::add);
        if (items.size() > ROWS) {
            lines.add("");
            lines.add("And %s more, in `report.json`.".formatted(items.size() - ROWS));
        }
    }

    /**
     * A code span: neither markup, links nor mentions work in it. A bar would end a table's cell even there,
     * so a sign that looks like one stands for it.
     */
    static String code(String text) {
        String shown = Sanitizer.line(text, WIDTH).replace('|', '∣').strip();
        if (shown.isEmpty()) {
            return "";
        }
        int longestRun = FENCES.matcher(shown).results().mapToInt(run -> run.group().length()).max().orElse(0);
        String fence = "`".repeat(longestRun + 1);
        return fence.length() == 1 ? fence + shown + fence : fence + " " + shown + " " + fence;
    }
}

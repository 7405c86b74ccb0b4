package slbkit.report.view;

import java.util.ArrayList;
import java.util.List;
import slbkit.report.compare.ChangeKind;
import slbkit.report.compare.Comparison;
import slbkit.report.compare.RuleChange;
import slbkit.report.compare.RuleOutcome;
import slbkit.report.compare.RunRef;

/** A comparison for a terminal: what got worse first, and the counts as the last line. */
public final class ComparisonText {

    private static final int WIDTH = 400;

    private final Comparison comparison;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The lines to print; none of them holds a control character. */
    public static List<String> lines(Comparison comparison) {
        ComparisonText text = new ComparisonText(comparison);
        text.run("old", comparison.before());
        text.run("new", comparison.after());
        comparison.caveats().forEach(caveat -> text.lines.add("note  " + Sanitizer.line(caveat, WIDTH)));
        text.lines.add("");
        comparison.rules().forEach(text::change);
        comparison.answers().forEach(answer -> text.entry("answers otherwise  " + answer.rule(),
                answer.before(), answer.after(), answer.question()));
        text.lines.add(counts(comparison));
        return List.copyOf(text.lines);
    }

    /** What changed, in one line of counts. */
    static String counts(Comparison comparison) {
        if (comparison.same()) {
            return "no change";
        }
        List<String> counts = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.values()) {
            if (comparison.count(kind) > 0 || kind == ChangeKind.WORSE || kind == ChangeKind.BETTER) {
                counts.add(comparison.count(kind) + " " + kind);
            }
        }
        if (!comparison.answers().isEmpty()) {
            counts.add(comparison.answers().size() + " open questions answered differently");
        }
        return String.join(", ", counts);
    }

    private void run(String name, RunRef run) {
        lines.add("%s   run %s, %s at %s: %s, %s of %s rules conform".formatted(
                name, Sanitizer.line(run.named()), Sanitizer.line(run.target(), WIDTH), Sanitizer.line(run.endpoint(), WIDTH),
                run.verdict(), run.conforms(), run.selected()));
    }

    private void change(RuleChange change) {
        entry(change.kind() + "  " + change.rule(), said(change.before()), said(change.after()), change.statement());
    }

    private void entry(String title, String before, String after, String says) {
        lines.add(Sanitizer.line(title, WIDTH));
        field("says", says);
        field("old", before);
        field("new", after);
        lines.add("");
    }

    private void field(String name, String value) {
        lines.add("  %-5s %s".formatted(name, Sanitizer.line(value, WIDTH)));
    }

    /** The verdict with what it rests on, in one line. */
    static String said(RuleOutcome said) {
        StringBuilder text = new StringBuilder(said.verdict());
        if (!said.observed().isBlank()) {
            text.append(": expected ").append(said.expected()).append(", observed ").append(said.observed());
        }
        if (!said.cause().isBlank()) {
            text.append(": ").append(said.cause());
        }
        return text.toString();
    }
}

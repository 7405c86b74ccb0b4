package slbkit.report.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import slbkit.report.AtomicFile;
import slbkit.report.compare.ChangeKind;
import slbkit.report.compare.Comparison;

/** A comparison as a page: one file that loads nothing else. */
public final class ComparisonPage {

    private ComparisonPage() {
    }

    /** Writes the page. */
    public static void write(Comparison comparison, Path file) {
        AtomicFile.write(file, of(comparison));
    }

    static String of(Comparison comparison) {
        return Templates.page("diff.html.peb", "", Map.of(
                "tone", tone(comparison),
                "sentence", sentence(comparison),
                "counts", ComparisonText.counts(comparison),
                "comparison", comparison,
                "runs", List.of(comparison.before(), comparison.after()),
                "groups", ChangesOfKind.of(comparison)));
    }

    private static String tone(Comparison comparison) {
        if (comparison.worse()) {
            return "non-conformant";
        }
        return comparison.count(ChangeKind.BETTER) > 0 ? "conformant" : "unchanged";
    }

    private static String rules(int count) {
        return count == 0 ? "no rule" : count == 1 ? "1 rule" : count + " rules";
    }

    private static String sentence(Comparison comparison) {
        String target = comparison.after().target().isBlank() ? "The target" : comparison.after().target();
        return comparison.same()
                ? target + ": nothing changed between the runs"
                : "%s: %s got worse, %s better".formatted(target,
                        rules(comparison.count(ChangeKind.WORSE)), comparison.count(ChangeKind.BETTER));
    }
}

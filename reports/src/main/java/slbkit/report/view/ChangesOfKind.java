package slbkit.report.view;

import java.util.Arrays;
import java.util.List;
import slbkit.report.compare.ChangeKind;
import slbkit.report.compare.Comparison;
import slbkit.report.compare.RuleChange;
import slbkit.report.compare.RuleOutcome;

/** The rules that changed in one way. */
record ChangesOfKind(ChangeKind kind, List<RuleChange> changes) {

    private static final int WIDTH = 400;

    static List<ChangesOfKind> of(Comparison comparison) {
        return Arrays.stream(ChangeKind.values())
                .map(kind -> new ChangesOfKind(kind, comparison.of(kind)))
                .filter(group -> !group.changes().isEmpty())
                .toList();
    }

    public String title() {
        return switch (kind) {
            case WORSE -> "Got worse";
            case BETTER -> "Got better";
            case OTHERWISE -> "Said otherwise";
            case NEW -> "Not judged before";
            case GONE -> "No longer judged";
        };
    }

    /** The colour: as bad as a difference, as good as a mended one, or neither. */
    public String key() {
        return switch (kind) {
            case WORSE -> "differs";
            case BETTER -> "conforms";
            case OTHERWISE, NEW -> "observed";
            case GONE -> "not-selected";
        };
    }

    /** Whether the later run knows the rules, so that its page has a place for them. */
    public boolean here() {
        return kind != ChangeKind.GONE;
    }

    public String said(RuleOutcome said) {
        return Sanitizer.line(ComparisonText.said(said), WIDTH);
    }

    public int size() {
        return changes.size();
    }
}

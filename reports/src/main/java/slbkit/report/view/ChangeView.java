package slbkit.report.view;

import slbkit.report.compare.ChangeKind;
import slbkit.report.compare.RuleChange;

/** A changed rule as a page shows it. */
record ChangeView(RuleChange change) {

    private static final int WIDTH = 400;

    public String anchor() {
        return "rule-" + change.rule().replaceAll("\\s", "_");
    }

    /** Whether the later run knows the rule, so that its page has a place for it. */
    public boolean here() {
        return change.kind() != ChangeKind.GONE;
    }

    /** The colour: as bad as a difference, as good as a mended one, or neither. */
    public String key() {
        return switch (change.kind()) {
            case WORSE -> "differs";
            case BETTER -> "conforms";
            case OTHERWISE, NEW -> "observed";
            case GONE -> "not-selected";
        };
    }

    public String before() {
        return Sanitizer.line(ComparisonText.said(change.before()), WIDTH);
    }

    public String after() {
        return Sanitizer.line(ComparisonText.said(change.after()), WIDTH);
    }

    /** About how many bytes it takes on a page. */
    int weight() {
        return 400 + MarkupEscape.weight(change.rule(), change.rule(), change.statement(), before(), after());
    }
}

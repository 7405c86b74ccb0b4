package slbkit.outcome;

import org.opentest4j.TestAbortedException;
import slbkit.report.Basis;

/** A scenario cannot tell; the message says why and what would make it tell. Never green, never a failure. */
public sealed class Unverifiable extends TestAbortedException permits NoAnswer {

    private static final long serialVersionUID = 1;

    private final String rule;

    public Unverifiable(String cause) {
        this(null, cause);
    }

    private Unverifiable(String rule, String cause) {
        super(SanitizedText.printed(cause));
        this.rule = rule;
    }

    /** Because another rule is not kept, on which the scenario rests. */
    public static Unverifiable because(String rule, String observed) {
        return new Unverifiable(rule, "because of %s: %s".formatted(rule, observed));
    }

    /** Because another rule is not kept, of which all is said there. */
    public static Unverifiable because(String rule) {
        return new Unverifiable(rule, "because of " + rule);
    }

    /** What the verdict rests on: the rule that is not kept, if that is the cause. */
    public Basis basis() {
        return Basis.because(rule);
    }
}

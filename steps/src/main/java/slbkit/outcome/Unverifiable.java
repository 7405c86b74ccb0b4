package slbkit.outcome;

import org.opentest4j.TestAbortedException;
import slbkit.contract.Contract;
import slbkit.report.Basis;

/** A scenario cannot tell; the message says why and what would make it tell. Never green, never a failure. */
public sealed class Unverifiable extends TestAbortedException permits NoAnswer {

    private static final long serialVersionUID = 1;

    private final transient Basis basis;

    public Unverifiable(String cause) {
        this(Basis.NONE, cause);
    }

    private Unverifiable(Basis basis, String cause) {
        super(SanitizedText.printed(cause));
        this.basis = basis;
    }

    /** Because another rule is not kept, on which the scenario rests. */
    public static Unverifiable because(String rule, String observed) {
        return new Unverifiable(Basis.because(rule), "because of %s: %s".formatted(rule, observed));
    }

    /** Because another rule is not kept, of which all is said there. */
    public static Unverifiable because(String rule) {
        return new Unverifiable(Basis.because(rule), "because of " + rule);
    }

    /** Because the profile lacks a provocation of an error. */
    public static Unverifiable unprovoked(String operation, String code) {
        return new Unverifiable(Basis.lacks(Basis.Lacking.PROVOCATION),
                "needs %s; add a provocation for %s %s to the profile".formatted(
                        Contract.documented().condition(code).orElse("a condition"), operation, code));
    }

    /** What the verdict rests on: the rule that is not kept, or what the profile lacks, if that is the cause. */
    public Basis basis() {
        return basis;
    }
}

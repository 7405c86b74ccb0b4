package slbkit.outcome;

import org.opentest4j.TestAbortedException;
import slbkit.contract.Contract;
import slbkit.report.Basis;

/** A scenario cannot judge its rule; the message says why, and what would change that. Neither a success nor a failure. */
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

    /** Because the target breaks another rule, on which the scenario depends. */
    public static Unverifiable because(String rule, String observed) {
        return new Unverifiable(Basis.because(rule), "because of %s: %s".formatted(rule, observed));
    }

    /** Because the target breaks another rule; the finding of that rule has the details. */
    public static Unverifiable because(String rule) {
        return new Unverifiable(Basis.because(rule), "because of " + rule);
    }

    /** Because the profile lacks a provocation of an error. */
    public static Unverifiable unprovoked(String operation, String code) {
        return new Unverifiable(Basis.lacks(Basis.Lacking.PROVOCATION),
                "needs %s; add a provocation for %s %s to the profile".formatted(
                        Contract.documented().condition(code).orElse("a condition"), operation, code));
    }

    /** The basis of the verdict: the broken rule, or what the profile lacks, if that is the cause. */
    public Basis basis() {
        return basis;
    }
}

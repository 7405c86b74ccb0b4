package slbkit.run;

import org.opentest4j.TestAbortedException;

/** A scenario cannot tell; the message says why and what would make it tell. Never green, never a failure. */
public sealed class Unverifiable extends TestAbortedException permits NoAnswer {

    private static final long serialVersionUID = 1;

    public Unverifiable(String cause) {
        super(Quotation.printed(cause));
    }

    /** Because another rule is not kept, on which the scenario rests. */
    public static Unverifiable because(String rule, String observed) {
        return new Unverifiable("because of %s: %s".formatted(rule, observed));
    }
}

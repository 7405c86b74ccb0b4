package slbkit.outcome;

import org.opentest4j.TestAbortedException;

/** The target breaks a rule that is below the level at which this run fails. */
public final class BelowLevel extends TestAbortedException {

    private static final long serialVersionUID = 1;

    public BelowLevel(String message) {
        super(message);
    }
}

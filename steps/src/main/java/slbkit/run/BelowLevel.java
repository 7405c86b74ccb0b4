package slbkit.run;

import org.opentest4j.TestAbortedException;

/** The target does not keep a rule that is below the level at which this run fails. */
final class BelowLevel extends TestAbortedException {

    private static final long serialVersionUID = 1;

    BelowLevel(String message) {
        super(message);
    }
}

package slbkit.outcome;

import org.opentest4j.TestAbortedException;

/** The run was asked to judge other rules. */
public final class NotSelected extends TestAbortedException {

    private static final long serialVersionUID = 1;

    public NotSelected() {
        super("not selected");
    }
}

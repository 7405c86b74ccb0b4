package slbkit.outcome;

import org.opentest4j.TestAbortedException;

/** The profile says that a scenario does not concern this target. */
public final class NotApplicable extends TestAbortedException {

    private static final long serialVersionUID = 1;

    public NotApplicable(String cause) {
        super(SanitizedText.printed(cause));
    }
}

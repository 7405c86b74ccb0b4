package slbkit.steps;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** A step that cannot judge ends its test as a failure, and not as one that is skipped. */
final class FailsIfAborted implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw thrown instanceof TestAbortedException ? new AssertionError("the step could not judge", thrown) : thrown;
    }
}

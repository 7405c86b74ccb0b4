package slbkit.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import org.opentest4j.IncompleteExecutionException;

/** Tells each trial how its scenario ended: also where a step is undefined or the kit itself fails. */
public final class TrialListener implements ConcurrentEventListener {

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseFinished.class, TrialListener::finished);
    }

    private static void finished(TestCaseFinished event) {
        Trial trial = Trial.current();
        if (trial == null) {
            return;
        }
        Throwable error = event.getResult().getError();
        boolean passed = event.getResult().getStatus().is(Status.PASSED);
        if (error == null && !passed) {
            error = new IllegalStateException("the scenario ended as " + event.getResult().getStatus());
        }
        if (error instanceof IncompleteExecutionException && !(error instanceof Unverifiable)
                && !(error instanceof BelowLevel) && !(error instanceof NotApplicable)) {
            error = new IllegalStateException("the scenario was aborted: " + error.getMessage(), error);
        }
        trial.finish(error);
    }
}

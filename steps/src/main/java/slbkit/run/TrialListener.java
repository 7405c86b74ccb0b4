package slbkit.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import org.opentest4j.IncompleteExecutionException;
import slbkit.report.StepResult;

/** Tells each trial how its steps and its scenario ended: also where a step is undefined or the kit itself fails. */
public final class TrialListener implements ConcurrentEventListener {

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepFinished.class, TrialListener::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, TrialListener::finished);
    }

    private static void stepFinished(TestStepFinished event) {
        Trial trial = Trial.current();
        if (trial != null && event.getTestStep() instanceof PickleStepTestStep step) {
            trial.stepped(new StepResult(Sentence.of(step.getStep()), outcome(event.getResult())));
        }
    }

    private static StepResult.Outcome outcome(Result result) {
        Throwable error = result.getError();
        if (result.getStatus().is(Status.PASSED)) {
            return StepResult.Outcome.PASSED;
        }
        if (error instanceof Unverifiable || error instanceof NotApplicable) {
            return StepResult.Outcome.STOPPED;
        }
        return error == null && result.getStatus().is(Status.SKIPPED)
                ? StepResult.Outcome.NOT_REACHED
                : StepResult.Outcome.FAILED;
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

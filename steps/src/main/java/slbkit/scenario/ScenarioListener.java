package slbkit.scenario;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import org.opentest4j.IncompleteExecutionException;
import slbkit.outcome.BelowLevel;
import slbkit.outcome.NotApplicable;
import slbkit.outcome.Unverifiable;
import slbkit.report.StepResult;

/** Reports to each execution how its steps and its scenario ended, even if a step is undefined or the kit fails. */
public final class ScenarioListener implements ConcurrentEventListener {

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepFinished.class, ScenarioListener::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, ScenarioListener::finished);
    }

    private static void stepFinished(TestStepFinished event) {
        ScenarioExecution execution = ScenarioExecution.current();
        if (execution != null && event.getTestStep() instanceof PickleStepTestStep step) {
            execution.stepped(new StepResult(Sentence.of(step.getStep()), outcome(event.getResult())));
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
        ScenarioExecution execution = ScenarioExecution.current();
        if (execution == null) {
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
        execution.finish(error);
    }
}

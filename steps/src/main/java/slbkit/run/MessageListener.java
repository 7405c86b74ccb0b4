package slbkit.run;

import io.cucumber.messages.types.Envelope;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;

/** Passes Cucumber's messages to the run, if it keeps them. */
public final class MessageListener implements ConcurrentEventListener {

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        Run run = CurrentRun.get();
        if (run != null && run.messages() != null) {
            publisher.registerHandlerFor(Envelope.class, run.messages()::take);
        }
    }
}

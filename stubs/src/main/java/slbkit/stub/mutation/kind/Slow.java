package slbkit.stub.mutation.kind;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code slow}: replies take their time, always, by chance, or at first. */
final class Slow implements Mutation {

    private final RequestMatcher requests;
    private final int least;
    private final int most;
    private final int calls;
    private final int every;
    private final AtomicInteger count = new AtomicInteger();

    Slow(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.least = settings.number("millis");
        this.most = Math.max(least, settings.number("up-to", least));
        this.calls = settings.number("first", Integer.MAX_VALUE);
        this.every = settings.number("every", 1);
    }

    @Override
    public Reply answer(Call call, Service service) {
        if (requests.holds(call)) {
            int number = count.incrementAndGet();
            if (number <= calls && number % every == 0) {
                pause(ThreadLocalRandom.current().nextInt(least, most + 1));
            }
        }
        return service.answer(call);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

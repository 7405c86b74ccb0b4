package slbkit.stub.mutation.kind;

import java.util.concurrent.atomic.AtomicInteger;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.MadeUp;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code every-so-often-fails}: of so many calls the last fails, for no reason of its own. */
final class FailsSoOften implements Mutation {

    private final RequestMatcher requests;
    private final int every;
    private final int status;
    private final String code;
    private final String message;
    private final AtomicInteger calls = new AtomicInteger();

    FailsSoOften(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.every = settings.number("every");
        this.status = settings.number("status", 500);
        this.code = settings.text("code", "InternalError");
        this.message = settings.text("message", "The request processing has failed due to some unknown error.");
    }

    @Override
    public Reply answer(Call call, Service service) {
        return requests.holds(call) && calls.incrementAndGet() % every == 0
                ? MadeUp.rejection(status, code, message)
                : service.answer(call);
    }
}

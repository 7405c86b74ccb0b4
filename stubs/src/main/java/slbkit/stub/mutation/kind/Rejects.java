package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.MadeUp;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code rejects}: calls that are permitted are rejected. */
final class Rejects implements Mutation {

    private final RequestMatcher requests;
    private final int status;
    private final String code;
    private final String message;

    Rejects(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.status = settings.number("status", 400);
        this.code = settings.text("code", "InvalidParameter");
        this.message = settings.text("message", "The specified parameter is not valid.");
    }

    @Override
    public Reply answer(Call call, Service service) {
        return requests.holds(call) ? MadeUp.rejection(status, code, message) : service.answer(call);
    }
}

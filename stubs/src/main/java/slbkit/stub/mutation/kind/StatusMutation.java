package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;

/** {@code status}: the body is right and the HTTP status is not, or is another of its class. */
final class StatusMutation implements Mutation {

    private final RequestMatcher requests;
    private final String on;
    private final int status;

    StatusMutation(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.on = settings.text("on");
        this.status = settings.number("to");
    }

    @Override
    public RenderedReply render(Call call, RenderedReply reply) {
        return requests.holds(call) && Texts.meant(on, reply) ? reply.withStatus(status) : reply;
    }
}

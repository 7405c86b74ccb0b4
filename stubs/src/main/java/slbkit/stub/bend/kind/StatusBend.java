package slbkit.stub.bend.kind;

import slbkit.stub.bend.Bend;
import slbkit.stub.bend.RequestMatcher;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;

/** {@code status}: the body is right and the HTTP status is not, or is another of its class. */
final class StatusBend implements Bend {

    private final RequestMatcher requests;
    private final String on;
    private final int status;

    StatusBend(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.on = settings.text("on");
        this.status = settings.number("to");
    }

    @Override
    public RenderedReply render(Call call, RenderedReply reply) {
        return requests.holds(call) && Texts.meant(on, reply) ? reply.withStatus(status) : reply;
    }
}

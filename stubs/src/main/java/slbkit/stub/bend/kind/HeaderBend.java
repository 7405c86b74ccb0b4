package slbkit.stub.bend.kind;

import slbkit.stub.bend.Bend;
import slbkit.stub.bend.RequestMatcher;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;

/** {@code header}: a reply's header is another, or missing. */
final class HeaderBend implements Bend {

    private final RequestMatcher requests;
    private final String on;
    private final String name;
    private final String value;

    HeaderBend(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.on = settings.text("on", "any");
        this.name = settings.text("name");
        this.value = settings.text("value", null);
    }

    @Override
    public RenderedReply render(Call call, RenderedReply reply) {
        boolean meant = requests.holds(call) && Texts.meant(on, reply);
        return meant ? reply.withHeader(name, value) : reply;
    }
}

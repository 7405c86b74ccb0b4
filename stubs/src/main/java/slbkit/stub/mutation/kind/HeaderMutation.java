package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;

/** {@code header}: a reply's header is another, or missing. */
final class HeaderMutation implements Mutation {

    private final RequestMatcher requests;
    private final String on;
    private final String name;
    private final String value;

    HeaderMutation(Settings settings) {
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

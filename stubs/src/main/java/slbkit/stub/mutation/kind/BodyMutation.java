package slbkit.stub.mutation.kind;

import java.util.function.UnaryOperator;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;

/** {@code body}: a JSON reply is written otherwise. */
final class BodyMutation implements Mutation {

    private final RequestMatcher requests;
    private final String on;
    private final UnaryOperator<RenderedReply> change;
    private final boolean xml;

    BodyMutation(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.on = settings.text("on", "any");
        this.xml = settings.text("format", "JSON").equals("XML");
        this.change = Texts.NAMED.get(settings.text("do"));
        if (change == null) {
            throw settings.wrong("do: is none of " + Texts.names());
        }
    }

    @Override
    public RenderedReply render(Call call, RenderedReply reply) {
        boolean meant = requests.holds(call) && Texts.meant(on, reply) && call.wantsXml() == xml;
        return meant ? change.apply(reply) : reply;
    }
}

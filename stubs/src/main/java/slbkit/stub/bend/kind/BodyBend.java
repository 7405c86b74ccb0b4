package slbkit.stub.bend.kind;

import java.util.function.UnaryOperator;
import slbkit.stub.bend.Bend;
import slbkit.stub.bend.RequestMatcher;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;

/** {@code body}: a JSON reply is written otherwise. */
final class BodyBend implements Bend {

    private final RequestMatcher requests;
    private final String on;
    private final UnaryOperator<RenderedReply> change;
    private final boolean xml;

    BodyBend(Settings settings) {
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

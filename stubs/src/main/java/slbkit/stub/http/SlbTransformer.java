package slbkit.stub.http;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;
import java.util.function.Consumer;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.fault.Fault;
import slbkit.stub.fault.Faults;
import slbkit.stub.service.Envelope;
import slbkit.stub.service.Refusal;

/** The one WireMock extension that answers calls: behind the catch-all mapping stands the whole service. */
final class SlbTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "slb";

    private final Exchange exchange;
    private final Faults faults;
    private final Delivery delivery;
    private final Consumer<RecentCall> listener;

    SlbTransformer(Serving serving, Consumer<RecentCall> listener) {
        this.exchange = serving.exchange();
        this.faults = serving.faults();
        this.delivery = new Delivery(serving.latencyMillis());
        this.listener = listener;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Call call = Calls.of(event.getRequest());
        if (Page.isAskedFor(call)) {
            return Delivery.plain(Page.reply()).build();
        }
        long start = System.nanoTime();
        Optional<Fault> fault = Optional.empty();
        RenderedReply reply;
        try {
            fault = faults.next(call);
            reply = fault.flatMap(f -> f.refusal(call))
                    .map(refusal -> refused(call, refusal))
                    .orElseGet(() -> exchange.answer(call));
        } catch (Refusal refusal) {
            reply = refused(call, refusal);
        }
        long micros = (System.nanoTime() - start) / 1000;
        listener.accept(RecentCall.of(call, reply, fault.map(f -> f.kind().word()).orElse(""), micros));
        return delivery.of(reply, fault);
    }

    private static RenderedReply refused(Call call, Refusal refusal) {
        return Renderer.render(call, Envelope.of(refusal, call));
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}

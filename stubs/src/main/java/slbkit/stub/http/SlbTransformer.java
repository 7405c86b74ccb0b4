package slbkit.stub.http;

import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Arrays;
import java.util.Optional;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.fault.Fault;

/** The one WireMock extension that answers calls: behind the catch-all mapping stands the whole service. */
record SlbTransformer(Answering answering, int latencyMillis) implements ResponseDefinitionTransformerV2 {

    static final String NAME = "slb";

    private static final int DROPS = 10;

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Call call = Calls.of(event.getRequest());
        if (Page.isAskedFor(call)) {
            return plain(Page.reply()).build();
        }
        Answering.Answer answer = answering.to(call);
        return delivered(answer.reply(), answer.fault());
    }

    /** At once, late, in drops, cut short, or not at all. */
    private ResponseDefinition delivered(RenderedReply reply, Optional<Fault> fault) {
        ResponseDefinitionBuilder response = plain(reply);
        int late = latencyMillis;
        if (fault.isPresent()) {
            switch (fault.get().kind()) {
                case DELAY, TIMEOUT -> late += fault.get().millis();
                case RESET -> response.withFault(CONNECTION_RESET_BY_PEER);
                case TRUNCATED -> response.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2));
                case SLOW -> response.withChunkedDribbleDelay(DROPS, fault.get().millis());
                default -> { }
            }
        }
        return (late > 0 ? response.withFixedDelay(late) : response).build();
    }

    static ResponseDefinitionBuilder plain(RenderedReply reply) {
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.responseDefinition().withStatus(reply.status()).withBody(reply.body());
        reply.headers().forEach((name, value) -> response.withHeader(name, value));
        return response;
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

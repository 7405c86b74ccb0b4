package slbkit.stub.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import slbkit.stub.call.RenderedReply;

/** The one WireMock extension that answers calls: behind the catch-all mapping stands the whole service. */
final class SlbTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "slb";

    private final Exchange exchange;

    SlbTransformer(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        RenderedReply reply = exchange.answer(Calls.of(event.getRequest()));
        return response(reply);
    }

    static ResponseDefinition response(RenderedReply reply) {
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.responseDefinition().withStatus(reply.status()).withBody(reply.body());
        reply.headers().forEach((name, value) -> response.withHeader(name, value));
        return response.build();
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

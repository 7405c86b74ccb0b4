package slbkit.stub.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.Arrays;
import java.util.Optional;
import slbkit.stub.call.RenderedReply;

/** How a reply goes out: at once, late, in drops, cut short, or not at all. */
record Delivery(int latencyMillis) {

    private static final int DROPS = 10;

    ResponseDefinition of(RenderedReply reply, Optional<slbkit.stub.fault.Fault> fault) {
        ResponseDefinitionBuilder response = plain(reply);
        int late = latencyMillis;
        if (fault.isPresent()) {
            switch (fault.get().kind()) {
                case DELAY, TIMEOUT -> late += fault.get().millis();
                case RESET -> response.withFault(Fault.CONNECTION_RESET_BY_PEER);
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
}

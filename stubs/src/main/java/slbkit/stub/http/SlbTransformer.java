package slbkit.stub.http;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import slbkit.stub.call.Call;

/** The one WireMock extension that answers calls: behind the catch-all mapping stands the whole service. */
record SlbTransformer(Answering answering, Delivery delivery) implements ResponseDefinitionTransformerV2 {

    static final String NAME = "slb";

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Call call = Calls.of(event.getRequest());
        if (Page.isAskedFor(call)) {
            return Delivery.plain(Page.reply()).build();
        }
        Answering.Answer answer = answering.to(call);
        return delivery.of(answer.reply(), answer.fault());
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

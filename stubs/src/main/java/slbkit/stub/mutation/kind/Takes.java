package slbkit.stub.mutation.kind;

import java.util.List;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.MadeUp;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code takes}: calls that have to be rejected are answered with a success. */
final class Takes implements Mutation {

    private final RequestMatcher requests;
    private final List<String> codes;

    Takes(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.codes = settings.texts("code");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        boolean meant = !reply.succeeded() && requests.holds(call)
                && (codes.isEmpty() || codes.contains(reply.body().path("Code").asString("")));
        return meant ? MadeUp.success(call) : reply;
    }
}

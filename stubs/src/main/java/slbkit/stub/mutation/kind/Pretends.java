package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.MadeUp;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code pretends}: a call that is taken is answered as if it were carried out, and is not. */
final class Pretends implements Mutation {

    private final RequestMatcher requests;

    Pretends(Settings settings) {
        this.requests = RequestMatcher.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        return requests.holds(call) ? MadeUp.success(call) : service.answer(call);
    }
}

package slbkit.stub.bend.kind;

import slbkit.stub.bend.Bend;
import slbkit.stub.bend.MadeUp;
import slbkit.stub.bend.RequestMatcher;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;

/** {@code pretends}: a call that is taken is answered as if it were carried out, and is not. */
final class Pretends implements Bend {

    private final RequestMatcher requests;

    Pretends(Settings settings) {
        this.requests = RequestMatcher.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        return requests.holds(call) ? MadeUp.success(call) : service.answer(call);
    }
}

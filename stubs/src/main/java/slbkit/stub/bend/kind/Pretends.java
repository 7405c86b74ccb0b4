package slbkit.stub.bend.kind;

import slbkit.stub.bend.Bend;
import slbkit.stub.bend.MadeUp;
import slbkit.stub.bend.Occasion;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;

/** {@code pretends}: a call that is taken is answered as if it were carried out, and is not. */
final class Pretends implements Bend {

    private final Occasion occasion;

    Pretends(Settings settings) {
        this.occasion = Occasion.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        return occasion.holds(call) ? MadeUp.success(call) : service.answer(call);
    }
}

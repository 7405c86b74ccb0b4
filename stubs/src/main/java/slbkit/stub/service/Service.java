package slbkit.stub.service;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.World;

/** Answers calls. */
public interface Service {

    /** Answer a call. A rejection is an answer too: this never throws for anything a caller sent. */
    Reply answer(Call call);

    /** The state that calls read and change. */
    World world();
}

package slbkit.stub.service;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;

/** Carries out one operation. */
interface Handler {

    /**
     * Check everything, then change the world, then answer.
     *
     * @throws Rejection if the call is rejected; then nothing has changed
     */
    Reply answer(Call call);
}

package slbkit.stub.service;

import slbkit.stub.call.Call;

/** Whether a caller may call at all. */
public interface CallerCheck {

    /** Everyone may. */
    CallerCheck NONE = call -> { };

    /**
     * Let the call pass.
     *
     * @throws Rejection if its caller may not make it
     */
    void check(Call call);
}

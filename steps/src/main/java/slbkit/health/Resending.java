package slbkit.health;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;

/** Repeats a call that got no answer, if that is safe: a few times, each after a longer pause. */
public final class Resending {

    private static final int[] PAUSES_IN_MILLIS = {0, 50, 500};

    private Resending() {
    }

    /**
     * Whether a call may be carried out twice: a call that reads, one that sets values, which are the same the second time,
     * or one that cleans up and is not judged. The effect and the reply of another judged call may be different the second
     * time.
     */
    public static boolean isSafe(SlbRequest request) {
        return Contract.documented().operation(request.operation())
                .map(operation -> operation.effect().onlyReads() || operation.effect() == Effect.SETS).orElse(true);
    }

    /**
     * Send a call until it is answered.
     *
     * @param goesOn whether the run may still send calls
     * @return the last reply, which may be missing
     */
    public static Reply untilAnswered(BooleanSupplier goesOn, Supplier<Reply> call) {
        Reply reply = call.get();
        for (int i = 0; i < PAUSES_IN_MILLIS.length && reply.unanswered() && goesOn.getAsBoolean(); i++) {
            pause(PAUSES_IN_MILLIS[i]);
            reply = call.get();
        }
        return reply;
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package slbkit.run;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;

/**
 * When a call is worth making again: where the target says, by a documented code, that it is busy just now.
 * Never a create, which might then be there twice, and never where that very code is what the scenario is about.
 */
public final class Patience {

    private static final Set<String> BUSY = Set.of(
            "OperationFailed.ServiceGroupProcessing", "OperationBusy", "SystemBusy", "VpcSystemBusy");

    /** Tell whether a reply says: not now. */
    public static boolean busy(Reply reply) {
        return reply.refused() && reply.code().filter(BUSY::contains).isPresent();
    }

    boolean again(SlbRequest request, Reply reply, Set<String> rules) {
        return busy(reply)
                && !request.operation().startsWith("Create")
                && rules.stream().noneMatch(r -> r.endsWith("/error/" + reply.code().orElseThrow()));
    }

    void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

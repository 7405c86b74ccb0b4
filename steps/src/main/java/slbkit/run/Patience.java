package slbkit.run;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;

/**
 * When a call is worth making again: where the target says, by a documented code, that it is busy just now.
 * Never a create, which might then be there twice, and never where that very code is what the scenario is about.
 */
public final class Patience {

    private static final Set<String> BUSY = Set.of(
            "OperationFailed.ServiceGroupProcessing", "OperationBusy", "SystemBusy", "VpcSystemBusy");

    /** Codes by which targets say: not so many, not so fast. */
    private static final Pattern FOR_NOW = Pattern.compile("(?i)quota|throttl|limit|processing|busy");

    /** Tell whether a reply says: not now. */
    public static boolean busy(Reply reply) {
        return reply.refused() && reply.code().filter(BUSY::contains).isPresent();
    }

    /** Tell whether a reply says: not now, not so many, not so fast; or says nothing. */
    public static boolean forNow(Reply reply) {
        return busy(reply) || reply.status() == 0 || reply.status() == 429 || reply.status() == 503
                || reply.code().filter(c -> FOR_NOW.matcher(c).find()).isPresent();
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

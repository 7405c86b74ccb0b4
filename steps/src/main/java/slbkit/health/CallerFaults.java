package slbkit.health;

import java.util.concurrent.atomic.AtomicInteger;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.Signing;
import slbkit.endpoint.SlbRequest;
import slbkit.health.CallerFault.Kind;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Auth;

/**
 * Rejections in a run that are the caller's fault: the rules of such a call stay unverified. A run whose key expires,
 * or whose clock runs away, ends.
 */
public final class CallerFaults {

    private static final int IN_A_ROW = 5;

    private final Auth auth;
    private final AtomicInteger inARow = new AtomicInteger();
    private volatile String ended = "";

    public CallerFaults(Auth auth) {
        this.auth = auth;
    }

    /** Why the run must end, and what the caller can do; empty if it can continue. */
    public String ended() {
        return ended;
    }

    /**
     * Check a reply.
     *
     * @throws Unverifiable if it shows a fault of the caller
     */
    public void look(SlbRequest request, Reply reply) {
        CallStyle style = request.style();
        if (style != null && style.signing() != Signing.USUAL) {
            return;
        }
        CallerFault fault = CallerFault.of(request.operation(), reply, auth)
                .filter(f -> f.kind() != Kind.SIGNATURE)
                .orElse(null);
        if (fault == null) {
            inARow.set(0);
            return;
        }
        if (fault.kind() != Kind.PERMISSION && inARow.incrementAndGet() >= IN_A_ROW) {
            ended = "auth: the target rejects every call (%s); %s".formatted(reply.inOneLine(), fault.cure());
        }
        throw new Unverifiable("needs a caller who may make the call, but the target answered: %s; %s".formatted(
                reply.inOneLine(), fault.cure()));
    }
}

package slbkit.stub.fault;

import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.stub.call.Call;
import slbkit.stub.service.Rejection;

/**
 * Something that goes wrong with one call.
 *
 * @param kind what
 * @param millis for how long, where it takes time
 */
public record Fault(FaultKind kind, int millis) {

    static final int LONGEST = 600_000;

    /**
     * Make a fault out of words; without a duration it lasts as long as is usual.
     *
     * @throws Rejection if there is no such fault, or it cannot last that long
     */
    static Fault of(String word, Integer millis) {
        FaultKind kind = FaultKind.of(word).orElseThrow(() -> rejection(
                "There is no fault \"%s\"; there are %s.".formatted(
                        word.substring(0, Math.min(word.length(), 40)), FaultKind.words())));
        if (millis != null && (millis < 1 || millis > LONGEST)) {
            throw rejection("A fault lasts from 1 to %s milliseconds, not %s.".formatted(LONGEST, millis));
        }
        return new Fault(kind, millis == null ? kind.usualMillis() : millis);
    }

    /** What the call is rejected with instead of being carried out, if this fault is of that sort. */
    public Optional<Rejection> rejection(Call call) {
        return switch (kind) {
            case UNAVAILABLE -> Optional.of(new Rejection(503, "ServiceUnavailable",
                    "The request has failed due to a temporary failure of the server."));
            case THROTTLING -> Optional.of(new Rejection(400, "Throttling.User",
                    "Request was denied due to user flow control."));
            case BUSY -> Optional.of(busy(call.action().orElse("")));
            default -> Optional.empty();
        };
    }

    /** The codes that clients of the service wait for and call again. */
    private static Rejection busy(String action) {
        return Contract.documented().groupOf(action)
                .filter(kind -> kind.processing() != null && !kind.find(Effect.CREATES).equals(Optional.of(action)))
                .map(kind -> new Rejection(400, kind.processing(),
                        "The %s is being processed, please retry later.".formatted(kind.resource())))
                .orElseGet(() -> new Rejection(400, "ServiceIsConfiguring",
                        "The service is being configured, please retry later."));
    }

    static Rejection rejection(String message) {
        return new Rejection(400, "InvalidParameter", message);
    }
}

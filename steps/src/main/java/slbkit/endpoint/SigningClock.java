package slbkit.endpoint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where a signature takes its time and its nonce from.
 *
 * @param time gives the time
 * @param nonces gives a text that no other request carries
 */
record SigningClock(Supplier<Instant> time, Supplier<String> nonces) {

    static final SigningClock SYSTEM = new SigningClock(Instant::now, () -> UUID.randomUUID().toString());

    /** The time, {@code yyyy-MM-ddTHH:mm:ssZ}. */
    String timestamp() {
        return time.get().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A text that no other request carries. */
    String nonce() {
        return nonces.get();
    }
}

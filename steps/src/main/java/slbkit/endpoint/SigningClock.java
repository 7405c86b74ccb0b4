package slbkit.endpoint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/** Where a signature takes its time and its nonce from. */
interface SigningClock {

    SigningClock SYSTEM = at(Instant::now, () -> UUID.randomUUID().toString());

    /** The time, {@code yyyy-MM-ddTHH:mm:ssZ}. */
    String timestamp();

    /** A text that no other request carries. */
    String nonce();

    static SigningClock at(Supplier<Instant> time, Supplier<String> nonce) {
        return new SigningClock() {
            @Override
            public String timestamp() {
                return time.get().truncatedTo(ChronoUnit.SECONDS).toString();
            }

            @Override
            public String nonce() {
                return nonce.get();
            }
        };
    }
}

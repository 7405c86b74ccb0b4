package slbkit.endpoint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where a signature takes its time and its nonce from. */
interface SigningClock {

    SigningClock SYSTEM = new SigningClock() {
        @Override
        public String timestamp() {
            return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        }

        @Override
        public String nonce() {
            return UUID.randomUUID().toString();
        }
    };

    /** The time, {@code yyyy-MM-ddTHH:mm:ssZ}. */
    String timestamp();

    /** A text that no other request carries. */
    String nonce();
}

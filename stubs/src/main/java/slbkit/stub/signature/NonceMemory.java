package slbkit.stub.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers nonces for as long as a repeated call could still be in time, up to a maximum number. */
final class NonceMemory {

    private static final int MOST = 100_000;

    private final Duration kept;
    private final Map<String, Instant> usedAt = new LinkedHashMap<>();

    NonceMemory(Duration kept) {
        this.kept = kept;
    }

    /** Remember a nonce; false if it was used already. */
    synchronized boolean isNew(String nonce, Instant now) {
        Iterator<Instant> oldestFirst = usedAt.values().iterator();
        while (oldestFirst.hasNext()) {
            boolean inTime = !oldestFirst.next().plus(kept).isBefore(now);
            if (inTime && usedAt.size() < MOST) {
                break;
            }
            oldestFirst.remove();
        }
        return usedAt.putIfAbsent(nonce, now) == null;
    }
}

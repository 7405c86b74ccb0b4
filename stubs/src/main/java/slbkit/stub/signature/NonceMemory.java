package slbkit.stub.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Remembers nonces for as long as a repeated call could still be in time, and no more than so many of them. */
final class NonceMemory {

    private static final int MOST = 100_000;

    private final Duration kept;
    private final Set<String> known = new HashSet<>();
    private final Deque<Used> oldestFirst = new ArrayDeque<>();

    private record Used(String nonce, Instant at) {
    }

    NonceMemory(Duration kept) {
        this.kept = kept;
    }

    /** Remember a nonce; false if it was used already. */
    synchronized boolean isNew(String nonce, Instant now) {
        while (!oldestFirst.isEmpty()
                && (oldestFirst.size() >= MOST || oldestFirst.peek().at().plus(kept).isBefore(now))) {
            known.remove(oldestFirst.poll().nonce());
        }
        if (!known.add(nonce)) {
            return false;
        }
        oldestFirst.add(new Used(nonce, now));
        return true;
    }
}

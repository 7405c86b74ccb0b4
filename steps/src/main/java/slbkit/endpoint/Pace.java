package slbkit.endpoint;

import java.util.concurrent.TimeUnit;

/** No more requests a second than the target allows. */
final class Pace {

    private final long nanosBetweenCalls;
    private long nextTurn = System.nanoTime();

    /**
     * Keep a pace.
     *
     * @param requestsPerSecond most requests a second; 0 for no limit
     */
    Pace(int requestsPerSecond) {
        this.nanosBetweenCalls = requestsPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / requestsPerSecond;
    }

    /** Wait until the next request may go out. */
    void awaitTurn() {
        if (nanosBetweenCalls == 0) {
            return;
        }
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            long turn = Math.max(now, nextTurn);
            nextTurn = turn + nanosBetweenCalls;
            wait = turn - now;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

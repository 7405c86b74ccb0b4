package slbkit.endpoint;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits the rate and the number of concurrent calls. */
final class Pace {

    private final long nanosBetweenCalls;
    private final Semaphore atOnce;
    private long nextTurn = System.nanoTime();

    /**
     * Keep a pace.
     *
     * @param requestsPerSecond most requests a second; 0 for no limit
     * @param atOnce most requests that are under way
     */
    Pace(int requestsPerSecond, int atOnce) {
        this.nanosBetweenCalls = requestsPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / requestsPerSecond;
        this.atOnce = new Semaphore(atOnce, true);
    }

    /** Wait until the next request may go out; it is under way until {@link #ended()}. */
    void awaitTurn() {
        atOnce.acquireUninterruptibly();
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

    /** A request that was waited for is answered, or lost. */
    void ended() {
        atOnce.release();
    }
}

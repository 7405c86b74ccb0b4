package slbkit.health;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import slbkit.endpoint.Reply;

/**
 * Whether the target still answers. After a few calls in a row without a reply, or a long wait, a probe decides. If the
 * probe gets no reply either, the run continues without any further call.
 */
public final class HealthMonitor {

    private static final int IN_A_ROW = 3;
    /** If the waiting times of consecutive calls without a reply add up to this, fewer than three calls are enough for a probe. */
    private static final Duration LONG_SILENCE = Duration.ofSeconds(15);
    /** Without this limit, a target that never answers some of the calls would keep a run waiting for hours. */
    private static final int TIMEOUTS_IN_ALL = 5;
    /** From this many calls on, the share of unusable replies decides whether a target can be judged. */
    private static final int ENOUGH_CALLS = 60;
    /** If more than one call in this many gets no usable reply, the target cannot be judged. */
    private static final int ONE_IN = 4;
    /** Waiting times count only if more than one call in this many gets no reply, not for a lossy network. */
    private static final int ONE_WAITS_IN = 10;

    private final Supplier<String> probe;
    private final Duration timeout;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger unusable = new AtomicInteger();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicInteger silent = new AtomicInteger();
    private final AtomicLong silence = new AtomicLong();
    private volatile boolean probing;
    private volatile String lost = "";
    private volatile String interrupted = "";

    /**
     * Monitor a target.
     *
     * @param probe why the target does not answer; empty if it does
     * @param timeout how long a call waits for its reply
     */
    public HealthMonitor(Supplier<String> probe, Duration timeout) {
        this.probe = probe;
        this.timeout = timeout;
    }

    /** Why the target must not be called any more, not even to clean up; empty while it answers. */
    public String lost() {
        return lost;
    }

    /** Why the run judges nothing more; empty while it continues. Waits for the answer to a probe in progress. */
    public String stopped() {
        String now = probing ? decided() : lost;
        return now.isEmpty() ? interrupted : now;
    }

    /** End the run early; it still deletes what it created. */
    public void interrupt(String cause) {
        interrupted = cause;
    }

    /** Record the reply to a call that took this time. */
    public void recordReply(Reply reply, long millis) {
        count(reply);
        if (reply.failure().isEmpty()) {
            resetSilence();
            return;
        }
        int inARow = silent.incrementAndGet();
        long silentFor = silence.addAndGet(millis);
        if (waited.addAndGet(millis) >= TIMEOUTS_IN_ALL * timeout.toMillis()
                && unusable.get() * ONE_WAITS_IN > calls.get() && lost.isEmpty()) {
            lost = "the target stopped answering: calls waited %s s in vain".formatted(waited.get() / 1000);
        } else if (inARow >= IN_A_ROW || silentFor >= LONG_SILENCE.toMillis()) {
            decide();
        }
    }

    private void count(Reply reply) {
        int all = calls.incrementAndGet();
        boolean isUnusable = reply.unanswered() || reply.outOfBounds() || reply.isPageOfWebServer();
        int without = isUnusable ? unusable.incrementAndGet() : unusable.get();
        if (all >= ENOUGH_CALLS && without * ONE_IN > all && lost.isEmpty()) {
            lost = "the target gave no usable reply to %s of %s calls; the last: %s".formatted(
                    without, all, reply.inOneLine());
        }
    }

    private synchronized void decide() {
        if (silent.get() == 0 || !lost.isEmpty()) {
            return;
        }
        probing = true;
        try {
            String reason = probe.get();
            if (reason.isEmpty()) {
                resetSilence();
            } else {
                lost = "the target stopped answering: " + reason;
            }
        } finally {
            probing = false;
        }
    }

    private synchronized String decided() {
        return lost;
    }

    private void resetSilence() {
        silent.set(0);
        silence.set(0);
    }
}

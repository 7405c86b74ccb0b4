package slbkit.health;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import slbkit.endpoint.Reply;

/**
 * Whether the target still answers. After a few calls in a row without a reply, or a long wait, a probe decides;
 * where that has none either, the run goes on without sending anything more.
 */
public final class HealthMonitor {

    private static final int IN_A_ROW = 3;
    /** Calls that waited so long in a row, all together, need no third beside them. */
    private static final Duration LONG_SILENCE = Duration.ofSeconds(15);
    /** A target that answers some calls and none of the others would keep a run waiting for hours. */
    private static final int TIMEOUTS_IN_ALL = 5;
    /** From so many calls on their share tells whether a target can be judged at all. */
    private static final int ENOUGH_CALLS = 60;
    /** Where more than one call in so many gets no usable reply, it cannot. */
    private static final int ONE_IN = 4;
    /** Waiting in vain is counted where more than one call in so many does: a network that loses one in 40 is slow. */
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
     * Feel a target's healthMonitor.
     *
     * @param probe why the target does not answer; empty if it does
     * @param timeout how long a call waits for its reply
     */
    public HealthMonitor(Supplier<String> probe, Duration timeout) {
        this.probe = probe;
        this.timeout = timeout;
    }

    /** Why the target is not to be called any more, not even to clean up; empty while it answers. */
    public String lost() {
        return lost;
    }

    /** Why nothing more is to be judged; empty while the run goes on. While a probe is under way its answer is awaited. */
    public String stopped() {
        String now = probing ? decided() : lost;
        return now.isEmpty() ? interrupted : now;
    }

    /** Let the run end early: what was made is still deleted. */
    public void interrupt(String cause) {
        interrupted = cause;
    }

    /** A call ended after such a time. */
    public void felt(Reply reply, long millis) {
        count(reply);
        if (reply.failure().isEmpty()) {
            hear();
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
        int without = reply.unanswered() || reply.outOfBounds() ? unusable.incrementAndGet() : unusable.get();
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
                hear();
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

    private void hear() {
        silent.set(0);
        silence.set(0);
    }
}

package slbkit.health;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import slbkit.contract.Effect;
import slbkit.outcome.Unverifiable;
import slbkit.slb.ServerGroups;

/**
 * How long after a change the target's descriptions and lists show it. No page promises that they do so at once. So if a run
 * measures a delay, it waits that long before it reads; what is not shown by then is missing.
 */
public final class ReadConsistency {

    /** A change that is not shown after this time counts as never shown. */
    static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    private static final String DESCRIBE_DEFAULT_GROUP = ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.DESCRIBES);

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

    /** The delay is known after this many changes; fewer are not enough, because the first calls of a run are slow. */
    private static final int CHANGES = 25;
    private static final int IN_VAIN = 2;
    /** A change counts as visible after this many consecutive reads show it, because replicas may alternate. */
    private static final int STEADY = 10;

    private final LongSupplier clock;
    private final LongConsumer pause;
    private final boolean live;
    /** In nanoseconds, with a margin; 0 if changes are shown at once. */
    private volatile long lag;
    /** The time of the latest change to the weights of the default server group, which all scenarios share. */
    private volatile long weightsSet;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger inVain = new AtomicInteger();
    private final AtomicInteger listedInVain = new AtomicInteger();
    /** The rules whose difference a second reading confirmed. */
    private final Set<Object> confirmed = ConcurrentHashMap.newKeySet();

    private ReadConsistency(LongSupplier clock, LongConsumer pause, boolean live) {
        this.clock = clock;
        this.pause = pause;
        this.live = live;
        this.weightsSet = clock.getAsLong();
    }

    /** The lag of a target, not known yet. */
    public static ReadConsistency forTarget() {
        return new ReadConsistency(System::nanoTime, ReadConsistency::pause, true);
    }

    /** The lag of a target with another clock, in nanoseconds, and another way to wait. */
    static ReadConsistency of(LongSupplier clock, LongConsumer pause) {
        return new ReadConsistency(clock, pause, true);
    }

    /** With a record, waiting is useless, because it always returns the same replies. */
    public static ReadConsistency forRecord() {
        return new ReadConsistency(System::nanoTime, nanos -> { }, false);
    }

    /** Whether the delay is still being measured; each call takes one of the measurements. */
    public boolean takeMeasurementSlot() {
        return live && inVain.get() < IN_VAIN && changes.getAndIncrement() < CHANGES;
    }

    /** Measure how long it takes until a change that was made at that time is shown. */
    public void lookUntil(long changed, BooleanSupplier shown) {
        lookUntil(changed, shown, inVain);
    }

    /** Measure the same for a new group and a list of groups, which may be later than descriptions. */
    public void lookUntilListed(long changed, BooleanSupplier shown) {
        if (live && listedInVain.get() < IN_VAIN) {
            lookUntil(changed, shown, listedInVain);
        }
    }

    private void lookUntil(long changed, BooleanSupplier shown, AtomicInteger unseen) {
        if (shown.getAsBoolean()) {
            return;
        }
        boolean ever = false;
        int inARow = 0;
        long since = 0;
        while (inARow > 0 || clock.getAsLong() - changed < LONGEST) {
            pause.accept(BETWEEN_LOOKS);
            if (!shown.getAsBoolean()) {
                inARow = 0;
                continue;
            }
            ever = true;
            since = inARow == 0 ? clock.getAsLong() - changed : since;
            inARow++;
            if (inARow == STEADY) {
                lag = Math.max(lag, since + since / 2 + 2 * BETWEEN_LOOKS);
                return;
            }
        }
        // if changes come and go, waiting does not help
        if (unseen.incrementAndGet() >= IN_VAIN && ever) {
            lag = 0;
        }
    }

    /** Remember a call that may have changed something. */
    public long changed(String operation) {
        long now = clock.getAsLong();
        if (ServerGroups.isOnDefaultGroup(operation)) {
            weightsSet = now;
        }
        return now;
    }

    /** Wait until an operation that describes shows the changes of this scenario and those of the shared default group. */
    public void settle(String operation, long changed) {
        if (lag == 0 || !ServerGroups.reads(operation)) {
            return;
        }
        long latest = operation.equals(DESCRIBE_DEFAULT_GROUP) && weightsSet - changed > 0 ? weightsSet : changed;
        long left = lag - (clock.getAsLong() - latest);
        if (left > 0) {
            pause.accept(left);
        }
    }

    /** Wait until a time that replies show in seconds must be another. */
    public void awaitNextSecond() {
        if (live) {
            pause.accept(TimeUnit.SECONDS.toNanos(1));
        }
    }

    /**
     * What a recheck, after the longest delay, also finds: a replica may be late occasionally. Once a recheck
     * confirmed a difference, the run relies on the first readings about the same rules. In a record, the reading of a recheck may be missing.
     *
     * @param about the rules that the readings are about
     * @param unexpected what the first reading found; empty if everything is as expected
     */
    public <T> Optional<T> recheck(Object about, Optional<T> unexpected, Supplier<Optional<T>> again) {
        if (unexpected.isEmpty() || !isWorthRechecking(about)) {
            return unexpected;
        }
        waitUntilShown();
        Optional<T> second = read(unexpected, again);
        if (second.isPresent()) {
            recordConfirmed(about);
        }
        return second;
    }

    /** Whether a recheck of something about these rules is worth its time. */
    public boolean isWorthRechecking(Object about) {
        return !confirmed.contains(about);
    }

    /** Record that a recheck confirmed a difference of these rules. */
    public void recordConfirmed(Object about) {
        confirmed.add(about);
    }

    private <T> Optional<T> read(Optional<T> first, Supplier<Optional<T>> again) {
        try {
            return again.get();
        } catch (Unverifiable unread) {
            if (live) {
                throw unread;
            }
            return first;
        }
    }

    /** Wait until a change that was made before must be shown. */
    public void waitUntilShown() {
        pause.accept(LONGEST);
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

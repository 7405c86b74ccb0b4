package slbkit.health;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import slbkit.contract.RuleId;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.slb.ServerGroups;

/**
 * When a call is worth making again: where the target says, by a documented code, that it is busy just now. Never a
 * create, which might then be there twice, and never where that very code is what the scenario is about. Any call where
 * a gateway throttles it, for that was not carried out.
 * A target that is busy for ever is not waited for in every scenario again.
 */
public final class RetryPolicy {

    private static final Set<String> BUSY = Set.of(
            "OperationFailed.ServiceGroupProcessing", "OperationBusy", "SystemBusy", "VpcSystemBusy");

    /** So often in a row a run waits in vain, some three seconds each time, before it takes the target's word at once. */
    private static final int VAIN_IN_A_ROW = 3;
    /** So often in all, where waiting helps now and then. */
    private static final int VAIN_IN_ALL = 10;

    /** Codes by which targets say: not so many, not so fast. */
    private static final Pattern FOR_NOW = Pattern.compile("(?i)quota|throttl|limit|processing|busy");

    private final AtomicInteger vainInARow = new AtomicInteger();
    private final AtomicInteger vainInAll = new AtomicInteger();
    private final IntConsumer pause;

    public RetryPolicy() {
        this(RetryPolicy::pause);
    }

    /** RetryPolicy that waits so many milliseconds in another way than by doing nothing. */
    public RetryPolicy(IntConsumer pause) {
        this.pause = pause;
    }

    /** RetryPolicy with a record, which answers no sooner for being waited for. */
    public static RetryPolicy ofARecord() {
        return new RetryPolicy(millis -> { });
    }

    /** Tell whether a reply says: not now. */
    public static boolean busy(Reply reply) {
        return reply.rejected() && reply.code().filter(BUSY::contains).isPresent();
    }

    /** Tell whether a reply says: not now, not so many, not so fast; or says nothing. */
    public static boolean forNow(Reply reply) {
        return busy(reply) || reply.unanswered() || reply.status() == 429 || reply.status() == 503
                || reply.code().filter(c -> FOR_NOW.matcher(c).find()).isPresent();
    }

    /** Tell whether a reply says: not now, by a documented code or by one with which gateways throttle. */
    public static boolean later(Reply reply) {
        return busy(reply) || throttled(reply) || reply.rejected() && reply.code().filter("ServiceUnavailable"::equals).isPresent();
    }

    private static boolean throttled(Reply reply) {
        return reply.rejected() && reply.code()
                .filter(c -> c.startsWith("Throttling") || c.equals("Rejected.Throttling"))
                .isPresent();
    }

    /**
     * Tell whether a reply leaves no time to judge by. Where a scenario is about one of the rows that say busy, another
     * of them is an answer, and a wrong one.
     */
    public static boolean leavesNoTime(Reply reply, Set<RuleId> rules) {
        boolean aboutBusy = rules.stream().anyMatch(r -> BUSY.stream().anyMatch(r::isOfError));
        return later(reply) && !(aboutBusy && busy(reply));
    }

    /** Tell whether a call that undoes something is worth making again. */
    public boolean againToCleanUp(Reply reply) {
        return later(reply) && mayWait();
    }

    public boolean again(SlbRequest request, Reply reply, Set<RuleId> rules) {
        return mayWait() && (throttled(reply)
                || busy(reply)
                && !ServerGroups.creates(request.operation())
                && rules.stream().noneMatch(r -> r.isOfError(reply.code().orElseThrow())));
    }

    private boolean mayWait() {
        return vainInARow.get() < VAIN_IN_A_ROW && vainInAll.get() < VAIN_IN_ALL;
    }

    /**
     * Make a call again as long as its reply asks for it, each time after a longer wait, some three seconds in all.
     *
     * @return the last reply
     */
    public Reply insist(Reply first, Predicate<Reply> worthIt, Supplier<Reply> again) {
        Reply reply = first;
        for (int wait = 100; wait <= 1600 && worthIt.test(reply); wait *= 2) {
            pause.accept(wait);
            reply = again.get();
        }
        ended(reply);
        return reply;
    }

    /** A call was made again as often as it is worth; this is the last reply. */
    public void ended(Reply reply) {
        if (later(reply)) {
            vainInARow.incrementAndGet();
            vainInAll.incrementAndGet();
        } else {
            vainInARow.set(0);
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

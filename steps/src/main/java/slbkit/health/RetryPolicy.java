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
import slbkit.outcome.Unverifiable;

/**
 * When a call is retried. If the target reports, with a documented code, that it is busy, a call is retried, unless
 * the scenario is about that code. If a gateway throttles a call, it is retried, because it was not carried out. A call that
 * may have failed by chance, with a 5xx status or a conflict, is retried a few times. All this includes creations; if that
 * creates a second group, the run deletes it, too. If a target is always busy, the run stops waiting for it.
 */
public final class RetryPolicy {

    /** Error rows of judged operations, and the codes of the common page of 2021 that official clients retry. */
    private static final Set<String> BUSY = Set.of(
            "OperationFailed.ServiceGroupProcessing", "OperationBusy", "SystemBusy", "VpcSystemBusy", "BackendServerProcessing",
            "VServerGroupProcessing", "ServiceIsConfiguring", "ServiceIsStopping", "BackendServer.configuring", "ObtainIpFail",
            "OperationFailed.TokenIsProcessing");

    /** Those of them that a load balancer or a server may report for minutes after it was created. */
    private static final Set<String> SETUP =
            Set.of("ServiceIsConfiguring", "ServiceIsStopping", "BackendServer.configuring", "ObtainIpFail");

    /** After this many unsuccessful retries in a row, some three seconds each, the run no longer waits. */
    private static final int MAX_FAILED_IN_A_ROW = 3;
    /** The same in total, if some retries succeed. */
    private static final int MAX_FAILED_IN_ALL = 10;

    /** Codes of targets that are busy or throttle. */
    private static final Pattern TRANSIENT = Pattern.compile("(?i)quota|throttl|limit|processing|busy");

    /** Codes with which gateways limit the rate of calls. */
    private static final Pattern THROTTLED = Pattern.compile("(?i)(rejected\\.)?throttl.*|.*(too.?many.?requests|rate.?limit|request.?limit).*");

    /** The status of a call beyond the permitted rate. */
    private static final int TOO_MANY_REQUESTS = 429;

    /** How often a call is repeated that may have failed by chance. */
    public static final int RETRIES = 3;

    /** The status of a call that is in conflict with another one. */
    public static final int CONFLICT = 409;

    private final AtomicInteger failedInARow = new AtomicInteger();
    private final AtomicInteger failedInAll = new AtomicInteger();
    private final IntConsumer pause;

    public RetryPolicy() {
        this(RetryPolicy::pause);
    }

    /** A retry policy with another way to wait for a number of milliseconds. */
    public RetryPolicy(IntConsumer pause) {
        this.pause = pause;
    }

    /** The retry policy for a record, with which waiting is useless. */
    public static RetryPolicy forRecord() {
        return new RetryPolicy(millis -> { });
    }

    /** Whether a reply means that the target is busy. */
    public static boolean isBusy(Reply reply) {
        return reply.rejected() && reply.code().filter(BUSY::contains).isPresent();
    }

    /** Whether the target reports a setup in progress, for which official clients wait several minutes. */
    public static boolean mayLastForMinutes(Reply reply) {
        return reply.code().filter(SETUP::contains).isPresent();
    }

    /** Whether a target may answer so by chance, because it failed or is busy with another call: the same call proves more. */
    public static boolean mayBeRandom(Reply reply) {
        return reply.status() >= 500 || reply.status() == CONFLICT;
    }

    /** Repeat something as long as its result asks for it, a few times; return the last result. */
    public static <T> T repeatWhile(T first, Predicate<T> unfit, Supplier<T> again) {
        T latest = first;
        for (int i = 0; i < RETRIES && unfit.test(latest); i++) {
            latest = again.get();
        }
        return latest;
    }

    /** Why a rejection after a failure proves nothing: the failed call may have been carried out. */
    public static Unverifiable perhapsCarriedOut(Reply failed, Reply rejected) {
        return new Unverifiable("needs a target that does not fail by chance, but it answered: %s, and then: %s"
                .formatted(failed.inOneLine(), rejected.inOneLine()));
    }

    /** Whether a reply means that the target is busy or throttles, or there is no reply. */
    public static boolean isTransient(Reply reply) {
        return isBusy(reply) || reply.unanswered() || reply.status() == TOO_MANY_REQUESTS || reply.status() == 503
                || reply.code().filter(c -> TRANSIENT.matcher(c).find()).isPresent();
    }

    /** Whether a reply means that the target is busy, by a documented code or by one with which gateways throttle. */
    public static boolean isBusyOrThrottled(Reply reply) {
        return isBusy(reply) || throttled(reply) || reply.rejected() && reply.code().filter("ServiceUnavailable"::equals).isPresent();
    }

    private static boolean throttled(Reply reply) {
        return reply.status() == TOO_MANY_REQUESTS
                || reply.rejected() && reply.code().filter(code -> THROTTLED.matcher(code).matches()).isPresent();
    }

    /**
     * Whether a reply means that the target is too busy to be judged. If the scenario is about a row with a busy code,
     * another busy code is an answer, and a wrong one.
     */
    public static boolean isTooBusyToJudge(Reply reply, Set<RuleId> rules) {
        boolean aboutBusy = rules.stream().anyMatch(r -> BUSY.stream().anyMatch(r::isOfError));
        return isBusyOrThrottled(reply) && !(aboutBusy && isBusy(reply));
    }

    /** Whether to retry a call that undoes something. */
    public boolean shouldRetryCleanUp(Reply reply) {
        return isBusyOrThrottled(reply) && mayWait();
    }

    /** Whether to retry a call of a scenario about these rules. */
    public boolean shouldRetry(Reply reply, Set<RuleId> rules) {
        return mayWait() && (throttled(reply)
                || isBusy(reply)
                && rules.stream().noneMatch(r -> r.isOfError(reply.code().orElseThrow())));
    }

    private boolean mayWait() {
        return failedInARow.get() < MAX_FAILED_IN_A_ROW && failedInAll.get() < MAX_FAILED_IN_ALL;
    }

    /**
     * Retry a call as long as its reply asks for it, each time after a longer wait, some three seconds in total.
     *
     * @return the last reply
     */
    public Reply retryWhile(Reply first, Predicate<Reply> worthIt, Supplier<Reply> again) {
        Reply reply = first;
        for (int wait = 100; wait <= 1600 && worthIt.test(reply); wait *= 2) {
            pause.accept(wait);
            reply = again.get();
        }
        recordEnd(reply);
        return reply;
    }

    /** The retries of a call have ended; this is the last reply. */
    public void recordEnd(Reply reply) {
        if (isBusyOrThrottled(reply)) {
            failedInARow.incrementAndGet();
            failedInAll.incrementAndGet();
        } else {
            failedInARow.set(0);
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

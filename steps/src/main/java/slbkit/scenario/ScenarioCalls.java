package slbkit.scenario;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import slbkit.cleanup.Sweep;
import slbkit.contract.RuleId;
import slbkit.contract.RuleId.Family;
import slbkit.endpoint.Replay;
import slbkit.endpoint.Reply;
import slbkit.endpoint.ReplyObserver;
import slbkit.endpoint.SlbRequest;
import slbkit.health.CallerFault;
import slbkit.health.Resending;
import slbkit.health.RetryPolicy;
import slbkit.outcome.NoAnswer;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Provocation;
import slbkit.report.Exchange;
import slbkit.run.Run;
import slbkit.slb.ServerGroups;
import slbkit.slb.ShownChange;

/**
 * The calls of one scenario. Each call passes through four layers; the sections of this class have the same order:
 * <ol>
 * <li>{@linkplain #make(SlbRequest) judgeable}: a reply that is no evidence about the scenario's rules ends the scenario;
 *     after a change, the call waits until the target shows it;</li>
 * <li>{@linkplain #make(String, SlbRequest) retried}: the call is repeated if the target is busy, or if there was no
 *     answer and a repetition is safe;</li>
 * <li>{@linkplain #once sent}: in the format the scenario needs, and not while another call of the operation is armed;
 *     the endpoint paces, signs and records;</li>
 * <li>{@linkplain #after observed}: clean-up, health monitor, record and standing rules see the reply.</li>
 * </ol>
 * Calls may come from several threads.
 */
public final class ScenarioCalls implements ReplyObserver {

    private final ScenarioExecution execution;
    private final Run run;
    private final ThreadLocal<Reply> latest = new ThreadLocal<>();
    private final ThreadLocal<String> lookingFor = new ThreadLocal<>();
    private final AtomicLong changed = new AtomicLong(System.nanoTime());
    private String place = "";
    private Set<RuleId> about = Set.of();

    ScenarioCalls(ScenarioExecution execution) {
        this.execution = execution;
        this.run = execution.run();
    }

    /**
     * Begin a scenario.
     *
     * @param place the prefix of the ids of its exchanges
     * @param rules the rules of the scenario
     */
    void begin(String place, Set<RuleId> rules) {
        this.place = place;
        this.about = rules;
    }

    // ---- judgeable

    /** Make a call. A busy reply is no evidence about the scenario's rules, unless one of them is about that code. */
    public Reply make(SlbRequest request) {
        return judgeable(request, make(nextExchange(), request));
    }

    /** Make a call that must be rejected. It is sent again if it gets no answer, because it must not change anything. */
    public Reply makeToBeRejected(SlbRequest request) {
        return judgeable(request, Resending.untilAnswered(run::goesOn, () -> make(nextExchange(), request)));
    }

    private Reply judgeable(SlbRequest request, Reply reply) {
        if (reply.unanswered()) {
            throw new NoAnswer(reply);
        }
        lookForCallersFault(request, reply);
        if (RetryPolicy.isTooBusyToJudge(reply, about)) {
            throw noTime(reply);
        }
        if (reply.succeeded()) {
            ShownChange.of(request, reply)
                    .filter(change -> describes(change.reading().operation()) && run.readConsistency().takeMeasurementSlot())
                    .ifPresent(this::lookUntilShown);
            latest.set(reply);
        }
        return reply;
    }

    void lookForCallersFault(SlbRequest request, Reply reply) {
        try {
            run.callerFaults().look(request, reply);
        } finally {
            if (!run.callerFaults().ended().isEmpty()) {
                run.interrupt(run.callerFaults().ended());
            }
        }
    }

    private void lookUntilShown(ShownChange change) {
        run.readConsistency().lookUntil(changed.get(), () -> onceARun("shown", () -> {
            Reply description = once(nextExchange(), change.reading());
            // without permission to describe, waiting is useless
            return change.isIn(description) || failedByChance(description)
                    || CallerFault.of(change.reading().operation(), description, run.profile().auth()).isPresent();
        }));
        change.listing().filter(listing -> describes(listing.operation())).ifPresent(listing ->
                run.readConsistency().lookUntilListed(changed.get(), () -> onceARun("listed", () -> {
                    Reply list = once(nextExchange(), listing);
                    return change.isListedIn(list) || failedByChance(list);
                })));
    }

    /** A reading that is lost, or fails by chance, does not show that the change is late. */
    private static boolean failedByChance(Reply reply) {
        return RetryPolicy.mayBeRandom(reply) || RetryPolicy.isTransient(reply);
    }

    static Unverifiable noTime(Reply reply) {
        return new Unverifiable("needs a target that is not busy, but it answered: %s; run again, or lower "
                .formatted(reply.inOneLine()) + "limits.requests-per-second");
    }

    // ---- retried

    /** Make a call under an exchange id that was reserved before. Any answer is returned. */
    public Reply make(String exchange, SlbRequest request) {
        String stopped = run.stopped();
        if (!stopped.isEmpty()) {
            throw new Unverifiable(stopped);
        }
        run.readConsistency().settle(request.operation(), changed.get());
        Reply reply = Resending.isSafe(request)
                ? Resending.untilAnswered(run::goesOn, takingTurns(exchange, request))
                : once(exchange, request);
        latest.set(reply);
        RetryPolicy retryPolicy = run.retryPolicy();
        return retryPolicy.shouldRetry(reply, about)
                ? retryPolicy.retryWhile(reply, r -> retryPolicy.shouldRetry(r, about), () -> once(nextExchange(), request))
                : reply;
    }

    /** The call, the first time under an exchange id that was reserved before. */
    private Supplier<Reply> takingTurns(String exchange, SlbRequest request) {
        AtomicReference<String> taken = new AtomicReference<>(exchange);
        return () -> once(Optional.ofNullable(taken.getAndSet(null)).orElseGet(this::nextExchange), request);
    }

    /** Make a call that undoes what the scenario did, even if the run was interrupted. */
    public Reply makeToCleanUp(SlbRequest request) {
        return makeToCleanUp(request, reply -> { });
    }

    private Reply makeToCleanUp(SlbRequest request, Consumer<Reply> watcher) {
        try {
            Supplier<Reply> call = () -> Resending.untilAnswered(
                    () -> run.healthMonitor().lost().isEmpty(), () -> {
                        run.readConsistency().settle(request.operation(), changed.get());
                        Reply reply = once(nextExchange(), request);
                        watcher.accept(reply);
                        return reply;
                    });
            Reply reply = RetryPolicy.repeatWhile(call.get(), RetryPolicy::mayBeRandom, call);
            return run.retryPolicy().retryWhile(reply, run.retryPolicy()::shouldRetryCleanUp, call);
        } catch (Unverifiable e) {
            return Reply.failed("", e.getMessage());
        }
    }

    /**
     * Make a call that deletes a group, and return whether the group is gone. If an answer was lost, the call failed, or the
     * group was deleted before, a rejection may also show that; the answer to deleting a group twice is open.
     */
    boolean deletes(SlbRequest request, boolean again) {
        AtomicInteger lost = new AtomicInteger();
        Reply reply = makeToCleanUp(request, r -> lost.addAndGet(r.unanswered() || r.status() >= 500 ? 1 : 0));
        return reply.succeeded() || lost.get() > 0 && Sweep.isGone(reply) || again && reply.rejected();
    }

    // ---- sent

    Reply once(String exchange, SlbRequest request) {
        try {
            SlbRequest sent = typed(request);
            return run.armingLock().sharing(request.operation(), () -> run.endpoint().call(exchange, sent, this));
        } catch (Replay.MissingReplyException e) {
            throw new Unverifiable("needs a new run: " + e.getMessage());
        }
    }

    /** A scenario about the types of members asks for JSON even if the profile asks for XML, because XML has only texts. */
    private SlbRequest typed(SlbRequest request) {
        boolean aboutTypes = about.stream().anyMatch(rule -> rule.family() == Family.REPLY && rule.isAboutWhole());
        return request.style() == null && aboutTypes
                ? request.styled(run.endpoint().usualStyle().asking("JSON"))
                : request;
    }

    /** Arm the target and make the call it is armed for, as {@link ArmedCalls} does. */
    public Reply makeArmed(Provocation.Arm arm, SlbRequest request, String code) {
        return new ArmedCalls(this, run).make(arm, request, code);
    }

    // ---- observed

    @Override
    public void before(SlbRequest request) {
        execution.cleanUp().before(request);
        run.standing().sending(request);
    }

    @Override
    public void after(SlbRequest request, Reply reply, Exchange exchange) {
        run.healthMonitor().recordReply(reply, exchange.millis());
        if (!ServerGroups.reads(request.operation())) {
            changed.set(run.readConsistency().changed(request.operation()));
        }
        if (reply.succeeded() && ServerGroups.isOnDefaultGroup(request.operation())) {
            run.targetFacts().defaultGroupChanges().made(request);
        }
        execution.cleanUp().after(request, reply);
        run.record(exchange);
        run.capabilities().answered(request.operation(), reply);
        execution.answered(request, reply);
    }

    // ---- questions about the target

    /** The reply to the latest call of this thread; empty if it made none. */
    public Optional<Reply> latestReply() {
        return Optional.ofNullable(latest.get());
    }

    /** Whether the target supports that operation, which describes: the profile declares it, and the target knows it. */
    boolean describes(String operation) {
        return run.capabilities().answers(operation, () -> onceARun("knows-" + operation, () -> probe(operation)));
    }

    /** A call without a group, which changes nothing; its rejection shows whether the target knows the operation. */
    private Optional<Reply> probe(String operation) {
        try {
            return run.healthMonitor().stopped().isEmpty()
                    ? Optional.of(once(nextExchange(), SlbRequest.of(operation, run.profile().region())))
                    : Optional.empty();
        } catch (Unverifiable notInTheRecord) {
            return Optional.empty();
        }
    }

    /**
     * Find something out that a run finds out only once, in the scenario that needs it first. The calls have ids of
     * their own in the record, because another scenario may be the first when the record is judged again.
     *
     * @param what the prefix of these ids, such as {@code variant-of-CreateVServerGroup}
     */
    public <T> T onceARun(String what, Supplier<T> look) {
        String outer = lookingFor.get();
        lookingFor.set(what);
        try {
            return look.get();
        } finally {
            lookingFor.set(outer);
        }
    }

    /** Reserve an exchange id, so that parallel calls have a fixed order in the record. */
    public String nextExchange() {
        return run.nextExchange(Optional.ofNullable(lookingFor.get()).orElse(place));
    }
}

package slbkit.scenario;

import static slbkit.report.Verdict.CONFORMS;
import static slbkit.report.Verdict.DIFFERS;
import static slbkit.report.Verdict.KIT_FAULT;
import static slbkit.report.Verdict.NOT_APPLICABLE;
import static slbkit.report.Verdict.UNVERIFIED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;
import slbkit.catalogue.ScenarioEntry;
import slbkit.cleanup.Sweep;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.RuleId;
import slbkit.contract.RuleId.Family;
import slbkit.endpoint.Replay;
import slbkit.endpoint.Reply;
import slbkit.endpoint.ReplyObserver;
import slbkit.endpoint.SlbRequest;
import slbkit.health.CallerFault;
import slbkit.health.Resending;
import slbkit.health.RetryPolicy;
import slbkit.outcome.BelowLevel;
import slbkit.outcome.Difference;
import slbkit.outcome.NoAnswer;
import slbkit.outcome.NotApplicable;
import slbkit.outcome.NotSelected;
import slbkit.outcome.SanitizedText;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Capability;
import slbkit.profile.Provocation;
import slbkit.report.Basis;
import slbkit.report.Exchange;
import slbkit.report.Finding;
import slbkit.report.Observation;
import slbkit.report.StepResult;
import slbkit.report.Verdict;
import slbkit.run.CurrentRun;
import slbkit.run.Run;
import slbkit.slb.ServerGroups;
import slbkit.slb.ShownChange;
import slbkit.standing.StandingRules;

/**
 * The execution of one scenario: its calls, what it finds about its rules, and what it has to clean up. One
 * scenario, one execution; calls may come from several threads.
 */
public final class ScenarioExecution implements ReplyObserver {

    private static final ThreadLocal<ScenarioExecution> CURRENT = new ThreadLocal<>();

    private final Run run = CurrentRun.get();
    private final List<String> exchanges = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> judged = Collections.synchronizedSet(new LinkedHashSet<>());
    private final CleanUp cleanUp = new CleanUp(this);
    private final ThreadLocal<Reply> latest = new ThreadLocal<>();
    private final List<String[]> unsettled = new ArrayList<>();
    private final List<StepResult> steps = new ArrayList<>();
    private final ThreadLocal<String> lookingFor = new ThreadLocal<>();
    private final AtomicLong changed = new AtomicLong(System.nanoTime());
    private ScenarioEntry entry;
    private Set<RuleId> about = Set.of();

    /** Begin the execution of a scenario, unless the run judges none of its rules. */
    public void begin(ScenarioEntry scenario) {
        if (!run.selection().runs(scenario)) {
            throw new NotSelected();
        }
        entry = scenario;
        about = scenario.rules().stream().map(RuleId::parse).collect(Collectors.toUnmodifiableSet());
        CURRENT.set(this);
    }

    /** The execution this thread is at; null between scenarios. */
    static ScenarioExecution current() {
        return CURRENT.get();
    }

    /** The run this execution belongs to. */
    public Run run() {
        return run;
    }

    /** What the scenario has to undo. */
    public CleanUp cleanUp() {
        return cleanUp;
    }

    /** Tell whether no scenario of the run has taken a last look at this operation before. */
    public boolean firstLookAt(String operation) {
        return run.readings().firstLookAt(operation);
    }

    /** The scenario's operation. */
    public String operation() {
        return entry.operation();
    }

    /** The id of a rule of the scenario's operation, from its family and name. */
    public String rule(String familyAndName) {
        return entry.operation() + "/" + familyAndName;
    }

    /** The rule the scenario is about, where it is about one. */
    public String rule() {
        if (entry.rules().size() != 1) {
            throw new IllegalStateException("the scenario is about " + entry.rules() + "; say which is judged");
        }
        return entry.rules().iterator().next();
    }

    /** The rules the scenario is about. */
    public Set<String> rules() {
        return entry.rules();
    }

    /** Make a call. A target that has no time for it says nothing about the scenario's rules, unless that is the rule. */
    public Reply call(SlbRequest request) {
        return judgeable(request, call(nextExchange(), request));
    }

    /** Make a call that has to be rejected, and that is sent again where it gets no answer: it is to change nothing. */
    public Reply callToBeRejected(SlbRequest request) {
        return judgeable(request, Resending.untilAnswered(this::goesOn, () -> call(nextExchange(), request)));
    }

    private boolean goesOn() {
        return run.goesOn();
    }

    private Reply judgeable(SlbRequest request, Reply reply) {
        if (reply.unanswered()) {
            throw new NoAnswer(reply);
        }
        lookForCallersFault(request, reply);
        if (RetryPolicy.leavesNoTime(reply, about)) {
            throw noTime(reply);
        }
        if (reply.succeeded()) {
            ShownChange.of(request, reply)
                    .filter(change -> describes(change.reading().operation()) && run.readConsistency().looks())
                    .ifPresent(this::lookUntilShown);
            latest.set(reply);
        }
        return reply;
    }

    private void lookForCallersFault(SlbRequest request, Reply reply) {
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
            // who may not look, or no longer, waits in vain
            return change.isIn(description)
                    || CallerFault.of(change.reading().operation(), description, run.profile().auth()).isPresent();
        }));
    }

    private static Unverifiable noTime(Reply reply) {
        return new Unverifiable("needs a target that has time for its calls, but it answered: %s; run it again, or lower "
                .formatted(reply.inOneLine()) + "limits.requests-per-second");
    }

    /** Tell whether the target describes things by that operation: the profile declares it, and the target knows it. */
    public boolean describes(String operation) {
        return run.capabilities().answers(operation, () -> onceARun("knows-" + operation, () -> probe(operation)));
    }

    /** A call that names nothing, and so changes nothing: whether the operation is known, its rejection tells. */
    private Optional<Reply> probe(String operation) {
        try {
            return run.healthMonitor().stopped().isEmpty()
                    ? Optional.of(once(nextExchange(), SlbRequest.of(operation).with("RegionId", run.profile().region())))
                    : Optional.empty();
        } catch (Unverifiable notInTheRecord) {
            return Optional.empty();
        }
    }

    /** Tell whether the target deletes what scenarios make, as far as its deletions have shown. */
    public boolean deletes() {
        return run.profile().offers(Capability.DELETE)
                && Capability.DELETE.operations().stream().allMatch(run.capabilities()::answers);
    }

    /** Why a rule cannot be judged that needs what the scenario's operation changes to be described. */
    public TestAbortedException unreadable() {
        Group changed = Contract.documented().operation(operation())
                .map(o -> Contract.documented().group(o.group())).orElse(ServerGroups.V_SERVER_GROUP);
        return undescribed(changed.operation(Effect.DESCRIBES));
    }

    /** Why a rule cannot be judged that needs an operation which describes. */
    TestAbortedException undescribed(String operation) {
        return run.capabilities().lacking(Capability.DESCRIBE, operation);
    }

    /** Why a rule cannot be judged that needs a capability which the profile does not declare. */
    public TestAbortedException lacking(Capability capability) {
        return run.capabilities().lacking(capability);
    }

    /** What a reply leaves unverified that cannot be read in the format the target is asked for. */
    public Unverifiable unread(Reply reply) {
        String format = run.endpoint().usualStyle().asksForXml() ? "xml" : "json";
        return Unverifiable.because("Common/protocol/" + format, reply.inOneLine());
    }

    /** Make a call under an exchange id that was taken before, whatever it is answered. */
    public Reply call(String exchange, SlbRequest request) {
        String stopped = run.stopped();
        if (!stopped.isEmpty()) {
            throw new Unverifiable(stopped);
        }
        run.readConsistency().settle(request.operation(), changed.get());
        Reply reply = Resending.isSafe(request)
                ? Resending.untilAnswered(this::goesOn, takingTurns(exchange, request))
                : once(exchange, request);
        latest.set(reply);
        RetryPolicy retryPolicy = run.retryPolicy();
        return retryPolicy.again(request, reply, about)
                ? retryPolicy.insist(reply, r -> retryPolicy.again(request, r, about), () -> once(nextExchange(), request))
                : reply;
    }

    /** The call, the first time under an exchange id that was taken before. */
    private Supplier<Reply> takingTurns(String exchange, SlbRequest request) {
        AtomicReference<String> taken = new AtomicReference<>(exchange);
        return () -> once(Optional.ofNullable(taken.getAndSet(null)).orElseGet(this::nextExchange), request);
    }

    /** The reply to the latest call of this thread, if it made one. */
    public Optional<Reply> latestReply() {
        return Optional.ofNullable(latest.get());
    }

    /** Make a call that undoes what the scenario did: also in a run that was interrupted. */
    Reply callToCleanUp(SlbRequest request) {
        return callToCleanUp(request, reply -> { });
    }

    private Reply callToCleanUp(SlbRequest request, Consumer<Reply> watcher) {
        try {
            Supplier<Reply> call = () -> Resending.untilAnswered(
                    () -> run.healthMonitor().lost().isEmpty(), () -> {
                        Reply reply = once(nextExchange(), request);
                        watcher.accept(reply);
                        return reply;
                    });
            return run.retryPolicy().insist(call.get(), run.retryPolicy()::againToCleanUp, call);
        } catch (Unverifiable e) {
            return Reply.failed("", e.getMessage());
        }
    }

    /** Tell whether a call deletes its group; where an answer was lost, also whether the group is not there any more. */
    boolean deletes(SlbRequest request) {
        AtomicInteger lost = new AtomicInteger();
        Reply reply = callToCleanUp(request, r -> lost.addAndGet(r.unanswered() ? 1 : 0));
        return reply.succeeded() || lost.get() > 0 && Sweep.isGone(reply);
    }

    private Reply once(String exchange, SlbRequest request) {
        try {
            SlbRequest sent = typed(request);
            return run.armingLock().sharing(request.operation(), () -> run.endpoint().call(exchange, sent, this));
        } catch (Replay.MissingReplyException e) {
            throw new Unverifiable("needs a new run: " + e.getMessage());
        }
    }

    /** A scenario about the types of members asks for JSON, whatever the profile asks for: XML has texts alone. */
    private SlbRequest typed(SlbRequest request) {
        boolean aboutTypes = about.stream().anyMatch(rule -> rule.family() == Family.REPLY && rule.isAboutWhole());
        return request.style() == null && aboutTypes
                ? request.styled(run.endpoint().usualStyle().asking("JSON"))
                : request;
    }

    /**
     * Arm the target and make the call it is armed for, with nothing else calling that operation in between. What it is
     * armed for may be busyness, and another code that says so is a wrong one; a gateway that throttles says nothing.
     */
    public Reply callArmed(Provocation.Arm arm, SlbRequest request) {
        return run.armingLock().alone(request.operation(), () -> {
            Reply armed = run.endpoint().arm(arm);
            Reply reply = armed.succeeded() || armed.unanswered() ? once(nextExchange(), request) : armed;
            if (armed.unanswered() || reply.unanswered()) {
                // what may still be armed is meant for no other call
                Reply lost = armed.unanswered() ? armed : reply;
                once(nextExchange(), request);
                throw new NoAnswer(lost);
            }
            if (!armed.succeeded()) {
                throw new Unverifiable("needs the arming call of the profile to work, but it was answered with "
                        + armed.status());
            }
            lookForCallersFault(request, reply);
            if (RetryPolicy.later(reply) && !RetryPolicy.busy(reply)) {
                throw noTime(reply);
            }
            return reply;
        });
    }

    /**
     * Find something out that is found out once a run, by whichever scenario comes first. Its calls have names of their
     * own in the record, so that whoever comes first when it is judged again finds them.
     *
     * @param what the name, such as {@code variant-of-CreateVServerGroup}
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

    /** Take an exchange id, so that calls made at the same time have their places in the record. */
    public String nextExchange() {
        if (lookingFor.get() != null) {
            return run.nextExchange(lookingFor.get());
        }
        String location = entry.ref().location();
        String feature = location.substring(location.lastIndexOf('/') + 1).replace(".feature", "");
        return run.nextExchange(feature);
    }

    @Override
    public void before(SlbRequest request) {
        cleanUp.before(request);
    }

    @Override
    public void after(SlbRequest request, Reply reply, Exchange exchange) {
        run.healthMonitor().felt(reply, exchange.millis());
        if (!ServerGroups.reads(request.operation())) {
            changed.set(run.readConsistency().changed(request.operation()));
        }
        exchanges.add(exchange.id());
        cleanUp.after(request, reply);
        run.record(exchange);
        run.rejectedCreations().answered(request, reply, entry.ref());
        run.neverFree().answered(request.operation(), reply, entry.ref());
        run.capabilities().answered(request.operation(), reply);
        find(run.standing().breaches(request, reply, CURRENT.get() == this), exchange.id());
    }

    /** The scenario has seen that the target understood a call whose servers were written as a text. */
    public void understood(SlbRequest request, Reply reply) {
        find(run.standing().breachesOfUnderstood(request, reply), reply.exchange());
    }

    private void find(List<StandingRules.Breach> breaches, String exchange) {
        for (StandingRules.Breach breach : breaches) {
            find(breach.rule(), DIFFERS, "", breach.expected(), breach.observed(), List.of(exchange),
                    breach.pointer() == null ? Basis.NONE : Basis.member(exchange, breach.pointer()));
        }
    }

    /** The target keeps the rule. */
    public void conforms(String rule) {
        conforms(rule, Basis.NONE);
    }

    /** The target keeps the rule, as these of its exchanges show. */
    public void conforms(String rule, Basis basis) {
        find(rule, CONFORMS, "", "", "", evidence(), basis);
    }

    /** The target does not keep the rule; the scenario goes on, and fails at {@link #settle()}. */
    public void notes(String rule, String expected, String observed) {
        notes(rule, expected, observed, Basis.NONE);
    }

    /** The target does not keep the rule, as these of its exchanges show; the scenario goes on to {@link #settle()}. */
    public void notes(String rule, String expected, String observed, Basis basis) {
        find(rule, DIFFERS, "", expected, observed, evidence(), basis);
        unsettled.add(new String[] {rule, expected, observed});
    }

    /** End a step that noted differences: the scenario fails if one counts. */
    public void settle() {
        if (unsettled.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder();
        for (String[] difference : unsettled) {
            message.append("%s%n  expected  %s%n  observed  %s%n".formatted(difference[0],
                    SanitizedText.printed(run.endpoint(), difference[1]), SanitizedText.printed(run.endpoint(), difference[2])));
        }
        message.append("  see       ").append(entry.ref().location());
        boolean counts = unsettled.stream().anyMatch(d -> run.counts(d[0]));
        unsettled.clear();
        if (counts) {
            throw new Difference(message.toString());
        }
        throw new BelowLevel(message.toString());
    }

    /** The target does not keep the scenario's rule. */
    public void differs(String expected, String observed) {
        notes(rule(), expected, observed);
        settle();
    }

    /** The target does not keep another rule, which the scenario found out on its way; the scenario goes on. */
    public void alsoDiffers(String rule, String expected, String observed) {
        find(rule, DIFFERS, "", expected, observed, evidence(), Basis.NONE);
    }

    /** The rule cannot be told by this scenario. */
    public void unverified(String rule, String cause) {
        find(rule, UNVERIFIED, cause, "", "", evidence(), Basis.NONE);
    }

    /** The rule cannot be told by this scenario, because another one is not kept. */
    public void unverified(String rule, Unverifiable cause) {
        find(rule, UNVERIFIED, cause.getMessage(), "", "", evidence(), cause.basis());
    }

    /** What the target does where the documents leave it open. */
    public void observe(String rule, String question, String answer) {
        run.recorder().observe(new Observation(rule, question, SanitizedText.recorded(run.endpoint(), answer)));
    }

    private List<String> evidence() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    private void find(
            String rule, Verdict verdict, String cause, String expected, String observed, List<String> evidence,
            Basis basis) {
        judged.add(rule);
        if (run.selection().hears(rule) || verdict == DIFFERS) {
            run.recorder().find(new Finding(rule, verdict, SanitizedText.recorded(run.endpoint(), cause),
                    SanitizedText.recorded(run.endpoint(), expected), SanitizedText.recorded(run.endpoint(), observed), entry.ref(), evidence, basis));
        }
    }

    /** A step of the scenario has ended. */
    void stepped(StepResult step) {
        steps.add(step);
    }

    /** End the execution: what its scenario did not judge it could not tell, or the kit is at fault. */
    void finish(Throwable error) {
        CURRENT.remove();
        run.recorder().ran(entry.ref(), steps);
        for (String rule : entry.rules()) {
            if (Contract.documented().rule(rule).isEmpty()) {
                throw new IllegalStateException(entry.ref().location() + " judges the unknown rule " + rule);
            }
            if (error instanceof NotApplicable) {
                find(rule, NOT_APPLICABLE, error.getMessage(), "", "", evidence(), Basis.NONE);
            } else if (error instanceof NoAnswer) {
                judged.add(rule);
            } else if (error instanceof Unverifiable cause) {
                unverified(rule, cause);
            } else if (error instanceof Difference || error instanceof BelowLevel || error == null) {
                if (!judged.contains(rule)) {
                    find(rule, KIT_FAULT, "the scenario ended without judging this rule", "", "", evidence(), Basis.NONE);
                }
            } else {
                find(rule, KIT_FAULT, "the kit failed: " + error, "", "", evidence(), Basis.NONE);
            }
        }
        if (error instanceof NoAnswer) {
            run.unanswered().add(entry, entry.rules().stream().filter(run.selection()::hears)
                    .map(rule -> new Finding(rule, UNVERIFIED, SanitizedText.recorded(run.endpoint(), error.getMessage()), "", "",
                            entry.ref(), evidence()))
                    .toList());
        }
        run.recorder().ended(entry.ref());
    }
}

package slbkit.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import slbkit.cleanup.Ledger;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.endpoint.Endpoint;
import slbkit.endpoint.Replay;
import slbkit.health.ArmingLock;
import slbkit.health.CallerFaults;
import slbkit.health.Capabilities;
import slbkit.health.FirstContact;
import slbkit.health.HealthMonitor;
import slbkit.health.ReadConsistency;
import slbkit.health.RetryPolicy;
import slbkit.outcome.SanitizedText;
import slbkit.profile.TargetProfile;
import slbkit.report.Exchange;
import slbkit.report.RunRecorder;
import slbkit.slb.Readings;
import slbkit.slb.RequestVariants;
import slbkit.standing.StandingRules;
import slbkit.standing.SuccessReplies;

/** A run against one target. Safe for scenarios that run at the same time. */
public final class Run implements AutoCloseable {

    private final String id;
    private final TargetProfile profile;
    private final Selection selection;
    private final Predicate<Rule> counted;
    private final RunRecorder recorder;
    private final Ledger ledger;
    private final Endpoint endpoint;
    private final HealthMonitor healthMonitor;
    private final StandingRules standing;
    private final Readings readings = new Readings();
    private final RetryPolicy retryPolicy;
    private final long begun = System.nanoTime();
    private final CallerFaults callerFaults;
    private final ReadConsistency readConsistency;
    private final RequestVariants requestVariants = new RequestVariants();
    private final Capabilities capabilities;
    private final ArmingLock armingLock = new ArmingLock();
    private final Map<String, AtomicInteger> lookedFor = new ConcurrentHashMap<>();
    private final RejectedCreations rejectedCreations = new RejectedCreations(this);
    private final NeverFree neverFree = new NeverFree(this);
    private final UnansweredScenarios unanswered = new UnansweredScenarios();
    private RawMessages messages;

    /**
     * Begin a run.
     *
     * @param id names what the run makes; letters and digits
     * @param profile the target
     * @param selection what is judged
     * @param level the level from which on a difference fails the run
     * @param recorder takes what is found
     * @param ledger takes what is made, before it is made
     */
    public Run(
            String id,
            TargetProfile profile,
            Selection selection,
            Level level,
            RunRecorder recorder,
            Ledger ledger) {
        this(id, profile, selection, level, recorder, ledger, null);
    }

    /**
     * Begin a run that may be one over a record.
     *
     * @param replay answers in place of the target; null to call the target
     */
    public Run(
            String id,
            TargetProfile profile,
            Selection selection,
            Level level,
            RunRecorder recorder,
            Ledger ledger,
            Replay replay) {
        this.id = id;
        this.profile = profile;
        this.capabilities = new Capabilities(profile);
        this.selection = selection;
        this.counted = rule -> rule.level().atLeast(level);
        this.recorder = recorder;
        this.ledger = ledger;
        this.endpoint = new Endpoint(profile, replay);
        this.retryPolicy = replay == null ? new RetryPolicy() : RetryPolicy.ofARecord();
        this.readConsistency = replay == null ? ReadConsistency.ofATarget() : ReadConsistency.ofARecord();
        this.callerFaults = new CallerFaults(profile.auth());
        this.standing = new StandingRules(endpoint.usualStyle(), new SuccessReplies(profile, readings));
        this.healthMonitor = new HealthMonitor(endpoint::unreachable, profile.limits().timeLimit());
    }

    /** The run's tag in the names of what it makes. */
    public String id() {
        return id;
    }

    /** The target as its owner describes it. */
    public TargetProfile profile() {
        return profile;
    }

    /** What is judged. */
    public Selection selection() {
        return selection;
    }

    /** Where findings go. */
    public RunRecorder recorder() {
        return recorder;
    }

    /** Keep an exchange; where none can be kept any more, nothing more is judged. */
    public void record(Exchange exchange) {
        recorder.exchange(exchange);
        if (!recorder.trouble().isEmpty()) {
            interrupt(recorder.trouble());
        }
    }

    /** List something that the run leaves behind; what it quotes of the target is masked and bounded. */
    public void left(String what) {
        recorder.left(SanitizedText.recorded(endpoint, what));
    }

    /** The endpoint under test. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Keep Cucumber's messages in a folder, masked; to be said before the first scenario. */
    public RawMessages keepMessages(Path folder) {
        messages = new RawMessages(folder, endpoint::hide, text -> SanitizedText.recorded(endpoint, text));
        return messages;
    }

    /** Where Cucumber's messages go; null where nobody asked for them. */
    RawMessages messages() {
        return messages;
    }

    /** The first call is about to be made. */
    public void begin() {
        ledger.begun(profile.endpoint());
    }

    /** The report is written. */
    public void end() {
        ledger.ended();
    }

    public Ledger ledger() {
        return ledger;
    }

    public HealthMonitor healthMonitor() {
        return healthMonitor;
    }

    /** Look whether there is a target to judge. */
    public FirstContact firstContact() {
        FirstContact contact = FirstContact.with(endpoint, profile);
        return new FirstContact(contact.kind(), SanitizedText.printed(endpoint, contact.message()), contact.millis());
    }

    /** Why the target was given up in the middle of the run; empty while it answers. */
    public String lostTarget() {
        return SanitizedText.printed(endpoint, healthMonitor.lost());
    }

    public CallerFaults callerFaults() {
        return callerFaults;
    }

    /** Why the target rejects this caller in the middle of the run, and the cure; empty while it does not. */
    public String rejectedCaller() {
        return SanitizedText.printed(endpoint, callerFaults.ended());
    }

    /** Let the run end early: scenarios that have not judged stay unverified for this cause. */
    public void interrupt(String cause) {
        recorder.cutShort(cause);
        healthMonitor.interrupt(cause);
    }

    /** The id of the next exchange that finds something out once a run. */
    public String nextExchange(String what) {
        return what + "#" + lookedFor.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet();
    }

    public ArmingLock armingLock() {
        return armingLock;
    }

    public RequestVariants requestVariants() {
        return requestVariants;
    }

    public Capabilities capabilities() {
        return capabilities;
    }

    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    public ReadConsistency readConsistency() {
        return readConsistency;
    }

    public Readings readings() {
        return readings;
    }

    public RejectedCreations rejectedCreations() {
        return rejectedCreations;
    }

    /** Scenarios that are to be run again because a call got no answer. */
    public UnansweredScenarios unanswered() {
        return unanswered;
    }

    /** Tell whether scenarios can still be judged: the target answers, there is time, and nobody interrupted the run. */
    public boolean goesOn() {
        return stopped().isEmpty();
    }

    /** Why nothing more is to be judged; empty while the run goes on. */
    public String stopped() {
        profile.limits().runLimit()
                .filter(limit -> System.nanoTime() - begun > limit.toNanos())
                .ifPresent(limit -> interrupt("the run took longer than limits.run, " + profile.limits().run()));
        return healthMonitor.stopped();
    }

    /** Look for what no single scenario looks for, once all have ended. */
    public void lookBack() {
        unanswered.findings().forEach(recorder::find);
        neverFree.lookBack();
        if (healthMonitor.stopped().isEmpty()) {
            try {
                rejectedCreations.lookFor();
            } catch (Replay.MissingReplyException e) {
                // a recorded run that did not look cannot be asked to
            }
        }
    }

    public NeverFree neverFree() {
        return neverFree;
    }

    public StandingRules standing() {
        return standing;
    }

    /** Tell whether a difference from this rule fails the run. */
    public boolean counts(String rule) {
        return counted.test(Contract.documented().rule(rule).orElseThrow());
    }

    @Override
    public void close() {
        if (messages != null) {
            messages.close();
        }
        endpoint.close();
        ledger.close();
    }
}

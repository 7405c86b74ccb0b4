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
import slbkit.slb.RequestVariants;
import slbkit.slb.TargetFacts;
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
    private final boolean parallel;
    private final Endpoint endpoint;
    private final HealthMonitor healthMonitor;
    private final StandingRules standing;
    private final TargetFacts targetFacts = new TargetFacts();
    private final RetryPolicy retryPolicy;
    private final long begun = System.nanoTime();
    private final CallerFaults callerFaults;
    private final ReadConsistency readConsistency;
    private final RequestVariants requestVariants = new RequestVariants();
    private final Capabilities capabilities;
    private final ArmingLock armingLock = new ArmingLock();
    private final Map<String, AtomicInteger> lookedFor = new ConcurrentHashMap<>();
    private final RejectedCreations rejectedCreations = new RejectedCreations(this);
    private final AlwaysBusy alwaysBusy = new AlwaysBusy(this);
    private final UnansweredScenarios unanswered = new UnansweredScenarios();
    private RawMessages messages;

    /**
     * Begin a run.
     *
     * @param id part of the names of groups that the run creates; letters and digits
     * @param profile the target
     * @param selection what is judged
     * @param level the weakest level whose difference fails the run
     * @param recorder receives the findings
     * @param ledger receives each creation before its call
     * @param replay answers in place of the target; null to call the target
     * @param parallel whether several scenarios run at the same time
     */
    public Run(
            String id,
            TargetProfile profile,
            Selection selection,
            Level level,
            RunRecorder recorder,
            Ledger ledger,
            Replay replay,
            boolean parallel) {
        this.id = id;
        this.profile = profile;
        this.capabilities = new Capabilities(profile);
        this.selection = selection;
        this.counted = rule -> rule.level().atLeast(level);
        this.recorder = recorder;
        this.ledger = ledger;
        this.parallel = parallel;
        this.endpoint = new Endpoint(profile, replay);
        this.retryPolicy = replay == null ? new RetryPolicy() : RetryPolicy.forRecord();
        this.readConsistency = replay == null ? ReadConsistency.forTarget() : ReadConsistency.forRecord();
        this.callerFaults = new CallerFaults(profile.auth());
        this.standing = new StandingRules(endpoint.usualStyle(), new SuccessReplies(profile, targetFacts));
        this.healthMonitor = new HealthMonitor(endpoint::unreachable, profile.limits().timeLimit());
    }

    /** The run's tag in the names of the groups that it creates. */
    public String id() {
        return id;
    }

    /** Whether several scenarios run at the same time, so that one may see what the others do to the target. */
    public boolean parallel() {
        return parallel;
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

    /** Keep an exchange; if that fails, the run judges nothing more. */
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

    /** Keep Cucumber's messages in a folder, masked; call this before the first scenario. */
    public RawMessages keepMessages(Path folder) {
        messages = new RawMessages(folder, endpoint::hide, text -> SanitizedText.recorded(endpoint, text));
        return messages;
    }

    /** The receiver of Cucumber's messages; null if the run does not keep them. */
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

    /** Why the run stopped calling the target; empty while the target answers. */
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

    /** End the run early; the rules of unfinished scenarios are unverified with this cause. */
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

    public TargetFacts targetFacts() {
        return targetFacts;
    }

    public RejectedCreations rejectedCreations() {
        return rejectedCreations;
    }

    /** Scenarios that are to be run again because a call got no answer. */
    public UnansweredScenarios unanswered() {
        return unanswered;
    }

    /** Whether scenarios can still be judged: the target answers, there is time, and the run was not interrupted. */
    public boolean goesOn() {
        return stopped().isEmpty();
    }

    /** Why the run judges nothing more; empty while it continues. */
    public String stopped() {
        profile.limits().runLimit()
                .filter(limit -> System.nanoTime() - begun > limit.toNanos())
                .ifPresent(limit -> interrupt("the run took longer than limits.run, " + profile.limits().run()));
        return healthMonitor.stopped();
    }

    /** The checks at the end of the run, which belong to no single scenario. */
    public void lookBack() {
        unanswered.findings().forEach(recorder::add);
        alwaysBusy.lookBack();
        if (healthMonitor.stopped().isEmpty()) {
            try {
                rejectedCreations.lookFor();
            } catch (Replay.MissingReplyException e) {
                // a recorded run without this check has no exchanges for it
            }
        }
    }

    public AlwaysBusy alwaysBusy() {
        return alwaysBusy;
    }

    public StandingRules standing() {
        return standing;
    }

    /** Whether a difference from this rule fails the run. */
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

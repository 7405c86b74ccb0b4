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
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.Contract;
import slbkit.contract.RuleId;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.RetryPolicy;
import slbkit.outcome.BelowLevel;
import slbkit.outcome.Difference;
import slbkit.outcome.NoAnswer;
import slbkit.outcome.NotApplicable;
import slbkit.outcome.NotSelected;
import slbkit.outcome.SanitizedText;
import slbkit.outcome.Unverifiable;
import slbkit.report.Basis;
import slbkit.report.Finding;
import slbkit.report.Observation;
import slbkit.report.StepResult;
import slbkit.report.Verdict;
import slbkit.run.CurrentRun;
import slbkit.run.Run;
import slbkit.slb.ServerGroups;
import slbkit.standing.StandingRules;

/**
 * The execution of one scenario: its findings, its calls and its clean-up. Each scenario has an execution of its own;
 * calls may come from several threads.
 */
public final class ScenarioExecution {

    private static final ThreadLocal<ScenarioExecution> CURRENT = new ThreadLocal<>();

    private final Run run = CurrentRun.get();
    private final List<String> exchanges = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> judged = Collections.synchronizedSet(new LinkedHashSet<>());
    private final CleanUp cleanUp = new CleanUp(this);
    private final ScenarioCalls calls = new ScenarioCalls(this);
    private final TargetSupport support = new TargetSupport(this);
    private final RecordedDifferences recorded = new RecordedDifferences(run);
    private final List<StepResult> steps = new ArrayList<>();
    private ScenarioEntry entry;
    private DelayedRecheck recheck;

    /** Begin the execution of a scenario, unless the run judges none of its rules. */
    public void begin(ScenarioEntry scenario) {
        if (!run.selection().runs(scenario)) {
            throw new NotSelected();
        }
        entry = scenario;
        recheck = new DelayedRecheck(run.readConsistency(), scenario.rules());
        calls.begin(scenario.exchange(), scenario.rules().stream().map(RuleId::parse).collect(Collectors.toUnmodifiableSet()));
        CURRENT.set(this);
    }

    /** The execution of this thread; null between scenarios. */
    static ScenarioExecution current() {
        return CURRENT.get();
    }

    /** The run this execution belongs to. */
    public Run run() {
        return run;
    }

    /** The calls that it makes. */
    public ScenarioCalls calls() {
        return calls;
    }

    /** Make a call, as {@link ScenarioCalls#make(SlbRequest)} does. */
    public Reply call(SlbRequest request) {
        return calls.make(request);
    }

    /**
     * Make a call, and repeat it as long as it may have failed by chance.
     *
     * @throws Unverifiable if it changes something, failed and was then rejected: the failed call may have been carried out
     */
    public Reply callWithRetries(SlbRequest request) {
        Reply first = call(request);
        Reply reply = RetryPolicy.repeatWhile(first, RetryPolicy::mayBeRandom, () -> call(request));
        if (first.status() >= 500 && !ServerGroups.reads(request.operation()) && !reply.succeeded() && !RetryPolicy.mayBeRandom(reply)) {
            throw RetryPolicy.perhapsCarriedOut(first, reply);
        }
        return reply;
    }

    /** What the target supports. */
    public TargetSupport support() {
        return support;
    }

    /** Judge readings, which {@code judgement} takes: a difference counts only if a recheck, after a pause, also shows one. */
    public void judgeReadings(Runnable judgement) {
        judgeReadings(judgement, () -> { });
    }

    /** The same; {@code repeat} makes the judged call once more before the recheck. */
    public void judgeReadings(Runnable judgement, Runnable repeat) {
        recheck.judge(judgement, repeat);
    }

    /** Ends the first reading: what follows is only for a difference that a recheck also shows. */
    public void requireRecheck() {
        recheck.require();
    }

    /** What the scenario has to undo. */
    public CleanUp cleanUp() {
        return cleanUp;
    }

    /** The scenario's operation. */
    public String operation() {
        return entry.operation();
    }

    /** The operation that the scenario calls; another than its own where the scenario is about what all calls share. */
    public String called() {
        return entry.called();
    }

    /** The id of a rule of the scenario's operation, from its family and name. */
    public String rule(String familyAndName) {
        return entry.operation() + "/" + familyAndName;
    }

    /** The rule of a scenario that has exactly one. */
    public String rule() {
        if (entry.rules().size() != 1) {
            throw new IllegalStateException("the scenario is about " + entry.rules() + "; say which is judged");
        }
        return entry.rules().iterator().next();
    }

    /** The rules of the scenario. */
    public Set<String> rules() {
        return entry.rules();
    }

    /** Called after a call of the scenario was answered and its exchange was recorded. */
    void answered(SlbRequest request, Reply reply) {
        exchanges.add(reply.exchange());
        run.rejectedCreations().answered(request, reply, entry.ref());
        run.alwaysBusy().answered(request.operation(), reply, entry.ref());
        addFinding(run.standing().breaches(request, reply, CURRENT.get() == this), reply.exchange());
    }

    /** Called when the scenario has seen that the target understood a call whose servers were written as a text. */
    public void understood(SlbRequest request, Reply reply) {
        addFinding(run.standing().breachesOfUnderstood(request, reply), reply.exchange());
    }

    private void addFinding(List<StandingRules.Breach> breaches, String exchange) {
        for (StandingRules.Breach breach : breaches) {
            List<String> evidence = breach.earlier() == null ? List.of(exchange) : List.of(breach.earlier(), exchange);
            addFinding(breach.rule(), DIFFERS, "", breach.expected(), breach.observed(), evidence,
                    breach.pointer() == null ? Basis.NONE : Basis.member(exchange, breach.pointer()));
        }
    }

    /** The scenario has nothing to judge its rule by; other scenarios of the rule may have. */
    public void hasNothingToJudge(String cause) {
        judged.add(rule());
        run.recorder().undecided(rule(), SanitizedText.recorded(run.endpoint(), cause));
    }

    /** The target keeps the rule. */
    public void conforms(String rule) {
        conforms(rule, Basis.NONE);
    }

    /** The target keeps the rule, as the exchanges of the basis show. */
    public void conforms(String rule, Basis basis) {
        addFinding(rule, CONFORMS, "", "", "", evidence(), basis);
    }

    /** The target breaks the rule; the scenario continues, and fails at {@link #throwIfDifferent()}. */
    public void recordDifference(String rule, String expected, String observed) {
        recordDifference(rule, expected, observed, Basis.NONE);
    }

    /** The target breaks the rule, as the exchanges of the basis show; the scenario continues to {@link #throwIfDifferent()}. */
    public void recordDifference(String rule, String expected, String observed, Basis basis) {
        requireRecheck();
        addFinding(rule, DIFFERS, "", expected, observed, evidence(), basis);
        recorded.add(rule, expected, observed);
    }

    /**
     * Does nothing if no difference was recorded.
     *
     * @throws Difference if a recorded difference is at or above the level of the run
     * @throws BelowLevel if all of them are below it
     */
    public void throwIfDifferent() {
        recorded.throwIfAny(entry.ref().location());
    }

    /** The target breaks the scenario's rule. */
    public void differs(String expected, String observed) {
        recordDifference(rule(), expected, observed);
        throwIfDifferent();
    }

    /** The target breaks another rule, as the scenario found in passing; the scenario continues. */
    public void alsoDiffers(String rule, String expected, String observed) {
        requireRecheck();
        addFinding(rule, DIFFERS, "", expected, observed, evidence(), Basis.NONE);
    }

    /**
     * The target breaks another rule, as two replies of the scenario show, so the scenario cannot judge its own.
     *
     * @return the reason, for the scenario to end with
     */
    public Unverifiable brokenElsewhere(String rule, String expected, String observed) {
        alsoDiffers(rule, expected, observed);
        return Unverifiable.because(rule, observed);
    }

    /** This scenario cannot judge the rule. */
    public void unverified(String rule, String cause) {
        addFinding(rule, UNVERIFIED, cause, "", "", evidence(), Basis.NONE);
    }

    /** This scenario cannot judge the rule, because the target breaks another one. */
    public void unverified(String rule, Unverifiable cause) {
        addFinding(rule, UNVERIFIED, cause.getMessage(), "", "", evidence(), cause.basis());
    }

    /** Record what the target does where the documents leave it open. */
    public void observe(String rule, String question, String answer) {
        run.recorder().observe(new Observation(rule, question, SanitizedText.recorded(run.endpoint(), answer)));
    }

    private List<String> evidence() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    private void addFinding(
            String rule, Verdict verdict, String cause, String expected, String observed, List<String> evidence,
            Basis basis) {
        judged.add(rule);
        if (run.selection().reports(rule) || verdict == DIFFERS) {
            run.recorder().add(new Finding(rule, verdict, SanitizedText.recorded(run.endpoint(), cause),
                    SanitizedText.recorded(run.endpoint(), expected), SanitizedText.recorded(run.endpoint(), observed),
                    entry.ref(), evidence, basis));
        }
    }

    /** Called when a step of the scenario has ended. */
    void stepped(StepResult step) {
        steps.add(step);
    }

    /** End the execution. Rules that the scenario did not judge are unverified, not applicable, or a kit fault. */
    void finish(Throwable error) {
        CURRENT.remove();
        run.recorder().ran(entry.ref(), steps);
        for (String rule : entry.rules()) {
            if (Contract.documented().rule(rule).isEmpty()) {
                throw new IllegalStateException(entry.ref().location() + " judges the unknown rule " + rule);
            }
            if (error instanceof NotApplicable) {
                addFinding(rule, NOT_APPLICABLE, error.getMessage(), "", "", evidence(), Basis.NONE);
            } else if (error instanceof NoAnswer) {
                judged.add(rule);
            } else if (error instanceof Unverifiable cause) {
                unverified(rule, cause);
            } else if (error instanceof Difference || error instanceof BelowLevel || error == null) {
                if (!judged.contains(rule)) {
                    addFinding(rule, KIT_FAULT, "the scenario ended without judging this rule", "", "", evidence(), Basis.NONE);
                }
            } else {
                addFinding(rule, KIT_FAULT, "the kit failed: " + error, "", "", evidence(), Basis.NONE);
            }
        }
        if (error instanceof NoAnswer) {
            run.unanswered().add(entry, entry.rules().stream().filter(run.selection()::reports)
                    .map(rule -> new Finding(rule, UNVERIFIED, SanitizedText.recorded(run.endpoint(), error.getMessage()), "", "",
                            entry.ref(), evidence()))
                    .toList());
        }
        run.recorder().ended(entry.ref());
    }
}

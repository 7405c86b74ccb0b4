package slbkit.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import slbkit.contract.Contract;
import slbkit.contract.Rule;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Run;

/**
 * What a run writes through while its scenarios run, in any number of threads. The record it ends with depends
 * on what was written, never on the order in which it was.
 */
public final class RunRecorder {

    private final RunPlan plan;
    private final Collection<Rule> rules;
    private final Map<String, Collection<Finding>> findings = new ConcurrentHashMap<>();
    private final Map<String, Exchange> exchanges = new ConcurrentHashMap<>();
    private final Map<ScenarioRef, List<StepResult>> steps = new ConcurrentHashMap<>();
    private final Set<Observation> observations = ConcurrentHashMap.newKeySet();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger deleted = new AtomicInteger();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> cutShort = new AtomicReference<>();

    /** A recorder for the documented rules. */
    public RunRecorder(RunPlan plan) {
        this(plan, Contract.documented().rules());
    }

    RunRecorder(RunPlan plan, Collection<Rule> rules) {
        this.plan = plan;
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> findings.put(rule.id(), new ConcurrentLinkedQueue<>()));
        plan.selected().forEach(this::requireKnown);
    }

    /**
     * A request with its reply.
     *
     * @throws IllegalArgumentException if the run has an exchange of that id already: evidence must be unambiguous
     */
    public void exchange(Exchange exchange) {
        if (exchanges.putIfAbsent(exchange.id(), exchange) != null) {
            throw new IllegalArgumentException("the run has an exchange " + exchange.id() + " already");
        }
    }

    /**
     * What a scenario found out about a rule. A finding about a rule that was not selected is let go.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public void find(Finding finding) {
        requireKnown(finding.rule());
        findings.get(finding.rule()).add(finding);
    }

    /** How the sentences of a scenario came out. */
    public void ran(ScenarioRef scenario, List<StepResult> results) {
        steps.put(scenario, List.copyOf(results));
    }

    /** What the target does where the documents leave it open. */
    public void observe(Observation observation) {
        observations.add(observation);
    }

    /** Something was made on the target. */
    public void created(String resource) {
        created.incrementAndGet();
    }

    /** Something that the run had made was deleted again. */
    public void deleted(String resource) {
        deleted.incrementAndGet();
    }

    /** Something that the run had made could not be deleted. */
    public void left(String resource) {
        left.add(resource);
    }

    /** The run ends early; rules that no scenario reached are unverified for this cause. The first cause stands. */
    public void cutShort(String cause) {
        cutShort.compareAndSet(null, cause);
    }

    /** The record of all that was written. */
    public ConformanceReport finish(Instant ended) {
        List<Observation> observed = new ArrayList<>(observations);
        observed.sort(Comparator.comparing(Observation::id)
                .thenComparing(Observation::question)
                .thenComparing(Observation::answer));
        List<Exchange> sent = new ArrayList<>(exchanges.values());
        sent.sort(Comparator.comparing(Exchange::id, NaturalOrder.INSTANCE));
        RuleJudge judge = new RuleJudge(plan, observed, steps, cutShort.get());
        List<RuleResult> results = rules.stream()
                .map(rule -> judge.judge(rule, findings.get(rule.id())))
                .toList();
        boolean heard = sent.stream().anyMatch(e -> e.reply().came());
        return new ConformanceReport(
                plan.suite(),
                plan.target(),
                run(ended, sent.size()),
                Tally.of(results).summary(plan.failing(), heard),
                results,
                sent,
                observed);
    }

    private Run run(Instant ended, int sent) {
        return new Run(
                plan.id(),
                plan.started().truncatedTo(ChronoUnit.MILLIS).toString(),
                // the clock may have been set back meanwhile
                Math.max(0, Duration.between(plan.started(), ended).toMillis()),
                sent,
                created.get(),
                deleted.get(),
                List.copyOf(new TreeSet<>(left)),
                plan.shard());
    }

    private void requireKnown(String rule) {
        if (!findings.containsKey(rule)) {
            throw new IllegalArgumentException("there is no rule " + rule);
        }
    }
}

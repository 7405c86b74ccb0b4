package slbkit.report;

import static java.util.stream.Collectors.toSet;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Run;

/**
 * Receives the findings of a run while its scenarios run, from any number of threads. The final record does not depend on
 * the order in which they arrive.
 */
public final class RunRecorder {

    private final RunPlan plan;
    private final Collection<Rule> rules;
    private final Map<String, Collection<Finding>> findings = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Set<String> exchanges = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean heard = new AtomicBoolean();
    private final Map<String, String> undecided = new ConcurrentHashMap<>();
    private final Map<ScenarioRef, List<StepResult>> steps = new ConcurrentHashMap<>();
    private final Set<Observation> observations = ConcurrentHashMap.newKeySet();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger deleted = new AtomicInteger();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> cutShort = new AtomicReference<>();

    /**
     * A scenario ended.
     *
     * @param location its place
     * @param millis since the run began
     */
    record Ended(String location, long millis) {
    }

    /** A recorder for the documented rules; what it recorded so far lies in the folder, marked as incomplete. */
    public RunRecorder(RunPlan plan, Path folder) {
        this(plan, Contract.documented().rules(), Journal.in(folder.resolve(IncompleteRecord.FILE)));
        journal.begin(new IncompleteRecord.Beginning(plan, report(plan.started(), "not judged yet")));
    }

    /** A recorder for these rules; it keeps nothing on disk. */
    public RunRecorder(RunPlan plan, Collection<Rule> rules) {
        this(plan, rules, Journal.unnamed());
    }

    RunRecorder(RunPlan plan, Collection<Rule> rules, Journal journal) {
        this.plan = plan;
        this.journal = journal;
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
        if (!exchanges.add(exchange.id())) {
            throw new IllegalArgumentException("the run has an exchange " + exchange.id() + " already");
        }
        if (exchange.reply().came()) {
            heard.set(true);
        }
        journal.add(exchange);
    }

    /**
     * A finding of a scenario about a rule. {@link RuleJudge} decides whether one about a rule that is not selected counts.
     *
     * @throws IllegalArgumentException if the rule, or the rule that it names as its cause, does not exist
     */
    public void add(Finding finding) {
        requireKnown(finding.rule());
        if (finding.basis().because() != null) {
            requireKnown(finding.basis().because());
        }
        journal.add("finding", finding);
        findings.get(finding.rule()).add(finding);
    }

    /** A scenario ended with nothing to judge a rule by; the rule is unverified for this cause if no other scenario judges it. */
    public void undecided(String rule, String cause) {
        requireKnown(rule);
        undecided.merge(rule, cause, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    /** The results of a scenario's steps. */
    public void ran(ScenarioRef scenario, List<StepResult> results) {
        steps.put(scenario, List.copyOf(results));
    }

    /** What the target does where the documents leave it open. */
    public void observe(Observation observation) {
        if (observations.add(observation)) {
            journal.add("observation", observation);
        }
    }

    /** Something was created on the target. */
    public void created(String resource) {
        created.incrementAndGet();
        journal.add("created", 1);
    }

    /** Something that the run had created was deleted. */
    public void deleted(String resource) {
        deleted.incrementAndGet();
        journal.add("deleted", 1);
    }

    /** Something that the run had created could not be deleted. */
    public void left(String resource) {
        left.add(resource);
        journal.add("left", resource);
    }

    /** A scenario has judged and cleaned up. */
    public void ended(ScenarioRef scenario) {
        journal.add("ended", new Ended(scenario.location(), millis(Instant.now())));
    }

    /** The run ends early; rules that no scenario reached are unverified for this cause. The first cause stands. */
    public void cutShort(String cause) {
        if (cutShort.compareAndSet(null, cause)) {
            journal.add("cutShort", cause);
        }
    }

    /** Why nothing is recorded any more, as on a full disk; empty as long as all is well. */
    public String trouble() {
        return journal.trouble();
    }

    /** The report is written, and stands for all that was recorded. */
    public void reported() {
        journal.delete();
    }

    /**
     * The record of all that was written.
     *
     * @throws UncheckedIOException if not all could be written
     */
    public ConformanceReport finish(Instant ended) {
        journal.requireWhole();
        return report(ended, cutShort.get());
    }

    private ConformanceReport report(Instant ended, String cause) {
        List<Observation> observed = new ArrayList<>(observations);
        observed.sort(Observation.ORDER);
        Exchanges sent = journal.exchanges();
        RuleJudge judge = new RuleJudge(plan, observed, steps, undecided, cause);
        List<RuleResult> results = withTrueCauses(withWhatStoppedAll(judge, rules.stream()
                .map(rule -> judge.judge(rule, findings.get(rule.id())))
                .toList()));
        return new ConformanceReport(
                plan.suite(),
                plan.target(),
                run(ended, sent.size(), cause),
                new Tally(results).summary(plan.failing(), heard.get() && cause == null),
                results,
                sent,
                observed);
    }

    /** A rule that conforms is the cause of nothing: a scenario only needed what it states for another call. */
    private static List<RuleResult> withTrueCauses(List<RuleResult> results) {
        Set<String> kept = results.stream().filter(r -> r.verdict() == Verdict.CONFORMS).map(RuleResult::id).collect(toSet());
        return results.stream()
                .map(r -> r.verdict() == Verdict.UNVERIFIED && kept.contains(r.because()) ? r.notBecause() : r)
                .toList();
    }

    /**
     * Where nothing could be verified because of differences in rules that were not selected, those are reported all the
     * same: a run that saw a difference and nothing else has not ended well.
     */
    private List<RuleResult> withWhatStoppedAll(RuleJudge judge, List<RuleResult> results) {
        Set<String> causes = results.stream()
                .filter(r -> r.counts() && r.verdict() == Verdict.UNVERIFIED)
                .map(RuleResult::because)
                .filter(Objects::nonNull)
                .collect(toSet());
        boolean all = results.stream().allMatch(r -> !r.counts() || r.verdict() == Verdict.UNVERIFIED);
        if (!all || causes.isEmpty()) {
            return results;
        }
        Iterator<RuleResult> next = results.iterator();
        return rules.stream().map(rule -> {
            RuleResult result = next.next();
            boolean stopped = !result.selected() && rule.level() != Level.OBSERVE
                    && causes.contains(rule.id())
                    && findings.get(rule.id()).stream().anyMatch(f -> f.verdict() == Verdict.DIFFERS);
            return stopped ? judge.judgeByFindings(rule, findings.get(rule.id())) : result;
        }).toList();
    }

    private Run run(Instant ended, int sent, String cause) {
        return new Run(
                plan.id(),
                plan.started().truncatedTo(ChronoUnit.MILLIS).toString(),
                millis(ended),
                sent,
                created.get(),
                deleted.get(),
                List.copyOf(new TreeSet<>(left)),
                plan.shard(),
                cause,
                plan.judged().set().toString(),
                plan.judged().revision(),
                plan.judged().depth(),
                plan.judged().share());
    }

    private long millis(Instant now) {
        // the clock may have been set back meanwhile
        return Math.max(0, Duration.between(plan.started(), now).toMillis());
    }

    private void requireKnown(String rule) {
        if (!findings.containsKey(rule)) {
            throw new IllegalArgumentException("there is no rule " + rule);
        }
    }
}

package slbkit.report;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.report.ConformanceReport.RuleResult;

/** Combines all findings about a rule into one verdict: the worst finding wins, with its evidence. */
public final class RuleJudge {

    /** If many calls prove the same rule, the report keeps only as much evidence as a reader looks at. */
    private static final int ENOUGH_PROOF = 12;

    private final RunPlan plan;
    private final Set<String> observed;
    private final Map<ScenarioRef, List<StepResult>> steps;
    private final Map<String, String> undecided;
    private final String cutShort;

    /**
     * A judge for one run.
     *
     * @param steps for each scenario that ran, the results of its steps
     * @param undecided by rule, why a scenario had nothing to judge it by
     * @param cutShort why the run ended early, or null if it did not
     */
    RuleJudge(
            RunPlan plan, List<Observation> observations, Map<ScenarioRef, List<StepResult>> steps, Map<String, String> undecided,
            String cutShort) {
        this.plan = plan;
        this.observed = observations.stream().map(Observation::id).collect(toSet());
        this.steps = steps;
        this.undecided = undecided;
        this.cutShort = cutShort;
    }

    /** The verdict of a rule that is selected, or that another shard judges; any other is listed as not selected. */
    RuleResult judge(Rule rule, Collection<Finding> findings) {
        List<Finding> worstFirst = findings.stream().sorted(Finding.WORST_FIRST).toList();
        if (!plan.selected().contains(rule.id()) && !foundInPassing(rule, worstFirst)) {
            return result(rule, false, unjudged(rule, Verdict.UNVERIFIED, "not selected"), List.of(), Basis.NONE);
        }
        if (worstFirst.isEmpty()) {
            return result(rule, true, withoutFinding(rule), List.of(), Basis.NONE);
        }
        return worst(rule, worstFirst);
    }

    /** The verdict from the findings, whether or not the rule is selected. */
    RuleResult judgeByFindings(Rule rule, Collection<Finding> findings) {
        return worst(rule, findings.stream().sorted(Finding.WORST_FIRST).toList());
    }

    private RuleResult worst(Rule rule, List<Finding> worstFirst) {
        Finding worst = worstFirst.get(0);
        return result(rule, true, worst, evidence(worst.verdict(), worstFirst), basis(worst, worstFirst));
    }

    /** Only the shard of a rule can report that it conforms; any shard can report another verdict that it finds in passing. */
    private boolean foundInPassing(Rule rule, List<Finding> worstFirst) {
        return plan.elsewhere().contains(rule.id())
                && rule.level() != Level.OBSERVE
                && !worstFirst.isEmpty()
                && worstFirst.get(0).verdict() != Verdict.CONFORMS;
    }

    private Finding withoutFinding(Rule rule) {
        if (rule.level() == Level.OBSERVE) {
            return observed.contains(rule.id())
                    ? unjudged(rule, Verdict.CONFORMS, "")
                    : unjudged(rule, Verdict.UNVERIFIED, cutShort == null ? "nothing was observed" : cutShort);
        }
        if (undecided.containsKey(rule.id())) {
            return unjudged(rule, Verdict.UNVERIFIED, undecided.get(rule.id()));
        }
        return cutShort == null
                ? unjudged(rule, Verdict.KIT_FAULT, "no scenario judged this rule")
                : unjudged(rule, Verdict.UNVERIFIED, "no scenario reached it: " + cutShort);
    }

    private static Finding unjudged(Rule rule, Verdict verdict, String cause) {
        return new Finding(rule.id(), verdict, cause, "", "", new ScenarioRef("", ""), List.of());
    }

    private static List<String> evidence(Verdict verdict, List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.verdict() == verdict)
                .flatMap(f -> f.exchanges().stream())
                .distinct()
                .limit(mostEvidence(verdict))
                .toList();
    }

    /** The basis of the worst finding, or else of another finding with the same content. */
    private static Basis basis(Finding worst, List<Finding> findings) {
        return Basis.first(findings.stream().filter(worst::saysTheSameAs).map(Finding::basis));
    }

    /** The maximum number of exchanges in the evidence of a rule with that verdict. */
    public static long mostEvidence(Verdict verdict) {
        return verdict == Verdict.CONFORMS ? ENOUGH_PROOF : Long.MAX_VALUE;
    }

    private RuleResult result(Rule rule, boolean selected, Finding finding, List<String> evidence, Basis basis) {
        return new RuleResult(
                rule.id(),
                rule.operation(),
                rule.family(),
                rule.level(),
                rule.statement(),
                rule.source(),
                selected,
                finding.verdict(),
                finding.cause(),
                finding.expected(),
                finding.observed(),
                scenarios(rule, selected),
                evidence,
                plan.rerun().apply(rule.id()),
                basis.pair(),
                basis.member(),
                basis.because(),
                basis.lacks(),
                null,
                Contract.documented().set(rule).toString(),
                rule.isLaterThan(plan.judged().revision()) ? rule.since() : null);
    }

    private List<ScenarioRef> scenarios(Rule rule, boolean selected) {
        List<ScenarioRef> scenarios = plan.scenarios().getOrDefault(rule.id(), List.of());
        return selected
                ? scenarios.stream().map(s -> s.ran(steps.getOrDefault(s, List.of()))).toList()
                : scenarios;
    }
}

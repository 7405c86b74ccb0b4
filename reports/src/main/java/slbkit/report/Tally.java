package slbkit.report;

import java.util.List;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Summary;

/** Counts the verdicts of rules, and draws the run's own verdict from them. */
public final class Tally {

    private final List<RuleResult> rules;
    private final List<RuleResult> counted;

    /** The tally of these rules; those that are not selected or only observed are not counted. */
    public Tally(List<RuleResult> rules) {
        this.rules = rules;
        this.counted = rules.stream().filter(RuleResult::counts).toList();
    }

    /** How many of the counted rules have that verdict. */
    private int of(Verdict verdict) {
        return (int) counted.stream().filter(r -> r.verdict() == verdict).count();
    }

    Summary summary(Level failing, boolean heard) {
        return summary(counted.stream()
                .anyMatch(r -> r.verdict() == Verdict.DIFFERS && r.level().atLeast(failing) && !r.excused()), heard);
    }

    /**
     * The summary of a run.
     *
     * @param failed whether a rule at or above the chosen level differs in a way that no baseline lists
     * @param heard whether the target answered any call
     */
    public Summary summary(boolean failed, boolean heard) {
        return new Summary(
                verdict(failed, heard),
                rules.size(),
                counted.size(),
                of(Verdict.CONFORMS),
                of(Verdict.DIFFERS),
                of(Verdict.UNVERIFIED),
                of(Verdict.NOT_APPLICABLE),
                of(Verdict.KIT_FAULT));
    }

    private RunVerdict verdict(boolean failed, boolean heard) {
        if (of(Verdict.KIT_FAULT) > 0) {
            return RunVerdict.KIT_FAULT;
        }
        if (failed) {
            return RunVerdict.NON_CONFORMANT;
        }
        boolean everythingJudged = of(Verdict.UNVERIFIED) == 0 && of(Verdict.CONFORMS) + of(Verdict.DIFFERS) > 0 && heard;
        return everythingJudged ? RunVerdict.CONFORMANT : RunVerdict.NOT_FULLY_VERIFIED;
    }
}

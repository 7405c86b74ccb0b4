package slbkit.report.view;

import java.util.ArrayList;
import java.util.List;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Suite;
import slbkit.report.ConformanceReport.Summary;
import slbkit.report.SuiteProof;

/**
 * How much of the contract the verdict rests on: from all that the documents state, step by step, to what this
 * target was seen to keep. Each step that loses something says how much.
 */
record Coverage(List<Step> steps) {

    /** One number of the line, with the symbol and colour of its verdict where it is one. */
    record Step(String key, String symbol, String number, String words, String note) {
    }

    /** The line of a run. */
    static Coverage of(ConformanceReport report) {
        Summary summary = report.summary();
        List<RuleResult> inSet = report.rules().stream().filter(r -> report.isInSet(r) && r.since() == null).toList();
        List<RuleResult> stated = inSet.stream().filter(r -> r.level() != Level.OBSERVE).toList();
        List<RuleResult> judgeable = stated.stream().filter(r -> !r.scenarios().isEmpty()).toList();
        int judged = judgeable.size();
        int open = inSet.size() - stated.size();
        List<Step> steps = new ArrayList<>();
        steps.add(plain(stated.size(), "statements",
                "in the documents" + (open == 0 ? "" : ", and %s open questions".formatted(open))));
        steps.add(plain(judged, "judged by a rule", loss(stated.size() - judged, "not judged")));
        steps.add(proven(report.suite(), judgeable));
        steps.add(plain(summary.selected(), "selected", loss(stated.size() - summary.selected(), "not")));
        steps.add(plain(summary.conforms() + summary.differs(), "verified", ""));
        steps.add(status(DisplayStatus.CONFORMS, summary.conforms(), "conform"));
        int known = Problems.of(report, DisplayStatus.KNOWN).size();
        steps.add(status(DisplayStatus.DIFFERS, summary.differs() - known, "differ"));
        if (known > 0) {
            steps.add(status(DisplayStatus.KNOWN, known, known == 1 ? "known difference" : "known differences"));
        }
        steps.add(status(DisplayStatus.UNVERIFIED, summary.unverified(), "unverified"));
        steps.add(status(DisplayStatus.NOT_APPLICABLE, summary.notApplicable(), "not applicable"));
        steps.add(status(DisplayStatus.KIT_FAULT, summary.kitFault(), "kit fault"));
        return new Coverage(List.copyOf(steps));
    }

    /** A rule that was never seen to fail may be unable to fail; so may all rules if there is no proof. */
    private static Step proven(Suite suite, List<RuleResult> judged) {
        SuiteProof proof = suite.proof();
        if (proof == null) {
            return new Step("step", "", "?", "proven able to fail", "not known");
        }
        int proven = (int) judged.stream().filter(r -> !proof.of(r.id()).isEmpty()).count();
        String not = loss(judged.size() - proven, "not proven");
        return plain(proven, "proven able to fail", proof.procedure().equals(suite.procedure())
                ? not
                : (not.isEmpty() ? "" : not + "; ") + "by an earlier procedure");
    }

    private static Step plain(int number, String words, String note) {
        return new Step("step", "", String.valueOf(number), words, note);
    }

    private static String loss(int count, String words) {
        return count == 0 ? "" : count + " " + words;
    }

    private static Step status(DisplayStatus status, int number, String words) {
        return new Step(number == 0 ? "none" : status.key(), status.symbol(), String.valueOf(number), words, "");
    }
}

package slbkit.report.view;

import java.util.ArrayList;
import java.util.List;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Summary;

/**
 * How much of the contract the verdict rests on: from all that the documents state, step by step, to what this
 * target was seen to keep. Each step that loses something says how much.
 */
record Honesty(List<Step> steps) {

    /** One number of the line, with the sign and colour of its verdict where it is one. */
    record Step(String key, String sign, int number, String words, String note) {
    }

    /**
     * The line of a run.
     *
     * @param proven how many rules were seen to fail on a server that breaks them; null where nobody measured it,
     *     and then the line does not speak of it
     */
    static Honesty of(ConformanceReport report, Integer proven) {
        Summary summary = report.summary();
        List<RuleResult> stated = report.rules().stream().filter(r -> r.level() != Level.OBSERVE).toList();
        int judged = (int) stated.stream().filter(r -> !r.scenarios().isEmpty()).count();
        int open = report.rules().size() - stated.size();
        List<Step> steps = new ArrayList<>();
        steps.add(plain(stated.size(), "statements",
                "in the documents" + (open == 0 ? "" : ", and %s open questions".formatted(open))));
        steps.add(plain(judged, "judged by a rule", loss(stated.size() - judged, "not judged")));
        if (proven != null) {
            steps.add(plain(proven, "proven able to fail", loss(judged - proven, "not proven")));
        }
        steps.add(plain(summary.selected(), "selected", loss(stated.size() - summary.selected(), "not")));
        steps.add(plain(summary.conforms() + summary.differs(), "verified", ""));
        steps.add(standing(Standing.CONFORMS, summary.conforms(), "conform"));
        steps.add(standing(Standing.DIFFERS, summary.differs(), "differ"));
        steps.add(standing(Standing.UNVERIFIED, summary.unverified(), "unverified"));
        steps.add(standing(Standing.NOT_APPLICABLE, summary.notApplicable(), "not applicable"));
        steps.add(standing(Standing.KIT_FAULT, summary.kitFault(), "kit fault"));
        return new Honesty(List.copyOf(steps));
    }

    private static Step plain(int number, String words, String note) {
        return new Step("step", "", number, words, note);
    }

    private static String loss(int count, String words) {
        return count == 0 ? "" : count + " " + words;
    }

    private static Step standing(Standing standing, int number, String words) {
        return new Step(number == 0 ? "none" : standing.key(), standing.sign(), number, words, "");
    }
}

package slbkit.report.view;

import java.util.Comparator;
import java.util.List;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ScenarioRef;
import slbkit.report.StepResult;

/** A scenario as the page shows it, sentence by sentence; a symbol each, and a word where it did not pass. */
record ScenarioView(ScenarioRef scenario) {

    private static final int WIDTH = 1000;

    /** The scenarios of a rule: those that did not pass throughout first. */
    static List<ScenarioView> of(RuleResult rule) {
        return rule.scenarios().stream()
                .map(ScenarioView::new)
                .sorted(Comparator.comparing(view -> !view.open()))
                .toList();
    }

    /** One sentence of it. */
    record Line(StepResult.Outcome outcome, String text) {

        public String symbol() {
            return switch (outcome) {
                case PASSED -> "✓";
                case FAILED -> "✗";
                case STOPPED -> "?";
                case NOT_REACHED -> "·";
            };
        }

        /** What the symbol means; empty where the sentence passed. */
        public String word() {
            return switch (outcome) {
                case PASSED -> "";
                case FAILED -> "failed here";
                case STOPPED -> "stopped here";
                case NOT_REACHED -> "not reached";
            };
        }
    }

    public List<Line> lines() {
        return scenario.steps().stream()
                .map(step -> new Line(step.outcome(), Sanitizer.cut(step.text(), WIDTH)))
                .toList();
    }

    /** Whether a reader should look at its sentences. */
    public boolean open() {
        return scenario.steps().stream().anyMatch(step -> step.outcome() != StepResult.Outcome.PASSED);
    }
}

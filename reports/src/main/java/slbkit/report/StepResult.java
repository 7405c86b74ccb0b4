package slbkit.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How one sentence of a scenario came out.
 *
 * @param text the sentence as the feature has it, its table in lines of their own
 * @param outcome how it came out
 */
public record StepResult(String text, Outcome outcome) {

    /** How a sentence came out. */
    public enum Outcome {
        /** It passed. */
        PASSED("passed"),
        /** The target differs here, or the kit failed. */
        FAILED("failed"),
        /** The scenario could not go on from here: its rules are unverified, or not applicable. */
        STOPPED("stopped"),
        /** The scenario had ended before. */
        NOT_REACHED("not-reached");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        @JsonValue
        @Override
        public String toString() {
            return text;
        }
    }

    public StepResult {
        requireNonNull(text, "text");
        requireNonNull(outcome, "outcome");
    }
}

package slbkit.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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
        PASSED,
        /** The target differs here, or the kit failed. */
        FAILED,
        /** The scenario could not go on from here: its rules are unverified, or not applicable. */
        STOPPED,
        /** The scenario had ended before. */
        NOT_REACHED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

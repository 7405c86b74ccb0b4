package slbkit.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** The verdict of a rule, the worst first; if scenarios disagree, the worst verdict wins. */
public enum Verdict {
    /** Our bug or our environment; never the target's. */
    KIT_FAULT("kit-fault"),
    /** The target breaks the rule. */
    DIFFERS("differs"),
    /** The run could not judge the rule; the cause says what would change that. */
    UNVERIFIED("unverified"),
    /** The profile says that the rule does not concern this target. */
    NOT_APPLICABLE("not-applicable"),
    /** The target keeps the rule. */
    CONFORMS("conforms");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** The worse of the two. */
    public Verdict worse(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}

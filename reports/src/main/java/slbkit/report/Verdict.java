package slbkit.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a run says of a rule; the worst comes first, and where scenarios disagree the worst wins. */
public enum Verdict {
    /** Our bug or our environment; never the target's. */
    KIT_FAULT("kit-fault"),
    /** The target breaks the rule. */
    DIFFERS("differs"),
    /** The run could not tell; the cause says what would make it tell. */
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

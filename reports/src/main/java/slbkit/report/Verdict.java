package slbkit.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The verdict of a rule, the worst first; if scenarios disagree, the worst verdict wins. */
public enum Verdict {
    /** Our bug or our environment; never the target's. */
    KIT_FAULT,
    /** The target breaks the rule. */
    DIFFERS,
    /** The run could not judge the rule; the cause says what would change that. */
    UNVERIFIED,
    /** The profile says that the rule does not concern this target. */
    NOT_APPLICABLE,
    /** The target keeps the rule. */
    CONFORMS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

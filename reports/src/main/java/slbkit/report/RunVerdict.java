package slbkit.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The verdict of a run. */
public enum RunVerdict {
    /** Every selected rule that could fail the run was judged, and none failed it. */
    CONFORMANT,
    /** At least one selected rule at or above the chosen level differs in a way that no baseline lists. */
    NON_CONFORMANT,
    /** Nothing that was judged failed the run, but not everything could be judged. */
    NOT_FULLY_VERIFIED,
    /** The kit or its environment failed, so the target was not fully judged. */
    KIT_FAULT;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

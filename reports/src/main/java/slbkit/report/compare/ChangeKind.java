package slbkit.report.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import slbkit.report.Verdict;

/** How a rule changed from one run to a later one; what a reader looks at first comes first. */
public enum ChangeKind {
    /** It kept more of the contract before, or more of it could be judged. */
    WORSE,
    /** It keeps more of the contract now, or more of it can be judged. */
    BETTER,
    /**
     * Neither: the same verdict with another code, message or cause, a rule that decides no verdict, a difference that is
     * no longer judged, or less that can be judged since the profile changed.
     */
    OTHERWISE,
    /** The earlier run did not judge it. */
    NEW,
    /** The later run does not judge it: it was not selected, or the profile changed so that it cannot be judged. */
    GONE;

    /** From a rule that is kept to one that is broken; in between, the less is known the worse. */
    private static final List<Verdict> RANKS = List.of(
            Verdict.CONFORMS, Verdict.NOT_APPLICABLE, Verdict.UNVERIFIED, Verdict.KIT_FAULT, Verdict.DIFFERS);

    /** The kind of a step from one verdict to another; a difference is only mended by conforming. */
    static ChangeKind between(Verdict before, Verdict after) {
        int step = RANKS.indexOf(after) - RANKS.indexOf(before);
        if (step > 0) {
            return WORSE;
        }
        boolean lostSight = before == Verdict.DIFFERS && after != Verdict.CONFORMS;
        return step == 0 || lostSight ? OTHERWISE : BETTER;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

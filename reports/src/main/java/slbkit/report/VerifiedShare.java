package slbkit.report;

import slbkit.report.ConformanceReport.Summary;

/**
 * How much of what a run was to judge it could judge. Rules that do not apply to the target, and rules that the
 * documents leave open, are neither.
 *
 * @param verified rules that conform or differ
 * @param of those and the rules that could not be verified
 */
public record VerifiedShare(int verified, int of) {

    /** The share of a run. */
    public static VerifiedShare of(Summary summary) {
        int verified = summary.conforms() + summary.differs();
        return new VerifiedShare(verified, verified + summary.unverified());
    }

    /** Whether it is less than so many percent. */
    public boolean isLessThan(int percent) {
        return verified * 100L < (long) percent * of;
    }
}

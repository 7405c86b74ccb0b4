package slbkit.report;

/** What a run tells the shell. */
public final class ExitCode {

    /** Nothing differs. */
    public static final int FINE = 0;
    /** A rule at or above the chosen level differs, or a baseline entry is stale. */
    public static final int DIFFERS = 1;
    /** The command or the profile is wrong; no record leads here. */
    public static final int USAGE = 2;
    /** The target was not reached, or the kit is at fault. */
    public static final int NO_RUN = 3;

    private ExitCode() {
    }

    /**
     * The exit code of a run.
     *
     * @param strict whether what could not be verified fails the run
     * @param staleBaseline whether a listed difference has gone or changed
     */
    public static int of(ConformanceReport report, boolean strict, boolean staleBaseline) {
        if (report.heardNothing()) {
            return NO_RUN;
        }
        // a run that was cut short is no reason to be content
        int fine = report.run().cutShort() == null ? FINE : NO_RUN;
        return switch (report.summary().verdict()) {
            case KIT_FAULT -> NO_RUN;
            case NON_CONFORMANT -> DIFFERS;
            case NOT_FULLY_VERIFIED -> strict || staleBaseline ? DIFFERS : fine;
            case CONFORMANT -> staleBaseline ? DIFFERS : FINE;
        };
    }

    /** The exit code of a run whose known differences are listed. */
    public static int of(ConformanceReport report, boolean strict, Baseline.Verdict baseline) {
        boolean allKnown = report.rules().stream()
                .filter(r -> r.selected() && r.verdict() == Verdict.DIFFERS)
                .allMatch(r -> baseline.excused().contains(r.id()));
        boolean stale = !baseline.stale().isEmpty();
        if (report.summary().verdict() != RunVerdict.NON_CONFORMANT || stale || !allKnown) {
            return of(report, strict, stale);
        }
        if (report.heardNothing() || report.run().cutShort() != null) {
            return NO_RUN;
        }
        return strict && report.summary().unverified() > 0 ? DIFFERS : FINE;
    }
}

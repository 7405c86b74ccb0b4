package slbkit.report;

import slbkit.report.ConformanceReport.RuleResult;

/** The exit code of a run. */
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
     */
    public static int of(ConformanceReport report, boolean strict) {
        if (report.heardNothing()) {
            return NO_RUN;
        }
        // a run that was cut short must not end with 0
        int fine = report.run().cutShort() == null ? FINE : NO_RUN;
        boolean stale = report.rules().stream().anyMatch(RuleResult::stale);
        return switch (report.summary().verdict()) {
            case KIT_FAULT -> NO_RUN;
            case NON_CONFORMANT -> DIFFERS;
            case NOT_FULLY_VERIFIED -> strict || stale ? DIFFERS : fine;
            case CONFORMANT -> stale ? DIFFERS : FINE;
        };
    }
}

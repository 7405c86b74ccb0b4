package slbkit.run;

import slbkit.outcome.SanitizedText;

/**
 * The run that scenarios started from this thread belong to. Inherited by the threads of a parallel run, so
 * that several runs can go on in one JVM.
 */
public final class CurrentRun {

    private static final InheritableThreadLocal<Run> RUN = new InheritableThreadLocal<>();

    private CurrentRun() {
    }

    /** The run of this thread; null if none was begun. */
    public static Run get() {
        return RUN.get();
    }

    /** Make a run this thread's. */
    public static void begin(Run run) {
        RUN.set(run);
        SanitizedText.hideSecretsOf(run.endpoint());
    }

    /** Leave the run. */
    public static void end() {
        RUN.remove();
        SanitizedText.hideSecretsOf(null);
    }
}

package slbkit.suite;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import slbkit.run.Run;

/**
 * The handling of Ctrl-C and SIGTERM: the run judges nothing more, deletes what it created, and writes the report before
 * the process ends.
 */
final class Interruption implements AutoCloseable {

    private static final int SECONDS_TO_END = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    private Interruption(Run run, Runnable lastResort) {
        this.hook = new Thread(() -> {
            asked = true;
            run.interrupt("the run was interrupted");
            try {
                if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    lastResort.run();
                    System.err.println("the run did not end in time; what it left behind is in its ledger: sweep");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "end-the-run");
    }

    /**
     * Handle an interruption of a run.
     *
     * @param lastResort the action if the run does not end in time
     */
    static Interruption of(Run run, Runnable lastResort) {
        Interruption interruption = new Interruption(run, lastResort);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The report is written; after an interruption, it must be printed here. */
    void reported(Outcome outcome) {
        if (asked) {
            outcome.lines().forEach(System.out::println);
            System.out.flush();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending already
            }
        }
    }
}

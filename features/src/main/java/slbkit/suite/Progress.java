package slbkit.suite;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import slbkit.outcome.NotSelected;
import slbkit.outcome.Unverifiable;

/** One line on a terminal with the progress of a run: scenarios done, their findings, and the time left. */
public final class Progress implements TestExecutionListener {

    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE = SECOND / 10;
    /** Before this many scenarios, the remaining time cannot be estimated. */
    private static final int ENOUGH = 20;

    private final PrintStream terminal;
    private final LongSupplier clock;
    private long begun;
    private long written;
    private long all;
    private long done;
    private long failed;
    private long untold;
    private int width;

    /** Progress to a terminal. */
    public Progress(PrintStream terminal) {
        this(terminal, System::nanoTime);
    }

    Progress(PrintStream terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan plan) {
        begun = clock.getAsLong();
        written = begun - PAUSE;
        all = plan.countTestIdentifiers(TestIdentifier::isTest);
    }

    @Override
    public synchronized void dynamicTestRegistered(TestIdentifier test) {
        all += test.isTest() ? 1 : 0;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Throwable end = result.getThrowable().orElse(null);
        if (test.isTest() && end instanceof NotSelected) {
            all--;
        } else if (test.isTest()) {
            failed += result.getStatus() == Status.FAILED ? 1 : 0;
            untold += end instanceof Unverifiable ? 1 : 0;
            oneMore();
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            oneMore();
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        show("");
        terminal.print('\r');
        terminal.flush();
    }

    private void oneMore() {
        done++;
        long now = clock.getAsLong();
        if (now - written >= PAUSE) {
            written = now;
            show(line(now - begun));
        }
    }

    private String line(long nanos) {
        StringBuilder line = new StringBuilder().append(done).append(" of ").append(all).append(" scenarios");
        if (failed > 0) {
            line.append(", ").append(failed).append(" failed");
        }
        if (untold > 0) {
            line.append(", ").append(untold).append(" unverified");
        }
        if (done >= ENOUGH && all >= done) {
            line.append(", ").append(Math.max(1, nanos / done * (all - done) / SECOND)).append(" s left");
        }
        return line.toString();
    }

    /** Overwrites the line before, with spaces at its end, so that the terminal needs only a carriage return. */
    private void show(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        terminal.flush();
        width = line.length();
    }
}

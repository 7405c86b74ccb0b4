package slbkit.suite;

import java.util.concurrent.locks.ReentrantLock;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Lets runs in one JVM look for their scenarios and sentences by turns. Two that read one jar at the same time
 * close it before each other's eyes; from a run's first scenario on there is nothing more to look for.
 */
final class ByTurns implements TestExecutionListener, AutoCloseable {

    private static final ReentrantLock TURN = new ReentrantLock();

    ByTurns() {
        TURN.lock();
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        if (finished.isTest()) {
            close();
        }
    }

    @Override
    public void close() {
        if (TURN.isHeldByCurrentThread()) {
            TURN.unlock();
        }
    }
}

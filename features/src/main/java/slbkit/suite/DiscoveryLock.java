package slbkit.suite;

import java.util.concurrent.locks.ReentrantLock;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Lets runs in one JVM discover their scenarios and step definitions one after another. If two runs read the same jar at
 * the same time, one closes it while the other still reads. From its first scenario on, a run no longer reads the jar.
 */
final class DiscoveryLock implements TestExecutionListener, AutoCloseable {

    private static final ReentrantLock TURN = new ReentrantLock();

    DiscoveryLock() {
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

package slbkit.health;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Keeps calls of an operation away while one of them is armed, so that no other call consumes the arming. */
public final class ArmingLock {

    private final Map<String, ReentrantReadWriteLock> locks = new ConcurrentHashMap<>();

    public <T> T sharing(String operation, Supplier<T> call) {
        return holding(lock(operation).readLock(), call);
    }

    public <T> T exclusively(String operation, Supplier<T> call) {
        return holding(lock(operation).writeLock(), call);
    }

    private ReentrantReadWriteLock lock(String operation) {
        return locks.computeIfAbsent(operation, o -> new ReentrantReadWriteLock(true));
    }

    private static <T> T holding(Lock lock, Supplier<T> call) {
        lock.lock();
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }
}

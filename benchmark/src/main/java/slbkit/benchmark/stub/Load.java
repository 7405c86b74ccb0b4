package slbkit.benchmark.stub;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Calls on several connections at once; each sends its next call when it has the reply to the last.
 *
 * @param connections how many
 * @param talk what each of them says, by its number
 * @param signing how each call is signed
 */
record Load(int connections, IntFunction<Talk> talk, Signing signing) {

    /** Call for so long. */
    Measured during(ServerProcess server, Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return run(server, () -> System.nanoTime() < end);
    }

    /** Call so often. */
    Measured times(ServerProcess server, long calls) throws IOException, InterruptedException {
        AtomicLong left = new AtomicLong(calls);
        return run(server, () -> left.getAndDecrement() > 0);
    }

    private Measured run(ServerProcess server, Callable<Boolean> more) throws IOException, InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        try {
            Duration cpu = server.cpu();
            long begin = System.nanoTime();
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Talk words = talk.apply(i);
                running.add(callers.submit(() -> call(server, words, more)));
            }
            long calls = 0;
            for (Future<Long> one : running) {
                calls += one.get();
            }
            return new Measured(calls, Duration.ofNanos(System.nanoTime() - begin), server.cpu().minus(cpu));
        } catch (ExecutionException e) {
            throw new IllegalStateException(server.name() + ": " + e.getCause().getMessage(), e.getCause());
        } finally {
            callers.shutdownNow();
        }
    }

    private long call(ServerProcess server, Talk words, Callable<Boolean> more) throws Exception {
        long calls = 0;
        try (Connection connection = new Connection(server.port())) {
            while (more.call()) {
                connection.exchange(signing.request(words.next()), words);
                calls++;
            }
        }
        return calls;
    }
}

package slbkit.strength;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tries the suite on many candidates, several at a time, each run in a thread of its own. */
final class Proof {

    private final Trying trying;
    private final Circumstances circumstances;
    private final Log log;
    private final Consumer<String> progress;

    Proof(boolean full, Log log, Consumer<String> progress) {
        this.trying = new Trying(full);
        this.circumstances = new Circumstances(full);
        this.log = log;
        this.progress = progress;
    }

    List<Tried> of(List<Candidate> candidates, int parallel) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        List<Tried> done = Collections.synchronizedList(new ArrayList<>());
        try {
            List<Future<Tried>> all = new ArrayList<>();
            for (Candidate candidate : candidates) {
                all.add(threads.submit(() -> {
                    Tried tried = one(candidate);
                    done.add(tried);
                    progress.accept("%s of %s: %s".formatted(done.size(), candidates.size(), tried.name()));
                    return tried;
                }));
            }
            List<Tried> tried = new ArrayList<>();
            for (Future<Tried> future : all) {
                tried.add(future.get());
            }
            return tried;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Tried one(Candidate candidate) {
        String digest = circumstances.of(candidate);
        Tried known = log.find(candidate, digest);
        if (known != null) {
            return known;
        }
        Tried tried = trying.on(candidate, digest);
        log.add(tried);
        return tried;
    }

    /** Which candidates the patterns choose; the unbent stubs always, for without them nothing counts. */
    static Predicate<Candidate> chosen(List<String> globs) {
        return candidate -> candidate.kind() == Candidate.Kind.UNBENT || globs.isEmpty()
                || globs.stream().anyMatch(g -> Glob.matches(g, candidate.name()));
    }
}

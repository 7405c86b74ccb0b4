package slbkit.strength;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import slbkit.contract.Glob;
import slbkit.run.Depth;

/** Tries the suite on many candidates, several at a time, each run in a thread of its own. */
final class EvaluationRunner {

    private final Depth depth;
    private final CacheKey cacheKey;
    private final ResultCache cache;
    private final Consumer<String> progress;

    EvaluationRunner(Depth depth, ResultCache cache, Consumer<String> progress) {
        this.depth = depth;
        this.cacheKey = new CacheKey(depth);
        this.cache = cache;
        this.progress = progress;
    }

    List<EvaluationResult> of(List<Candidate> candidates, int parallel) throws InterruptedException {
        Evaluation evaluation = Evaluation.of(candidates.stream().filter(c -> known(c) == null).toList(), depth);
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        List<EvaluationResult> done = Collections.synchronizedList(new ArrayList<>());
        try {
            List<Future<EvaluationResult>> all = new ArrayList<>();
            for (Candidate candidate : candidates) {
                all.add(threads.submit(() -> {
                    EvaluationResult result = one(candidate, evaluation);
                    done.add(result);
                    progress.accept("%s of %s: %s".formatted(done.size(), candidates.size(), result.name()));
                    return result;
                }));
            }
            List<EvaluationResult> results = new ArrayList<>();
            for (Future<EvaluationResult> future : all) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private EvaluationResult one(Candidate candidate, Evaluation evaluation) {
        EvaluationResult known = known(candidate);
        if (known != null) {
            return known;
        }
        EvaluationResult result = evaluation.on(candidate, cacheKey.of(candidate));
        cache.add(result);
        return result;
    }

    private EvaluationResult known(Candidate candidate) {
        return cache.find(candidate, cacheKey.of(candidate));
    }

    /**
     * The candidates that match the patterns, and always the unmodified stubs, because no result counts without them.
     *
     * @throws IllegalArgumentException if the patterns match no defect and no variant
     */
    static List<Candidate> candidates(List<String> globs) {
        List<Candidate> candidates = Candidate.all().stream()
                .filter(candidate -> candidate.kind() == Candidate.Kind.UNMODIFIED || globs.isEmpty()
                        || globs.stream().anyMatch(glob -> Glob.of(glob).test(candidate.name())))
                .toList();
        if (candidates.stream().allMatch(candidate -> candidate.kind() == Candidate.Kind.UNMODIFIED)) {
            throw new IllegalArgumentException("--only: no defect or variant matches %s; the commands defects and variants list them"
                    .formatted(globs));
        }
        return candidates;
    }
}

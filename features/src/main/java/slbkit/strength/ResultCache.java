package slbkit.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The results so far, one per line, so that an interrupted proof can be resumed. */
final class ResultCache {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, EvaluationResult> known = new HashMap<>();

    ResultCache(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(this::read);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
    }

    /** The result of the candidate with the same cache key; null if there is none. */
    synchronized EvaluationResult find(Candidate candidate, String cacheKey) {
        EvaluationResult result = known.get(candidate.name());
        return result != null && result.digest().equals(cacheKey) ? result : null;
    }

    synchronized void add(EvaluationResult result) {
        known.put(result.name(), result);
        try {
            Files.writeString(file, JSON.writeValueAsString(result) + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** A line that was cut off when the proof was interrupted is ignored. */
    private void read(String line) {
        try {
            EvaluationResult result = JSON.readValue(line, EvaluationResult.class);
            known.put(result.name(), result);
        } catch (JacksonException e) {
            // The candidate is evaluated again.
        }
    }
}

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
final class Log {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, EvaluationResult> known = new HashMap<>();

    Log(Path file) {
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
    synchronized EvaluationResult find(Candidate candidate, String digest) {
        EvaluationResult tried = known.get(candidate.name());
        return tried != null && tried.digest().equals(digest) ? tried : null;
    }

    synchronized void add(EvaluationResult tried) {
        known.put(tried.name(), tried);
        try {
            Files.writeString(file, JSON.writeValueAsString(tried) + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** A line that was cut off when the proof was interrupted is ignored. */
    private void read(String line) {
        try {
            EvaluationResult tried = JSON.readValue(line, EvaluationResult.class);
            known.put(tried.name(), tried);
        } catch (JacksonException e) {
            // The candidate is evaluated again.
        }
    }
}

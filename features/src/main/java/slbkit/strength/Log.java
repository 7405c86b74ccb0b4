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

/** What was tried, a line each, so that an interrupted proof goes on where it stopped. */
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

    /** What was found of the candidate under the same cacheKey; null where it was not tried. */
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

    /** A line that was cut off when the proof was interrupted is no line. */
    private void read(String line) {
        try {
            EvaluationResult tried = JSON.readValue(line, EvaluationResult.class);
            known.put(tried.name(), tried);
        } catch (JacksonException e) {
            // EvaluationResult again.
        }
    }
}

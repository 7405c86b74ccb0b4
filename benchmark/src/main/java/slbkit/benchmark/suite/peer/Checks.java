package slbkit.benchmark.suite.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of a recorded run, in its order, and the ids that they have today. */
final class Checks {

    private final List<Check> all = new ArrayList<>();
    private final Map<String, String> todaysIds = new ConcurrentHashMap<>();

    /** Read a run's report.json. */
    static Checks of(Path report) {
        Checks checks = new Checks();
        try {
            JsonNode record = new JsonMapper().readTree(Files.readString(report));
            for (JsonNode exchange : record.path("exchanges")) {
                Check check = Check.of(exchange);
                if (check != null) {
                    checks.all.add(check);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checks;
    }

    List<Check> all() {
        return all;
    }

    /** The calls of each scenario. */
    Map<String, List<Check>> byScenario() {
        Map<String, List<Check>> scenarios = new LinkedHashMap<>();
        all.forEach(check -> scenarios.computeIfAbsent(check.scenario(), s -> new ArrayList<>()).add(check));
        return scenarios;
    }

    /** What to send today: groups that the recorded run had created have other ids now. */
    Map<String, String> toSend(Check check) {
        Map<String, String> parameters = new LinkedHashMap<>(check.parameters());
        parameters.replaceAll((name, value) -> todaysIds.getOrDefault(value, value));
        return parameters;
    }

    void created(Check check, String id) {
        if (!check.created().isEmpty()) {
            todaysIds.put(check.created(), id);
        }
    }
}

package slbkit.strength;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import slbkit.stub.mutation.register.Defects;
import tools.jackson.databind.json.JsonMapper;

/**
 * By which scenarios each defect is found by the rule that it contradicts, and what the scenarios cost: features/kills.json.
 *
 * @param procedure the procedure that was measured last
 * @param onceARun how many calls a whole run makes besides those of its scenarios
 * @param calls by scenario, how many calls it makes of the stub
 * @param foundBy by defect, the scenarios that find it; none where only a look back at the end of a run does
 */
record ScenarioKills(String procedure, int onceARun, Map<String, Integer> calls, Map<String, List<String>> foundBy) {

    /** The name of the file, among the features. */
    static final String FILE = "kills.json";

    private static final JsonMapper JSON = new JsonMapper();

    /** As it is kept: defects name the scenarios by their places in the list of calls. */
    private record Kept(String procedure, int onceARun, Map<String, Integer> calls, Map<String, List<Integer>> foundBy) {
    }

    ScenarioKills {
        Map<String, Integer> all = new TreeMap<>(calls);
        // one that makes its calls once a run has none of its own
        foundBy.values().forEach(scenarios -> scenarios.forEach(scenario -> all.putIfAbsent(scenario, 0)));
        calls = all;
        foundBy = new TreeMap<>(foundBy);
    }

    /** What was measured, and for what was not, what was known before; of defects that there are no longer, nothing. */
    static ScenarioKills of(String procedure, List<EvaluationResult> tried, ScenarioKills before) {
        EvaluationResult whole = tried.stream().filter(t -> t.kind() == Candidate.Kind.UNMODIFIED).findFirst().orElseThrow();
        Map<String, List<String>> foundBy = new TreeMap<>(before == null ? Map.of() : before.foundBy());
        tried.stream().filter(t -> t.kind() == Candidate.Kind.DEFECT).forEach(t -> foundBy.put(t.name(), t.foundBy()));
        foundBy.keySet().retainAll(Defects.packaged().all().stream().map(d -> d.name()).toList());
        return new ScenarioKills(procedure, whole.exchanges() - whole.calls().values().stream().mapToInt(c -> c).sum(),
                whole.calls(), foundBy);
    }

    static ScenarioKills parse(String text) {
        Kept kept = JSON.readValue(text, Kept.class);
        List<String> scenarios = List.copyOf(new TreeMap<>(kept.calls()).keySet());
        Map<String, List<String>> foundBy = new TreeMap<>();
        kept.foundBy().forEach((defect, places) -> foundBy.put(defect, places.stream().map(scenarios::get).toList()));
        return new ScenarioKills(kept.procedure(), kept.onceARun(), kept.calls(), foundBy);
    }

    /** As it is kept: a line for each scenario and each defect. */
    String text() {
        List<String> scenarios = List.copyOf(calls.keySet());
        Map<String, List<Integer>> places = new TreeMap<>();
        foundBy.forEach((defect, by) -> places.put(defect, by.stream().map(scenarios::indexOf).sorted().toList()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Kept(procedure, onceARun, calls, places)) + "\n";
    }
}

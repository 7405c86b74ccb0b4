package slbkit.strength;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import slbkit.stub.mutation.register.Defects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which scenarios find each defect by the rule that it contradicts, and what the scenarios cost: features/kills.json.
 *
 * @param procedure the procedure that was measured last
 * @param onceARun how many calls a whole run makes outside its scenarios
 * @param calls by scenario, how many calls it makes to the stub
 * @param foundBy by defect, the scenarios that find it; none if only a check at the end of the run finds it
 */
record ScenarioKills(String procedure, int onceARun, Map<String, Integer> calls, Map<String, List<String>> foundBy) {

    /** The name of the file in the folder of the features. */
    static final String FILE = "kills.json";

    private static final JsonMapper JSON = new JsonMapper();

    /** The form in the file: defects refer to scenarios by their index in the list of calls. */
    private record Kept(String procedure, int onceARun, Map<String, Integer> calls, Map<String, List<Integer>> foundBy) {
    }

    ScenarioKills {
        Map<String, Integer> all = new TreeMap<>(calls);
        // a scenario whose calls are made once per run has none of its own
        foundBy.values().forEach(scenarios -> scenarios.forEach(scenario -> all.putIfAbsent(scenario, 0)));
        calls = all;
        foundBy = new TreeMap<>(foundBy);
    }

    /** The new measurements, and the old ones of defects that still exist and were not measured again. */
    static ScenarioKills of(String procedure, List<EvaluationResult> results, ScenarioKills before) {
        EvaluationResult whole = results.stream().filter(t -> t.kind() == Candidate.Kind.UNMODIFIED).findFirst().orElseThrow();
        Map<String, List<String>> foundBy = new TreeMap<>(before == null ? Map.of() : before.foundBy());
        results.stream().filter(t -> t.kind() == Candidate.Kind.DEFECT).forEach(t -> foundBy.put(t.name(), t.foundBy()));
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

    /** The text of the file: one line per scenario and per defect. */
    String text() {
        List<String> scenarios = List.copyOf(calls.keySet());
        Map<String, List<Integer>> places = new TreeMap<>();
        foundBy.forEach((defect, by) -> places.put(defect, by.stream().map(scenarios::indexOf).sorted().toList()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Kept(procedure, onceARun, calls, places)) + "\n";
    }
}

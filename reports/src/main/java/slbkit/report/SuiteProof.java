package slbkit.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which rules of the suite were seen to fail, and on what: the last proof of strength in short.
 *
 * @param procedure the procedure that was proven; another one than a run's proves the run's rules only as they were
 * @param version the suite's version
 * @param commit the suite's commit
 * @param made the day of the proof, ISO-8601
 * @param rules by rule, the defects that contradict it and that it found; a rule that found none is
 *     not listed
 */
public record SuiteProof(
        String procedure, String version, String commit, String made, Map<String, List<String>> rules) {

    /** What a kill matrix proves of a suite. */
    public static SuiteProof of(StrengthReport matrix, ConformanceReport.Suite suite, String day) {
        Map<String, List<String>> rules = new LinkedHashMap<>(matrix.kills());
        rules.values().removeIf(List::isEmpty);
        return new SuiteProof(suite.procedure(), suite.version(), suite.commit(), day, rules);
    }

    /** The defects that a rule was seen to find; empty where it was not seen to fail. */
    public List<String> of(String rule) {
        return rules.getOrDefault(rule, List.of());
    }

    /** The proof of a text that {@link #text()} made. */
    public static SuiteProof parse(String text) {
        return JsonMapper.shared().readValue(text, SuiteProof.class);
    }

    /** The proof as it is kept. */
    public String text() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }
}

package slbkit.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one scenario found out about one rule.
 *
 * @param rule the rule's id
 * @param verdict what was found
 * @param cause why it could not be told, or what went wrong; empty otherwise
 * @param expected what the documents expect; empty where the verdict needs none
 * @param observed what came instead; empty where the verdict needs none
 * @param scenario the scenario that found it
 * @param exchanges ids of the exchanges it rests on
 */
public record Finding(
        String rule,
        Verdict verdict,
        String cause,
        String expected,
        String observed,
        ScenarioRef scenario,
        List<String> exchanges) {

    public Finding {
        requireNonNull(rule, "rule");
        requireNonNull(verdict, "verdict");
        exchanges = List.copyOf(exchanges);
    }
}

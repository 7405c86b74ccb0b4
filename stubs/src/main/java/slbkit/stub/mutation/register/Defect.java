package slbkit.stub.mutation.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import slbkit.contract.Glob;

/**
 * One deviation from the documents that a stub can be given.
 *
 * @param name its name, unique
 * @param rule the rule it contradicts
 * @param also rules, or patterns of rules, that may differ because of it too
 * @param statement what the stub then does, in one line
 * @param definition how the stub is mutated
 */
public record Defect(
        String name, String rule, List<String> also, @JsonProperty("says") String statement,
        @JsonProperty("mutation") MutationDefinition definition) {

    public Defect {
        also = List.copyOf(also);
    }

    /** Whether a rule that differs is declared: its own, or one that depends on it. */
    public boolean declares(String differing) {
        return rule.equals(differing) || also.stream().anyMatch(glob -> Glob.of(glob).test(differing));
    }
}

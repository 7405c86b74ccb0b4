package slbkit.stub.mutation.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import slbkit.contract.Glob;

/**
 * One deviation from the documents with which a stub can be started.
 *
 * @param name its name, unique
 * @param rule the rule it contradicts
 * @param also rules, or patterns of rules, that may differ because of it too
 * @param statement what the stub then does, in one line
 * @param definition the mutation
 */
public record Defect(
        String name, String rule, List<String> also, @JsonProperty("says") String statement,
        @JsonProperty("mutation") MutationDefinition definition) {

    public Defect {
        also = List.copyOf(also);
    }

    /** Whether a rule is declared to differ: the defect's own rule or a dependant. */
    public boolean declares(String differing) {
        return rule.equals(differing) || also.stream().anyMatch(glob -> Glob.of(glob).test(differing));
    }
}

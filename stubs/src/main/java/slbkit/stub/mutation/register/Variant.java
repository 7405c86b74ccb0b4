package slbkit.stub.mutation.register;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One unusual way to answer that the documents allow.
 *
 * @param name its name, unique
 * @param about wire, shape, timing or reading
 * @param statement what the stub then does, in one line
 * @param definition the mutation
 */
public record Variant(
        String name, String about, @JsonProperty("says") String statement,
        @JsonProperty("mutation") MutationDefinition definition) {
}

package slbkit.stub.mutation.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.kind.Kind;

/**
 * The definition of a mutation: its kind and the parameters of that kind.
 *
 * @param values the parameters, {@code kind} among them
 */
public record MutationDefinition(Map<String, Object> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MutationDefinition {
        values = new LinkedHashMap<>(values);
    }

    /** The kind's name. */
    public String kind() {
        return String.valueOf(values.get("kind"));
    }

    /** A new mutation, without memory of any call. */
    public Mutation make() {
        return Kind.make(values);
    }
}

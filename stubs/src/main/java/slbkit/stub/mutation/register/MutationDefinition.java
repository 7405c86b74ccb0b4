package slbkit.stub.mutation.register;

import java.util.LinkedHashMap;
import java.util.Map;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.mutation.kind.Kinds;

/**
 * How a mutation is made: its kind and the kind's parameters.
 *
 * @param entry the name of the entry it belongs to
 * @param values the parameters, {@code kind} among them
 */
public record MutationDefinition(String entry, Map<String, Object> values) {

    public MutationDefinition {
        values = new LinkedHashMap<>(values);
    }

    /** The kind's name. */
    public String kind() {
        return String.valueOf(values.get("kind"));
    }

    /** A fresh mutation, which remembers no call. */
    public Mutation make() {
        return Kinds.make(new Settings(entry, values));
    }
}

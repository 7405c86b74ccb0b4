package slbkit.stub.bend.register;

import java.util.LinkedHashMap;
import java.util.Map;
import slbkit.stub.bend.Bend;
import slbkit.stub.bend.Settings;
import slbkit.stub.bend.kind.Kinds;

/**
 * How a bend is made: its kind and the kind's parameters.
 *
 * @param entry the name of the entry it belongs to
 * @param values the parameters, {@code kind} among them
 */
public record Recipe(String entry, Map<String, Object> values) {

    public Recipe {
        values = new LinkedHashMap<>(values);
    }

    /** The kind's name. */
    public String kind() {
        return String.valueOf(values.get("kind"));
    }

    /** A fresh bend, which remembers no call. */
    public Bend make() {
        return Kinds.make(new Settings(entry, values));
    }
}

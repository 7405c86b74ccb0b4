package slbkit.stub.mutation.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import slbkit.stub.mutation.Binding;
import slbkit.stub.mutation.RegisterException;
import slbkit.stub.service.NearestName;

/** The entries of a register file by their names. */
abstract class Register<T> {

    private final Map<String, T> byName = new LinkedHashMap<>();
    private final String noun;

    /**
     * Binds the entries.
     *
     * @param checked checks an entry and may replace it; throws a {@link RegisterException} if it is invalid
     * @param noun what an entry is, for messages; its plural is the command that lists all
     */
    Register(
            List<Map<String, Object>> entries, Class<T> type, Function<T, String> name, UnaryOperator<T> checked, String noun) {
        this.noun = noun;
        for (Map<String, Object> entry : entries) {
            try {
                T bound = checked.apply(Binding.bind(entry, type));
                if (byName.put(name.apply(bound), bound) != null) {
                    throw new RegisterException("is listed twice");
                }
            } catch (RegisterException e) {
                throw new RegisterException("%s: %s".formatted(
                        entry.getOrDefault("name", "an entry without a name"), e.getMessage()));
            }
        }
    }

    /** Every entry, in the order of the file. */
    public List<T> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The entry of that name.
     *
     * @throws RegisterException if there is none; the message names the nearest one
     */
    public T get(String name) {
        T found = byName.get(name);
        if (found == null) {
            throw new RegisterException("there is no %s \"%s\"; the nearest is %s (all are listed by: slb-conformance %ss)"
                    .formatted(noun, name, NearestName.to(name, byName.keySet()), noun));
        }
        return found;
    }
}

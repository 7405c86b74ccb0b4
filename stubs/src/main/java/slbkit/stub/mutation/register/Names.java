package slbkit.stub.mutation.register;

import java.util.Map;
import slbkit.stub.mutation.RegisterException;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.NearestName;

/** What both registers do with names. */
final class Names {

    private Names() {
    }

    static <T> T get(Map<String, T> known, String name, String what, String command) {
        T found = known.get(name);
        if (found == null) {
            throw new RegisterException("there is no %s \"%s\"; the nearest is %s (all are listed by: slb-conformance %s)".formatted(
                    what, name, NearestName.to(name, known.keySet()), command));
        }
        return found;
    }

    static MutationDefinition definition(Settings entry) {
        return new MutationDefinition(entry.text("name"), entry.under("mutation").all());
    }
}

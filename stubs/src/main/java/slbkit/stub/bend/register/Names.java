package slbkit.stub.bend.register;

import java.util.Map;
import slbkit.stub.bend.RegisterException;
import slbkit.stub.bend.Settings;
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

    static Recipe recipe(Settings entry) {
        return new Recipe(entry.text("name"), entry.under("bend").all());
    }
}

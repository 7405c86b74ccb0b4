package slbkit.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/**
 * What makes the target give one documented error.
 *
 * @param operation the operation that is to be rejected
 * @param error the documented code
 * @param with whole request parameters, as texts, set over those of a valid call
 * @param arm a request that is sent just before the call; null where {@code with} does it
 */
public record Provocation(String operation, String error, Map<String, String> with, Arm arm) {

    /**
     * An arming call.
     *
     * @param method its HTTP method
     * @param path its path on the endpoint
     * @param body its JSON body; null without one
     */
    public record Arm(String method, String path, Object body) {
        public Arm {
            method = method == null ? "POST" : method;
            if (path == null || !path.startsWith("/")) {
                throw new ProfileException("provocations: arm needs a path that begins with /, but has " + path);
            }
        }
    }

    public Provocation {
        with = with == null ? Map.of() : new LinkedHashMap<>(with);
        with.forEach((parameter, value) -> {
            if (value == null) {
                throw new ProfileException("provocations: with.%s has no value; write \"\" for an empty one"
                        .formatted(parameter));
            }
        });
        with = Map.copyOf(with);
        if (operation == null || error == null) {
            throw new ProfileException("provocations: each entry needs operation and error");
        }
        checkDocumented(operation, error);
        if (with.isEmpty() == (arm == null)) {
            throw new ProfileException("provocations: %s %s needs either with or arm".formatted(operation, error));
        }
    }

    private static void checkDocumented(String operation, String error) {
        Operation documented = Contract.documented().operation(operation)
                .orElseThrow(() -> new ProfileException("provocations: operation " + operation + " is not one of those that are judged: "
                        + Contract.documented().operations().stream().map(Operation::name).toList()));
        if (documented.error(error).isEmpty()) {
            throw new ProfileException("provocations: %s documents no error %s; its rows are listed by: rules"
                    .formatted(operation, error));
        }
    }

    /** The same for a record: what an arming call carries may be a key of its own. */
    Provocation masked() {
        return arm == null || arm.body() == null
                ? this
                : new Provocation(operation, error, with, new Arm(arm.method(), arm.path(), "****"));
    }
}

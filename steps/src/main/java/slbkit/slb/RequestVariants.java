package slbkit.slb;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The variant of plain calls that this target accepts, determined once per run for each operation. */
public final class RequestVariants {

    private final Map<String, RequestVariant> requestVariants = new ConcurrentHashMap<>();
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    /** The variant of an operation's plain calls as far as it is known; the complete one until then. */
    public RequestVariant known(String operation) {
        return requestVariants.getOrDefault(operation, RequestVariant.COMPLETE);
    }

    /** Whether the variant of an operation's plain calls is known. */
    public boolean knows(String operation) {
        return requestVariants.containsKey(operation);
    }

    /** The first variant that the target accepts; if it accepts none, the complete one, because something else is wrong. */
    public RequestVariant of(String operation, Predicate<RequestVariant> taken) {
        // one scenario looks and the others wait; looking for the variant of a change looks for that of a creation
        synchronized (turns.computeIfAbsent(operation, o -> new Object())) {
            RequestVariant known = requestVariants.get(operation);
            if (known == null) {
                known = Stream.of(RequestVariant.values()).filter(taken).findFirst().orElse(RequestVariant.COMPLETE);
                requestVariants.put(operation, known);
            }
            return known;
        }
    }
}

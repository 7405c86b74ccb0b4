package slbkit.independent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Documented errors that were ordered for the next calls of an operation. */
final class Faults {

    private final Map<String, Deque<String>> armed = new HashMap<>();

    synchronized void arm(String action, String code, int times) {
        for (int i = 0; i < times; i++) {
            armed.computeIfAbsent(action, any -> new ArrayDeque<>()).add(code);
        }
    }

    /** The code ordered for this call, or null. */
    synchronized String take(String action) {
        Deque<String> codes = armed.get(action);
        return codes == null ? null : codes.poll();
    }
}

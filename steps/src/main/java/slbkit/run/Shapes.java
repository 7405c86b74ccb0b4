package slbkit.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shape of plain calls that this target takes, found out once a run for each operation. */
final class Shapes {

    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    /** The shape of an operation's plain calls as far as it is known; the complete one until then. */
    Shape known(String operation) {
        return shapes.getOrDefault(operation, Shape.COMPLETE);
    }

    /** Tell whether the shape of an operation's plain calls has been found out. */
    boolean knows(String operation) {
        return shapes.containsKey(operation);
    }

    /** The first shape that is taken; the complete one where none is, for then something else is wrong. */
    Shape of(String operation, Predicate<Shape> taken) {
        // one scenario looks and the others wait; looking for the shape of a change looks for that of a creation
        synchronized (turns.computeIfAbsent(operation, o -> new Object())) {
            Shape known = shapes.get(operation);
            if (known == null) {
                known = Stream.of(Shape.values()).filter(taken).findFirst().orElse(Shape.COMPLETE);
                shapes.put(operation, known);
            }
            return known;
        }
    }
}

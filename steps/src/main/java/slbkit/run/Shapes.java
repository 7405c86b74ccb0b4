package slbkit.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The shape of plain calls that this target takes, found out once a run for each operation. */
final class Shapes {

    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    /** The shape of an operation's plain calls as far as it is known; the complete one until then. */
    Shape known(String operation) {
        return shapes.getOrDefault(operation, Shape.COMPLETE);
    }

    /** The first shape that is taken; the complete one where none is, for then something else is wrong. */
    Shape of(String operation, Predicate<Shape> taken) {
        Shape known = shapes.get(operation);
        if (known != null) {
            return known;
        }
        Shape found = Shape.COMPLETE;
        for (Shape shape : Shape.values()) {
            if (taken.test(shape)) {
                found = shape;
                break;
            }
        }
        Shape first = shapes.putIfAbsent(operation, found);
        return first == null ? found : first;
    }
}

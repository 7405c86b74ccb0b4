package slbkit.stub.world;

import java.util.Map;
import java.util.Optional;

/** How the beginning of an id tells what a server is. */
final class ServerTypes {

    private static final Map<String, String> BY_PREFIX = Map.of("i-", "ecs", "eni-", "eni", "eci-", "eci");

    private ServerTypes() {
    }

    static Optional<String> of(String id) {
        return BY_PREFIX.entrySet().stream()
                .filter(e -> id.startsWith(e.getKey()) && id.length() > e.getKey().length())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

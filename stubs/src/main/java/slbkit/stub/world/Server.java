package slbkit.stub.world;

import java.util.Map;
import java.util.Optional;

/**
 * A machine that may be put behind a load balancer.
 *
 * @param type ecs, eni or eci
 * @param running whether it runs
 * @param ip its address, shown where a call gives none; null where the world does not say
 */
public record Server(String id, String type, boolean running, String ip) {

    private static final Map<String, String> TYPE_BY_PREFIX = Map.of("i-", "ecs", "eni-", "eni", "eci-", "eci");

    /** The type of the server with that id, if its prefix tells. */
    static Optional<String> typeOf(String id) {
        return TYPE_BY_PREFIX.entrySet().stream()
                .filter(e -> id.startsWith(e.getKey()) && id.length() > e.getKey().length())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

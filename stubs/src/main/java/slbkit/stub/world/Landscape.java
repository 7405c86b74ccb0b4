package slbkit.stub.world;

import java.util.Optional;

/** What exists before the first call: load balancers, servers and the conditions some ids are in. */
public interface Landscape {

    Optional<LoadBalancer> loadBalancer(String id);

    Optional<Server> server(String id);

    /** The documented error that the named thing gives to an operation, if it is in such a condition. */
    default Optional<String> condition(String operation, String id) {
        return Optional.empty();
    }
}

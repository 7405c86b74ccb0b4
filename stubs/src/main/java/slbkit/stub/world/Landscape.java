package slbkit.stub.world;

import java.util.List;
import java.util.Optional;

/** What exists before the first call: load balancers, servers and the conditions some ids are in. */
public interface Landscape {

    Optional<LoadBalancer> loadBalancer(String id);

    Optional<Server> server(String id);

    /** The vServer group of this id, if it is there without having been created. */
    default Optional<ServerGroup> vServerGroup(String id) {
        return Optional.empty();
    }

    /** The primary/secondary server group of this id, if it is there without having been created. */
    default Optional<ServerGroup> masterSlaveServerGroup(String id) {
        return Optional.empty();
    }

    /** The listeners of a load balancer. */
    default List<Listener> listeners(String loadBalancerId) {
        return List.of();
    }

    /** The documented error that the named thing gives to an operation, if it is in such a condition. */
    default Optional<String> condition(String operation, String id) {
        return Optional.empty();
    }
}

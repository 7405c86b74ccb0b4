package slbkit.stub.world;

import java.util.List;
import java.util.Optional;

/** What exists before the first call: load balancers, servers and the conditions some ids are in. */
public interface Landscape {

    Optional<LoadBalancer> loadBalancer(String id);

    Optional<Server> server(String id);

    /** The load balancer of a vServer group that is there without having been created, if this id is of one. */
    default Optional<String> loadBalancerOfGroup(String vServerGroupId) {
        return Optional.empty();
    }

    /** The load balancer of a primary/secondary server group that is there without having been created. */
    default Optional<String> loadBalancerOfPair(String masterSlaveServerGroupId) {
        return Optional.empty();
    }

    /** What a group holds that is there without having been created, of either kind. */
    default List<Backend> serversAtFirst(String groupId) {
        return List.of();
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

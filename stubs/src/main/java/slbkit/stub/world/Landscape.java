package slbkit.stub.world;

import java.util.Optional;

/** What exists before the first call: load balancers, servers and the conditions some ids are in. */
public interface Landscape {

    Optional<LoadBalancer> loadBalancer(String id);

    Optional<Server> server(String id);

    /** The load balancer of a vServer group that is there without having been created, if this id is of one. */
    default Optional<String> loadBalancerOfGroup(String vServerGroupId) {
        return Optional.empty();
    }

    /** The documented error that the named thing gives to an operation, if it is in such a condition. */
    default Optional<String> condition(String operation, String id) {
        return Optional.empty();
    }
}

package slbkit.stub.world;

import java.util.List;

/**
 * A load balancer as the world knows it.
 *
 * @param highPerformance whether ENIs and elastic container instances may stand behind it
 * @param defaultServers what its default server group holds at first
 */
public record LoadBalancer(String id, boolean highPerformance, List<Backend> defaultServers) {

    public LoadBalancer {
        defaultServers = List.copyOf(defaultServers);
    }
}

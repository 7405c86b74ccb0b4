package slbkit.independent;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What this provider owns: a few load balancers and servers, and nothing else. */
final class World {

    record LoadBalancer(String id, boolean highPerformance) {
    }

    private static final Map<String, LoadBalancer> LOAD_BALANCERS = Map.of(
        "lb-1", new LoadBalancer("lb-1", true),
        "lb-listening", new LoadBalancer("lb-listening", true),
        "lb-shared", new LoadBalancer("lb-shared", false));

    private static final Set<String> REGIONS = Set.of("cn-hangzhou", "cn-shanghai", "cn-beijing");
    private static final Set<String> RUNNING = Set.of("i-1", "i-2", "i-3", "i-8", "i-9");
    private static final Set<String> STOPPED = Set.of("i-stopped");

    private static final Map<String, Map<String, Set<String>>> ADDRESSES = Map.of(
        "eni", Map.of("eni-1", Set.of("192.168.0.11", "192.168.0.12")),
        "eci", Map.of("eci-1", Set.of("192.168.0.21")));

    /** The servers in lb-1's default server group at the start. */
    static final List<String> DEFAULT_SERVERS = List.of("i-8", "i-9");

    private World() {
    }

    static LoadBalancer loadBalancer(String id) {
        return LOAD_BALANCERS.get(id);
    }

    static boolean region(String id) {
        return REGIONS.contains(id);
    }

    static boolean running(String serverId) {
        return RUNNING.contains(serverId);
    }

    static boolean stopped(String serverId) {
        return STOPPED.contains(serverId);
    }

    /** The addresses of an ENI or an ECI; none when there is no such thing. */
    static Set<String> addresses(String type, String id) {
        return ADDRESSES.getOrDefault(type, Map.of()).getOrDefault(id, Set.of());
    }
}

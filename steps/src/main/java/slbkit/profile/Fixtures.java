package slbkit.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The resources of the target that a run may use; rules that need a missing one are unverified.
 *
 * @param loadBalancer the run may create groups behind it; null without one
 * @param servers running servers that may be attached
 * @param defaultServers servers in the load balancer's default server group
 * @param absentServer an id that exists nowhere; null where none is named
 * @param stoppedServer a server that exists and does not run; null where none is named
 * @param sharedLoadBalancer a load balancer that is not high-performance; null without one
 * @param listeningLoadBalancer a load balancer that has a vServer group which a listener and a forwarding rule with a
 *     domain and a URL use, and a primary/secondary server group which a listener uses, each with servers, and maybe two
 *     listeners on one port, all running; null without one
 */
public record Fixtures(
        String loadBalancer,
        List<Server> servers,
        List<String> defaultServers,
        String absentServer,
        String stoppedServer,
        String sharedLoadBalancer,
        String listeningLoadBalancer) {

    /** What kind of server it is, as requests name it. */
    public enum Type {
        @JsonProperty("ecs") ECS,
        @JsonProperty("eni") ENI,
        @JsonProperty("eci") ECI;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A running server.
     *
     * @param id its id
     * @param type ecs unless said otherwise
     * @param ip its address; null where none is named
     */
    public record Server(String id, Type type, String ip) {
        public Server {
            type = type == null ? Type.ECS : type;
            if (id == null || id.isBlank()) {
                throw new ProfileException("fixtures.servers: a server has no id; write - {id: i-...}");
            }
        }
    }

    static final Fixtures NONE = new Fixtures(null, null, null, null, null, null, null);

    public Fixtures {
        servers = servers == null ? List.of() : List.copyOf(valued("servers", servers));
        defaultServers = defaultServers == null ? List.of() : List.copyOf(valued("default-servers", defaultServers));
    }

    private static <T> List<T> valued(String key, List<T> list) {
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new ProfileException("fixtures." + key + ": an entry has no value; write one, or remove the entry");
        }
        return list;
    }

    /** The servers of a type, in the profile's order. */
    public List<Server> servers(Type type) {
        return servers.stream().filter(s -> s.type() == type).toList();
    }

    /** The n-th server of a type, from 1; where there are fewer the first ones serve again. */
    public Optional<Server> server(Type type, int n) {
        List<Server> all = servers(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get((n - 1) % all.size()));
    }
}

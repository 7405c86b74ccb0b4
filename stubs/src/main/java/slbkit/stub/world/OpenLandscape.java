package slbkit.stub.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The default world: every named resource exists and runs; the prefix of its id determines its kind. Ids that begin
 * {@code lb-absent}, {@code i-absent}, {@code eni-absent} or {@code eci-absent} exist nowhere; servers that
 * begin {@code i-stopped}, {@code eni-stopped} or {@code eci-stopped} do not run; load balancers that begin
 * {@code lb-shared} are not high-performance. Every default server group starts with the ECS instances
 * {@code i-default-1} to {@code i-default-24}. Groups exist once they are created, but for {@code rsp-fault-…} and those
 * behind {@code lb-listening}: two listeners and a forwarding rule use a vServer group of two servers there, and two
 * listeners on one port a pair.
 */
public final class OpenLandscape implements Landscape {

    private static final String LISTENING = "lb-listening";
    private static final String GROUP_IN_USE = "rsp-listening-group";
    private static final String PAIR_IN_USE = "rsp-listening-pair";
    private static final List<Listener> LISTENERS = List.of(
            new Listener(80, "http", GROUP_IN_USE),
            new Listener(53, "tcp", PAIR_IN_USE),
            new Listener(53, "udp", PAIR_IN_USE),
            new Listener(443, "https", GROUP_IN_USE));

    private static final List<Backend> DEFAULT_SERVERS = IntStream.rangeClosed(1, 24)
            .mapToObj(n -> Backend.ofDefaultGroup("i-default-" + n, "ecs", 100))
            .toList();

    private final List<Backend> defaultServers;

    /** The open world. */
    public OpenLandscape() {
        this(DEFAULT_SERVERS);
    }

    private OpenLandscape(List<Backend> defaultServers) {
        this.defaultServers = defaultServers;
    }

    /** The same with default server groups that are empty at first, as those of a new load balancer are. */
    public static OpenLandscape withEmptyDefaultGroups() {
        return new OpenLandscape(List.of());
    }

    @Override
    public Optional<LoadBalancer> loadBalancer(String id) {
        return id.startsWith("lb-") && id.length() > "lb-".length() && !id.startsWith("lb-absent")
                ? Optional.of(new LoadBalancer(id, !id.startsWith("lb-shared"), defaultServers))
                : Optional.empty();
    }

    @Override
    public Optional<Server> server(String id) {
        return Server.typeOf(id)
                .filter(type -> !rest(id).startsWith("absent"))
                .map(type -> new Server(id, type, !rest(id).startsWith("stopped"), null));
    }

    /** A caller that asks for a fault by a group's id wants a faulty answer, not an error about a missing group. */
    @Override
    public Optional<ServerGroup> vServerGroup(String id) {
        return id.startsWith("rsp-fault-") ? there(id, "lb-fault")
                : id.equals(GROUP_IN_USE)
                ? there(id, LISTENING, used("i-listening-1", 8080, null), used("i-listening-2", 8081, null))
                : Optional.empty();
    }

    @Override
    public Optional<ServerGroup> masterSlaveServerGroup(String id) {
        return id.equals(PAIR_IN_USE)
                ? there(id, LISTENING, used("i-listening-1", 5353, "Master"), used("i-listening-2", 5354, "Slave"))
                : Optional.empty();
    }

    private static Optional<ServerGroup> there(String id, String loadBalancerId, Backend... backends) {
        return Optional.of(new ServerGroup(id, "", loadBalancerId, Instant.now(), List.of(backends), List.of()));
    }

    private static Backend used(String serverId, int port, String role) {
        return new Backend(serverId, port, 100, "ecs", null, null, role);
    }

    @Override
    public List<Listener> listeners(String loadBalancerId) {
        return loadBalancerId.equals(LISTENING) ? LISTENERS : List.of();
    }

    private static String rest(String id) {
        return id.substring(id.indexOf('-') + 1);
    }
}

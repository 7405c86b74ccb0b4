package slbkit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Fixtures;
import slbkit.profile.Fixtures.Server;
import slbkit.profile.Fixtures.Type;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/**
 * The roles in scenarios, such as web-1, filled with the fixtures of the profile. If no fixture fills a role, the scenario
 * is unverified, with the setting that would change that.
 */
public record TestBed(ScenarioExecution execution) {

    private static final Set<String> OTHER_TYPES = Set.of(Type.ENI.toString(), Type.ECI.toString());
    private static final Pattern ROLE = Pattern.compile("(web|eni|eci)-([1-9])");
    private static final String PREFIX = "slbKit-";
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** The region of every call. */
    public String region() {
        return execution.run().profile().region();
    }

    /** The load balancer that groups may be created behind. */
    public String loadBalancer() {
        return fixture(fixtures().loadBalancer(), "a load balancer", "load-balancer");
    }

    /** A load balancer that is not high-performance. */
    public String sharedLoadBalancer() {
        return fixture(fixtures().sharedLoadBalancer(), "a load balancer that is not high-performance",
                "shared-load-balancer");
    }

    /** A load balancer with groups that listeners and forwarding rules use. */
    public String listeningLoadBalancer() {
        return fixture(fixtures().listeningLoadBalancer(), "a load balancer with groups that listeners and forwarding rules use",
                "listening-load-balancer");
    }

    /** A name that is unique over all runs, with letters of both cases, and no part of another such name. */
    public String name() {
        return PREFIX + execution.run().id() + "-" + NAMES.incrementAndGet() + "x";
    }

    /** Whether a name is one that a run makes up. */
    public static boolean isMadeUp(String name) {
        return name.startsWith(PREFIX);
    }

    /**
     * The server in a role: web-1 is the first ECS instance, eni-1 the first ENI; also absent, stopped and default-1.
     * "eni-1 or web-1" is the ECS instance if the profile has no ENI, for a rule that does not need one; "default-1 or web-1"
     * is the same for a server of the default server group. "absent or unknown" is an id that no service can know if the
     * profile has no absent server. "beginning of web-1" is the id of that server without its last character.
     */
    public Server server(String role) {
        if (role.startsWith("beginning of ")) {
            String whole = server(role.substring("beginning of ".length())).id();
            return new Server(whole.substring(0, whole.length() - 1), Type.ECS, null);
        }
        if (role.equals("absent or unknown")) {
            String absent = fixtures().absentServer();
            return server(absent == null || absent.isEmpty() ? "unknown" : "absent");
        }
        int or = role.indexOf(" or ");
        if (role.startsWith("default-") && or > 0) {
            return server(fixtures().defaultServers().isEmpty() ? role.substring(or + 4) : role.substring(0, or));
        }
        if (or > 0) {
            Type type = role.startsWith("eni") ? Type.ENI : Type.ECI;
            return server(fixtures().servers(type).isEmpty() ? role.substring(or + 4) : role.substring(0, or));
        }
        Matcher matcher = ROLE.matcher(role);
        if (matcher.matches()) {
            int n = Integer.parseInt(matcher.group(2));
            return switch (matcher.group(1)) {
                case "web" -> running(Type.ECS, n, "a running ECS instance");
                case "eni" -> running(Type.ENI, n, "an ENI");
                default -> running(Type.ECI, n, "an elastic container instance");
            };
        }
        return switch (role) {
            case "absent" -> new Server(
                    fixture(fixtures().absentServer(), "a ServerId that exists nowhere", "absent-server"), Type.ECS, null);
            case "unknown" -> new Server("i-slbkit-unknown", Type.ECS, null);
            case "stopped" -> new Server(
                    fixture(fixtures().stoppedServer(), "a server that is not running", "stopped-server"), Type.ECS, null);
            default -> {
                if (role.startsWith("default-")) {
                    int n = Integer.parseInt(role.substring("default-".length()));
                    yield new Server(defaultServers(n).get(n - 1), Type.ECS, null);
                }
                throw new IllegalArgumentException("no role: " + role);
            }
        };
    }

    /** The ECS instances of the profile in the load balancer's default server group; at least this many are required. */
    public List<String> defaultServers(int atLeast) {
        Set<String> others = execution.run().targetFacts().knownDefaultGroup().orElse(List.of()).stream()
                .filter(server -> server.value("Type").filter(OTHER_TYPES::contains).isPresent())
                .map(Backend::id).collect(Collectors.toSet());
        List<String> servers = fixtures().defaultServers().stream().filter(id -> !others.contains(id)).toList();
        if (servers.size() < atLeast) {
            throw new Unverifiable("needs %s in the default server group; name %s as fixtures.default-servers"
                    .formatted(atLeast == 1 ? "an ECS instance" : atLeast + " ECS instances", atLeast == 1 ? "it" : "them"));
        }
        return servers;
    }

    /** That many servers with different ports, spread over the ECS instances of the profile. */
    public List<Map<String, Object>> many(int count, Map<String, Object> like) {
        return IntStream.range(0, count).mapToObj(i -> SlbRequest.changed(like, Map.of(
                "ServerId", running(Type.ECS, i + 1, "a running ECS instance").id(),
                "Port", String.valueOf(8001 + i)))).toList();
    }

    /** Two entries for the first ENI, with the same port and different addresses. */
    public List<Map<String, Object>> twoAddressesOfOneEni(String port) {
        String eni = running(Type.ENI, 1, "an ENI").id();
        List<String> addresses = fixtures().servers(Type.ENI).stream()
                .filter(s -> s.id().equals(eni) && s.ip() != null)
                .map(Server::ip)
                .distinct()
                .limit(2)
                .toList();
        if (addresses.size() < 2) {
            throw new Unverifiable("needs an ENI with two addresses; list it twice under fixtures.servers, "
                    + "each time with another ip");
        }
        return addresses.stream().map(address -> SlbRequest.changed(entry("eni-1", port), Map.of("ServerIp", address))).toList();
    }

    /** A complete entry for a server, in the form of the documents' own examples, as far as the target accepts it. */
    public Map<String, Object> entry(String role, String port) {
        Server server = server(role);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("ServerId", server.id());
        entry.put("Weight", "100");
        entry.put("Type", server.type().toString());
        if (server.type() != Type.ECS && server.ip() != null) {
            entry.put("ServerIp", server.ip());
        }
        entry.put("Port", port);
        entry.put("Description", "test-112");
        return new LinkedHashMap<>(execution.run().requestVariants().known(execution.operation()).of(entry));
    }

    /** Whether the profile has at least so many running ECS instances; if it has fewer, the first ones fill several roles. */
    public boolean hasInstances(int count) {
        return fixtures().servers(Type.ECS).size() >= count;
    }

    private Server running(Type type, int n, String what) {
        Optional<Server> server = fixtures().server(type, n);
        if (n > fixtures().servers(type).size() && ServerGroups.isOnDefaultGroup(execution.called())) {
            throw new Unverifiable("needs %s for each server of the call, because a default server group has no ports; "
                    .formatted(what) + "name more under fixtures.servers");
        }
        return server.orElseThrow(() -> new Unverifiable("needs %s; name one under fixtures.servers%s"
                .formatted(what, type == Type.ECS ? "" : " with type: " + type.toString().toLowerCase(Locale.ROOT))));
    }

    private static String fixture(String fixture, String what, String key) {
        if (fixture == null || fixture.isBlank()) {
            throw new Unverifiable("needs %s; name it as fixtures.%s".formatted(what, key));
        }
        return fixture;
    }

    private Fixtures fixtures() {
        return execution.run().profile().fixtures();
    }
}

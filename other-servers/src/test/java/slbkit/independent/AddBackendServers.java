package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds servers to the default server group. */
final class AddBackendServers extends Operation {

    static final String NAME = "AddBackendServers";

    private static final String TABLE = """
        400|InvalidParameter|The specified load balancer does not support the network type of the ECS instance.
        400|Mismatched.ZoneId|The zone of the server is not matched with the cloud box loadbalancer.
        400|BackendServerProcessing|Backend Server is adding, please try again later.
        400|InvalidBackendServers.ServerIpConflict|%s.
        400|OperationUnsupported.AddBackendServers|This type of backend server is not allowed to attached to singleTunnel or anyTunnel lb.
        400|IncorrectStatus.RSByPassToas|%s.
        400|OperationFailed.ActionNotSupport|The loadbalancer does not support such action.
        400|NetworkConflict|%s.
        400|SystemBusy|The system is busy.
        """;

    AddBackendServers() {
        super(NAME, TABLE, Set.of(Trait.TEXT_WEIGHTS, Trait.NO_SERVER_LIMITS));
    }

    @Override
    List<String> required() {
        return List.of("LoadBalancerId");
    }

    @Override
    List<String> optional() {
        return List.of("RegionId", "BackendServers");
    }

    @Override
    String id() {
        return "LoadBalancerId";
    }

    @Override
    List<String> members() {
        return List.of("Type", "Weight", "Description", "ServerId");
    }

    @Override
    Set<String> byRequest() {
        return Set.of();
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        Common.region(turn, false);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        String text = turn.optional("BackendServers");
        List<Backend> named = text == null ? List.of() : new ServerReader(turn, loadBalancer).read(text);
        List<Backend> added;
        List<Backend> all;
        synchronized (store) {
            all = new ArrayList<>(store.defaults(loadBalancer.id()));
            added = add(turn, all, named);
            if (!turn.has("adds-nothing")) {
                store.defaults(loadBalancer.id(), turn.has("replaces-the-group") ? added : all);
            }
        }
        if (turn.has("adds-to-vServer-groups-too")) {
            store.all().stream().filter(group -> !group.masterSlave).forEach(group -> {
                List<Backend> more = new ArrayList<>(group.servers);
                added.forEach(server -> more.add(server.on(80)));
                group.hold(more);
            });
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.ADD_LISTS_WHOLE_GROUP) ? all : added));
        return body;
    }

    private static List<Backend> add(Turn turn, List<Backend> all, List<Backend> named) {
        List<Backend> before = List.copyOf(all);
        Map<String, Backend> added = new LinkedHashMap<>();
        for (Backend server : named) {
            turn.rejectOwnIf(!World.running(server.serverId()), "ServerUnusable", server.serverId() + " does not run here");
            boolean there = before.stream().anyMatch(server::sameAs);
            turn.rejectOwnIf(there && !turn.has("takes-a-server-that-is-there"), "ServerIsThere",
                server.serverId() + " is in the default group already");
            Backend kept = turn.has("forgets-weights") ? server.weighing(100) : server;
            if (turn.has("the-last-entry-counts")) {
                added.put(server.serverId(), kept);
            } else if (!there) {
                added.putIfAbsent(server.serverId(), kept);
            }
            if (turn.has("adds-the-first-only")) {
                break;
            }
        }
        all.addAll(added.values());
        return List.copyOf(added.values());
    }

    @Override
    void probe(Probe probe) {
        String group = probe.newGroup("[" + Probe.B + "]");
        probe.call(NAME);
        probe.call(NAME, "LoadBalancerId", "lb-1");
        probe.call(NAME, "LoadBalancerId", "lb-none", "BackendServers", "[" + Probe.A + "]");
        add(probe, Probe.A + "," + Probe.B + "," + Probe.A.replace("30", "31"));
        probe.readDefaults();
        probe.describe(group);
        add(probe, "{\"ServerId\":\"i-3\"}," + Probe.A);
        probe.readDefaults();
        add(probe, "{\"ServerId\":\"i-none\"}");
        add(probe, "{\"Weight\":\"3\"}");
        probe.call(NAME, "RegionId", null, "LoadBalancerId", "lb-1", "BackendServers", "[{\"ServerId\":\"i-3\"}]");
        probe.readDefaults();
    }

    private static void add(Probe probe, String servers) {
        probe.call(NAME, "LoadBalancerId", "lb-1", "BackendServers", "[" + servers + "]");
    }

    @Override
    void defects(DefectList list) {
        String adds = "adds the servers of the call, and changes nothing else";
        list.own(NAME, "adds-nothing", adds)
            .own(NAME, "adds-the-first-only", adds)
            .own(NAME, "replaces-the-group", adds)
            .own(NAME, "adds-to-vServer-groups-too", adds)
            .own(NAME, "forgets-weights", adds)
            .own(NAME, "the-last-entry-counts", "of an ECS instance that is named twice the first entry counts")
            .own(NAME, "takes-a-server-that-is-there", "a server that is there already is an error");
    }
}

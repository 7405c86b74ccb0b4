package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes servers from the default server group. */
final class RemoveBackendServers extends Operation {

    static final String NAME = "RemoveBackendServers";

    private static final String TABLE = """
        400|SystemBusy|The system is busy.
        """;

    RemoveBackendServers() {
        super(NAME, TABLE, Set.of(Trait.REMOVES, Trait.NO_SERVER_LIMITS));
    }

    @Override
    List<String> required() {
        return List.of("LoadBalancerId", "BackendServers");
    }

    @Override
    List<String> optional() {
        return List.of("RegionId");
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
        String text = turn.required("BackendServers");
        List<Backend> named = text == null ? List.of() : new ServerReader(turn, loadBalancer).read(text);
        List<Backend> all;
        List<Backend> removed = new ArrayList<>();
        synchronized (store) {
            all = new ArrayList<>(store.defaults(loadBalancer.id()));
            for (Backend server : turn.has("removes-the-first-only") && named.size() > 1 ? named.subList(0, 1) : named) {
                List<Backend> hit = all.stream().filter(server::sameAs).toList();
                if (hit.isEmpty() && turn.has("absent-server-is-an-error")) {
                    throw turn.absent("ServerNotInGroup", server.serverId() + " is not in the default group");
                }
                removed.addAll(hit);
                all.removeAll(hit);
            }
            if (turn.has("removes-one-more") && !removed.isEmpty() && !all.isEmpty()) {
                all.remove(0);
            }
            if (!turn.has("removes-nothing")) {
                store.defaults(loadBalancer.id(), all);
            }
        }
        if (turn.has("removes-from-vServer-groups-too")) {
            store.all().stream().filter(group -> !group.masterSlave).forEach(group -> group.hold(group.servers.stream()
                .filter(server -> removed.stream().noneMatch(gone -> gone.serverId().equals(server.serverId()))).toList()));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.REMOVE_LISTS_WHOLE_GROUP) ? all : turn.is(Oddity.REMOVE_LISTS_NAMED) ? named : removed));
        return body;
    }

    @Override
    void probe(Probe probe) {
        String group = probe.newGroup("[" + Probe.A + "]");
        probe.call(AddBackendServers.NAME, "LoadBalancerId", "lb-1", "BackendServers", "[" + Probe.A + "," + Probe.B + "]");
        probe.call(NAME);
        probe.call(NAME, "LoadBalancerId", "lb-1");
        remove(probe, "{\"Weight\":\"3\"}");
        remove(probe, Probe.B);
        probe.readDefaults();
        remove(probe, "{\"ServerId\":\"i-none\"}," + Probe.A);
        probe.readDefaults();
        probe.describe(group);
        probe.call(NAME, "RegionId", null, "LoadBalancerId", "lb-1", "BackendServers", "[{\"ServerId\":\"i-8\"}]");
        probe.numbers(n -> remove(probe, Probe.many(n).replaceAll("^\\[|\\]$", "")));
        probe.readDefaults();
    }

    private static void remove(Probe probe, String servers) {
        probe.call(NAME, "LoadBalancerId", "lb-1", "BackendServers", "[" + servers + "]");
    }

    @Override
    void defects(DefectList list) {
        String removes = "removes the servers of the call, and no other";
        list.own(NAME, "removes-nothing", removes)
            .own(NAME, "removes-the-first-only", removes)
            .own(NAME, "removes-one-more", removes)
            .own(NAME, "removes-from-vServer-groups-too", removes)
            .own(NAME, "absent-server-is-an-error", "servers that are not there are ignored")
            .add(NAME, Mutation.SERVERS_MAX, "21", "servers-21-accepted", "at most 20 backend servers in each call")
            .add(NAME, Mutation.SERVERS_MAX, "19", "servers-20-rejected", "at most 20 backend servers in each call");
    }
}

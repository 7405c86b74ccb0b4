package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets the weights of servers in the default server group. */
final class SetBackendServers extends Operation {

    static final String NAME = "SetBackendServers";

    private static final String TABLE = """
        400|Mismatched.ZoneId|The zone of the server is not matched with the cloud box loadbalancer.
        """;

    SetBackendServers() {
        super(NAME, TABLE, Set.of(Trait.TEXT_WEIGHTS));
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
        List<Backend> changed;
        List<Backend> all;
        synchronized (store) {
            all = new ArrayList<>(store.defaults(loadBalancer.id()));
            changed = change(turn, store, loadBalancer, all, named);
            if (!turn.has("keeps-nothing") && !named.isEmpty()) {
                store.defaults(loadBalancer.id(), kept(turn, store, all, changed));
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.SET_LISTS_ALL) ? all : changed));
        return body;
    }

    private static List<Backend> change(Turn turn, Store store, World.LoadBalancer loadBalancer,
                                        List<Backend> all, List<Backend> named) {
        Map<Integer, Backend> changed = new LinkedHashMap<>();
        for (Backend server : named) {
            int place = place(all, server);
            if (place < 0) {
                partly(turn, store, loadBalancer, all);
                turn.rejectOwnIf(!turn.is(Oddity.SET_STRANGER_IGNORED), "ServerNotInDefaultGroup",
                    server.serverId() + " is not in the default group");
                continue;
            }
            turn.rejectOwnIf(changed.containsKey(place) && turn.is(Oddity.SET_REPEATED_REJECTED),
                "ServerNamedTwice", "Name each server once");
            if (turn.has("sets-the-first-only") && !changed.isEmpty()) {
                continue;
            }
            Backend after = all.get(place).weighing(weight(turn, all.get(place), server))
                .described(server.description());
            all.set(place, after);
            changed.put(place, after);
        }
        return List.copyOf(changed.values());
    }

    private static void partly(Turn turn, Store store, World.LoadBalancer loadBalancer, List<Backend> all) {
        if (turn.is(Mutation.PARTLY_APPLIED)) {
            store.defaults(loadBalancer.id(), all);
        }
    }

    private static int place(List<Backend> all, Backend named) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).serverId().equals(named.serverId()) && all.get(i).type().equals(named.type())) {
                return i;
            }
        }
        return -1;
    }

    private static int weight(Turn turn, Backend before, Backend named) {
        if (turn.has("ignores-0") && named.weight() == 0
            || turn.has("keeps-the-weight-without-weight") && !turn.call().get("BackendServers").contains("Weight")) {
            return before.weight();
        }
        return turn.has("weight-0-becomes-1") ? Math.max(1, named.weight()) : named.weight();
    }

    private static List<Backend> kept(Turn turn, Store store, List<Backend> all, List<Backend> changed) {
        List<Backend> kept = new ArrayList<>(all);
        if (changed.isEmpty()) {
            return kept;
        }
        int weight = changed.get(0).weight();
        if (turn.has("sets-all")) {
            kept.replaceAll(server -> server.weighing(weight));
        } else if (turn.has("sets-the-others")) {
            List<Backend> before = store.defaults(World.loadBalancer("lb-1").id());
            kept.replaceAll(server -> changed.contains(server)
                ? before.get(place(before, server)) : server.weighing(weight));
        } else if (turn.has("drops-servers-not-named")) {
            kept.retainAll(changed);
        } else if (turn.has("adds-a-server") && place(kept, new Backend("i-3", "ecs", null, null, 0, null, null)) < 0) {
            kept.add(new Backend("i-3", "ecs", null, null, weight, null, null));
        }
        return kept;
    }

    @Override
    void probe(Probe probe) {
        String defaults = "[" + Probe.A.replace("i-1", "i-8") + "," + Probe.B.replace("i-2", "i-9") + "]";
        probe.call(NAME, "RegionId", null, "LoadBalancerId", "lb-1", "BackendServers", defaults);
        probe.call(NAME);
        probe.readDefaults();
        probe.call(NAME, "LoadBalancerId", "lb-1", "BackendServers", "[{\"ServerId\":\"i-8\"}]");
        probe.readDefaults();
        probe.call(NAME, "LoadBalancerId", "lb-1", "BackendServers", "[{\"ServerId\":\"i-9\",\"Weight\":\"0\"}]");
        probe.readDefaults();
        probe.call(NAME, "LoadBalancerId", "lb-1", "BackendServers",
            "[{\"ServerId\":\"i-9\",\"Weight\":\"9\"},{\"ServerId\":\"i-none\"}]");
        probe.readDefaults();
        for (String one : Probe.variants()) {
            probe.call(NAME, "LoadBalancerId", "lb-1", "BackendServers", "[" + one.replace("i-1", "i-8") + "]");
        }
        probe.numbers(n -> probe.call(NAME, "LoadBalancerId", "lb-1", "BackendServers",
            Probe.many(n).replace("i-1", "i-8")));
        probe.arm(NAME, "Mismatched.ZoneId");
        probe.call(NAME, "LoadBalancerId", "lb-1", "BackendServers", "[{\"ServerId\":\"i-9\",\"Weight\":\"55\"}]");
        probe.readDefaults();
    }

    @Override
    void defects(DefectList list) {
        list.add(NAME, Mutation.IGNORED, "BackendServers", "backend-servers-ignored",
            "specifies weights for backend servers");
        String sets = "specifies weights for the servers of the call, and no others";
        list.own(NAME, "sets-the-others", sets)
            .own(NAME, "sets-all", sets)
            .own(NAME, "ignores-0", "Weight: valid values 0 to 100")
            .own(NAME, "adds-a-server", sets)
            .own(NAME, "drops-servers-not-named", sets)
            .own(NAME, "keeps-nothing", sets)
            .own(NAME, "sets-the-first-only", sets)
            .own(NAME, "keeps-the-weight-without-weight", "Weight: default value 100")
            .own(NAME, "weight-0-becomes-1", "Weight: valid values 0 to 100")
            .add(NAME, Mutation.PARTLY_APPLIED, "", "refused-call-partly-applied",
                "a call that is answered by an error has not been carried out");
    }
}

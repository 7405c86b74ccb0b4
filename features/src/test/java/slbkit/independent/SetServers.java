package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SetBackendServers. */
final class SetServers {

    private final Store store;

    SetServers(Store store) {
        this.store = store;
    }

    Map<String, Object> set(Turn turn) {
        Common.region(turn, false);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        String text = turn.optional("BackendServers");
        List<Backend> named = text == null ? List.of() : new ServerReader(turn, loadBalancer).read(text);
        List<Backend> changed;
        List<Backend> all;
        synchronized (store) {
            all = new ArrayList<>(store.defaults(loadBalancer.id()));
            changed = change(turn, loadBalancer, all, named);
            if (!turn.is(Bend.SET_NOT_KEPT) && !named.isEmpty()) {
                store.defaults(loadBalancer.id(), kept(turn, all, changed));
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.SET_LISTS_ALL) ? all : changed));
        return body;
    }

    private List<Backend> change(Turn turn, World.LoadBalancer loadBalancer, List<Backend> all,
                                 List<Backend> named) {
        Map<Integer, Backend> changed = new LinkedHashMap<>();
        for (Backend server : named) {
            int place = place(all, server);
            if (place < 0) {
                partly(turn, loadBalancer, all);
                turn.refuseOwnIf(!turn.is(Oddity.SET_STRANGER_IGNORED), "ServerNotInDefaultGroup",
                    server.serverId() + " is not in the default group");
                continue;
            }
            turn.refuseOwnIf(changed.containsKey(place) && turn.is(Oddity.SET_REPEATED_REFUSED),
                "ServerNamedTwice", "Name each server once");
            if (turn.is(Bend.SET_FIRST_ONLY) && !changed.isEmpty()) {
                continue;
            }
            Backend after = all.get(place).weighing(weight(turn, all.get(place), server))
                .described(server.description());
            all.set(place, after);
            changed.put(place, after);
        }
        return List.copyOf(changed.values());
    }

    private void partly(Turn turn, World.LoadBalancer loadBalancer, List<Backend> all) {
        if (turn.is(Bend.PARTLY_APPLIED)) {
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
        if (turn.is(Bend.SET_IGNORES_0) && named.weight() == 0
            || turn.is(Bend.SET_KEEPS_WITHOUT_WEIGHT) && !turn.call().get("BackendServers").contains("Weight")) {
            return before.weight();
        }
        return turn.is(Bend.SET_WEIGHT_AT_LEAST_1) ? Math.max(1, named.weight()) : named.weight();
    }

    private List<Backend> kept(Turn turn, List<Backend> all, List<Backend> changed) {
        List<Backend> kept = new ArrayList<>(all);
        if (changed.isEmpty()) {
            return kept;
        }
        int weight = changed.get(0).weight();
        if (turn.is(Bend.SET_ALL_SERVERS)) {
            kept.replaceAll(server -> server.weighing(weight));
        } else if (turn.is(Bend.SET_WRONG_SERVER)) {
            List<Backend> before = store.defaults(World.loadBalancer("lb-1").id());
            kept.replaceAll(server -> changed.contains(server)
                ? before.get(place(before, server)) : server.weighing(weight));
        } else if (turn.is(Bend.SET_DROPS)) {
            kept.retainAll(changed);
        } else if (turn.is(Bend.SET_ADDS) && place(kept, new Backend("i-3", "ecs", null, null, 0, null, null)) < 0) {
            kept.add(new Backend("i-3", "ecs", null, null, weight, null, null));
        }
        return kept;
    }
}

package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** RemoveVServerGroupBackendServers. */
final class RemoveServers {

    private final Store store;

    RemoveServers(Store store) {
        this.store = store;
    }

    Map<String, Object> remove(Turn turn) {
        Common.region(turn, true);
        Group group = Common.group(turn, store, "VServerGroupId");
        String text = turn.required("BackendServers");
        List<Backend> named = text == null ? List.of()
            : new ServerReader(turn, World.loadBalancer(group.loadBalancerId)).read(text);
        List<Backend> removed;
        synchronized (group) {
            removed = removeFrom(turn, group, named);
        }
        if (turn.is(Bend.REMOVE_REACHES_ALL)) {
            store.all().stream().filter(other -> !other.masterSlave).forEach(other -> removeFrom(turn, other, named));
        }
        if (turn.is(Bend.REMOVE_EMPTY_GONE) && group.servers.isEmpty()) {
            store.delete(group.id);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("VServerGroupId", group.id);
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.REMOVE_LISTS_WHOLE_GROUP) ? group.servers
                : turn.is(Oddity.REMOVE_LISTS_NAMED) ? onPorts(named) : removed));
        return body;
    }

    /** Removes what is named and returns it as it stood. */
    private static List<Backend> removeFrom(Turn turn, Group group, List<Backend> named) {
        List<Backend> after = new ArrayList<>(group.servers);
        List<Backend> removed = new ArrayList<>();
        List<Backend> wanted = turn.is(Bend.REMOVE_FIRST_ONLY) && named.size() > 1 ? named.subList(0, 1) : named;
        for (Backend server : wanted) {
            List<Backend> hit = after.stream().filter(matching(turn, server)).toList();
            if (turn.is(Bend.REMOVE_IGNORES_PORT) && !hit.isEmpty()) {
                hit = hit.subList(0, 1);
            }
            if (hit.isEmpty() && turn.is(Bend.REMOVE_ABSENT_FAILS)) {
                throw turn.absent("ServerNotInGroup", server.serverId() + " is not in the group");
            }
            removed.addAll(hit);
            after.removeAll(hit);
        }
        bendState(turn, group, after, removed);
        return removed;
    }

    private static Predicate<Backend> matching(Turn turn, Backend named) {
        if (turn.is(Bend.REMOVE_IGNORES_PORT) || turn.is(Bend.REMOVE_ALL_PORTS)) {
            return there -> there.serverId().equals(named.serverId());
        }
        if (turn.is(Bend.REMOVE_IGNORES_IP)) {
            return there -> there.serverId().equals(named.serverId()) && there.port().equals(named.port());
        }
        if (turn.is(Bend.REMOVE_NEEDS_WEIGHT)) {
            return there -> there.sameAs(named) && there.weight() == named.weight();
        }
        return there -> there.sameAs(named);
    }

    private static void bendState(Turn turn, Group group, List<Backend> after, List<Backend> removed) {
        if (turn.is(Bend.REMOVE_NOTHING)) {
            return;
        }
        if (turn.is(Bend.REMOVE_ALL)) {
            after.clear();
        } else if (turn.is(Bend.REMOVE_ONE_MORE) && !removed.isEmpty() && !after.isEmpty()) {
            after.remove(0);
        }
        group.hold(after);
    }

    private static List<Backend> onPorts(List<Backend> named) {
        return named.stream().map(server -> server.port() == null ? server.on(80) : server).toList();
    }
}

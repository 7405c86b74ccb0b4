package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Removes backend servers from a vServer group. */
final class RemoveVServerGroupBackendServers extends Operation {

    static final String NAME = "RemoveVServerGroupBackendServers";

    private static final String TABLE = """
        400|LbStatusNotSupport|The status of specified loadbalancer does not support..
        """;

    RemoveVServerGroupBackendServers() {
        super(NAME, TABLE, Set.of(Trait.REMOVES, Trait.INTERFACES));
    }

    @Override
    List<String> required() {
        return List.of("RegionId", "VServerGroupId", "BackendServers");
    }

    @Override
    List<String> optional() {
        return List.of();
    }

    @Override
    String id() {
        return "VServerGroupId";
    }

    @Override
    List<String> members() {
        return List.of("Type", "Weight", "Port", "ServerId");
    }

    @Override
    Set<String> byRequest() {
        return Set.of();
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        Common.region(turn, true);
        Group group = Common.group(turn, store, "VServerGroupId");
        String text = turn.required("BackendServers");
        List<Backend> named = text == null ? List.of()
            : new ServerReader(turn, World.loadBalancer(group.loadBalancerId)).read(text);
        List<Backend> removed;
        synchronized (group) {
            removed = removeFrom(turn, group, named);
        }
        if (turn.has("removes-from-every-group")) {
            store.all().stream().filter(other -> !other.masterSlave).forEach(other -> removeFrom(turn, other, named));
        }
        if (turn.has("empty-group-is-gone") && group.servers.isEmpty()) {
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
        List<Backend> wanted = turn.has("removes-the-first-only") && named.size() > 1 ? named.subList(0, 1) : named;
        for (Backend server : wanted) {
            List<Backend> hit = after.stream().filter(matching(turn, server)).toList();
            if (turn.has("takes-the-first-port-of-a-server") && !hit.isEmpty()) {
                hit = hit.subList(0, 1);
            }
            if (hit.isEmpty() && turn.has("absent-server-is-an-error")) {
                throw turn.absent("ServerNotInGroup", server.serverId() + " is not in the group");
            }
            removed.addAll(hit);
            after.removeAll(hit);
        }
        mutateState(turn, group, after, removed);
        return removed;
    }

    private static Predicate<Backend> matching(Turn turn, Backend named) {
        if (turn.has("takes-the-first-port-of-a-server") || turn.has("takes-all-ports-of-a-server")) {
            return there -> there.serverId().equals(named.serverId());
        }
        if (turn.has("takes-all-addresses-of-an-eni")) {
            return there -> there.serverId().equals(named.serverId()) && there.port().equals(named.port());
        }
        if (turn.has("removes-only-at-the-same-weight")) {
            return there -> there.sameAs(named) && there.weight() == named.weight();
        }
        return there -> there.sameAs(named);
    }

    private static void mutateState(Turn turn, Group group, List<Backend> after, List<Backend> removed) {
        if (turn.has("removes-nothing")) {
            return;
        }
        if (turn.has("removes-all")) {
            after.clear();
        } else if (turn.has("removes-one-more") && !removed.isEmpty() && !after.isEmpty()) {
            after.remove(0);
        }
        group.hold(after);
    }

    private static List<Backend> onPorts(List<Backend> named) {
        return named.stream().map(server -> server.port() == null ? server.on(80) : server).toList();
    }

    @Override
    void probe(Probe probe) {
        probe.grow(NAME);
    }

    @Override
    void defects(DefectList list) {
        String removes = "removes the servers of the call, and no other";
        list.own(NAME, "takes-the-first-port-of-a-server", removes)
            .own(NAME, "takes-all-ports-of-a-server", removes)
            .own(NAME, "takes-all-addresses-of-an-eni", removes)
            .own(NAME, "removes-nothing", removes)
            .own(NAME, "removes-one-more", removes)
            .own(NAME, "removes-the-first-only", removes)
            .own(NAME, "removes-all", removes)
            .own(NAME, "removes-from-every-group", removes)
            .own(NAME, "removes-only-at-the-same-weight", removes)
            .own(NAME, "empty-group-is-gone", removes)
            .own(NAME, "absent-server-is-an-error",
                "servers that do not exist in the group are ignored; no error message is returned");
    }
}

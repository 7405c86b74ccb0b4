package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AddVServerGroupBackendServers. */
final class AddServers {

    private static final long BUSY_NANOS = 120_000_000L;

    private final Store store;

    AddServers(Store store) {
        this.store = store;
    }

    Map<String, Object> add(Turn turn) throws InterruptedException {
        Common.region(turn, true);
        Group group = Common.group(turn, store, "VServerGroupId");
        if (turn.is(Oddity.BUSY_AFTER_CHANGE) && group.changedAt != 0
            && System.nanoTime() - group.changedAt < BUSY_NANOS) {
            throw turn.row("OperationFailed.ServiceGroupProcessing", "");
        }
        String text = turn.required("BackendServers");
        List<Backend> named = text == null ? List.of() : read(turn, group, text);
        CreateGroups.refuseRepeated(turn, named);
        if (turn.is(Bend.ADD_LOSES_PARALLEL)) {
            List<Backend> before = group.servers;
            Thread.sleep(80);
            group.hold(joined(turn, before, named));
        } else {
            synchronized (group) {
                group.hold(joined(turn, group.servers, named));
            }
        }
        reachOthers(turn, group, named);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("VServerGroupId", group.id);
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.ADD_LISTS_WHOLE_GROUP) ? group.servers : named));
        return body;
    }

    private static List<Backend> read(Turn turn, Group group, String text) {
        ServerReader reader = new ServerReader(turn, World.loadBalancer(group.loadBalancerId));
        try {
            return reader.read(text);
        } catch (Refusal refusal) {
            if (turn.is(Bend.PARTLY_APPLIED)) {
                group.hold(joined(turn, group.servers, reader.readSoFar()));
            }
            throw refusal;
        }
    }

    private static List<Backend> joined(Turn turn, List<Backend> before, List<Backend> named) {
        List<Backend> after = new ArrayList<>(turn.is(Bend.ADD_REPLACES) ? List.of() : before);
        List<Backend> fresh = fresh(turn, after, named);
        if (turn.is(Bend.ADD_OVERWRITES_WEIGHTS) && !fresh.isEmpty()) {
            after.replaceAll(server -> server.weighing(fresh.get(0).weight()));
        }
        for (Backend server : Common.kept(turn, fresh)) {
            boolean crowded = turn.is(Bend.ADD_ONE_PORT_A_SERVER) && server.type().equals("ecs")
                && after.stream().anyMatch(other -> other.serverId().equals(server.serverId()))
                || turn.is(Bend.ADD_ONE_IP_A_SERVER) && !server.type().equals("ecs")
                && after.stream().anyMatch(other -> other.serverId().equals(server.serverId()));
            if (!crowded) {
                after.add(server);
            }
        }
        return after;
    }

    /** The named servers that are not there yet; those that are, are refused unless an oddity says otherwise. */
    private static List<Backend> fresh(Turn turn, List<Backend> present, List<Backend> named) {
        List<Backend> fresh = new ArrayList<>();
        for (Backend server : named) {
            boolean there = present.stream().anyMatch(server::sameAs);
            if (there && turn.is(Oddity.READDING_TAKEN)) {
                present.removeIf(server::sameAs);
                there = false;
            }
            turn.refuseOwnIf(there && !turn.is(Oddity.READDING_IGNORED), "ServerAlreadyInGroup",
                server.serverId() + " is in the group already");
            if (!there) {
                fresh.add(server);
            }
        }
        return fresh;
    }

    private void reachOthers(Turn turn, Group group, List<Backend> named) {
        for (Group other : store.all()) {
            boolean reached = turn.is(Bend.ADD_REACHES_ALL) && other != group
                || turn.is(Bend.ADD_NEWEST_GROUP) && other == store.newest() && other != group;
            if (reached && !other.masterSlave) {
                List<Backend> after = new ArrayList<>(other.servers);
                named.stream().filter(server -> after.stream().noneMatch(server::sameAs)).forEach(after::add);
                other.hold(after);
            }
        }
        if (turn.is(Bend.ADD_NEWEST_GROUP) && group != store.newest()) {
            List<Backend> after = new ArrayList<>(group.servers);
            after.removeIf(server -> named.stream().anyMatch(server::sameAs));
            group.hold(after);
        }
    }
}

package slbkit.independent;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CreateVServerGroup and CreateMasterSlaveServerGroup. */
final class CreateGroups {

    private final Store store;
    private final Ids ids;

    CreateGroups(Store store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    Map<String, Object> vServerGroup(Turn turn) {
        Common.region(turn, true);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        String name = turn.optional("VServerGroupName");
        turn.refuseOwnIf(name != null
            && !Texts.named(turn, name, Bend.NAME_MIN, Bend.NAME_MAX, Bend.NAME_CHARS),
            "GroupNameMalformed", "A name has 1 to 80 letters, digits and characters of -/._");
        Map<String, String> tags = new TagReader(turn).read();
        List<Backend> servers = servers(turn, loadBalancer, turn.optional("BackendServers"), name, tags);
        refuseRepeated(turn, servers);
        Group group = keep(turn, loadBalancer, name, false, tags, servers);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("VServerGroupId", shownId(turn, group));
        body.put("BackendServers", Views.servers(turn, "BackendServer", servers));
        return body;
    }

    Map<String, Object> masterSlave(Turn turn) {
        Common.region(turn, true);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        String name = turn.optional("MasterSlaveServerGroupName");
        Map<String, String> tags = new TagReader(turn).read();
        String text = turn.optional("MasterSlaveBackendServers");
        List<Backend> servers = servers(turn, loadBalancer, text, name, tags);
        if (text != null) {
            refuseNoPair(turn, servers);
        }
        Group group = keep(turn, loadBalancer, name, true, tags, servers);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("MasterSlaveServerGroupId", shownId(turn, group));
        body.put("MasterSlaveBackendServers", Views.servers(turn, "MasterSlaveBackendServer", servers));
        return body;
    }

    private List<Backend> servers(Turn turn, World.LoadBalancer loadBalancer, String text, String name,
                                  Map<String, String> tags) {
        if (text == null) {
            return List.of();
        }
        ServerReader reader = new ServerReader(turn, loadBalancer);
        try {
            return reader.read(text);
        } catch (Refusal refusal) {
            if (turn.is(Bend.PARTLY_APPLIED)) {
                keep(turn, loadBalancer, name, turn.action().equals(Op.MASTER_SLAVE), tags, reader.readSoFar());
            }
            throw refusal;
        }
    }

    private static void refuseNoPair(Turn turn, List<Backend> servers) {
        turn.refuseIf(servers.size() != 2, "BACKEND_SERVERS_NUM_MUST_BE_TWO", "");
        if (servers.size() != 2) {
            return;
        }
        Backend first = servers.get(0);
        Backend second = servers.get(1);
        turn.refuseIf(first.serverId().equals(second.serverId()) && first.port().equals(second.port()),
            "BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID", "");
        turn.refuseIf(first.serverType().equals(second.serverType()),
            "BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE", "");
    }

    static void refuseRepeated(Turn turn, List<Backend> servers) {
        Set<String> places = new HashSet<>();
        for (Backend server : servers) {
            String place = server.serverId() + " " + server.serverIp() + " " + server.port();
            turn.refuseOwnIf(!places.add(place), "ServerNamedTwice", "Name each server and port once");
        }
    }

    private Group keep(Turn turn, World.LoadBalancer loadBalancer, String name, boolean masterSlave,
                       Map<String, String> tags, List<Backend> servers) {
        List<Backend> kept = Common.kept(turn, servers);
        Group before = store.newest();
        if (turn.is(Bend.GROUPS_SHARE) && before != null && before.masterSlave == masterSlave) {
            kept.addAll(0, before.servers);
        }
        Group group = new Group(ids.group(turn, masterSlave), name, loadBalancer.id(), masterSlave, tags, kept);
        store.add(group);
        return group;
    }

    private static String shownId(Turn turn, Group group) {
        return turn.is(Bend.ID_UNKNOWN) ? group.id + "0" : group.id;
    }
}

package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces backend servers of a vServer group by others. */
final class ModifyVServerGroupBackendServers extends Operation {

    static final String NAME = "ModifyVServerGroupBackendServers";

    private static final String TABLE = """
        400|InvalidParameter|The specified BackendServers contain duplicated value of ServerID and Port.
        400|Mismatched.ZoneId|The zone of the server is not matched with the cloud box loadbalancer.
        400|InvalidBackendServers.ServerIpConflict|%s.
        400|OperationUnsupported.ModifyVServerGroupBackendServers|This type of backend server is not allowed to attached to singleTunnel or anyTunnel lb.
        400|IncorrectStatus.RSByPassToas|%s.
        400|BackendServer.InvalidType|The specified Type is invalid.
        400|BackendServer.ServerRegionIdNotEqual|The specified ServerRegionId must be equal.
        400|OperationFailed.InvalidCen|The cen related with this loadbalancer is invalid.
        400|IncorrectStatus.CenNotAssociated|The action is invalid because the loadbalancer is not associated with cen.
        400|InvalidBackendServers.MissingCenBandWidth|The bandwidth is missing between loadbalancer and backendServers in cen.
        400|InvalidBackendServers.VpcNotInCen|The BackendServers is not in the cen associated with the loadbalancer.
        400|InvalidServerId.NotExist|The specified ServerId is not exist.
        400|MissingParameter.ServerRegionId|The parameter ServerRegionId is required.
        400|MissingParameter.VbrId|The parameter VbrId is required.
        400|InvalidParameter.ServerRegionId|The parameter ServerRegionId is invalid for crossborder.
        400|InvalidVbrId.NotInCen|The VbrId is not in the cen associated with the loadbalancer.
        400|InvalidParameter.ZoneNotSupport|The zone does not support the parameter %s.
        400|MasterSlaveServerConflict|The servers are conflict for MasterSlaveGroup.
        400|NetworkConflict|%s.
        """;

    private static final int MOST = 20;

    ModifyVServerGroupBackendServers() {
        super(NAME, TABLE, Set.of(Trait.JOINS, Trait.NO_SERVER_LIMITS));
    }

    @Override
    List<String> required() {
        return List.of("RegionId", "VServerGroupId");
    }

    @Override
    List<String> optional() {
        return List.of("OldBackendServers", "NewBackendServers");
    }

    @Override
    String id() {
        return "VServerGroupId";
    }

    @Override
    List<String> members() {
        return List.of("Type", "Weight", "Description", "Port", "ServerId");
    }

    @Override
    Set<String> byRequest() {
        return Set.of("InvalidParameter", "BackendServer.InvalidType", "InvalidServerId.NotExist");
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        Common.region(turn, true);
        Group group = Common.group(turn, store, "VServerGroupId");
        List<String> leaving = places(turn, turn.optional("OldBackendServers"));
        String text = turn.optional("NewBackendServers");
        List<Backend> coming = text == null ? List.of()
            : new ServerReader(turn, World.loadBalancer(group.loadBalancerId)).read(text);
        rejectDoubled(turn, leaving);
        rejectDoubled(turn, coming.stream().map(ModifyVServerGroupBackendServers::place).toList());
        synchronized (group) {
            List<Backend> after = new ArrayList<>(group.servers);
            if (!turn.has("leaves-the-old-ones-in")) {
                after.removeIf(server -> leaves(turn, server, leaving));
            }
            if (turn.has("replaces-the-whole-group")) {
                after.clear();
            }
            if (!turn.has("lets-no-new-one-in")) {
                coming.stream().filter(server -> after.stream().noneMatch(server::sameAs)).forEach(after::add);
            }
            group.hold(after);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("VServerGroupId", group.id);
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.ADD_LISTS_WHOLE_GROUP) ? group.servers : coming));
        return body;
    }

    private static boolean leaves(Turn turn, Backend server, List<String> leaving) {
        return turn.has("looks-at-ids-of-old-ones-only")
            ? leaving.stream().anyMatch(place -> place.startsWith(server.serverId() + " "))
            : leaving.contains(place(server));
    }

    private static void rejectDoubled(Turn turn, List<String> places) {
        if (places.stream().distinct().count() < places.size() && !turn.has("takes-a-server-named-twice")) {
            throw turn.row("InvalidParameter", "");
        }
    }

    private static List<String> places(Turn turn, String text) {
        List<Map<String, Object>> named = text == null ? List.of() : BackendText.read(turn, text);
        turn.rejectOwnIf(named.size() > MOST && !turn.has("replaces-more-than-20"), "TooManyServersInOneCall",
            "One call may name 20 backend servers");
        return named.stream().map(server -> server.get("ServerId") + " " + server.get("Port")).toList();
    }

    private static String place(Backend server) {
        return server.serverId() + " " + server.port();
    }

    @Override
    void probe(Probe probe) {
        String port = Probe.A.replace("81", "85");
        String group = probe.newGroup("[" + Probe.A + "," + port + "]");
        replace(probe, group, Probe.A, Probe.B);
        probe.describe(group);
        replace(probe, group, port, Probe.A + "," + Probe.A);
        replace(probe, group, many(MOST + 1), Probe.A);
        replace(probe, group, Probe.B, Probe.A);
        probe.describe(group);
        probe.call(NAME, "VServerGroupId", group);
        probe.call(NAME, "RegionId", null, "VServerGroupId", group);
        for (String type : new String[] {"gpu", "eni"}) {
            replace(probe, group, Probe.A, Probe.B.replace("ecs", type));
        }
        replace(probe, group, Probe.A, Probe.B.replace("i-2", "i-none"));
        replace(probe, group, Probe.A, Probe.B.replace("\"ServerId\":\"i-2\",", ""));
        replace(probe, group, Probe.A, "{\"ServerId\":\"i-2\",\"Port\":87}");
    }

    private static void replace(Probe probe, String group, String old, String others) {
        probe.call(NAME, "VServerGroupId", group, "OldBackendServers", "[" + old + "]", "NewBackendServers", "[" + others + "]");
    }

    private static String many(int count) {
        List<String> servers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            servers.add(Probe.A.replace("81", String.valueOf(900 + i)));
        }
        return String.join(",", servers);
    }

    @Override
    void defects(DefectList list) {
        String replaces = "replaces the old backend servers by the new ones";
        list.own(NAME, "leaves-the-old-ones-in", replaces)
            .own(NAME, "lets-no-new-one-in", replaces)
            .own(NAME, "replaces-the-whole-group", replaces)
            .own(NAME, "looks-at-ids-of-old-ones-only", replaces)
            .own(NAME, "takes-a-server-named-twice", "the error table's row InvalidParameter")
            .own(NAME, "replaces-more-than-20", "at most 20 backend servers in each call");
    }
}

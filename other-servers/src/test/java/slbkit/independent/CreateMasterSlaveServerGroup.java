package slbkit.independent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates a primary/secondary server group of two servers. */
final class CreateMasterSlaveServerGroup extends Operation {

    static final String NAME = "CreateMasterSlaveServerGroup";

    private static final String TABLE = Documents.TAGS + """
        400|BACKEND_SERVERS_NUM_MUST_BE_TWO|Backend servers num must be 2.
        400|Mismatched.ZoneId|The zone of the server is not matched with the cloud box loadbalancer.
        400|BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID|Backend servers have same port and serverId.
        400|BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE|Backend servers can only contain one master and one slave.
        400|BACKEND_SERVER_ID_CAN_NOT_EMPTY|Backend server id can not empty.
        400|INVALID_SERVER_TYPE|Invalid server type.
        400|BACKEND_SERVER_PORT_CAN_NOT_EMPTY|Backend server port can not empty.
        400|RealServerPortNotSupport|Real server port not support.
        400|OperationUnsupported.CreateMasterSlaveServerGroup|This type of backend server is not allowed to attached to singleTunnel or anyTunnel lb.
        400|IncorrectStatus.RSByPassToas|%s.
        400|OperationFailed.ActionNotSupport|The loadbalancer does not support such action.
        400|RsTunnelIp2VmNameConflict|%s.
        400|NetworkConflict|%s.
        """;

    private static final Set<String> PAIR_CODES = Set.of("BACKEND_SERVERS_NUM_MUST_BE_TWO",
        "BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID",
        "BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE", "BACKEND_SERVER_ID_CAN_NOT_EMPTY",
        "INVALID_SERVER_TYPE", "BACKEND_SERVER_PORT_CAN_NOT_EMPTY");

    CreateMasterSlaveServerGroup() {
        super(NAME, TABLE, Set.of(Trait.CREATES, Trait.JOINS, Trait.PAIR, Trait.INTERFACES));
    }

    @Override
    List<String> required() {
        return List.of("RegionId", "LoadBalancerId");
    }

    @Override
    List<String> optional() {
        return List.of("MasterSlaveServerGroupName", "MasterSlaveBackendServers", "Tag");
    }

    @Override
    String id() {
        return "MasterSlaveServerGroupId";
    }

    @Override
    List<String> members() {
        return List.of("Type", "Weight", "Description", "Port", "ServerId", "ServerType");
    }

    @Override
    Set<String> byRequest() {
        return Stream.concat(Documents.TAG_CODES.stream(), PAIR_CODES.stream()).collect(Collectors.toSet());
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        Common.region(turn, true);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        String name = turn.optional("MasterSlaveServerGroupName");
        Map<String, String> tags = new TagReader(turn).read();
        String text = turn.optional("MasterSlaveBackendServers");
        List<Backend> servers = NewGroup.servers(turn, store, loadBalancer, text, name, tags);
        if (text != null) {
            rejectNoPair(turn, servers);
        }
        Group group = NewGroup.keep(turn, store, loadBalancer, name, tags, servers);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("MasterSlaveServerGroupId", NewGroup.shownId(turn, group));
        body.put("MasterSlaveBackendServers", Views.servers(turn, "MasterSlaveBackendServer", servers));
        return body;
    }

    private static void rejectNoPair(Turn turn, List<Backend> servers) {
        turn.rejectIf(servers.size() != 2, "BACKEND_SERVERS_NUM_MUST_BE_TWO", "");
        if (servers.size() != 2) {
            return;
        }
        Backend first = servers.get(0);
        Backend second = servers.get(1);
        turn.rejectIf(first.serverId().equals(second.serverId()) && first.port().equals(second.port()),
            "BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID", "");
        turn.rejectIf(first.serverType().equals(second.serverType()),
            "BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE", "");
    }

    @Override
    void probe(Probe probe) {
        probe.create(NAME, "MasterSlaveBackendServers", ",\"ServerType\":\"Master\"}",
            ",\"ServerType\":\"Slave\"}");
    }

    @Override
    void defects(DefectList list) {
        list.add(NAME, Mutation.IGNORED, "MasterSlaveBackendServers", "backend-servers-ignored",
                "MasterSlaveBackendServers: the servers in the group")
            .add(NAME, Mutation.ROW_CODE, "INVALID_SERVER_TYPE>BackendServer.InvalidType", "sibling-for-server-type",
                "INVALID_SERVER_TYPE is the row of this page");
        StateDefects.stored(list, NAME, "nothing", "weight 100", "weight one less", "port one more", "type ecs",
            "description lost", "last lost", "roles swapped", "weights shifted");
        StateDefects.groups(list, NAME);
    }
}

package slbkit.independent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The error tables of the five reference pages, copied from them row by row. */
final class Documents {

    /** A row of an error table; {@code %s} in a message stands for any text. */
    record Row(String operation, int status, String code, String message) {
    }

    private static final String SHARED_BY_CREATE_AND_ADD = """
        400|InvalidBackendServers.ServerIpConflict|%s.
        400|Mismatched.ZoneId|The zone of the server is not matched with the cloud box loadbalancer.
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
        400|NetworkConflict|%s.
        400|VpcSystemBusy|Invoke vpc system busy, please retry later.
        """;

    private static final String TAGS = """
        400|InvalidParam.TagValue|%s.
        400|InvalidParam.TagKey|%s.
        400|SizeLimitExceeded.Tag|%s.
        400|MissingParam.TagKey|The param MissingParam.TagKey is missing.
        """;

    private static final String CREATE = SHARED_BY_CREATE_AND_ADD + TAGS + """
        400|LBNotSupportIpv6Backend|The specified loadbalancer does not support ipv6 backend.
        400|OperationUnsupported.CreateVServerGroup|This type of backend server is not allowed to attached to singleTunnel or anyTunnel lb.
        400|OperationFailed.Endpoint|The operation failed because of the RegionId is unavailable in this endpoint.
        403|UnauthorizedRegion|The specified region of is not authorized.
        """;

    private static final String ADD = SHARED_BY_CREATE_AND_ADD + """
        400|OperationUnsupported.AddVServerGroupBackendServers|This type of backend server is not allowed to attached to singleTunnel or anyTunnel lb.
        400|MasterSlaveServerConflict|The servers are conflict for MasterSlaveGroup.
        400|OperationFailed.ServiceGroupProcessing|The specified service group is processing.
        400|SystemBusy|The system is busy.
        400|SignatureNonceUsed|Specified signature nonce was used already.
        400|OperationDeny.LbNotSupportIPv6Server|The specified loadbalancer does not support ipv6 server.
        400|OperationBusy|The operation is busy.
        404|ResourceNotFound.vServers|The specified enis %s does not exist.
        404|ResourceNotFound.Cen|The specified resource Cen %s not Exists.
        """;

    private static final String REMOVE = """
        400|LbStatusNotSupport|The status of specified loadbalancer does not support..
        """;

    private static final String MASTER_SLAVE = TAGS + """
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

    private static final String SET = """
        400|Mismatched.ZoneId|The zone of the server is not matched with the cloud box loadbalancer.
        """;

    private static final Map<String, String> TABLES = Map.of(Op.CREATE, CREATE, Op.ADD, ADD,
        Op.REMOVE, REMOVE, Op.MASTER_SLAVE, MASTER_SLAVE, Op.SET, SET);

    private static final Set<String> TAG_CODES = Set.of("InvalidParam.TagValue", "InvalidParam.TagKey",
        "SizeLimitExceeded.Tag", "MissingParam.TagKey");

    private static final Set<String> SERVER_CODES = Set.of("BackendServer.InvalidType",
        "InvalidServerId.NotExist");

    private static final Set<String> MASTER_SLAVE_CODES = Set.of("BACKEND_SERVERS_NUM_MUST_BE_TWO",
        "BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID",
        "BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE", "BACKEND_SERVER_ID_CAN_NOT_EMPTY",
        "INVALID_SERVER_TYPE", "BACKEND_SERVER_PORT_CAN_NOT_EMPTY");

    private static final List<Row> ROWS = Op.FIVE.stream()
        .flatMap(operation -> rowsOf(operation).stream()).toList();

    private Documents() {
    }

    static List<Row> rows() {
        return ROWS;
    }

    static Optional<Row> row(String operation, String code) {
        return ROWS.stream().filter(r -> r.operation().equals(operation) && r.code().equals(code)).findFirst();
    }

    /** Whether a request that is wrong by itself gets this row here. */
    static boolean earned(Row row) {
        return switch (row.operation()) {
            case Op.CREATE -> TAG_CODES.contains(row.code()) || SERVER_CODES.contains(row.code());
            case Op.ADD -> SERVER_CODES.contains(row.code());
            case Op.MASTER_SLAVE -> TAG_CODES.contains(row.code()) || MASTER_SLAVE_CODES.contains(row.code());
            default -> false;
        };
    }

    private static List<Row> rowsOf(String operation) {
        List<Row> rows = new ArrayList<>();
        for (String line : TABLES.get(operation).lines().toList()) {
            String[] cells = line.split("\\|");
            rows.add(new Row(operation, Integer.parseInt(cells[0]), cells[1], cells[2]));
        }
        return rows;
    }
}

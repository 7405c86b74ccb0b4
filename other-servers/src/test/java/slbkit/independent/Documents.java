package slbkit.independent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The error tables of the reference pages, copied from them row by row: the rows that several share, and all. */
final class Documents {

    /** A row of an error table; {@code %s} in a message stands for any text. */
    record Row(String operation, int status, String code, String message) {

        static Row of(String operation, String line) {
            String[] cells = line.split("\\|");
            return new Row(operation, Integer.parseInt(cells[0]), cells[1], cells[2]);
        }
    }

    /** The rows of pages by which servers join a vServer group. */
    static final String JOINING = """
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

    /** The rows of pages that take tags. */
    static final String TAGS = """
        400|InvalidParam.TagValue|%s.
        400|InvalidParam.TagKey|%s.
        400|SizeLimitExceeded.Tag|%s.
        400|MissingParam.TagKey|The param MissingParam.TagKey is missing.
        """;

    static final Set<String> TAG_CODES = Set.of("InvalidParam.TagValue", "InvalidParam.TagKey",
        "SizeLimitExceeded.Tag", "MissingParam.TagKey");

    static final Set<String> SERVER_CODES = Set.of("BackendServer.InvalidType", "InvalidServerId.NotExist");

    static final Set<String> TAG_AND_SERVER_CODES =
        Stream.concat(TAG_CODES.stream(), SERVER_CODES.stream()).collect(Collectors.toUnmodifiableSet());

    private Documents() {
    }

    static List<Row> rows() {
        return Operations.all().stream().flatMap(operation -> operation.rows().stream()).toList();
    }

    static Optional<Row> row(String operation, String code) {
        return Operations.named(operation).flatMap(known -> known.row(code));
    }

    /** Whether a request that is wrong by itself gets this row here. */
    static boolean byRequest(Row row) {
        return Operations.named(row.operation()).orElseThrow().byRequest().contains(row.code());
    }
}

package slbkit.stub.service;

import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;

/** How one operation rejects: as its page documents, or as the gateway does where the page has no row. */
record Rejections(Operation operation) {

    /** The documented row of that code; the detail stands for {@code %s}. Else the gateway's rejection. */
    Rejection documented(String code, String detail, GatewayError otherwise) {
        return operation.error(code)
                .map(row -> new Rejection(row.status(), row.code(), Placeholders.filled(row, detail)))
                .orElseGet(() -> otherwise.rejection(detail));
    }

    /** A backend server without a ServerId. */
    Rejection missingServerId() {
        return documented("BACKEND_SERVER_ID_CAN_NOT_EMPTY", "ServerId", GatewayError.MISSING_PARAMETER);
    }

    /** A backend server without a Port, where it needs one. */
    Rejection missingPort() {
        return documented("BACKEND_SERVER_PORT_CAN_NOT_EMPTY", "Port", GatewayError.MISSING_PARAMETER);
    }

    /** An invalid Type, or a Type that is not that of the server. */
    Rejection invalidType() {
        return documented(
                operation.error("BackendServer.InvalidType").isPresent()
                        ? "BackendServer.InvalidType"
                        : "INVALID_SERVER_TYPE",
                "",
                GatewayError.TYPE);
    }

    /** A server that exists nowhere. */
    Rejection absentServer(String serverId) {
        boolean eni = serverId.startsWith("eni-") && operation.error("ResourceNotFound.vServers").isPresent();
        return documented(eni ? "ResourceNotFound.vServers" : "InvalidServerId.NotExist", serverId,
                GatewayError.SERVER_NOT_EXIST);
    }

    /** A documented row that this operation is to answer with. */
    static Rejection of(DocumentedError row) {
        return new Rejection(row.status(), row.code(), Placeholders.filled(row));
    }
}

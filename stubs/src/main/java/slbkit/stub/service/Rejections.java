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

    /** An invalid Type, or a Type that is not that of the server. */
    Rejection invalidType() {
        boolean ofBackend = operation.error("BackendServer.InvalidType").isPresent();
        return documented(ofBackend ? "BackendServer.InvalidType" : "INVALID_SERVER_TYPE", "", GatewayError.TYPE);
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

package slbkit.stub.signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.rpc.Acs3Signature;
import slbkit.stub.service.GatewayError;

/**
 * The header Authorization of an ACS3 call. Its parts come in an order of each client's own.
 *
 * @param credential the id of the access key
 * @param signedHeaders the names of the signed headers
 */
record Authorization(String credential, List<String> signedHeaders, String signature) {

    /** Read the header; nothing where it is of another way of signing. */
    static Optional<Authorization> read(String header) {
        if (!header.startsWith(Acs3Signature.ALGORITHM)) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(Acs3Signature.ALGORITHM.length()).split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        if (!parts.keySet().containsAll(List.of("Credential", "SignedHeaders", "Signature"))) {
            throw GatewayError.SIGNATURE_INCOMPLETE.rejection("Authorization needs Credential, SignedHeaders and Signature.");
        }
        return Optional.of(new Authorization(
                parts.get("Credential"), List.of(parts.get("SignedHeaders").split(";")), parts.get("Signature")));
    }
}

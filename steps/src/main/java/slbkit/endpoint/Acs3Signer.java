package slbkit.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import slbkit.profile.Auth;
import slbkit.profile.CallDefaults;
import slbkit.rpc.Acs3Signature;
import slbkit.rpc.Digests;
import slbkit.rpc.RpcParameter;

/** The ACS3-HMAC-SHA256 signature over method, path, query, the x-acs headers and the body. */
record Acs3Signer(Auth auth, SigningClock clock) implements Signer {

    @Override
    public Wire sign(Wire wire) {
        boolean form = wire.place() == CallDefaults.Place.FORM;
        String bodyHash = Digests.sha256(form ? wire.encoded().getBytes(StandardCharsets.UTF_8) : new byte[0]);
        Wire signed = wire
                .withHeader("host", wire.endpoint().getAuthority())
                .withHeader("x-acs-date", clock.timestamp())
                .withHeader("x-acs-signature-nonce", clock.nonce())
                .withHeader("x-acs-content-sha256", bodyHash);
        if (form) {
            signed = signed.withHeader("content-type", "application/x-www-form-urlencoded");
        }
        if (!auth.securityToken().isEmpty()) {
            signed = signed
                    .withHeader("x-acs-accesskey-id", auth.accessKeyId())
                    .withHeader("x-acs-security-token", auth.securityToken());
        }
        List<String> names = signed.headers().keySet().stream()
                .filter(name -> name.startsWith("x-acs-") || name.equals("host") || name.equals("content-type"))
                .sorted()
                .toList();
        String signature = Acs3Signature.of(wire.method().name(), wire.endpoint().getRawPath(),
                form ? List.of() : RpcParameter.of(wire.parameters()), signed.headers(), names, bodyHash,
                Acs3Signature.keyed(auth.accessKeySecret()));
        return signed.withHeader("Authorization", "%s Credential=%s,SignedHeaders=%s,Signature=%s"
                .formatted(Acs3Signature.ALGORITHM, auth.accessKeyId(), String.join(";", names), signature));
    }
}

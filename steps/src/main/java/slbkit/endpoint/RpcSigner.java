package slbkit.endpoint;

import java.util.Base64;
import slbkit.profile.Auth;

/** The RPC signature, HMAC-SHA1 over the sorted parameters; headers are not signed. */
record RpcSigner(Auth auth, SigningClock clock) implements Signer {

    @Override
    public Wire sign(Wire wire) {
        Wire signed = wire
                .withParameter("AccessKeyId", auth.accessKeyId())
                .withParameter("SignatureMethod", "HMAC-SHA1")
                .withParameter("SignatureVersion", "1.0")
                .withParameter("SignatureNonce", clock.nonce())
                .withParameter("Timestamp", clock.timestamp());
        if (!auth.securityToken().isEmpty()) {
            signed = signed.withParameter("SecurityToken", auth.securityToken());
        }
        byte[] signature = Hmac.of("HmacSHA1", auth.accessKeySecret() + "&", stringToSign(signed));
        return signed.withParameter("Signature", Base64.getEncoder().encodeToString(signature));
    }

    static String stringToSign(Wire wire) {
        return wire.method() + "&%2F&"
                + PercentEncoding.encode(PercentEncoding.canonicalQuery(wire.parameters()));
    }
}

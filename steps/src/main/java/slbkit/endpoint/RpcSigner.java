package slbkit.endpoint;

import slbkit.profile.Auth;
import slbkit.rpc.RpcParameter;
import slbkit.rpc.RpcSignature;

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
        return signed.withParameter("Signature",
                RpcSignature.of(wire.method().name(), RpcParameter.of(signed.parameters()), auth.accessKeySecret()));
    }
}

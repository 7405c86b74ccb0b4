package slbkit.endpoint;

import slbkit.profile.Auth;

/** Signs requests in the way of a scheme. */
interface Signer {

    /** The same request with what the scheme adds to it. */
    Wire sign(Wire wire);

    /** The signer that a target's profile asks for. */
    static Signer of(Auth auth, SigningClock clock) {
        return switch (auth.scheme()) {
            case NONE -> wire -> wire;
            case RPC -> new RpcSigner(auth, clock);
            case ACS3 -> new Acs3Signer(auth, clock);
        };
    }
}

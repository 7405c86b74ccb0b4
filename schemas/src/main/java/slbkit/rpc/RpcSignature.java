package slbkit.rpc;

import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** The older way, HMAC-SHA1 over every parameter of query and form. Headers are not signed. */
public final class RpcSignature {

    private static final String PARAMETER = "Signature";

    private RpcSignature() {
    }

    /** What is signed. The parameter Signature itself is left out. */
    public static String stringToSign(String method, Collection<RpcParameter> parameters) {
        List<RpcParameter> signed =
                parameters.stream().filter(p -> !p.name().equals(PARAMETER)).toList();
        return method + "&%2F&" + PercentEncoding.of(PercentEncoding.canonical(signed));
    }

    /** The value of the parameter Signature. */
    public static String of(String method, Collection<RpcParameter> parameters, String secret) {
        return of(method, parameters, keyed(secret));
    }

    /** The same, with the key mixed in already. */
    public static String of(String method, Collection<RpcParameter> parameters, KeyedHash keyed) {
        return Base64.getEncoder().encodeToString(keyed.of(stringToSign(method, parameters)));
    }

    /** The hash for the secret of an access key. */
    public static KeyedHash keyed(String secret) {
        return new KeyedHash("HmacSHA1", secret + "&");
    }
}

package slbkit.rpc;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The newer way, ACS3-HMAC-SHA256 over method, path, query, chosen headers and body. */
public final class Acs3Signature {

    /** The name of the scheme, with which the header Authorization begins. */
    public static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private Acs3Signature() {
    }

    /**
     * The signature of a request.
     *
     * @param method the HTTP method
     * @param query the parameters of the query alone
     * @param headers the headers, by names in any case
     * @param signedHeaders the names of the headers that are signed
     * @param bodyHash the {@linkplain Digests#sha256(byte[]) hash} of the body
     * @param keyed the {@linkplain #keyed hash} with the secret of the access key
     */
    public static String of(
            String method,
            String path,
            Collection<RpcParameter> query,
            Map<String, String> headers,
            List<String> signedHeaders,
            String bodyHash,
            KeyedHash keyed) {
        String request = canonicalRequest(method, path, query, headers, signedHeaders, bodyHash);
        String toSign = ALGORITHM + "\n" + Digests.sha256(request.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(keyed.of(toSign));
    }

    /** The hash for the secret of an access key. */
    public static KeyedHash keyed(String secret) {
        return new KeyedHash("HmacSHA256", secret);
    }

    /** What is hashed and then signed. */
    public static String canonicalRequest(
            String method,
            String path,
            Collection<RpcParameter> query,
            Map<String, String> headers,
            List<String> signedHeaders,
            String bodyHash) {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        List<String> names =
                signedHeaders.stream().map(n -> n.toLowerCase(Locale.ROOT)).sorted().toList();
        StringBuilder canonicalHeaders = new StringBuilder();
        for (String name : names) {
            canonicalHeaders.append(name).append(':').append(anyCase.getOrDefault(name, "").strip()).append('\n');
        }
        return String.join("\n",
                method,
                path.isEmpty() ? "/" : path,
                PercentEncoding.canonical(query),
                canonicalHeaders,
                String.join(";", names),
                bodyHash);
    }
}

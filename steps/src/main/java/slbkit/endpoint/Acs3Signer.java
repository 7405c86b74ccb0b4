package slbkit.endpoint;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import slbkit.profile.Auth;
import slbkit.profile.Call;

/** The ACS3-HMAC-SHA256 signature over method, path, query, the x-acs headers and the body. */
record Acs3Signer(Auth auth, SigningClock clock) implements Signer {

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    @Override
    public Wire sign(Wire wire) {
        boolean form = wire.place() == Call.Place.FORM;
        String bodyHash = Hmac.sha256(form ? wire.encoded() : "");
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
        Map<String, String> headers = signedHeaders(signed);
        String names = String.join(";", headers.keySet());
        String canonical = String.join("\n",
                wire.method().name(),
                wire.endpoint().getRawPath().isEmpty() ? "/" : wire.endpoint().getRawPath(),
                form ? "" : PercentEncoding.canonicalQuery(wire.parameters()),
                headers.entrySet().stream().map(h -> h.getKey() + ":" + h.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                bodyHash);
        String stringToSign = ALGORITHM + "\n" + Hmac.sha256(canonical);
        String signature = HexFormat.of().formatHex(Hmac.of("HmacSHA256", auth.accessKeySecret(), stringToSign));
        return signed.withHeader("Authorization", "%s Credential=%s,SignedHeaders=%s,Signature=%s"
                .formatted(ALGORITHM, auth.accessKeyId(), names, signature));
    }

    private static Map<String, String> signedHeaders(Wire wire) {
        Map<String, String> signed = new TreeMap<>();
        wire.headers().forEach((name, value) -> {
            if (name.startsWith("x-acs-") || name.equals("host") || name.equals("content-type")) {
                signed.put(name, value.strip());
            }
        });
        return signed;
    }
}

package slbkit.stub.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import slbkit.rpc.Acs3Signature;
import slbkit.rpc.Digests;
import slbkit.rpc.KeyedHash;
import slbkit.rpc.RpcParameter;
import slbkit.rpc.RpcSignature;
import slbkit.stub.call.Call;
import slbkit.stub.service.GatewayError;

/**
 * Lets calls pass that are signed with a known access key, in either way. Any security token is taken, as long
 * as it is signed; whose it is only the real service knows.
 */
public final class Credentials {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** The one documented way to write a time: UTC, without fractions of a second, without an offset. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private final Map<String, Keyed> keys;
    private final Clock clock;
    private final NonceMemory nonces = new NonceMemory(WINDOW.multipliedBy(2));

    /** What was read last: the calls of a second all have the same text, and reading it costs as much as a hash. */
    private volatile Dated latest = new Dated(null, null);

    private record Keyed(KeyedHash rpc, KeyedHash acs3) {
    }

    private record Dated(String time, Instant at) {
    }

    /** Keys by their ids. */
    public Credentials(Map<String, String> secretsById, Clock clock) {
        this.keys = secretsById.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                key -> new Keyed(RpcSignature.keyed(key.getValue()), Acs3Signature.keyed(key.getValue()))));
        this.clock = clock;
    }

    /**
     * Let the call pass.
     *
     * @throws slbkit.stub.service.Rejection if it is not signed, or signed wrongly
     */
    public void check(Call call) {
        Optional<Authorization> acs3 = call.header("Authorization").flatMap(Authorization::read);
        if (acs3.isPresent()) {
            checkAcs3(call, acs3.get());
        } else {
            checkRpc(call);
        }
    }

    private void checkRpc(Call call) {
        String id = parameter(call, "AccessKeyId");
        String given = parameter(call, "Signature");
        if (!parameter(call, "SignatureMethod").equals("HMAC-SHA1")) {
            throw GatewayError.SIGNATURE_METHOD.rejection("HMAC-SHA1 is.");
        }
        if (!parameter(call, "SignatureVersion").equals("1.0")) {
            throw GatewayError.SIGNATURE_INCOMPLETE.rejection("SignatureVersion is 1.0.");
        }
        String nonce = parameter(call, "SignatureNonce");
        String time = call.parameter("TimeStamp").orElseGet(() -> parameter(call, "Timestamp"));
        KeyedHash keyed = keyed(id).rpc();
        checkTime(time);
        List<RpcParameter> all = call.parameters().pairs();
        // One shipping client leaves empty values out of what it signs; which is right is not known.
        if (!Digests.same(given, RpcSignature.of(call.method(), all, keyed))
                && !Digests.same(given, RpcSignature.of(call.method(), withoutEmpty(all), keyed))) {
            throw GatewayError.SIGNATURE_MISMATCH.rejection(RpcSignature.stringToSign(call.method(), all));
        }
        checkNonce(id, nonce);
    }

    private static List<RpcParameter> withoutEmpty(List<RpcParameter> all) {
        return all.stream().filter(p -> !p.value().isEmpty()).toList();
    }

    private void checkAcs3(Call call, Authorization authorization) {
        checkSigned(call, authorization);
        KeyedHash keyed = keyed(authorization.credential()).acs3();
        String nonce = header(call, "x-acs-signature-nonce");
        checkTime(header(call, "x-acs-date"));
        String bodyHash = Digests.sha256(call.body());
        if (!header(call, "x-acs-content-sha256").equalsIgnoreCase(bodyHash)) {
            throw GatewayError.SIGNATURE_INCOMPLETE.rejection("x-acs-content-sha256 is not the hash of the body.");
        }
        String expected = Acs3Signature.of(call.method(), call.path(), call.query().pairs(), call.headers(),
                authorization.signedHeaders(), bodyHash, keyed);
        if (!Digests.same(authorization.signature(), expected)) {
            String request = Acs3Signature.canonicalRequest(call.method(), call.path(), call.query().pairs(),
                    call.headers(), authorization.signedHeaders(), bodyHash);
            throw GatewayError.SIGNATURE_MISMATCH.rejection(request);
        }
        checkNonce(authorization.credential(), nonce);
    }

    /**
     * Every x-acs header that is sent and the content type are signed, or anyone on the way could change them. The
     * documents ask for the host as well, but one official client does not sign it.
     */
    private static void checkSigned(Call call, Authorization authorization) {
        List<String> unsigned = call.headers().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("x-acs-") || name.equals("content-type"))
                .filter(name -> authorization.signedHeaders().stream().noneMatch(name::equalsIgnoreCase))
                .toList();
        if (!unsigned.isEmpty()) {
            throw GatewayError.SIGNATURE_INCOMPLETE.rejection("SignedHeaders lacks " + String.join(", ", unsigned) + ".");
        }
    }

    private Keyed keyed(String id) {
        return Optional.ofNullable(keys.get(id)).orElseThrow(GatewayError.ACCESS_KEY_NOT_FOUND::rejection);
    }

    private void checkTime(String time) {
        try {
            Duration age = Duration.between(instant(time), clock.instant());
            if (age.abs().compareTo(WINDOW) > 0) {
                throw GatewayError.TIME_EXPIRED.rejection();
            }
        } catch (DateTimeParseException e) {
            throw GatewayError.TIME_FORMAT.rejection();
        }
    }

    private Instant instant(String time) {
        Dated known = latest;
        if (!time.equals(known.time())) {
            known = new Dated(time, TIME.parse(time, Instant::from));
            latest = known;
        }
        return known.at();
    }

    private void checkNonce(String id, String nonce) {
        if (!nonces.isNew(id + " " + nonce, clock.instant())) {
            throw GatewayError.NONCE_USED.rejection();
        }
    }

    private static String parameter(Call call, String name) {
        return call.parameter(name).filter(v -> !v.isEmpty())
                .orElseThrow(() -> GatewayError.MISSING_PARAMETER.rejection(name));
    }

    private static String header(Call call, String name) {
        return call.header(name).filter(v -> !v.isEmpty())
                .orElseThrow(() -> GatewayError.MISSING_PARAMETER.rejection(name));
    }
}

package slbkit.stub.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.rpc.Acs3Signature;
import slbkit.rpc.Digests;
import slbkit.rpc.RpcSignature;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.service.Rejection;

/** A call passes if it is signed with a known key, in time, for the first time. */
class CredentialsTest {

    private static final String AUTHORIZATION =
            "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=%s,Signature=%s";
    private static final byte[] NO_BODY = new byte[0];
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Credentials credentials =
            new Credentials(Map.of("testid", "testsecret", "other", "otherwise"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_signed_call_passes_once() {
        Call call = rpc("testid", "testsecret", Map.of());
        assertThatCode(() -> credentials.check(call)).doesNotThrowAnyException();
        assertThat(rejected(call)).isEqualTo("SignatureNonceUsed");
        assertThatCode(() -> credentials.check(rpc("other", "otherwise", Map.of()))).doesNotThrowAnyException();
    }

    @Test
    void an_empty_value_may_be_signed_or_left_out() {
        Map<String, String> parameters = parameters("testid", Map.of("VServerGroupName", ""));
        Map<String, String> signed = new LinkedHashMap<>(parameters);
        signed.remove("VServerGroupName");
        parameters.put("Signature", RpcSignature.of("POST", Call.of("X", signed).parameters().pairs(), "testsecret"));
        assertThatCode(() -> credentials.check(Call.of("X", parameters))).doesNotThrowAnyException();
        assertThatCode(() -> credentials.check(
                rpc("testid", "testsecret", Map.of("VServerGroupName", "", "SignatureNonce", "second"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Timestamp,2026-01-02T02:49:04Z,InvalidTimeStamp.Expired",
        "Timestamp,2026-01-02T03:19:06Z,InvalidTimeStamp.Expired",
        "Timestamp,yesterday,InvalidTimeStamp.Format",
        "TimeStamp,,InvalidTimeStamp.Format",
        "Timestamp,,MissingParameter",
        "SignatureNonce,,MissingParameter",
        "AccessKeyId,,MissingParameter",
        "AccessKeyId,stranger,InvalidAccessKeyId.NotFound",
        "Timestamp,2026-01-02T11:04:05+08:00,InvalidTimeStamp.Format",
        "Timestamp,2026-01-02T03:04:05.123Z,InvalidTimeStamp.Format",
        "Timestamp,2026-01-02T03:04Z,InvalidTimeStamp.Format",
        "Timestamp,2026-01-02 03:04:05,InvalidTimeStamp.Format",
        "Timestamp,2026-02-30T03:04:05Z,InvalidTimeStamp.Format",
        "Timestamp,\u06F2\u06F0\u06F2\u06F6-01-02T03:04:05Z,InvalidTimeStamp.Format",
        "SignatureMethod,,MissingParameter",
        "SignatureMethod,HMAC-MD5,InvalidSignatureMethod",
        "SignatureVersion,,MissingParameter",
        "SignatureVersion,2.0,IncompleteSignature"
    })
    void a_call_that_is_not_in_order_is_rejected(String parameter, String value, String code) {
        assertThat(rejected(rpc("testid", "testsecret", Map.of(parameter, value == null ? "" : value))))
                .isEqualTo(code);
    }

    @Test
    void a_call_at_the_edge_of_the_window_passes() {
        assertThatCode(() -> credentials.check(
                rpc("testid", "testsecret", Map.of("Timestamp", "2026-01-02T02:49:05Z")))).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_signature_is_rejected_with_the_string_to_sign() {
        Rejection rejection = catchThrowableOfType(
                Rejection.class, () -> credentials.check(rpc("testid", "wrong", Map.of())));
        assertThat(rejection.code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(rejection.getMessage()).contains("server string to sign is:POST&%2F&AccessKeyId%3Dtestid");
        assertThat(rejected(Call.of("X", Map.of()))).isEqualTo("MissingParameter");
    }

    @Test
    void an_ACS3_call_passes_whatever_the_order_of_its_authorization() {
        assertThatCode(() -> credentials.check(acs3("n1",
                "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=%s,Signature=%s"))).doesNotThrowAnyException();
        assertThatCode(() -> credentials.check(acs3("n2",
                "ACS3-HMAC-SHA256 SignedHeaders=%s,Signature=%s,Credential=testid"))).doesNotThrowAnyException();
        assertThat(rejected(acs3("n2",
                "ACS3-HMAC-SHA256 SignedHeaders=%s,Signature=%s,Credential=testid"))).isEqualTo("SignatureNonceUsed");
        assertThat(rejected(acs3("n3",
                "ACS3-HMAC-SHA256 SignedHeaders=%s,Signature=%s,Credential=stranger")))
                .isEqualTo("InvalidAccessKeyId.NotFound");
        assertThat(rejected(acs3("n4",
                "ACS3-HMAC-SHA256 SignedHeaders=%s,Signature=%s0,Credential=testid")))
                .isEqualTo("SignatureDoesNotMatch");
        assertThat(rejected(acs3("n5", "ACS3-HMAC-SHA256 SignedHeaders=%s"))).isEqualTo("IncompleteSignature");
    }

    @ParameterizedTest
    @CsvSource({
        "x-acs-action,IncompleteSignature",
        "x-acs-content-sha256,IncompleteSignature",
        "x-acs-date,IncompleteSignature",
        "x-acs-signature-nonce,IncompleteSignature",
        "X-Acs-Credentials-Provider,IncompleteSignature",
        "Content-Type,IncompleteSignature",
        // One official client signs no host.
        "Host,",
        "User-Agent,"
    })
    void an_ACS3_call_signs_every_header_of_the_protocol_that_it_sends(String unsigned, String code) {
        Map<String, String> headers = acs3Headers("n1");
        headers.putAll(Map.of(
                "x-acs-action", "CreateVServerGroup",
                "X-Acs-Credentials-Provider", "static_ak",
                "Content-Type", "application/x-www-form-urlencoded",
                "User-Agent", "test"));
        List<String> signed = headers.keySet().stream().filter(name -> !name.equals(unsigned)).toList();
        Call call = acs3(headers, signed, AUTHORIZATION);
        if (code == null) {
            assertThatCode(() -> credentials.check(call)).doesNotThrowAnyException();
        } else {
            Rejection rejection = catchThrowableOfType(Rejection.class, () -> credentials.check(call));
            assertThat(rejection.code()).isEqualTo(code);
            assertThat(rejection.getMessage()).endsWith("SignedHeaders lacks " + unsigned.toLowerCase(Locale.ROOT) + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T11:04:05+08:00", "2026-01-02T03:04:05.123Z"})
    void an_ACS3_call_writes_its_time_the_one_documented_way(String time) {
        Map<String, String> headers = acs3Headers("n1");
        headers.put("x-acs-date", time);
        assertThat(rejected(acs3(headers, List.copyOf(headers.keySet()), AUTHORIZATION)))
                .isEqualTo("InvalidTimeStamp.Format");
    }

    private String rejected(Call call) {
        return catchThrowableOfType(Rejection.class, () -> credentials.check(call)).code();
    }

    private static Call rpc(String id, String secret, Map<String, String> more) {
        Map<String, String> parameters = parameters(id, more);
        parameters.put("Signature", RpcSignature.of("POST", Call.of("X", parameters).parameters().pairs(), secret));
        return Call.of("X", parameters);
    }

    private static Map<String, String> parameters(String id, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "AccessKeyId", id,
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", "first",
                "Timestamp", NOW.toString()));
        parameters.putAll(more);
        return parameters;
    }

    private static Call acs3(String nonce, String authorization) {
        Map<String, String> headers = acs3Headers(nonce);
        return acs3(headers, List.copyOf(headers.keySet()), authorization);
    }

    private static Map<String, String> acs3Headers(String nonce) {
        return new LinkedHashMap<>(Map.of(
                "Host", "127.0.0.1",
                "x-acs-date", NOW.toString(),
                "x-acs-signature-nonce", nonce,
                "x-acs-content-sha256", Digests.sha256(NO_BODY)));
    }

    private static Call acs3(Map<String, String> headers, List<String> signed, String authorization) {
        String signature = Acs3Signature.of("POST", "/", List.of(), headers, signed, Digests.sha256(NO_BODY),
                Acs3Signature.keyed("testsecret"));
        headers.put("Authorization", authorization.formatted(String.join(";", signed), signature));
        return Call.of("POST", "/", Parameters.NONE, Parameters.NONE, headers, NO_BODY);
    }
}

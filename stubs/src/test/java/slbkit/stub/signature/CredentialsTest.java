package slbkit.stub.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.service.Refusal;

/** A call passes if it is signed with a known key, in time, for the first time. */
class CredentialsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Credentials credentials =
            new Credentials(Map.of("testid", "testsecret", "other", "otherwise"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_signed_call_passes_once() {
        Call call = rpc("testid", "testsecret", Map.of());
        assertThatCode(() -> credentials.check(call)).doesNotThrowAnyException();
        assertThat(refused(call)).isEqualTo("SignatureNonceUsed");
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
        "SignatureMethod,HMAC-MD5,InvalidSignatureMethod"
    })
    void a_call_that_is_not_in_order_is_refused(String parameter, String value, String code) {
        assertThat(refused(rpc("testid", "testsecret", Map.of(parameter, value == null ? "" : value))))
                .isEqualTo(code);
    }

    @Test
    void a_call_at_the_edge_of_the_window_passes() {
        assertThatCode(() -> credentials.check(
                rpc("testid", "testsecret", Map.of("Timestamp", "2026-01-02T02:49:05Z")))).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_signature_is_refused_with_the_string_to_sign() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> credentials.check(rpc("testid", "wrong", Map.of())));
        assertThat(refusal.code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(refusal.getMessage()).contains("server string to sign is:POST&%2F&AccessKeyId%3Dtestid");
        assertThat(refused(Call.of("X", Map.of()))).isEqualTo("MissingParameter");
    }

    @Test
    void an_ACS3_call_passes_whatever_the_order_of_its_authorization() {
        assertThatCode(() -> credentials.check(acs3("n1",
                "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=%s,Signature=%s"))).doesNotThrowAnyException();
        assertThatCode(() -> credentials.check(acs3("n2",
                "ACS3-HMAC-SHA256 SignedHeaders=%s,Signature=%s,Credential=testid"))).doesNotThrowAnyException();
        assertThat(refused(acs3("n2",
                "ACS3-HMAC-SHA256 SignedHeaders=%s,Signature=%s,Credential=testid"))).isEqualTo("SignatureNonceUsed");
        assertThat(refused(acs3("n3",
                "ACS3-HMAC-SHA256 SignedHeaders=%s,Signature=%s,Credential=stranger")))
                .isEqualTo("InvalidAccessKeyId.NotFound");
        assertThat(refused(acs3("n4",
                "ACS3-HMAC-SHA256 SignedHeaders=%s,Signature=%s0,Credential=testid")))
                .isEqualTo("SignatureDoesNotMatch");
        assertThat(refused(acs3("n5", "ACS3-HMAC-SHA256 SignedHeaders=%s"))).isEqualTo("IncompleteSignature");
    }

    private String refused(Call call) {
        return catchThrowableOfType(Refusal.class, () -> credentials.check(call)).code();
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
        byte[] body = new byte[0];
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                "Host", "127.0.0.1",
                "x-acs-date", NOW.toString(),
                "x-acs-signature-nonce", nonce,
                "x-acs-content-sha256", Digests.sha256(body)));
        List<String> signed = List.of("host", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce");
        String signature = Acs3Signature.of("POST", "/", List.of(), headers, signed, body, "testsecret");
        headers.put("Authorization", authorization.formatted(String.join(";", signed), signature));
        return Call.of("POST", "/", Parameters.NONE, Parameters.NONE, headers, body);
    }
}

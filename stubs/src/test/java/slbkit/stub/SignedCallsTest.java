package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slbkit.rpc.Acs3Signature;
import slbkit.rpc.Digests;
import slbkit.rpc.RpcSignature;
import slbkit.stub.call.Call;

/** A stub with access keys takes signed calls only, in either way of signing. */
class SignedCallsTest {

    @RegisterExtension
    static final SlbStubExtension SLB = new SlbStubExtension(
            SlbStub.builder().accessKey("testid", "testsecret").accessKey("second", "othersecret"));

    private final Caller caller = new Caller(SLB.stub());

    @Test
    void an_unsigned_call_is_rejected() {
        assertRefused(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1"), 400, "MissingParameter");
    }

    @Test
    void a_call_signed_the_older_way_is_accepted_once() {
        String query = Caller.query(rpc("GET", "second", "othersecret"));
        assertThat(caller.get("/?" + query, Map.of()).status()).isEqualTo(200);
        assertRefused(caller.get("/?" + query, Map.of()), 400, "SignatureNonceUsed");
    }

    @Test
    void a_form_can_be_signed_the_older_way() {
        assertThat(caller.post("/", Caller.query(rpc("POST", "testid", "testsecret")),
                Map.of("Content-Type", "application/x-www-form-urlencoded")).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_secret_is_rejected() {
        assertRefused(caller.get("/?" + Caller.query(rpc("GET", "testid", "wrong")), Map.of()),
                400, "SignatureDoesNotMatch");
    }

    @Test
    void a_call_signed_the_newer_way_is_accepted() throws Exception {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-acs-action", "CreateVServerGroup");
        headers.put("x-acs-version", "2014-05-15");
        headers.put("x-acs-date", now());
        headers.put("x-acs-signature-nonce", "nonce-" + System.nanoTime());
        headers.put("x-acs-content-sha256",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(new byte[0])));
        Map<String, String> query =
                Map.of("RegionId", "cn-hangzhou", "LoadBalancerId", "lb-1", "Tag.1.Key", "a b*~+/", "Tag.1.Value", "");
        List<String> signed = List.copyOf(headers.keySet());
        String signature = Acs3Signature.of("POST", "/", Call.of("X", query).with("Action", null).query().pairs(),
                headers, signed, Digests.sha256(new byte[0]), Acs3Signature.keyed("testsecret"));
        headers.put("Authorization", "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=%s,Signature=%s"
                .formatted(String.join(";", signed), signature));
        assertThat(caller
                .send(caller.request("/?" + Caller.query(query), headers).POST(BodyPublishers.noBody())).text())
                .contains("VServerGroupId");
    }

    private static Map<String, String> rpc(String method, String id, String secret) {
        Map<String, String> parameters = Caller.parameters("CreateVServerGroup", "LoadBalancerId", "lb-1");
        parameters.put("AccessKeyId", id);
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureVersion", "1.0");
        parameters.put("SignatureNonce", "nonce-" + System.nanoTime());
        parameters.put("Timestamp", now());
        parameters.put("Signature", RpcSignature.of(
                method, Call.of("CreateVServerGroup", parameters).parameters().pairs(), secret));
        return parameters;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

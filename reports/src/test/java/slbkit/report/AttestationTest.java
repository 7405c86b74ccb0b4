package slbkit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The statement about a run: what it says, what it is about, and that its signature can be checked. */
class AttestationTest {

    private static final byte[] RECORD = "{\"a\": \"record\"}".getBytes(UTF_8);
    private static final String A = "CreateVServerGroup/reply/RequestId";
    private static final String B = "CreateVServerGroup/reply/VServerGroupId";
    private static final String C = "CreateVServerGroup/request/RegionId.required";

    private final Attestation attestation = Attestation.of(report(), RECORD);

    private static ConformanceReport report() {
        RunRecorder run = new RunRecorder(Runs.plan(Level.MUST, A, B, C), Contract.documented().rules());
        run.exchange(Runs.exchange("f:1"));
        run.add(Runs.found(A, Verdict.CONFORMS, 1, "f:1"));
        run.add(Runs.found(B, Verdict.DIFFERS, 1, "f:1"));
        run.add(Runs.found(C, Verdict.UNVERIFIED, 1, "f:1"));
        return run.finish(Runs.ENDED);
    }

    @Test
    void it_is_about_the_record_and_names_the_rules_by_their_results() throws Exception {
        JsonNode statement = new JsonMapper().readTree(attestation.statement());
        assertThat(statement.path("_type").asString()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.path("predicateType").asString()).isEqualTo("https://in-toto.io/attestation/test-result/v0.1");
        assertThat(statement.path("subject").get(0).path("digest").path("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(RECORD)));
        JsonNode predicate = statement.path("predicate");
        assertThat(predicate.path("result").asString()).isEqualTo("FAILED");
        assertThat(predicate.path("passedTests").toString()).isEqualTo("[\"" + A + "\"]");
        assertThat(predicate.path("failedTests").toString()).isEqualTo("[\"" + B + "\"]");
        assertThat(predicate.path("warnedTests").toString()).isEqualTo("[\"" + C + "\"]");
        assertThat(predicate.path("configuration").get(0).path("annotations").path("depth").asString()).isEqualTo("full");
    }

    @ParameterizedTest
    @CsvSource({"Ed25519, 0, Ed25519", "EC, 256, SHA256withECDSA"})
    void its_signature_checks_with_the_public_key(String algorithm, int size, String signatureAlgorithm) throws Exception {
        KeyPair pair = pair(algorithm, size);
        JsonNode envelope = new JsonMapper().readTree(attestation.signed(pem(pair)));
        byte[] payload = Base64.getDecoder().decode(envelope.path("payload").asString());
        assertThat(new String(payload, UTF_8)).isEqualTo(attestation.statement());
        assertThat(envelope.path("payloadType").asString()).isEqualTo("application/vnd.in-toto+json");
        Signature check = Signature.getInstance(signatureAlgorithm);
        byte[] sig = Base64.getDecoder().decode(envelope.path("signatures").get(0).path("sig").asString());
        check.initVerify(pair.getPublic());
        check.update(("DSSEv1 28 application/vnd.in-toto+json " + payload.length + " " + attestation.statement()).getBytes(UTF_8));
        assertThat(check.verify(sig)).isTrue();
        check.initVerify(pair.getPublic());
        check.update(("DSSEv1 28 application/vnd.in-toto+json " + payload.length + " " + attestation.statement() + "!").getBytes(UTF_8));
        assertThat(check.verify(sig)).isFalse();
    }

    @Test
    void other_keys_are_named_as_such() throws Exception {
        String rsa = pem(pair("RSA", 2048));
        String other = pem(pair("EC", 384));
        assertThatThrownBy(() -> attestation.signed(rsa)).isInstanceOf(UnusableException.class).hasMessageContaining("--key");
        assertThatThrownBy(() -> attestation.signed(other)).isInstanceOf(UnusableException.class);
        assertThatThrownBy(() -> attestation.signed("no key")).isInstanceOf(UnusableException.class);
    }

    private static KeyPair pair(String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (size > 0) {
            generator.initialize(size);
        }
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}

package slbkit.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.rpc.Digests;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as an in-toto Statement v1 with the test-result predicate v0.1, about its report.json. Rules that conform passed;
 * rules that are unverified, or differ as the baseline lists, are warnings; all others failed.
 *
 * @param statement the statement, unsigned
 */
public record Attestation(String statement) {

    /** The name of its file. */
    public static final String FILE = "attestation.json";
    /** What every such file has near its beginning. */
    public static final String MARK = "in-toto";

    private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The statement about a run.
     *
     * @param report the run
     * @param record the bytes of its report.json, whose digest is the subject
     */
    public static Attestation of(ConformanceReport report, byte[] record) {
        Map<String, Object> predicate = new LinkedHashMap<>();
        predicate.put("result", switch (report.summary().verdict()) {
            case CONFORMANT -> "PASSED";
            case NOT_FULLY_VERIFIED -> "WARNED";
            case NON_CONFORMANT, KIT_FAULT -> "FAILED";
        });
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("verdict", report.summary().verdict().toString());
        about.put("target", report.target().name() + " at " + report.target().endpoint());
        about.put("set", report.run().set());
        about.put("revision", report.run().revision());
        about.put("depth", report.run().depth());
        predicate.put("configuration", List.of(Map.of(
                "name", "%s %s (commit %s)".formatted(report.suite().name(), report.suite().version(), report.suite().commit()),
                "digest", Map.of("sha256", report.suite().procedure()),
                "annotations", about)));
        predicate.put("passedTests", ids(report, r -> r.verdict() == Verdict.CONFORMS));
        predicate.put("warnedTests", ids(report, r -> r.verdict() == Verdict.UNVERIFIED || r.excused()));
        predicate.put("failedTests", ids(report,
                r -> r.verdict() == Verdict.KIT_FAULT || r.verdict() == Verdict.DIFFERS && !r.excused()));
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("_type", "https://in-toto.io/Statement/v1");
        statement.put("subject", List.of(Map.of("name", "report.json", "digest", Map.of("sha256", Digests.sha256(record)))));
        statement.put("predicateType", "https://in-toto.io/attestation/test-result/v0.1");
        statement.put("predicate", predicate);
        return new Attestation(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(statement) + "\n");
    }

    private static List<String> ids(ConformanceReport report, Predicate<RuleResult> which) {
        return report.rules().stream().filter(RuleResult::counts).filter(which).map(RuleResult::id).toList();
    }

    /**
     * The statement in a DSSE envelope.
     *
     * @param pem a private key in PEM with PKCS #8: Ed25519, or ECDSA on the curve P-256
     * @throws UnusableException if it is not such a key
     */
    public String signed(String pem) {
        PrivateKey key = key(pem);
        try {
            Signature signature = Signature.getInstance(key instanceof ECKey ? "SHA256withECDSA" : "Ed25519");
            signature.initSign(key);
            signature.update(preAuthentication(statement.getBytes(UTF_8)));
            Map<String, Object> envelope = new LinkedHashMap<>();
            envelope.put("payloadType", PAYLOAD_TYPE);
            envelope.put("payload", Base64.getEncoder().encodeToString(statement.getBytes(UTF_8)));
            envelope.put("signatures", List.of(Map.of("sig", Base64.getEncoder().encodeToString(signature.sign()))));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(envelope) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with a key that it has read", e);
        }
    }

    /** What is signed, by the DSSE protocol v1: the type of the payload with its length, and the payload with its own. */
    static byte[] preAuthentication(byte[] payload) {
        byte[] head = "DSSEv1 %s %s %s ".formatted(PAYLOAD_TYPE.length(), PAYLOAD_TYPE, payload.length).getBytes(UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }

    private static PrivateKey key(String pem) {
        byte[] der;
        try {
            der = Base64.getMimeDecoder().decode(pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", ""));
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        for (String algorithm : List.of("Ed25519", "EC")) {
            try {
                PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
                if (key instanceof ECKey curve && curve.getParams().getCurve().getField().getFieldSize() != 256) {
                    throw unusable();
                }
                return key;
            } catch (GeneralSecurityException e) {
                // it may be a key of the other algorithm
            }
        }
        throw unusable();
    }

    private static UnusableException unusable() {
        return new UnusableException("--key: is not a private key of Ed25519, or of ECDSA on the curve P-256, in PEM with PKCS #8 "
                + "(BEGIN PRIVATE KEY)");
    }
}

package slbkit.benchmark.stub;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import slbkit.rpc.Acs3Signature;
import slbkit.rpc.RpcParameter;
import slbkit.rpc.RpcSignature;

/** How a call goes out: a POST with everything in its query, as the official Java clients send it. */
enum Signing {
    NONE,
    /** In the older way: HMAC-SHA1 over the query. */
    RPC,
    /** In the newer way: ACS3-HMAC-SHA256 over query and headers. */
    ACS3;

    static final String KEY = "benchmark";
    static final String SECRET = "benchmark-secret";

    private static final String NO_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    byte[] request(Map<String, String> call) {
        List<RpcParameter> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", "127.0.0.1");
        headers.put("user-agent", "benchmark");
        headers.put("accept", "application/json");
        headers.put("content-length", "0");
        call.forEach((name, value) -> query.add(new RpcParameter(name, value)));
        query.add(new RpcParameter("Version", "2014-05-15"));
        query.add(new RpcParameter("RegionId", "cn-hangzhou"));
        sign(query, headers);
        String head = headers.entrySet().stream()
                .map(h -> h.getKey() + ": " + h.getValue() + "\r\n")
                .collect(Collectors.joining("", "POST /?" + encoded(query) + " HTTP/1.1\r\n", "\r\n"));
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private void sign(List<RpcParameter> query, Map<String, String> headers) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String nonce = UUID.randomUUID().toString();
        switch (this) {
            case NONE -> { }
            case RPC -> {
                query.add(new RpcParameter("AccessKeyId", KEY));
                query.add(new RpcParameter("SignatureMethod", "HMAC-SHA1"));
                query.add(new RpcParameter("SignatureVersion", "1.0"));
                query.add(new RpcParameter("SignatureNonce", nonce));
                query.add(new RpcParameter("Timestamp", now));
                query.add(new RpcParameter("Signature", RpcSignature.of("POST", query, SECRET)));
            }
            case ACS3 -> {
                headers.put("x-acs-content-sha256", NO_BODY);
                headers.put("x-acs-date", now);
                headers.put("x-acs-signature-nonce", nonce);
                List<String> signed = List.of("host", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce");
                String signature = Acs3Signature.of("POST", "/", query, headers, signed, NO_BODY,
                        Acs3Signature.keyed(SECRET));
                headers.put("authorization", "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s"
                        .formatted(KEY, String.join(";", signed), signature));
            }
        }
    }

    private static String encoded(List<RpcParameter> pairs) {
        return pairs.stream()
                .map(p -> p.name() + "=" + URLEncoder.encode(p.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

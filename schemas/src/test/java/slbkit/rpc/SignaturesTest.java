package slbkit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both ways of signing give what the official clients and the published pages give. */
class SignaturesTest {

    private static final String NONCE = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf";
    private static final String TIME = "2026-01-02T03:04:05Z";
    private static final byte[] NO_BODY = new byte[0];

    @Test
    void RPC_over_POST() {
        assertThat(rpc("POST", List.of())).isEqualTo("2/NlsuCwzSivnwq9PsTHhT6pBR4=");
    }

    @Test
    void RPC_over_GET() {
        assertThat(rpc("GET", List.of())).isEqualTo("P5dTG7YNh6PV3OAXiulgJa7jrms=");
    }

    @Test
    void RPC_with_a_security_token() {
        List<RpcParameter> token = List.of(new RpcParameter("SecurityToken", "sts-token/+="));
        assertThat(rpc("POST", token)).isEqualTo("XTD6IFyEcma8rfYglEbzhmp0hy4=");
        assertThat(rpc("GET", token)).isEqualTo("oJuiPaOdh3L0eoD69os12vBOXbo=");
    }

    @Test
    void RPC_with_an_empty_value_left_out() {
        List<RpcParameter> parameters = rpcParameters();
        parameters.removeIf(p -> p.name().equals("VServerGroupName"));
        assertThat(RpcSignature.of("POST", parameters, "testsecret")).isEqualTo("2T655GdN09uMyKVVJhFWjz4HrCM=");
    }

    @Test
    void RPC_as_the_SLB_page_has_it() {
        List<RpcParameter> parameters = List.of(
                new RpcParameter("Action", "DescribeRegions"),
                new RpcParameter("Format", "XML"),
                new RpcParameter("Version", "2014-05-26"),
                new RpcParameter("AccessKeyId", "testid"),
                new RpcParameter("SignatureMethod", "HMAC-SHA1"),
                new RpcParameter("SignatureVersion", "1.0"),
                new RpcParameter("SignatureNonce", NONCE),
                new RpcParameter("TimeStamp", "2016-02-23T12:46:24Z"));
        assertThat(RpcSignature.of("GET", parameters, "testsecret")).isEqualTo("CT9X0VtwR86fNWSnsc6v8YGOjuE=");
    }

    @Test
    void ACS3_without_a_body() {
        assertThat(acs3(operation(), headers(), NO_BODY))
                .isEqualTo("225fcb5a5dfa00c2a0ff1d203ddda53c91f4d9c3a6446753ae141d3ef985c232");
    }

    @Test
    void ACS3_with_a_security_token() {
        Map<String, String> headers = headers();
        headers.put("x-acs-accesskey-id", "testid");
        headers.put("x-acs-security-token", "sts-token/+=");
        assertThat(acs3(operation(), headers, NO_BODY))
                .isEqualTo("394dded3e9a355b8b2fc180c90fef667801cf18db6b71aa94dd0dac01c5dd77e");
    }

    @Test
    void ACS3_with_a_form() {
        byte[] body = "VServerGroupName=Group+1*%7E".getBytes(StandardCharsets.UTF_8);
        List<RpcParameter> query = operation();
        query.removeIf(p -> p.name().equals("VServerGroupName"));
        Map<String, String> headers = headers();
        headers.put("content-type", "application/x-www-form-urlencoded");
        headers.put("x-acs-content-sha256", Digests.sha256(body));
        assertThat(acs3(query, headers, body))
                .isEqualTo("41bed0b4267b8bee9e52fe5498ebd93c4911b29123094968774ccb1a48d997a0");
    }

    @Test
    void ACS3_as_the_page_has_it() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", "ecs.cn-shanghai.aliyuncs.com");
        headers.put("x-acs-action", "RunInstances");
        headers.put("x-acs-content-sha256", Digests.sha256(NO_BODY));
        headers.put("x-acs-date", "2023-10-26T10:22:32Z");
        headers.put("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d");
        headers.put("x-acs-version", "2014-05-26");
        List<RpcParameter> query = List.of(
                new RpcParameter("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"),
                new RpcParameter("RegionId", "cn-shanghai"));
        assertThat(Acs3Signature.of(
                "POST", "/", query, headers, List.copyOf(headers.keySet()), Digests.sha256(NO_BODY),
                Acs3Signature.keyed("YourAccessKeySecret")))
                .isEqualTo("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    private static String rpc(String method, List<RpcParameter> more) {
        List<RpcParameter> parameters = rpcParameters();
        parameters.addAll(more);
        return RpcSignature.of(method, parameters, "testsecret");
    }

    private static List<RpcParameter> rpcParameters() {
        List<RpcParameter> parameters = operation();
        parameters.addAll(List.of(
                new RpcParameter("Action", "CreateVServerGroup"),
                new RpcParameter("Version", "2014-05-15"),
                new RpcParameter("Format", "JSON"),
                new RpcParameter("AccessKeyId", "testid"),
                new RpcParameter("SignatureMethod", "HMAC-SHA1"),
                new RpcParameter("SignatureVersion", "1.0"),
                new RpcParameter("SignatureNonce", NONCE),
                new RpcParameter("Timestamp", TIME)));
        return parameters;
    }

    private static List<RpcParameter> operation() {
        return new ArrayList<>(List.of(
                new RpcParameter("RegionId", "cn-hangzhou"),
                new RpcParameter("LoadBalancerId", "lb-test0001"),
                new RpcParameter("VServerGroupName", "Group 1*~"),
                new RpcParameter("Tag.1.Key", "k"),
                new RpcParameter("Tag.1.Value", "v+/="),
                new RpcParameter("BackendServers", "[{\"ServerId\":\"i-test0001\",\"Weight\":\"100\",\"Port\":\"80\"}]")));
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", "127.0.0.1:8080");
        headers.put("x-acs-action", "CreateVServerGroup");
        headers.put("x-acs-version", "2014-05-15");
        headers.put("x-acs-date", TIME);
        headers.put("x-acs-signature-nonce", NONCE);
        headers.put("x-acs-content-sha256", Digests.sha256(NO_BODY));
        return headers;
    }

    private static String acs3(List<RpcParameter> query, Map<String, String> headers, byte[] body) {
        return Acs3Signature.of("POST", "/", query, headers, List.copyOf(headers.keySet()), Digests.sha256(body),
                Acs3Signature.keyed("testsecret"));
    }
}

package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.profile.Auth;
import slbkit.profile.CallDefaults;

/** The signatures that the official clients compute for one request. */
class SignatureVectorsTest {

    private static final SigningClock CLOCK = at("2026-01-02T03:04:05Z");

    private static SigningClock at(String time) {
        return new SigningClock(() -> Instant.parse(time), () -> "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, '',            2/NlsuCwzSivnwq9PsTHhT6pBR4=",
        "GET,  '',            P5dTG7YNh6PV3OAXiulgJa7jrms=",
        "POST, sts-token/+=,  XTD6IFyEcma8rfYglEbzhmp0hy4=",
        "GET,  sts-token/+=,  oJuiPaOdh3L0eoD69os12vBOXbo=",
    })
    void rpc(CallDefaults.Method method, String token, String signature) {
        Map<String, String> parameters = new LinkedHashMap<>(operationParameters());
        parameters.put("Action", "CreateVServerGroup");
        parameters.put("Version", "2014-05-15");
        parameters.put("Format", "JSON");
        Wire signed = new RpcSigner(auth(Auth.Scheme.RPC, token), CLOCK)
                .sign(new Wire(method, endpoint(), CallDefaults.Place.QUERY, parameters, Map.of(), WireFormat.USUAL));
        assertThat(signed.parameters()).containsEntry("Signature", signature);
    }

    @ParameterizedTest
    @CsvSource({
        "'',           225fcb5a5dfa00c2a0ff1d203ddda53c91f4d9c3a6446753ae141d3ef985c232",
        "sts-token/+=, 394dded3e9a355b8b2fc180c90fef667801cf18db6b71aa94dd0dac01c5dd77e",
    })
    void acs3(String token, String signature) {
        Wire signed = new Acs3Signer(auth(Auth.Scheme.ACS3, token), CLOCK)
                .sign(new Wire(CallDefaults.Method.POST, endpoint(), CallDefaults.Place.QUERY, operationParameters(), acs3Headers(), WireFormat.USUAL));
        assertThat(signed.headers().get("Authorization")).endsWith("Signature=" + signature);
    }

    @Test
    void rpc_with_the_name_left_out_as_one_client_does_with_empty_values() {
        Map<String, String> parameters = new LinkedHashMap<>(operationParameters());
        parameters.remove("VServerGroupName");
        parameters.put("Action", "CreateVServerGroup");
        parameters.put("Version", "2014-05-15");
        parameters.put("Format", "JSON");
        Wire signed = new RpcSigner(auth(Auth.Scheme.RPC, ""), CLOCK)
                .sign(new Wire(CallDefaults.Method.POST, endpoint(), CallDefaults.Place.QUERY, parameters, Map.of(), WireFormat.USUAL));
        assertThat(signed.parameters()).containsEntry("Signature", "2T655GdN09uMyKVVJhFWjz4HrCM=");
    }

    @Test
    void the_published_rpc_example() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Action", "DescribeRegions");
        parameters.put("Format", "XML");
        parameters.put("Version", "2014-05-26");
        Wire signed = new RpcSigner(auth(Auth.Scheme.RPC, ""), at("2016-02-23T12:46:24Z"))
                .sign(new Wire(CallDefaults.Method.GET, endpoint(), CallDefaults.Place.QUERY, parameters, Map.of(), WireFormat.USUAL));
        assertThat(signed.parameters()).containsEntry("Signature", "OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    }

    private static Map<String, String> acs3Headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-acs-action", "CreateVServerGroup");
        headers.put("x-acs-version", "2014-05-15");
        return headers;
    }

    private static Map<String, String> operationParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("RegionId", "cn-hangzhou");
        parameters.put("LoadBalancerId", "lb-test0001");
        parameters.put("VServerGroupName", "Group 1*~");
        parameters.put("Tag.1.Key", "k");
        parameters.put("Tag.1.Value", "v+/=");
        parameters.put("BackendServers", "[{\"ServerId\":\"i-test0001\",\"Weight\":\"100\",\"Port\":\"80\"}]");
        return parameters;
    }

    private static URI endpoint() {
        return URI.create("http://127.0.0.1:8080/");
    }

    private static Auth auth(Auth.Scheme scheme, String token) {
        return new Auth(scheme, "testid", "testsecret", token);
    }
}

package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The admin API arms, resets and shows the state, on loopback only. */
class AdminApiTest {

    private static SlbStub stub;
    private static Caller caller;

    @BeforeAll
    static void start() {
        stub = SlbStub.start();
        caller = new Caller(stub);
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @BeforeEach
    void reset() {
        assertThat(caller.post("/__admin/slb/reset", "", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void an_armed_error_is_answered_as_often_as_it_was_armed_for() {
        arm("{\"action\":\"CreateVServerGroup\",\"code\":\"VpcSystemBusy\",\"times\":2}");
        assertThat(create().code()).isEqualTo("VpcSystemBusy");
        assertThat(create().message()).isEqualTo("Invoke vpc system busy, please retry later.");
        assertThat(create().status()).isEqualTo(200);
    }

    @Test
    void an_armed_error_lets_as_many_calls_pass_as_it_was_told() {
        arm("{\"action\":\"CreateVServerGroup\",\"code\":\"NetworkConflict\",\"after\":1}");
        assertThat(create().status()).isEqualTo(200);
        assertThat(create().code()).isEqualTo("NetworkConflict");
        assertThat(create().status()).isEqualTo(200);
    }

    @Test
    void an_armed_error_meets_its_own_operation_only() {
        arm("{\"action\":\"SetBackendServers\",\"code\":\"Mismatched.ZoneId\"}");
        assertThat(create().status()).isEqualTo(200);
        assertThat(caller.call("SetBackendServers", "LoadBalancerId", "lb-1").code()).isEqualTo("Mismatched.ZoneId");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/__admin/slb/nothing,404,InvalidApi.NotFound",
        "GET,/__admin/slb,404,InvalidApi.NotFound",
        "POST,/__admin/arm,404,InvalidApi.NotFound",
        "GET,/__admin/slb/arm,405,UnsupportedHTTPMethod",
        "PUT,/__admin/slb/snapshot,405,UnsupportedHTTPMethod",
        "DELETE,/__admin/slb/state,405,UnsupportedHTTPMethod"
    })
    void a_call_that_does_not_exist_is_answered_with_those_that_do(String method, String path, int status, String code) {
        Caller.Answer answer =
                caller.send(caller.request(path, Map.of()).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.message()).startsWith("There is no \"" + method + " " + path + "\".")
                .contains("POST /__admin/slb/arm", "GET /__admin/slb/state", "POST /__admin/slb/snapshot");
    }

    @Test
    void a_wrong_method_names_the_right_ones_and_the_API_of_WireMock_stays() {
        assertThat(caller.send(caller.request("/__admin/slb/snapshot", Map.of()).DELETE()).headers().get("allow"))
                .isEqualTo("GET, POST");
        assertThat(caller.get("/__admin/mappings", Map.of()).status()).isEqualTo(200);
        assertThat(caller.get("/__admin/docs", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void an_undocumented_error_cannot_be_armed() {
        Caller.Answer rejected = arm("{\"action\":\"SetBackendServers\",\"code\":\"SystemBusy\"}");
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.message())
                .contains("SetBackendServers documents no error \"SystemBusy\"", "Mismatched.ZoneId");
    }

    @Test
    void an_arming_that_cannot_be_read_is_rejected() {
        assertThat(arm("{\"action\"").code()).isEqualTo("InvalidParameter");
        assertThat(arm("{\"code\":\"SystemBusy\"}").code()).isEqualTo("MissingParameter");
        assertThat(arm("{\"action\":\"Nonsense\",\"code\":\"SystemBusy\"}").status()).isEqualTo(400);
        assertThat(arm("{\"actoin\":\"SetBackendServers\",\"code\":\"Mismatched.ZoneId\"}").message())
                .startsWith("\"actoin\" is no part of an arming, and nothing was armed.");
        assertThat(arm("{\"action\":\"SetBackendServers\",\"code\":\"Mismatched.ZoneId\",\"times\":0}").status())
                .isEqualTo(400);
    }

    @Test
    void the_state_lists_groups_and_armings_and_a_reset_forgets_them() {
        String group = caller.group("[]");
        arm("{\"action\":\"SetBackendServers\",\"code\":\"Mismatched.ZoneId\"}");
        assertThat(caller.get("/__admin/slb/state", Map.of()).text()).contains(group, "Mismatched.ZoneId");
        reset();
        assertThat(caller.get("/__admin/slb/state", Map.of()).text()).doesNotContain(group, "Mismatched.ZoneId");
        assertThat(caller.describe(group).status()).isEqualTo(404);
    }

    @Test
    void the_reset_of_wiremock_resets_the_service_too() {
        String group = caller.group("[]");
        caller.post("/__admin/reset", "", Map.of());
        assertThat(caller.describe(group).status()).isEqualTo(404);
        assertThat(create().status()).isEqualTo(200);
    }

    @Test
    void a_page_of_another_site_may_not_use_the_admin_api() {
        Map<String, String> elsewhere = Map.of("Origin", "http://example.com");
        assertThat(caller.get("/__admin/slb/state", elsewhere).status()).isEqualTo(403);
        assertThat(caller.get("/__admin/mappings", elsewhere).status()).isEqualTo(403);
        assertThat(caller.get("/%5F_admin/mappings", elsewhere).status()).isNotEqualTo(200);
    }

    private static Caller.Answer arm(String json) {
        return caller.post("/__admin/slb/arm", json, Map.of());
    }

    private static Caller.Answer create() {
        return caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1");
    }
}

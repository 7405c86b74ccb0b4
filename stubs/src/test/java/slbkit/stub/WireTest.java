package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.contract.Contract;
import slbkit.contract.JsonSchemas;

/** Calls are taken in every way the official clients make them, and whatever else comes gets an envelope. */
class WireTest {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

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

    private static String create(String... more) {
        Map<String, String> parameters = Caller.parameters("CreateVServerGroup", more);
        parameters.put("LoadBalancerId", "lb-1");
        return Caller.query(parameters);
    }

    @Test
    void a_call_is_accepted_as_GET_and_as_POST_with_a_query_a_form_or_both() {
        assertThat(caller.get("/?" + create(), Map.of()).status()).isEqualTo(200);
        assertThat(caller.post("/?" + create(), "", Map.of()).status()).isEqualTo(200);
        assertThat(caller.post("/", create(), FORM).status()).isEqualTo(200);
        assertThat(caller.post("/?Action=CreateVServerGroup&RegionId=x",
                "LoadBalancerId=lb-1&Version=2014-05-15", FORM).status()).isEqualTo(200);
    }

    @Test
    void the_action_may_stand_in_a_header_with_an_empty_chunked_body() {
        Map<String, String> headers = Map.of("x-acs-action", "CreateVServerGroup", "x-acs-version", "2014-05-15");
        for (int i = 0; i < 3; i++) {
            assertThat(caller.send(caller.request("/?RegionId=x&LoadBalancerId=lb-1", headers)
                    .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[0]))))
                    .status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "json"})
    void JSON_is_answered_as_the_oldest_client_needs_it(String format) {
        Caller.Answer answer = caller.get("/?" + create("Format", format), Map.of());
        assertThat(answer.headers()).containsEntry("content-type", "application/json;charset=utf-8");
        assertThat(JsonSchemas.violations(
                "urn:slb:schema:v-server-groups/CreateVServerGroup.reply", answer.json())).isEmpty();
    }

    @Test
    void texts_travel_as_raw_UTF_8_without_escapes() {
        String value = "团队 <a>&'=\"";
        Caller.Answer created = caller.get("/?" + create("Tag.1.Key", "k", "Tag.1.Value", value), Map.of());
        String group = created.json().path("VServerGroupId").asString();
        assertThat(caller.describe(group).text()).contains("团队 <a>&'=");
        assertThat(caller.call("DescribeVServerGroupAttribute", "VServerGroupId", group, "Format", "XML").text())
                .contains("<Tags><Tag><TagKey>k</TagKey><TagValue>团队 &lt;a&gt;&amp;'=")
                .contains("<BackendServers/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"ServerId\":\"i-1\",\"Port\":\"80\",\"Weight\":\"9\"}]",
        "[{'ServerId':'i-1','Port':'80','Weight':'9', 'Type': 'ecs','IsBackup':'0'}]",
        "[{\"serverId\":\"i-1\",\"port\":80,\"weight\":9,\"serverIp\":\"\",\"nodeName\":null,"
                + "\"TargetRef\":{\"a\":[1]}}]",
        " [ { 'SERVERID' : 'i-1' , 'PORT' : 80 , 'WEIGHT' : 9 , 'Description' : null } ] "
    })
    void the_text_of_the_servers_is_read_as_shipping_clients_write_it(String servers) {
        Caller.Answer answer = caller.get("/?" + create("BackendServers", servers), Map.of());
        assertThat(answer.each("Port")).as(answer.text()).containsExactly("80");
        assertThat(answer.each("Weight")).containsExactly("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[", "{}", "[1]", "null", "[{'ServerId':['i-1'],'Port':80}]", "[] []", "x", "[{'a'}]", "\""
    })
    void a_text_that_is_no_list_of_servers_is_rejected(String servers) {
        assertRefused(caller.get("/?" + create("BackendServers", servers), Map.of()), 400, "BackendServersMalformed");
    }

    @Test
    void a_text_nested_without_end_is_rejected() {
        assertRefused(caller.post("/", create("BackendServers", "[".repeat(100_000)), FORM),
                400, "BackendServersMalformed");
    }

    @Test
    void an_unknown_action_names_the_nearest_known_one() {
        Caller.Answer answer = caller.call("CreateVserverGroups");
        assertRefused(answer, 404, "InvalidAction.NotFound");
        assertThat(answer.message()).contains("CreateVServerGroup.");
    }

    @Test
    void an_operation_of_the_API_that_is_not_served_is_answered_with_those_that_are() {
        Caller.Answer answer = caller.call("CreateLoadBalancerTCPListener", "LoadBalancerId", "lb-1");
        assertRefused(answer, 404, "InvalidAction.NotFound");
        assertThat(answer.message())
                .startsWith("CreateLoadBalancerTCPListener is not served by this stub; served: ")
                .contains("AddBackendServers, ", "DescribeVServerGroups, ", "SetBackendServers");
    }

    /** What curl sends by -d alone is named a form. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "application/x-www-form-urlencoded"})
    void a_body_of_JSON_is_answered_with_where_parameters_go(String type) {
        Caller.Answer answer = caller.post("/?Action=CreateVServerGroup&Version=2014-05-15",
                "{\"RegionId\":\"cn-hangzhou\",\"LoadBalancerId\":\"lb-1\"}", Map.of("Content-Type", type));
        assertRefused(answer, 400, "MissingParameter");
        assertThat(answer.message()).endsWith("parameters go in the query or in a form.");
        assertThat(caller.post("/", "{\"Action\":\"CreateVServerGroup\"}", Map.of("Content-Type", type)).message())
                .endsWith("parameters go in the query or in a form.");
        assertThat(caller.post("/?" + create(), "{}", Map.of("Content-Type", type)).status()).isEqualTo(200);
        assertThat(caller.post("/", "a=b", Map.of("Content-Type", "application/x-www-form-urlencoded")).message())
                .doesNotContain("JSON");
    }

    @Test
    void a_call_without_action_or_of_another_version_is_rejected() {
        assertRefused(caller.get("/", Map.of()), 400, "MissingParameter");
        assertRefused(caller.call("CreateVServerGroup", "Version", "2020-01-01"), 400, "InvalidVersion");
        assertRefused(caller.call("CreateVServerGroup", "Version", null), 400, "MissingParameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/__files/x", "/?a=%zz", "/%2e%2e/x", "//", "/index.html"})
    void whatever_else_is_asked_gets_an_envelope(String path) {
        Caller.Answer answer = raw(path);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.text()).doesNotContainIgnoringCase("html").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "FOO"})
    void another_method_gets_an_envelope(String method) {
        Caller.Answer answer = caller.send(caller.request("/", Map.of()).method(method, BodyPublishers.noBody()));
        assertRefused(answer, 403, "UnsupportedHTTPMethod");
    }

    @Test
    void ten_megabytes_and_ten_thousand_parameters_do_no_harm() {
        assertThat(caller.post("/?" + create(), "a=" + "x".repeat(10_000_000), FORM).status()).isEqualTo(200);
        String many = IntStream.range(0, 10_000).mapToObj("p%1$d=%1$d"::formatted).collect(Collectors.joining("&"));
        assertThat(caller.post("/", create() + "&" + many, FORM).status()).isEqualTo(200);
        assertThat(caller.get("/?" + create() + "&" + many, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_body_without_end_is_rejected() {
        byte[] part = new byte[1 << 20];
        Caller.Answer answer = caller.send(caller.request("/?" + create(), Map.of())
                .POST(BodyPublishers.ofByteArrays(java.util.Collections.nCopies(65, part))));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("slbkit.stub.OperationNames#all")
    void a_documented_example_is_answered_to_the_letter(String operation) {
        String[] namesAndValues = Contract.documented().operation(operation).orElseThrow().parameters().stream()
                .filter(p -> p.example() != null)
                .flatMap(p -> java.util.stream.Stream.of(p.name(), p.example()))
                .toArray(String[]::new);
        Map<String, String> parameters = Caller.parameters(operation, namesAndValues);
        Contract.documented().operation(operation).orElseThrow().findServers().ifPresent(servers ->
                parameters.put(servers.name(), servers.exactly() == null
                ? "[{'ServerId':'eni-xxxxxxxxx','Weight':'100','Type':'eni','ServerIp':'192.168.**.**','Port':'80'}]"
                : "[{'ServerId':'i-xxxxxxxxx','Port':'82','ServerType':'Master'},"
                        + "{'ServerId':'i-xxxxxxxxx','Port':'84','ServerType':'Slave'}]"));
        assertThat(caller.get("/?" + Caller.query(parameters), Map.of()).text())
                .isEqualTo(Contract.documented().exampleReply(operation));
    }

    /** The Go client aliyungo sends such a User-Agent. */
    @Test
    void a_header_of_only_spaces_is_accepted_in_every_request_of_a_connection() {
        String request = "GET /?Action=DescribeVServerGroups&Version=2014-05-15&RegionId=r&LoadBalancerId=lb-1 HTTP/1.1\r\n"
                + "Host: stub\r\nUser-Agent:  \r\n";
        String replies = RawCaller.exchange(stub.url(), request + "\r\n" + request + "\r\n" + request + "Connection: close\r\n\r\n");
        assertThat(replies.split("HTTP/1.1 200 OK", -1)).hasSize(4);
    }

    /** The JDK's client mends or rejects such paths before it sends them. */
    private static Caller.Answer raw(String path) {
        return RawCaller.get(stub.url(), path);
    }
}

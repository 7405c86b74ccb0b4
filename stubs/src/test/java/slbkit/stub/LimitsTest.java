package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every documented limit of CreateVServerGroup, which has them all. */
class LimitsTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "99", "100", "\"0\"", "\"100\""})
    void a_weight_from_0_to_100_is_accepted(String weight) {
        Caller.Answer answer = withServer("'Weight':" + weight);
        assertThat(answer.each("Weight")).containsExactly(weight.replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1000000000000", "50.5", "1e1", "\"\"", "\"heavy\"", "true"})
    void any_other_weight_is_rejected(String weight) {
        assertRefused(withServer("'Weight':" + weight), 400, "InvalidWeight.Malformed");
    }

    @ParameterizedTest
    @CsvSource({"Description,1", "Description,80"})
    void a_description_of_permitted_length_is_accepted(String member, int length) {
        assertThat(withServer("'Description':'%s'".formatted("x".repeat(length))).each(member))
                .containsExactly("x".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,b", "a+b", "€", "a\\u0000"})
    void a_description_of_other_characters_is_rejected(String description) {
        assertRefused(withServer("'Description':'%s'".formatted(description)), 400, "InvalidParameter");
    }

    /** Letters of every alphabet, with their marks, and digits of every kind. */
    @ParameterizedTest
    @ValueSource(strings = {"ä", "服务器", "сервер-1", "خادم", "सर्वर", "Ω/٣"})
    void letters_and_digits_of_any_alphabet_are_accepted(String text) {
        assertThat(withServer("'Description':'%s'".formatted(text)).each("Description")).containsExactly(text);
        assertThat(named(text).status()).isEqualTo(200);
    }

    /** A client in use writes a member that it has no value for as an empty text. */
    @Test
    void an_empty_optional_member_is_left_out() {
        Caller.Answer answer = withServer("'Type':'','Description':'','ServerIp':''");
        assertThat(answer.each("Type")).containsExactly("ecs");
        assertThat(answer.each("Description")).containsExactly("-");
    }

    @Test
    void a_description_of_81_characters_is_rejected() {
        assertRefused(withServer("'Description':'%s'".formatted("x".repeat(81))), 400, "InvalidParameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Az09-/._"})
    void a_name_of_permitted_characters_is_accepted(String name) {
        assertThat(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "VServerGroupName", name).status())
                .isEqualTo(200);
    }

    @Test
    void a_name_has_1_to_80_characters() {
        assertThat(named("x".repeat(80)).status()).isEqualTo(200);
        assertRefused(named("x".repeat(81)), 400, "InvalidParameter");
        assertRefused(named(""), 400, "InvalidParameter");
        assertRefused(named("Group 1"), 400, "InvalidParameter");
    }

    @Test
    void twenty_servers_are_accepted_and_twenty_one_are_rejected() {
        assertThat(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "BackendServers", servers(20))
                .each("Port")).hasSize(20);
        assertRefused(
                caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "BackendServers", servers(21)),
                400, "TooManyBackendServers");
    }

    @Test
    void a_server_needs_an_id_and_a_port() {
        assertRefused(create("[{'Port':80}]"), 400, "MissingParameter");
        assertRefused(create("[{'ServerId':'','Port':80}]"), 400, "MissingParameter");
        assertRefused(create("[{'ServerId':'i-1'}]"), 400, "MissingParameter");
        assertRefused(create("[{'ServerId':'i-1','Port':null}]"), 400, "MissingParameter");
    }

    @Test
    void a_port_is_from_1_to_65535() {
        assertThat(create("[{'ServerId':'i-1','Port':1},{'ServerId':'i-1','Port':65535}]").each("Port"))
                .containsExactly("1", "65535");
        assertRefused(create("[{'ServerId':'i-1','Port':0}]"), 400, "InvalidParameter");
        assertRefused(create("[{'ServerId':'i-1','Port':65536}]"), 400, "InvalidParameter");
        assertRefused(create("[{'ServerId':'i-1','Port':'http'}]"), 400, "InvalidParameter");
    }

    @ParameterizedTest
    @CsvSource({"i-1,gpu", "i-1,ECS", "i-1,eni", "eni-1,''", "eni-1,", "eci-1,", "eni-1,ecs", "eni-1,eci", "eci-1,eni"})
    void a_type_that_is_none_or_not_the_servers_own_is_rejected(String id, String type) {
        String given = type == null ? "" : ",'Type':'%s'".formatted(type);
        assertRefused(create("[{'ServerId':'%s','Port':80%s}]".formatted(id, given)), 400, "BackendServer.InvalidType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-absent", "i-absent-1", "web-1", "i-", "1"})
    void a_server_that_does_not_exist_is_rejected(String id) {
        assertRefused(create("[{'ServerId':'%s','Port':80}]".formatted(id)), 400, "InvalidServerId.NotExist");
    }

    @Test
    void a_server_that_does_not_run_is_rejected() {
        assertRefused(create("[{'ServerId':'i-stopped-1','Port':80}]"), 400, "InvalidParameter");
    }

    @ParameterizedTest
    @CsvSource({"eni-1,eni", "eci-1,eci"})
    void only_a_high_performance_load_balancer_takes_it(String id, String type) {
        String servers = "[{'ServerId':'%s','Type':'%s','Port':80}]".formatted(id, type);
        assertThat(create(servers).each("Type")).containsExactly(type);
        assertRefused(
                caller.call("CreateVServerGroup", "LoadBalancerId", "lb-shared-1", "BackendServers", servers),
                400, "InvalidParameter");
    }

    @Test
    void region_and_load_balancer_are_needed() {
        assertRefused(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "RegionId", null),
                400, "MissingParameter");
        assertRefused(caller.call("CreateVServerGroup"), 400, "MissingParameter");
        assertRefused(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-absent-1"),
                404, "InvalidLoadBalancerId.NotFound");
    }

    private static Caller.Answer named(String name) {
        return caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "VServerGroupName", name);
    }

    private static Caller.Answer withServer(String member) {
        return create("[{'ServerId':'i-1','Port':80,%s}]".formatted(member));
    }

    private static Caller.Answer create(String servers) {
        return caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "BackendServers", servers);
    }

    private static String servers(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj("{\"ServerId\":\"i-1\",\"Port\":%d}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    static void assertRefused(Caller.Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("RequestId").asString("")).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    }
}

package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is created can be added to, removed from, described and deleted, and nothing else changes it. */
class StateTest {

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

    @Test
    void a_created_group_reads_back_with_every_value() {
        String group = caller.group("[{'ServerId':'eni-1','Port':'80','Weight':'7','Type':'eni',"
                + "'ServerIp':'10.0.0.1','Description':'test-112'},{'ServerId':'i-1','Port':81}]");
        Caller.Answer read = caller.describe(group);
        assertThat(read.each("ServerId")).containsExactly("eni-1", "i-1");
        assertThat(read.each("ServerIp")).containsExactly("10.0.0.1", "-");
        assertThat(read.each("Port")).containsExactly("80", "81");
        assertThat(read.each("Weight")).containsExactly("7", "100");
        assertThat(read.each("Type")).containsExactly("eni", "ecs");
        assertThat(read.each("Description")).containsExactly("test-112", "-");
        assertThat(read.json().path("LoadBalancerId").asString()).isEqualTo("lb-1");
    }

    @Test
    void adding_answers_with_the_whole_group() {
        String group = caller.group("[{'ServerId':'i-1','Port':80}]");
        assertThat(add(group, "[{'ServerId':'i-1','Port':81},{'ServerId':'i-2','Port':80}]").each("Port"))
                .containsExactly("80", "81", "80");
        assertThat(caller.describe(group).each("ServerId")).containsExactly("i-1", "i-1", "i-2");
    }

    @Test
    void adding_a_server_that_is_there_leaves_it_as_it_is() {
        String group = caller.group("[{'ServerId':'i-1','Port':80,'Weight':5}]");
        assertThat(add(group, "[{'ServerId':'i-1','Port':80,'Weight':50}]").each("Weight")).containsExactly("5");
    }

    @Test
    void a_server_that_replaces_another_has_the_usual_type_and_weight_if_the_call_gives_none() {
        String group = caller.group("[{'ServerId':'i-1','Port':80}]");
        Caller.Answer replaced = caller.call("ModifyVServerGroupBackendServers", "VServerGroupId", group,
                "OldBackendServers", "[{'ServerId':'i-1','Port':80}]", "NewBackendServers", "[{'ServerId':'i-2','Port':81}]");
        assertThat(replaced.each("Type")).containsExactly("ecs");
        assertThat(replaced.each("Weight")).containsExactly("100");
    }

    @Test
    void one_eni_with_two_addresses_is_two_servers() {
        String group = caller.group("[{'ServerId':'eni-1','Port':80,'Type':'eni','ServerIp':'10.0.0.1'},"
                + "{'ServerId':'eni-1','Port':80,'Type':'eni','ServerIp':'10.0.0.2'}]");
        assertThat(remove(group, "[{'ServerId':'eni-1','Port':80,'Type':'eni','ServerIp':'10.0.0.1'}]")
                .each("ServerId"))
                .containsExactly("eni-1");
        assertThat(caller.describe(group).each("ServerIp")).containsExactly("10.0.0.2");
    }

    @Test
    void removing_takes_the_named_port_only_and_answers_with_what_is_left() {
        String group = caller.group("[{'ServerId':'i-1','Port':80},{'ServerId':'i-1','Port':81,'Weight':3}]");
        Caller.Answer removed = remove(group, "[{'ServerId':'i-1','Port':80}]");
        assertThat(removed.each("Port")).containsExactly("81");
        assertThat(removed.each("Weight")).containsExactly("3");
        assertThat(remove(group, "[{'ServerId':'i-1','Port':81}]").each("Port")).isEmpty();
    }

    @Test
    void removing_a_server_that_is_not_there_is_no_error() {
        String group = caller.group("[{'ServerId':'i-1','Port':80}]");
        assertThat(remove(group, "[{'ServerId':'i-absent','Port':80},{'ServerId':'i-1','Port':9}]").each("ServerId"))
                .containsExactly("i-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AddVServerGroupBackendServers", "RemoveVServerGroupBackendServers"})
    void a_group_that_does_not_exist_is_rejected(String operation) {
        assertRefused(
                caller.call(operation, "VServerGroupId", "rsp-1", "BackendServers", "[{'ServerId':'i-1','Port':1}]"),
                404, "InvalidParameter");
        assertRefused(caller.call(operation, "VServerGroupId", "rsp-1"), 400, "MissingParameter");
        assertRefused(caller.call(operation, "BackendServers", "[]"), 400, "MissingParameter");
    }

    @Test
    void a_rejected_call_changes_nothing() {
        String group = caller.group("[{'ServerId':'i-1','Port':80}]");
        assertRefused(add(group, "[{'ServerId':'i-2','Port':80},{'ServerId':'i-3','Port':80,'Weight':101}]"),
                400, "InvalidWeight.Malformed");
        assertRefused(add(group, "[{'ServerId':'i-2','Port':80},{'ServerId':'i-absent','Port':80}]"),
                400, "InvalidServerId.NotExist");
        assertRefused(remove(group, "[{'ServerId':'i-1','Port':80},{'Port':80}]"), 400, "MissingParameter");
        assertThat(caller.describe(group).each("ServerId")).containsExactly("i-1");
    }

    @Test
    void an_eni_that_does_not_exist_cannot_be_added() {
        String group = caller.group("[]");
        Caller.Answer rejected = add(group, "[{'ServerId':'eni-absent-1','Type':'eni','Port':80}]");
        assertRefused(rejected, 404, "ResourceNotFound.vServers");
        assertThat(rejected.message()).isEqualTo("The specified enis eni-absent-1 does not exist.");
    }

    @Test
    void parallel_adds_are_all_kept() {
        String group = caller.group("[]");
        IntStream.rangeClosed(1, 200).parallel()
                .forEach(port -> assertThat(add(group, "[{'ServerId':'i-1','Port':%d}]".formatted(port)).status())
                        .isEqualTo(200));
        assertThat(caller.describe(group).each("Port")).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void a_deleted_group_is_gone() {
        String group = caller.group("[]");
        assertThat(caller.call("DeleteVServerGroup", "VServerGroupId", group).status()).isEqualTo(200);
        assertRefused(caller.describe(group), 404, "InvalidParameter");
        assertRefused(caller.call("DeleteVServerGroup", "VServerGroupId", group), 404, "InvalidParameter");
    }

    @Test
    void the_groups_of_a_load_balancer_are_listed() {
        String one = created("lb-list");
        String two = created("lb-list");
        created("lb-other");
        Caller.Answer listed = caller.call("DescribeVServerGroups", "LoadBalancerId", "lb-list");
        assertThat(listed.json().path("VServerGroups").path("VServerGroup").valueStream()
                .map(g -> g.path("VServerGroupId").asString())).containsExactly(one, two);
    }

    private static String created(String loadBalancer) {
        return caller.call("CreateVServerGroup", "LoadBalancerId", loadBalancer)
                .json().path("VServerGroupId").asString();
    }

    private static Caller.Answer add(String group, String servers) {
        return caller.call("AddVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", servers);
    }

    private static Caller.Answer remove(String group, String servers) {
        return caller.call("RemoveVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", servers);
    }
}

package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SetBackendServers sets weights in a default server group and changes nothing else. */
class DefaultGroupTest {

    private SlbStub stub;
    private Caller caller;

    @BeforeEach
    void start() {
        stub = SlbStub.start();
        caller = new Caller(stub);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_load_balancer_starts_with_24_default_servers() {
        assertThat(read().each("ServerId")).hasSize(24).contains("i-default-1", "i-default-24");
        assertThat(read().each("Weight")).containsOnly("100");
    }

    @Test
    void weights_are_set_for_the_named_servers_only_and_answered_as_texts() {
        Caller.Answer answer = set("[{'ServerId':'i-default-1','Weight':0,'Description':'one'},"
                + "{'ServerId':'i-default-2','Weight':'7','Port':'80'}]");
        assertThat(answer.text()).contains("\"Weight\":\"0\"", "\"Weight\":\"7\"").doesNotContain("Port");
        assertThat(answer.each("Weight").subList(0, 3)).containsExactly("0", "7", "100");
        assertThat(read().each("Weight").subList(0, 3)).containsExactly("0", "7", "100");
        assertThat(answer.each("Description").get(0)).isEqualTo("one");
    }

    @Test
    void a_server_without_a_weight_weighs_100() {
        set("[{'ServerId':'i-default-1','Weight':1}]");
        assertThat(set("[{'ServerId':'i-default-1'}]").each("Weight").get(0)).isEqualTo("100");
    }

    @Test
    void servers_leave_by_their_ids_alone_too_as_an_older_client_names_them() {
        Caller.Answer left = caller.call("RemoveBackendServers", "LoadBalancerId", "lb-1",
                "BackendServers", "[\"i-default-1\",{\"ServerId\":\"i-default-2\"}]");
        assertThat(left.each("ServerId")).hasSize(22).doesNotContain("i-default-1", "i-default-2");
        assertRefused(set("[\"i-default-3\"]"), 400, "BackendServersMalformed");
    }

    @Test
    void a_stranger_is_rejected_and_nothing_is_set() {
        assertRefused(set("[{'ServerId':'i-default-1','Weight':1},{'ServerId':'i-1','Weight':1}]"),
                400, "InvalidServerId.NotFound");
        assertThat(read().each("Weight")).containsOnly("100");
    }

    @Test
    void twenty_servers_are_accepted_and_twenty_one_are_rejected() {
        assertThat(set(defaults(20)).status()).isEqualTo(200);
        assertRefused(set(defaults(21)), 400, "TooManyBackendServers");
    }

    @Test
    void neither_region_nor_servers_are_needed() {
        assertThat(caller.call("SetBackendServers", "LoadBalancerId", "lb-1", "RegionId", null).each("ServerId"))
                .hasSize(24);
        assertRefused(caller.call("SetBackendServers"), 400, "MissingParameter");
        assertRefused(caller.call("SetBackendServers", "LoadBalancerId", "lb-absent"),
                404, "InvalidLoadBalancerId.NotFound");
    }

    @Test
    void servers_can_be_put_in_and_taken_out() {
        Caller.Answer added = caller.call("AddBackendServers",
                "LoadBalancerId", "lb-1", "BackendServers", "[{'ServerId':'i-1','Weight':'5'}]");
        assertThat(added.text()).contains("\"Weight\":\"5\"");
        assertThat(set("[{'ServerId':'i-1','Weight':6}]").status()).isEqualTo(200);
        Caller.Answer removed = caller.call("RemoveBackendServers",
                "LoadBalancerId", "lb-1", "BackendServers", "[{'ServerId':'i-1'},{'ServerId':'i-2'}]");
        assertThat(removed.each("ServerId")).hasSize(24).doesNotContain("i-1");
        assertThat(removed.text()).contains("\"Weight\":100");
    }

    @Test
    void load_balancers_have_groups_of_their_own() {
        set("[{'ServerId':'i-default-1','Weight':1}]");
        assertThat(caller.call("DescribeLoadBalancerAttribute", "LoadBalancerId", "lb-2").each("Weight"))
                .containsOnly("100");
    }

    private Caller.Answer set(String servers) {
        return caller.call("SetBackendServers", "LoadBalancerId", "lb-1", "BackendServers", servers);
    }

    private Caller.Answer read() {
        return caller.call("DescribeLoadBalancerAttribute", "LoadBalancerId", "lb-1");
    }

    private static String defaults(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj("{'ServerId':'i-default-%d','Weight':'1'}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }
}

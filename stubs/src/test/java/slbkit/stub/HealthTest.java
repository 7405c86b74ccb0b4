package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.stub.world.Backend;

/** The health of servers is reported by listener. */
class HealthTest {

    private static final String REPORT = "DescribeHealthStatus";
    private static final String LISTENING = "lb-listening";

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
    void every_server_behind_every_listener_is_reported_on() {
        Caller.Answer all = caller.call(REPORT, "LoadBalancerId", LISTENING);
        assertThat(all.each("ListenerPort")).containsExactly("80", "80", "53", "53", "53", "53", "443", "443");
        assertThat(all.each("Protocol")).containsExactly("http", "http", "tcp", "tcp", "udp", "udp", "https", "https");
        assertThat(all.each("ServerIp")).allSatisfy(ip -> assertThat(ip).matches("10(\\.\\d{1,3}){3}"));
    }

    @Test
    void a_server_that_does_not_run_is_abnormal_and_has_the_address_that_it_was_given() {
        try (SlbStub other = SlbStub.start()) {
            Caller its = new Caller(other);
            its.call(REPORT, "LoadBalancerId", LISTENING);
            other.world().vServerGroups().behind(LISTENING).forEach(group -> other.world().vServerGroups().change(group.id(),
                    held -> held.withBackends(List.of(new Backend("i-stopped", 80, 100, "ecs", null, "192.168.0.9", null)))));

            Caller.Answer report = its.call(REPORT, "LoadBalancerId", LISTENING, "ListenerPort", "443");

            assertThat(report.each("ServerId")).containsExactly("i-stopped");
            assertThat(report.each("ServerIp")).containsExactly("192.168.0.9");
            assertThat(report.each("ServerHealthStatus")).containsExactly("abnormal");
        }
    }

    @ParameterizedTest
    @CsvSource({"443, , 2", "53, udp, 2", "53, UDP, 2", "80, tcp, 0", ", tcp, 2", ", http, 2", "9, , 0"})
    void a_port_and_a_protocol_name_a_listener(String port, String protocol, int servers) {
        Caller.Answer report = caller.call(REPORT, "LoadBalancerId", LISTENING,
                "ListenerPort", port == null ? "" : port, "ListenerProtocol", protocol == null ? "" : protocol);
        assertThat(report.each("ServerId")).hasSize(servers);
    }

    @Test
    void a_port_of_several_listeners_names_none() {
        assertRefused(caller.call(REPORT, "LoadBalancerId", LISTENING, "ListenerPort", "53"), 400, "TooManyListeners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "8o"})
    void what_is_no_port_is_rejected(String port) {
        assertRefused(caller.call(REPORT, "LoadBalancerId", LISTENING, "ListenerPort", port), 400, "InvalidParameter");
    }

    @Test
    void a_load_balancer_without_listeners_has_nothing_to_report() {
        assertThat(caller.call(REPORT, "LoadBalancerId", "lb-web").text()).contains("\"BackendServers\":{\"BackendServer\":[]}");
    }
}

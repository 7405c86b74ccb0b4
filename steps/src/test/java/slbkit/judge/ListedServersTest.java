package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.outcome.Difference;
import slbkit.outcome.Unverifiable;
import slbkit.slb.Backend;

/** A listed value is compared by its own rule; what hides it is blamed by another, once. */
class ListedServersTest {

    private static final String WEIGHT = "CreateVServerGroup/reply/Weight.echo";

    @TempDir
    Path folder;

    private static Backend listed(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Backend(values);
    }

    private void require(String rule, List<Backend> listed, Map<String, String> given) throws IOException {
        try (Bench bench = new Bench(folder, rule, "delete")) {
            new ListedServers(bench.execution).requireListed(listed, List.of(given));
        }
    }

    @Test
    void the_same_values_are_fine_and_an_address_is_not_compared() {
        assertThatCode(() -> require(WEIGHT,
                List.of(listed("ServerId", "i-1", "Port", "81", "Weight", "9"),
                        listed("ServerId", "i-1", "Port", "80", "Weight", "5")),
                Map.of("ServerId", "i-1", "Port", "80", "Weight", "5", "ServerIp", "10.0.0.1"))).doesNotThrowAnyException();
    }

    @Test
    void another_value_differs() throws IOException {
        try (Bench bench = new Bench(folder, WEIGHT, "delete")) {
            assertThatThrownBy(() -> new ListedServers(bench.execution).requireListed(
                    List.of(listed("ServerId", "i-1", "Port", "80", "Weight", "6")),
                    List.of(Map.of("ServerId", "i-1", "Port", "80", "Weight", "5")))).isInstanceOf(Difference.class);
            assertThat(bench.found(WEIGHT).expected()).isEqualTo("i-1:80 listed with Weight 5");
            assertThat(bench.found(WEIGHT).observed()).isEqualTo("Weight 6");
        }
    }

    @Test
    void a_missing_server_is_not_listed_on_another_port_if_the_group_held_that_one_before() throws IOException {
        List<Backend> list = List.of(listed("ServerId", "i-1", "Port", "81", "Weight", "5"));
        for (boolean held : new boolean[] {true, false}) {
            try (Bench bench = new Bench(folder, WEIGHT, "delete")) {
                assertThatThrownBy(() -> new ListedServers(bench.execution).requireListed(
                        list, List.of(Map.of("ServerId", "i-1", "Port", "80")), held ? list : List.of()))
                        .isInstanceOf(Unverifiable.class)
                        .hasMessageContaining(held ? "reply/ServerId.echo" : "reply/Port.echo");
            }
        }
    }

    @Test
    void a_missing_value_is_for_the_rule_of_its_member() {
        assertThatThrownBy(() -> require(WEIGHT, List.of(listed("ServerId", "i-1", "Port", "80")),
                Map.of("ServerId", "i-1", "Port", "80", "Weight", "5")))
                .isInstanceOf(Unverifiable.class).hasMessageContaining("CreateVServerGroup/reply/Weight");
    }

    @Test
    void a_missing_server_is_for_the_rules_about_servers_and_ports() {
        Map<String, String> given = Map.of("ServerId", "i-1", "Port", "80");
        List<Backend> stranger = List.of(listed("ServerId", "i-2", "Port", "80"));
        List<Backend> otherPort = List.of(listed("ServerId", "i-1", "Port", "81"));
        assertThatThrownBy(() -> require(WEIGHT, stranger, given))
                .isInstanceOf(Unverifiable.class).hasMessageContaining("CreateVServerGroup/reply/ServerId.echo");
        assertThatThrownBy(() -> require(WEIGHT, otherPort, given))
                .isInstanceOf(Unverifiable.class).hasMessageContaining("CreateVServerGroup/reply/Port.echo");
        assertThatThrownBy(() -> require("CreateVServerGroup/reply/ServerId.echo", stranger, given))
                .isInstanceOf(Difference.class);
        assertThatThrownBy(() -> require("CreateVServerGroup/reply/Port.echo", otherPort, given))
                .isInstanceOf(Difference.class);
    }

    @Test
    void a_list_that_documents_no_ports_is_compared_by_server() {
        assertThatCode(() -> require("SetBackendServers/reply/Weight.echo", List.of(listed("ServerId", "i-1", "Weight", "5")),
                Map.of("ServerId", "i-1", "Weight", "5"))).doesNotThrowAnyException();
    }

    @Test
    void a_list_without_ports_is_for_the_rule_that_there_are_ports() {
        assertThatThrownBy(() -> require("CreateVServerGroup/reply/Port.echo", List.of(listed("ServerId", "i-1")),
                Map.of("ServerId", "i-1", "Port", "80")))
                .isInstanceOf(Unverifiable.class).hasMessageStartingWith("because of CreateVServerGroup/reply/Port:");
    }

    @Test
    void one_server_without_a_port_is_enough_to_confuse_them() {
        assertThatThrownBy(() -> require(WEIGHT, List.of(listed("ServerId", "i-1", "Weight", "5"),
                listed("ServerId", "i-1", "Port", "80", "Weight", "5")), Map.of("ServerId", "i-1", "Port", "80", "Weight", "5")))
                .isInstanceOf(Unverifiable.class).hasMessageStartingWith("because of CreateVServerGroup/reply/Port:");
    }

    @Test
    void servers_that_cannot_be_told_apart_leave_the_rule_unverified() throws IOException {
        try (Bench bench = new Bench(folder, WEIGHT, "delete")) {
            ListedServers servers = new ListedServers(bench.execution);
            List<Backend> whole = List.of(listed("ServerId", "i-1", "Port", "80"));
            assertThat(servers.requireKey(whole)).isEqualTo(whole);
            assertThatThrownBy(() -> servers.requireKey(List.of(listed("Port", "80"))))
                    .isInstanceOf(Unverifiable.class).hasMessageStartingWith("because of CreateVServerGroup/reply/ServerId:");
        }
    }
}

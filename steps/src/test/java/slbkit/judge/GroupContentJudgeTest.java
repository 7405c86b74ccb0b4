package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.outcome.Difference;
import slbkit.outcome.Unverifiable;
import slbkit.report.Verdict;
import slbkit.slb.Backend;

/** What a group holds is compared server by server, told apart by id and port. */
class GroupContentJudgeTest {

    private static final String RULE = "CreateVServerGroup/behaviour/read-back";

    @TempDir
    Path folder;

    private Bench bench;
    private GroupContentJudge state;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder, RULE, "delete");
        state = new GroupContentJudge(bench.execution);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private static Backend server(String id, String port, String weight) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("ServerId", id, "Port", port));
        if (weight != null) {
            values.put("Weight", weight);
        }
        return new Backend(values);
    }

    private static GroupReading read(Backend... servers) {
        return GroupReading.only(List.of(servers));
    }

    private static Map<String, String> given(String id, String port, String weight) {
        return server(id, port, weight).values();
    }

    @Test
    void what_is_held_as_it_was_given_is_fine_in_any_order() {
        assertThatCode(() -> state.requireHeld(
                read(server("i-2", "80", "5"), server("i-1", "81", "7"), server("i-1", "80", "6")),
                List.of(given("i-1", "80", "6"), given("i-1", "81", "7")))).doesNotThrowAnyException();
    }

    @Test
    void a_server_is_held_once() {
        assertThatThrownBy(() -> state.requireHeld(
                read(server("i-1", "80", "6"), server("i-1", "80", "9")), List.of(given("i-1", "80", "6"))))
                .isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).expected()).isEqualTo("the group holds i-1:80 once");
    }

    @Test
    void an_ENI_may_be_held_with_several_addresses() {
        Backend first = new Backend(Map.of("ServerId", "eni-1", "Port", "80", "Type", "eni", "ServerIp", "192.168.0.1"));
        Backend second = new Backend(Map.of("ServerId", "eni-1", "Port", "80", "Type", "eni", "ServerIp", "192.168.0.2"));
        assertThatCode(() -> state.requireHeld(read(first, second), List.of(Map.of("ServerId", "eni-1", "Port", "80"))))
                .doesNotThrowAnyException();
    }

    @Test
    void another_value_differs() {
        assertThatThrownBy(() -> state.requireHeld(read(server("i-1", "80", "5")), List.of(given("i-1", "80", "6"))))
                .isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).expected()).isEqualTo("the group holds i-1:80 with Weight 6");
        assertThat(bench.found(RULE).observed()).isEqualTo("Weight 5");
    }

    @Test
    void a_value_that_no_description_may_leave_out_is_not_known_without_it() {
        assertThatThrownBy(() -> state.requireHeld(read(server("i-1", "80", null)), List.of(given("i-1", "80", "6"))))
                .isInstanceOf(Unverifiable.class).hasMessageContaining("shows the Weight of each server");
    }

    @Test
    void a_description_that_was_given_and_is_not_shown_differs() {
        Map<String, String> row = Map.of("ServerId", "i-1", "Port", "80", "Description", "web");
        assertThatThrownBy(() -> state.requireHeld(read(server("i-1", "80", "6")), List.of(row))).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).observed()).isEqualTo("Description missing");
    }

    @Test
    void an_address_is_not_compared() {
        Map<String, String> row = new LinkedHashMap<>(given("i-1", "80", "6"));
        row.put("ServerIp", "10.0.0.1");
        assertThatCode(() -> state.requireHeld(read(server("i-1", "80", "6")), List.of(row))).doesNotThrowAnyException();
    }

    @Test
    void a_server_on_another_port_is_not_the_one() {
        assertThatThrownBy(() -> state.requireHeld(read(server("i-1", "81", "6")), List.of(given("i-1", "80", "6"))))
                .isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).observed()).isEqualTo("it holds [i-1:81]");
    }

    @Test
    void a_server_that_is_not_there_leaves_a_rule_about_requests_unverified() throws IOException {
        try (Bench other = new Bench(folder, "CreateVServerGroup/request/Weight.default", "delete")) {
            assertThatThrownBy(() -> new GroupContentJudge(other.execution).requireHeld(read(), List.of(given("i-1", "80", "6"))))
                    .isInstanceOf(Unverifiable.class).hasMessageContaining(Bench.CREATES);
        }
    }

    @Test
    void what_must_be_gone_differs_where_it_is_there() {
        assertThatCode(() -> state.requireNotHeld(read(server("i-1", "81", "6")), List.of(given("i-1", "80", "6"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> state.requireNotHeld(read(server("i-1", "80", "5")), List.of(given("i-1", "80", "6"))))
                .isInstanceOf(Difference.class);
    }

    @Test
    void the_number_of_servers_counts() {
        assertThatCode(() -> state.requireCount(read(server("i-1", "80", "5")), 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> state.requireCount(read(server("i-1", "80", "5")), 2)).isInstanceOf(Difference.class);
    }

    @Test
    void what_stayed_has_the_values_it_had() {
        List<Backend> before = List.of(server("i-1", "80", "5"), server("i-1", "81", "6"));
        List<Map<String, String>> which = List.of(given("i-1", "80", null));
        assertThatCode(() -> state.requireUnchanged(before, read(server("i-1", "80", "5")), which))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> state.requireUnchanged(before, read(server("i-1", "80", "9")), which))
                .isInstanceOf(Difference.class);
        assertThatThrownBy(() -> state.requireUnchanged(before, read(server("i-1", "81", "6")), which))
                .isInstanceOf(Difference.class);
        assertThatThrownBy(() -> state.requireUnchanged(
                before, read(server("i-1", "80", "5"), server("i-1", "80", "5")), which)).isInstanceOf(Difference.class);
    }

    @Test
    void what_stayed_is_told_from_what_stands_beside_it() {
        List<Backend> both = List.of(server("i-1", "80", "5"), server("i-1", "81", "6"));
        List<Map<String, String>> which = List.of(given("i-1", "80", null), given("i-1", "81", null));
        assertThatCode(() -> state.requireUnchanged(both, read(both.get(1), both.get(0)), which))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> state.requireUnchanged(both, read(both.get(1)), which)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).observed()).isEqualTo("it holds [i-1:81]");
    }

    @Test
    void what_was_not_there_before_or_twice_cannot_be_told() {
        List<Map<String, String>> which = List.of(given("i-1", "80", null));
        Backend one = server("i-1", "80", "5");
        assertThatThrownBy(() -> state.requireUnchanged(List.of(), read(one), which)).isInstanceOf(Unverifiable.class);
        assertThatThrownBy(() -> state.requireUnchanged(List.of(one, one), read(one), which))
                .isInstanceOf(Unverifiable.class);
    }

    @Test
    void a_group_that_is_as_expected_when_it_is_read_again_was_shown_late() {
        Backend late = server("i-1", "80", "100");
        Iterator<GroupReading> readings = List.of(read(), read(late), read(late), read(late)).iterator();
        assertThatCode(() -> bench.execution.judgeReadings(() -> state.requireHeld(readings.next(), List.of(late.values()))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> bench.execution.judgeReadings(() -> state.requireCount(readings.next(), 2)))
                .isInstanceOf(Difference.class);
        assertThat(readings).isExhausted();
    }

    private static GroupReading described(Backend shown, Backend elsewhere, Backend filledOtherwise) {
        return new GroupReading(List.of(shown), "DescribeVServerGroupAttribute",
                () -> Optional.ofNullable(elsewhere).map(List::of), () -> Optional.ofNullable(filledOtherwise).map(List::of));
    }

    @Test
    void a_description_that_another_reply_contradicts_is_wrong_itself() {
        GroupReading reading = described(server("i-1", "80", "100"), server("i-1", "80", "6"), null);
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(given("i-1", "80", "6")))).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of DescribeVServerGroupAttribute/behaviour/shows-servers");
    }

    @Test
    void a_wrong_Description_that_two_replies_show_is_not_the_fault_of_the_description() {
        Backend shown = new Backend(Map.of("ServerId", "i-1", "Port", "80", "Description", "second"));
        Map<String, String> given = Map.of("ServerId", "i-1", "Port", "80", "Description", "first");
        assertThatThrownBy(() -> state.requireHeld(described(shown, shown, null), List.of(given))).isInstanceOf(Difference.class);
        Backend right = new Backend(given);
        assertThatThrownBy(() -> state.requireHeld(described(shown, right, null), List.of(given)))
                .hasMessageContaining("because of DescribeVServerGroupAttribute/behaviour/shows-Description");
    }

    /** A third reading is not asked for: the two that agree show what the group holds. */
    @Test
    void a_description_that_another_reply_confirms_shows_what_the_group_holds() {
        GroupReading reading = described(server("i-1", "80", "100"), server("i-1", "80", "100"), server("i-1", "80", "100"));
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(given("i-1", "80", "6")))).isInstanceOf(Difference.class);
    }

    @Test
    void a_reply_that_does_not_show_the_member_contradicts_nothing() {
        GroupReading reading = described(server("i-1", "80", "6"), server("i-1", "80", null), null);
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(given("i-1", "80", "7")))).isInstanceOf(Difference.class);
    }

    @Test
    void a_description_that_is_wrong_however_the_group_was_filled_is_wrong_itself() {
        GroupReading reading = described(server("i-1", "80", "100"), null, server("i-1", "80", "100"));
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(given("i-1", "80", "6")))).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of DescribeVServerGroupAttribute/behaviour/shows-servers");
        assertThat(bench.found("DescribeVServerGroupAttribute/behaviour/shows-servers").verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_description_that_another_reply_contradicts_differs() {
        GroupReading reading = described(server("i-1", "80", "100"), server("i-1", "80", "6"), null);
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(given("i-1", "80", "6")))).isInstanceOf(Unverifiable.class);
        assertThat(bench.found("DescribeVServerGroupAttribute/behaviour/shows-servers").verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(bench.found(RULE).verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_description_that_shows_another_wrong_value_each_time_is_wrong_itself() {
        GroupReading reading = described(server("i-1", "80", "100"), null, server("i-1", "80", "99"));
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(given("i-1", "80", "6")))).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of DescribeVServerGroupAttribute/behaviour/shows-servers");
    }

    @Test
    void a_description_that_is_right_if_another_operation_filled_the_group_shows_what_this_one_did() {
        GroupReading reading = described(server("i-1", "80", "100"), null, server("i-1", "80", "6"));
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(given("i-1", "80", "6")))).isInstanceOf(Difference.class);
    }

    @Test
    void descriptions_of_servers_that_are_never_shown_are_not_compared() {
        Map<String, String> row = Map.of("ServerId", "i-1", "Port", "80", "Description", "web");
        GroupReading reading = described(server("i-1", "80", "6"), server("i-1", "80", "6"), server("i-1", "80", "6"));
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(row))).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of DescribeVServerGroupAttribute/behaviour/shows-Description");
    }

    @Test
    void a_difference_says_if_it_rests_on_one_reading_only() {
        GroupReading reading = described(server("i-1", "80", "100"), null, null);
        assertThatThrownBy(() -> state.requireHeld(reading, List.of(given("i-1", "80", "6")))).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).observed())
                .isEqualTo("Weight 100; only DescribeVServerGroupAttribute shows it, which may be wrong itself");
    }
}

package slbkit.slb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What calls tell of a group counts once a description of the group confirms it. */
class HeldServersTest {

    private static final String KEY = "i-1:80";
    private static final Map<String, String> TOLD = Map.of("ServerId", "i-1", "Port", "80", "Weight", "10");

    private final HeldServers held = new HeldServers();

    @Test
    void a_new_group_is_known_to_hold_nothing() {
        assertThat(held.isDescribed()).isTrue();
        assertThat(held.servers()).isEmpty();
    }

    @Test
    void what_a_call_told_waits_for_a_description() {
        held.added(KEY, TOLD);
        assertThat(held.isDescribed()).isFalse();
        held.described(Map.of(KEY, TOLD));
        assertThat(held.isDescribed()).isTrue();
        assertThat(held.values(KEY)).isEqualTo(TOLD);
    }

    @Test
    void a_value_counts_only_if_a_call_gave_it_and_the_description_shows_it() {
        held.added(KEY, TOLD);
        held.described(Map.of(KEY, Map.of("ServerId", "i-1", "Port", "80", "Type", "eni")));
        assertThat(held.isDescribed()).isTrue();
        assertThat(held.values(KEY)).isEqualTo(Map.of("ServerId", "i-1", "Port", "80"));
    }

    @Test
    void a_value_that_a_change_left_open_is_not_taken_from_a_description() {
        held.added(KEY, TOLD);
        held.changed(KEY);
        held.described(Map.of(KEY, Map.of("ServerId", "i-1", "Port", "80", "Weight", "100")));
        assertThat(held.isDescribed()).isTrue();
        assertThat(held.values(KEY)).isEmpty();
    }

    @Test
    void nothing_is_known_where_the_description_shows_something_else() {
        for (Map<String, Map<String, String>> shown : List.<Map<String, Map<String, String>>>of(
                Map.of(), Map.of(KEY, Map.of("ServerId", "i-1", "Port", "80", "Weight", "11")),
                Map.of(KEY, TOLD, "i-2:80", TOLD))) {
            HeldServers other = new HeldServers();
            other.added(KEY, TOLD);
            other.described(shown);
            assertThat(other.known()).isFalse();
            assertThat(other.isDescribed()).isFalse();
        }
    }

    @Test
    void a_description_tells_what_a_rejected_call_left_open() {
        held.added(KEY, TOLD);
        held.described(Map.of(KEY, TOLD));
        held.leftOpen(KEY, TOLD);
        assertThat(held.isOpen(KEY)).isTrue();
        held.described(Map.of(KEY, TOLD));
        assertThat(held.isOpen(KEY)).isFalse();
        assertThat(held.isDescribed()).isTrue();
    }

    @Test
    void a_change_waits_for_another_description() {
        held.added(KEY, TOLD);
        held.described(Map.of(KEY, TOLD));
        held.removed(KEY);
        assertThat(held.isDescribed()).isFalse();
        held.described(Map.of());
        assertThat(held.isDescribed()).isTrue();
    }
}

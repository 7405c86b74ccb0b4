package slbkit.slb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.endpoint.SlbRequest;

/** A reading that does not show the calls of earlier scenarios was late. */
class DefaultGroupChangesTest {

    private final DefaultGroupChanges changes = new DefaultGroupChanges();

    private void made(String operation, String id, String weight) {
        changes.made(SlbRequest.of(operation).servers(List.of(Map.of("ServerId", id, "Weight", weight))));
    }

    private static Backend server(String id, String weight) {
        return new Backend(Map.of("ServerId", id, "Weight", weight, "Type", "ecs"));
    }

    @ParameterizedTest
    @CsvSource({"70, true", "71, false"})
    void a_weight_that_an_earlier_call_set_is_no_change(String shown, boolean late) {
        made("SetBackendServers", "i-8", "30");
        made("SetBackendServers", "i-8", "70");
        assertThat(changes.explain(List.of(server("i-8", "100")), List.of(server("i-8", shown)))).isEqualTo(late);
    }

    @Test
    void what_no_call_set_is_a_change() {
        made("SetBackendServers", "i-8", "70");
        List<Backend> before = List.of(server("i-8", "100"), server("i-9", "100"));
        assertThat(changes.explain(before, List.of(server("i-8", "70"), server("i-9", "70")))).isFalse();
        assertThat(changes.explain(before, before)).isTrue();
        assertThat(changes.explain(before, List.of(before.get(0), before.get(1), before.get(1)))).as("there twice").isFalse();
    }

    @Test
    void a_server_that_an_earlier_call_added_or_removed_is_no_change() {
        made("AddBackendServers", "i-1", "43");
        assertThat(changes.explain(List.of(), List.of(server("i-1", "43")))).isFalse();
        changes.made(SlbRequest.of("AddBackendServers").servers(List.of(Map.of("ServerId", "i-1", "Weight", "43", "Type", "ecs"))));
        assertThat(changes.explain(List.of(), List.of(server("i-1", "43")))).isTrue();
        assertThat(changes.explain(List.of(server("i-1", "43")), List.of())).isFalse();
        made("RemoveBackendServers", "i-1", "43");
        assertThat(changes.explain(List.of(server("i-1", "43")), List.of())).isTrue();
        assertThat(changes.explain(List.of(), List.of(server("i-1", "43")))).isFalse();
        assertThat(changes.explain(List.of(), List.of(server("i-2", "43")))).isFalse();
    }
}

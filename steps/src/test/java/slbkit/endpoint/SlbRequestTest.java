package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two runs send the same requests, whatever order the maps have that a request is made of: that of {@code Map.of} is
 * another one in each JVM.
 */
class SlbRequestTest {

    private static final List<String> NAMES =
            List.of("Zone", "Weight", "ServerId", "Description", "Type", "Port", "Anything");

    @Test
    void the_members_of_a_server_are_written_in_one_order() {
        String forwards = written(SlbRequest.of("AddVServerGroupBackendServers").servers(List.of(map(NAMES))));

        assertThat(forwards).isEqualTo(written(SlbRequest.of("AddVServerGroupBackendServers").servers(List.of(reversed()))));
        assertThat(forwards.replaceAll("\\W+", " ")).isEqualTo(
                " ServerId ServerId Port Port Weight Weight Type Type Description Description Anything Anything Zone Zone ");
    }

    @Test
    void the_members_of_a_server_to_replace_are_written_in_one_order() {
        SlbRequest request = SlbRequest.of("ModifyVServerGroupBackendServers");

        assertThat(request.removed(List.of(map(NAMES))).flat()).isNotEmpty()
                .isEqualTo(request.removed(List.of(reversed())).flat());
    }

    @Test
    void the_members_of_a_server_of_any_other_operation_are_written_by_name() {
        assertThat(written(SlbRequest.of("DescribeRegions").servers(List.of(reversed()))).replaceAll("\\W+", " "))
                .startsWith(" Anything Anything Description Description Port");
    }

    @Test
    void parameters_that_are_set_together_are_written_in_one_order() {
        SlbRequest request = SlbRequest.of("CreateVServerGroup").with("RegionId", "cn-hangzhou");
        Map<String, String> together = new LinkedHashMap<>();
        List.of("VServerGroupName", "LoadBalancerId", "Format").forEach(name -> together.put(name, name));

        assertThat(request.with(together).flat().keySet())
                .containsExactly("RegionId", "Format", "LoadBalancerId", "VServerGroupName");
    }

    private static String written(SlbRequest request) {
        return request.flat().get("BackendServers");
    }

    private static Map<String, Object> reversed() {
        List<String> names = new ArrayList<>(NAMES);
        Collections.reverse(names);
        return map(names);
    }

    private static Map<String, Object> map(List<String> names) {
        Map<String, Object> map = new LinkedHashMap<>();
        names.forEach(name -> map.put(name, name));
        return map;
    }
}

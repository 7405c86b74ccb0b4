package slbkit.stub.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A world file closes the world to what it lists; a mistake in it is named with its place. */
class WorldFileTest {

    private static final String WORLD = """
            load-balancers:
              - id: lb-1
                default-servers: [i-8]
              - {id: shared, high-performance: false}
            servers:
              - id: i-8
              - {id: eni-1, running: false, ip: 192.168.0.11}
              - {id: web, type: eci}
            conditions:
              - {operation: CreateVServerGroup, id: shared, error: Mismatched.ZoneId}
            """;

    @Test
    void what_is_listed_exists_and_nothing_else() {
        Landscape world = WorldFile.parse("world.yaml", WORLD);
        assertThat(world.loadBalancer("lb-1")).hasValueSatisfying(l -> {
            assertThat(l.highPerformance()).isTrue();
            assertThat(l.defaultServers()).extracting(Backend::serverId).containsExactly("i-8");
        });
        assertThat(world.loadBalancer("shared")).hasValueSatisfying(l -> assertThat(l.highPerformance()).isFalse());
        assertThat(world.loadBalancer("lb-2")).isEmpty();
        assertThat(world.server("eni-1")).contains(new Server("eni-1", "eni", false, "192.168.0.11"));
        assertThat(world.server("web")).contains(new Server("web", "eci", true, null));
        assertThat(world.server("i-1")).isEmpty();
        assertThat(world.condition("CreateVServerGroup", "shared")).contains("Mismatched.ZoneId");
        assertThat(world.condition("SetBackendServers", "shared")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "servers:\\n  - {id: i-1, hihg: 1}"
                + "|w.yaml line 2: the key \"hihg\" is not known here; known are id, ip, running, type",
        "loadbalancers: [lb-1]\\nservers: []\\n"
                + "|w.yaml line 1: the key \"loadbalancers\" is not known here; known are conditions, load-balancers, servers",
        "servers:\\n  - {id: i-1}\\n  - {id: i-2, running: maybe}"
                + "|w.yaml line 3: the key \"running\" has a value that does not fit",
        "servers: []\\nservers: []|w.yaml line 2: not readable as YAML: Duplicate",
        "servers: [|not readable as YAML",
        "''|w.yaml: is empty",
        "- lb-1|w.yaml line 1: no keys with values; list load-balancers and servers",
        "servers: [{id: i-1, ip: 300.1.1.1}]|i-1 has the ip \"300.1.1.1\"; write an address such as 192.168.0.11",
        "servers: [{id: i-1, ip: 'beef::1::2'}]|i-1 has the ip \"beef::1::2\"",
        "servers: [{id: i-1, ip: localhost}]|i-1 has the ip \"localhost\"",
        "servers: [{type: ecs}]|w.yaml: servers: an entry has no id",
        "servers: [{id: web}]|w.yaml: servers: web needs a type: ecs, eni or eci",
        "servers: [{id: web, type: gpu}]|w.yaml: servers: web has the type \"gpu\"",
        "servers: [{id: i-1}, {id: i-1}]|w.yaml: servers: i-1 is listed twice",
        "load-balancers: [{id: lb-1, default-servers: [i-1]}]|lb-1 has the default server i-1; list it under servers",
        "conditions: [{operation: Nonsense, id: a, error: b}]|conditions: Nonsense is not one of CreateVServerGroup",
        "conditions: [{operation: SetBackendServers, id: a, error: b}]|SetBackendServers documents no error b"
    })
    void a_mistake_is_named_with_its_place(String yaml, String message) {
        assertThatThrownBy(() -> WorldFile.parse("w.yaml", yaml.replace("\\n", "\n")))
                .isInstanceOf(WorldFileException.class)
                .hasMessageContaining(message)
                .message().hasLineCount(1);
    }
}

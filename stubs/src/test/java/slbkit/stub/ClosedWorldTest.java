package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.stub.world.WorldFile;

/** In a closed world only what is listed can be used, and conditions answer by themselves. */
class ClosedWorldTest {

    private static final String WORLD = """
            load-balancers:
              - {id: lb-1, default-servers: [i-1]}
              - {id: lb-box}
            servers:
              - {id: i-1}
              - {id: i-2}
              - {id: eni-1, ip: 192.168.0.11}
            conditions:
              - {operation: CreateVServerGroup, id: i-2, error: Mismatched.ZoneId}
              - {operation: AddVServerGroupBackendServers, id: lb-box, error: SystemBusy}
            """;

    @Test
    void a_listed_world_is_all_there_is(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("world.yaml"), WORLD);
        try (SlbStub stub = SlbStub.builder().world(WorldFile.read(file)).start()) {
            Caller caller = new Caller(stub);
            assertRefused(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-2"),
                    404, "InvalidLoadBalancerId.NotFound");
            assertRefused(create(caller, "[{'ServerId':'i-3','Port':80}]"), 400, "InvalidServerId.NotExist");
            assertRefused(create(caller, "[{'ServerId':'i-2','Port':80}]"), 400, "Mismatched.ZoneId");
            assertThat(caller.call("SetBackendServers", "LoadBalancerId", "lb-1").each("ServerId"))
                    .containsExactly("i-1");
            String group = create(caller, "[{'ServerId':'eni-1','Type':'eni','Port':80}]")
                    .json().path("VServerGroupId").asString();
            assertThat(caller.describe(group).each("ServerIp")).containsExactly("192.168.0.11");
        }
    }

    @Test
    void a_condition_of_a_load_balancer_holds_for_the_groups_behind_it(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("world.yaml"), WORLD);
        try (SlbStub stub = SlbStub.builder().world(WorldFile.read(file)).start()) {
            Caller caller = new Caller(stub);
            String group = caller.call("CreateVServerGroup", "LoadBalancerId", "lb-box")
                    .json().path("VServerGroupId").asString();
            assertRefused(caller.call("AddVServerGroupBackendServers",
                    "VServerGroupId", group, "BackendServers", "[{'ServerId':'i-1','Port':80}]"), 400, "SystemBusy");
        }
    }

    private static Caller.Answer create(Caller caller, String servers) {
        return caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "BackendServers", servers);
    }
}

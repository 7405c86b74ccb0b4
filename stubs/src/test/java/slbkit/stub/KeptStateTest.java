package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.stub.world.Backend;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.Tag;

/** State can be kept and put back: through the admin API, and over a restart in a file. */
class KeptStateTest {

    @TempDir
    private Path folder;

    @Test
    void a_restart_finds_the_state_as_it_was() throws IOException {
        Path file = folder.resolve("state.json");
        String group;
        try (SlbStub stub = SlbStub.builder().data(file).start()) {
            Caller caller = new Caller(stub);
            group = caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "VServerGroupName", "web",
                            "BackendServers", "[{'ServerId':'i-1','Port':80}]", "Tag.1.Key", "团队", "Tag.1.Value", "a")
                    .json().path("VServerGroupId").asString();
            caller.call("SetBackendServers", "LoadBalancerId", "lb-1",
                    "BackendServers", "[{'ServerId':'i-default-1','Weight':7}]");
        }
        try (SlbStub again = SlbStub.builder().data(file).start()) {
            Caller caller = new Caller(again);
            assertThat(caller.describe(group).text()).contains("\"web\"", "团队", "i-1");
            assertThat(caller.call("DescribeLoadBalancerAttribute", "LoadBalancerId", "lb-1").each("Weight"))
                    .contains("7");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void two_stubs_never_keep_their_state_in_one_file() {
        Path file = folder.resolve("state.json");
        try (SlbStub first = SlbStub.builder().data(file).start()) {
            SlbStub.Builder second = SlbStub.builder().data(file);
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("data: " + file + ": another stub keeps its state there; name another file,"
                            + " or stop that stub");
            assertThat(new Caller(first).group("[]")).startsWith("rsp-");
        }
        SlbStub.builder().data(file).start().close();
    }

    @Test
    void the_file_follows_while_the_stub_runs() throws Exception {
        Path file = folder.resolve("state.json");
        try (SlbStub stub = SlbStub.builder().data(file).start()) {
            String group = new Caller(stub).group("[]");
            await().untilAsserted(() -> assertThat(file).content().contains(group));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "null", "{", "[]", "{\"groups\":[]}", "{\"vServerGroups\":[{}]}", "{\"vServerGroups\":[null]}",
        "{\"defaultServerGroups\":{\"lb-1\":[{\"weight\":\"x\"}]}}", "{} {}"
    })
    void a_file_with_a_mistake_is_rejected_in_one_line_and_left_alone(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), text);
        assertThatThrownBy(() -> SlbStub.builder().data(file).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("state.json: it is no snapshot")
                .hasMessageContaining("move it away");
        assertThat(file).hasContent(text);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> SlbStub.builder().data(folder.resolve("no/such/state.json")).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void a_snapshot_is_taken_and_loaded_through_the_admin_API() {
        try (SlbStub stub = SlbStub.start()) {
            Caller caller = new Caller(stub);
            String group = caller.group("[{'ServerId':'i-1','Port':80}]");
            String snapshot = caller.get("/__admin/slb/snapshot", Map.of()).text();
            stub.reset();
            assertThat(caller.describe(group).status()).isEqualTo(404);
            assertThat(caller.post("/__admin/slb/snapshot", snapshot, Map.of()).status()).isEqualTo(200);
            assertThat(caller.describe(group).each("ServerId")).containsExactly("i-1");
            assertThat(caller.get("/__admin/slb/snapshot", Map.of()).text()).isEqualTo(snapshot);

            Caller.Answer rejected = caller.post("/__admin/slb/snapshot", "{\"x\":1}", Map.of());
            assertThat(rejected.status()).isEqualTo(400);
            assertThat(rejected.message()).startsWith("Nothing was loaded:");
            assertThat(caller.describe(group).status()).isEqualTo(200);
        }
    }

    @Test
    void the_oldest_group_goes_when_there_are_too_many() {
        try (SlbStub stub = SlbStub.start()) {
            GroupStore groups = stub.world().vServerGroups();
            List<Backend> none = List.of();
            String first = groups.create("", "lb-1", none, List.<Tag>of()).id();
            String second = groups.create("", "lb-1", none, List.<Tag>of()).id();
            for (int i = 1; i < GroupStore.MOST; i++) {
                groups.create("", "lb-2", none, List.<Tag>of());
            }
            assertThat(groups.find(first)).isEmpty();
            assertThat(groups.find(second)).isPresent();
            assertThat(groups.all()).hasSize(GroupStore.MOST);
        }
    }
}

package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slbkit.stub.world.OpenLandscape;
import tools.jackson.databind.JsonNode;

/**
 * The calls of real tools, in their order and in their way: Terraform's resources of server groups, and the group handling
 * of Kubernetes' cloud controller. After each call it is looked at what is there.
 */
class ClientSequencesTest {

    private SlbStub stub;
    private Caller caller;

    @BeforeEach
    void start() {
        stub = SlbStub.builder().world(OpenLandscape.withEmptyDefaultGroups()).start();
        caller = new Caller(stub);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void terraform_server_group() {
        // create: the group, its servers by 20, then always name and weights
        String group = made("CreateVServerGroup", "LoadBalancerId", "lb-1", "VServerGroupName", "tf-group");
        assertThat(held(group)).isEmpty();
        assertThat(taken("AddVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", quoted(1, 20))).isTrue();
        assertThat(held(group)).hasSize(20);
        assertThat(taken("AddVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", quoted(21, 23))).isTrue();
        assertThat(held(group)).hasSize(23).contains("i-23:80=100");
        assertThat(taken("SetVServerGroupAttribute", "VServerGroupId", group, "VServerGroupName", "tf-group",
                "BackendServers", "[]")).isTrue();
        assertThat(held(group)).hasSize(23);

        // read
        JsonNode read = form("DescribeVServerGroupAttribute", "VServerGroupId", group);
        assertThat(read.path("VServerGroupName").asString()).isEqualTo("tf-group");
        assertThat(read.path("LoadBalancerId").asString()).isEqualTo("lb-1");
        assertThat(tags("vservergroup", group)).isEmpty();

        // update: tags, servers that go and come, name and weights
        assertThat(taken("TagResources", "ResourceType", "vservergroup", "ResourceId.1", group,
                "Tag.1.Key", "For", "Tag.1.Value", "Test")).isTrue();
        assertThat(tags("vservergroup", group)).containsExactly("For=Test");
        assertThat(taken("RemoveVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", quoted(4, 23))).isTrue();
        assertThat(held(group)).containsExactly("i-1:80=100", "i-2:80=100", "i-3:80=100");
        assertThat(taken("AddVServerGroupBackendServers", "VServerGroupId", group, "BackendServers",
                "[{'ServerId':'i-4','Port':'8080','Weight':'10','Type':'ecs'}]")).isTrue();
        assertThat(taken("SetVServerGroupAttribute", "VServerGroupId", group, "VServerGroupName", "tf-other",
                "BackendServers", "[{'ServerId':'i-1','Port':'80','Weight':'30','Type':'ecs'}]")).isTrue();
        assertThat(held(group)).containsExactly("i-1:80=30", "i-2:80=100", "i-3:80=100", "i-4:8080=10");
        assertThat(taken("UntagResources", "ResourceType", "vservergroup", "ResourceId.1", group, "TagKey.1", "For")).isTrue();
        assertThat(tags("vservergroup", group)).isEmpty();

        // delete, and look until it is gone
        assertThat(taken("DeleteVServerGroup", "VServerGroupId", group)).isTrue();
        assertGone(form("DescribeVServerGroupAttribute", "VServerGroupId", group), "The specified VServerGroupId does not exist");
    }

    @Test
    void terraform_server_attachment() {
        String group = made("CreateVServerGroup", "LoadBalancerId", "lb-1", "VServerGroupName", "tf-group");
        String server = "[{\"ServerId\":\"i-1\",\"Port\":80,\"Weight\":50,\"Type\":\"ecs\",\"Description\":\"web\"}]";
        assertThat(taken("AddVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", server)).isTrue();
        assertThat(held(group)).containsExactly("i-1:80=50");
        assertThat(taken("RemoveVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", server)).isTrue();
        assertThat(held(group)).isEmpty();
    }

    @Test
    void terraform_primary_secondary_group() {
        String group = caller.call("CreateMasterSlaveServerGroup", "LoadBalancerId", "lb-1", "MasterSlaveServerGroupName", "tf",
                "MasterSlaveBackendServers", "[{'ServerId':'i-1','Port':'80','Weight':'100','Type':'ecs','ServerType':'Master'},"
                        + "{'ServerId':'i-2','Port':'80','Weight':'50','Type':'ecs','ServerType':'Slave'}]")
                .json().path("MasterSlaveServerGroupId").asString();
        assertThat(caller.call("DescribeMasterSlaveServerGroupAttribute", "MasterSlaveServerGroupId", group).each("ServerType"))
                .containsExactly("Master", "Slave");
        assertThat(caller.call("DeleteMasterSlaveServerGroup", "MasterSlaveServerGroupId", group).status()).isEqualTo(200);
        assertGone(caller.call("DescribeMasterSlaveServerGroupAttribute", "MasterSlaveServerGroupId", group).json(),
                "does not exist");
    }

    @Test
    void terraform_backend_servers() {
        assertThat(defaults()).isEmpty();
        assertThat(caller.call("AddBackendServers", "LoadBalancerId", "lb-1", "BackendServers",
                "[{'ServerId':'i-1','Weight':'100','Type':'ecs'},{'ServerId':'i-2','Weight':'50','Type':'ecs'}]").status())
                .isEqualTo(200);
        assertThat(defaults()).containsExactly("i-1:-=100", "i-2:-=50");

        caller.call("RemoveBackendServers", "LoadBalancerId", "lb-1", "BackendServers",
                "[{'ServerId':'i-2','Weight':'50','Type':'ecs'}]");
        assertThat(defaults()).containsExactly("i-1:-=100");
        caller.call("AddBackendServers", "LoadBalancerId", "lb-1", "BackendServers",
                "[{'ServerId':'i-3','Weight':'20','Type':'ecs'}]");
        assertThat(defaults()).containsExactly("i-1:-=100", "i-3:-=20");
        caller.call("SetBackendServers", "LoadBalancerId", "lb-1", "BackendServers",
                "[{'ServerId':'i-1','Weight':'70','Type':'ecs'}]");
        assertThat(defaults()).containsExactly("i-1:-=70", "i-3:-=20");

        caller.call("RemoveBackendServers", "LoadBalancerId", "lb-1", "BackendServers",
                "[{'ServerId':'i-1','Weight':'70','Type':'ecs'},{'ServerId':'i-3','Weight':'20','Type':'ecs'}]");
        assertThat(defaults()).isEmpty();
    }

    @Test
    void cloud_controller_groups() {
        // a new service: it looks for groups, finds none, tags the load balancer and makes a group for each port
        assertThat(names()).isEmpty();
        assertThat(taken("TagResources", "ResourceType", "instance", "ResourceId.1", "lb-1",
                "Tag.1.Key", "kubernetes.do.not.delete", "Tag.1.Value", "a1")).isTrue();
        assertThat(tags("instance", "lb-1")).containsExactly("kubernetes.do.not.delete=a1");
        String group = made("CreateVServerGroup", "LoadBalancerId", "lb-1", "VServerGroupName", "k8s/80/svc/default/c1");
        assertThat(names()).containsExactly("k8s/80/svc/default/c1");
        assertThat(held(group)).isEmpty();
        assertThat(taken("AddVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", eni(1, 2, 50))).isTrue();
        assertThat(held(group)).containsExactly("eni-1:8080=50", "eni-2:8080=50");

        // endpoints change: new ones come, old ones go, weights are set
        assertThat(taken("AddVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", eni(3, 3, 33))).isTrue();
        assertThat(held(group)).hasSize(3);
        assertThat(taken("RemoveVServerGroupBackendServers", "VServerGroupId", group, "BackendServers", eni(1, 1, 50))).isTrue();
        assertThat(held(group)).containsExactly("eni-2:8080=50", "eni-3:8080=33");
        assertThat(taken("SetVServerGroupAttribute", "VServerGroupId", group, "BackendServers", eni(2, 2, 33))).isTrue();
        assertThat(held(group)).containsExactly("eni-2:8080=33", "eni-3:8080=33");

        // the port is gone: so is its group
        assertThat(taken("DeleteVServerGroup", "VServerGroupId", group)).isTrue();
        assertThat(names()).isEmpty();
    }

    /** A call as newer resources send it: everything in the form. */
    private JsonNode form(String action, String... namesAndValues) {
        return caller.post("/", Caller.query(Caller.parameters(action, namesAndValues)),
                Map.of("Content-Type", "application/x-www-form-urlencoded")).json();
    }

    private boolean taken(String action, String... namesAndValues) {
        JsonNode reply = form(action, namesAndValues);
        return reply.has("RequestId") && !reply.has("Code");
    }

    private String made(String action, String... namesAndValues) {
        return form(action, namesAndValues).path("VServerGroupId").asString();
    }

    private static void assertGone(JsonNode rejection, String message) {
        assertThat(rejection.path("Code").asString()).isEqualTo("InvalidParameter");
        assertThat(rejection.path("Message").asString()).contains(message);
    }

    private List<String> held(String group) {
        return servers(form("DescribeVServerGroupAttribute", "VServerGroupId", group));
    }

    private List<String> defaults() {
        return servers(caller.call("DescribeLoadBalancerAttribute", "LoadBalancerId", "lb-1").json());
    }

    private static List<String> servers(JsonNode description) {
        return description.at("/BackendServers/BackendServer").valueStream().map(server -> "%s:%s=%s".formatted(
                server.path("ServerId").asString(), server.path("Port").asString("-"), server.path("Weight").asInt())).toList();
    }

    private List<String> names() {
        return form("DescribeVServerGroups", "LoadBalancerId", "lb-1").at("/VServerGroups/VServerGroup")
                .valueStream().map(group -> group.path("VServerGroupName").asString()).toList();
    }

    private List<String> tags(String type, String id) {
        return form("ListTagResources", "ResourceType", type, "ResourceId.1", id).at("/TagResources/TagResource")
                .valueStream().map(tag -> tag.path("TagKey").asString() + "=" + tag.path("TagValue").asString()).toList();
    }

    private static String quoted(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj("{'ServerId':'i-%s','Port':'80','Weight':'100','Type':'ecs'}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String eni(int from, int to, int weight) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> ("{\"ServerId\":\"eni-%s\",\"Port\":8080,\"Weight\":%s,"
                        + "\"Type\":\"eni\",\"ServerIp\":\"10.0.0.%s\"}").formatted(i, weight, i))
                .collect(Collectors.joining(",", "[", "]"));
    }
}

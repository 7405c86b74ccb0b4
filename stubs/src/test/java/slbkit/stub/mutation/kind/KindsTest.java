package slbkit.stub.mutation.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import slbkit.stub.SlbStub;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.http.Renderer;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.SyntheticReply;
import slbkit.stub.service.Arms;
import slbkit.stub.service.CallerCheck;
import slbkit.stub.service.Gateway;
import slbkit.stub.service.ServedContract;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.OpenLandscape;
import slbkit.stub.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What some of the kinds do to a call and its reply. */
class KindsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TWO = "[{'ServerId':'i-1','Port':80,'Weight':10},{'ServerId':'i-2','Port':81,'Weight':20}]";

    private ServedContract catalogue = ServedContract.documented();
    private World world = new World(new OpenLandscape());

    @AfterEach
    void forget() {
        world.reset();
    }

    @Test
    void a_member_of_every_listed_server_is_changed() {
        Reply reply = create(Map.of("kind", "member", "path", "BackendServers.BackendServer.Weight", "do", "add", "value", "1"));
        assertThat(weights(reply)).isEqualTo("11 21");
    }

    @Test
    void of_a_list_only_the_rest_may_be_meant() {
        Reply reply = create(Map.of("kind", "member", "path", "BackendServers.BackendServer.Weight",
                "do", "set-number", "value", "7", "elements", "rest"));
        assertThat(weights(reply)).isEqualTo("10 7");
    }

    @Test
    void a_group_holds_something_else_than_the_reply_says() {
        Reply reply = create(Map.of("kind", "group", "do", "loses-the-last-new"));
        assertThat(weights(reply)).isEqualTo("10 20");
        assertThat(world.vServerGroups().all()).singleElement()
                .satisfies(g -> assertThat(g.backends()).extracting(b -> b.serverId()).containsExactly("i-1"));
    }

    @Test
    void a_limit_is_another() {
        Mutation mutation = Kind.make(Map.of("kind", "limit", "operation", "CreateVServerGroup",
                "parameter", "BackendServers.Weight", "to", Map.of("range", java.util.List.of(0, 15))));
        catalogue = catalogue.mutated(mutation::contract);
        assertThat(answer(mutation, TWO).succeeded()).isFalse();
        assertThat(answer(mutation, TWO.replace("20", "15")).succeeded()).isTrue();
    }

    @Test
    void calls_are_rejected_on_their_occasion_only() {
        Map<String, Object> rejects =
                Map.of("kind", "rejects", "when", Map.of("server-has", "ServerId", "from-server", 2, "server-value", "i-2"));
        assertThat(create(rejects).body().path("Code").asString("")).isEqualTo("InvalidParameter");
        assertThat(answer(Kind.make(rejects), TWO.replace("i-2", "i-3")).succeeded()).isTrue();
    }

    @Test
    void codes_that_no_document_states_are_replaced_and_those_of_a_gateway_that_throttles_are_not() {
        Mutation mutation = Kind.make(
                Map.of("kind", "rejection", "operation", "any", "code", "undocumented", "to-code", "OfItsOwn"));
        for (String code : new String[] {"InvalidWeight.Malformed", "Throttling.User"}) {
            Reply reply = mutation.answer(call(TWO), answering(SyntheticReply.rejection(400, code, "No.")));
            assertThat(reply.body().path("Code").asString("")).isEqualTo(code.startsWith("Throttling") ? code : "OfItsOwn");
        }
    }

    private Service answering(Reply reply) {
        return new Service() {
            @Override
            public Reply answer(Call call) {
                return reply;
            }

            @Override
            public World world() {
                return world;
            }
        };
    }

    @Test
    void what_has_to_be_rejected_is_accepted() {
        Mutation mutation = Kind.make(Map.of("kind", "takes", "code", "InvalidServerId.NotExist"));
        Reply reply = answer(mutation, TWO.replace("i-2", "i-absent"));
        assertThat(reply.succeeded()).isTrue();
        assertThat(weights(reply)).isEqualTo("10 20");
    }

    @Test
    void ids_of_another_shape_lead_to_their_group() {
        Mutation mutation = Kind.make(Map.of("kind", "ids", "shape", "number"));
        String id = answer(mutation, TWO).body().path("VServerGroupId").asString("");
        assertThat(id).matches("[0-9]{7}");
        Reply described = new Exchanged(mutation).answer(Call.of("DescribeVServerGroupAttribute",
                Map.of("Version", "2014-05-15", "RegionId", "cn-hangzhou", "VServerGroupId", id)));
        assertThat(described.body().path("VServerGroupId").asString("")).isEqualTo(id);
    }

    @Test
    void escaped_letters_are_the_same_json() {
        Mutation mutation = Kind.make(Map.of("kind", "body", "do", "escaped"));
        Call call = call(TWO);
        RenderedReply plain = Renderer.render(call, service().answer(call));
        RenderedReply escaped = mutation.render(call, plain);
        assertThat(escaped.text()).contains("\\u0053").doesNotContain("ServerId");
        assertThat(JSON.readTree(escaped.text())).isEqualTo(JSON.readTree(plain.text()));
    }

    @Test
    void a_name_that_is_set_spreads_behind_the_load_balancer_only() {
        Map<String, String> ids = groups();
        set(Kind.make(Map.of("kind", "names-everywhere", "operation", "SetVServerGroupAttribute")), ids.get("lb-1"));
        assertThat(world.vServerGroups().find(ids.get("lb-2")).orElseThrow().name()).isEmpty();
        assertThat(world.vServerGroups().all()).filteredOn(g -> g.loadBalancerId().equals("lb-1"))
                .extracting(g -> g.name()).containsExactly("new", "new");
    }

    @Test
    void a_weight_that_is_set_also_counts_in_the_default_server_group() {
        String id = groups().get("lb-1");
        var balancer = world.landscape().loadBalancer("lb-1").orElseThrow();
        world.defaultGroups().change(balancer, there ->
                List.of(Backend.ofDefaultGroup("i-1", "ecs", 100), Backend.ofDefaultGroup("i-2", "ecs", 100)));
        set(Kind.make(Map.of("kind", "weighs-in-default-group", "operation", "SetVServerGroupAttribute")), id);
        assertThat(world.defaultGroups().of(balancer)).extracting(b -> b.weight()).containsExactly(70, 100);
    }

    /** Two groups behind lb-1, and one behind lb-2; the id of one for each. */
    private Map<String, String> groups() {
        created(call(TWO));
        return Map.of("lb-1", created(call(TWO)), "lb-2", created(call(TWO).with("LoadBalancerId", "lb-2")));
    }

    private String created(Call call) {
        return service().answer(call).body().path("VServerGroupId").asString("");
    }

    private void set(Mutation mutation, String group) {
        Reply reply = new Exchanged(mutation).answer(Call.of("SetVServerGroupAttribute", Map.of("Version", "2014-05-15",
                "RegionId", "cn-hangzhou", "VServerGroupId", group, "VServerGroupName", "new",
                "BackendServers", "[{\"ServerId\":\"i-1\",\"Port\":80,\"Weight\":70}]")));
        assertThat(reply.succeeded()).isTrue();
    }

    @Test
    void a_started_stub_takes_defects_by_name() {
        try (SlbStub stub = SlbStub.builder().defect("CreateVServerGroup/behaviour/creates/refused").start()) {
            assertThat(stub.url()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void ids_of_another_shape_are_understood_by_every_other_mutation() throws Exception {
        try (SlbStub stub = SlbStub.builder()
                .variant("reading/remove-lists-the-change")
                .variant("shape/capital-ids")
                .start()) {
            String id = get(stub, "CreateVServerGroup", "LoadBalancerId=lb-1", TWO).path("VServerGroupId").asString("");
            JsonNode removed = get(stub, "RemoveVServerGroupBackendServers", "VServerGroupId=" + id, TWO);
            assertThat(removed.path("BackendServers").path("BackendServer")).hasSize(2);
        }
    }

    private static JsonNode get(SlbStub stub, String action, String parameter, String servers) throws Exception {
        URI uri = URI.create(stub.url() + "/?Action=" + action + "&Version=2014-05-15&RegionId=cn-hangzhou&" + parameter
                + "&BackendServers=" + URLEncoder.encode(servers.replace('\'', '"'), StandardCharsets.UTF_8));
        return JSON.readTree(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body());
    }

    private Reply create(Map<String, Object> settings) {
        return answer(Kind.make(settings), TWO);
    }

    private Reply answer(Mutation mutation, String servers) {
        return new Exchanged(mutation).answer(call(servers));
    }

    private static Call call(String servers) {
        return Call.of("CreateVServerGroup", Map.of("Version", "2014-05-15", "RegionId", "cn-hangzhou",
                "LoadBalancerId", "lb-1", "BackendServers", servers.replace('\'', '"')));
    }

    private Service service() {
        return new Gateway(catalogue, world, new Arms(catalogue), CallerCheck.NONE);
    }

    private static String weights(Reply reply) {
        StringBuilder weights = new StringBuilder();
        for (JsonNode server : reply.body().path("BackendServers").path("BackendServer")) {
            weights.append(server.path("Weight").asString("")).append(' ');
        }
        return weights.toString().strip();
    }

    /** The service behind one mutation. */
    private final class Exchanged {

        private final Mutation mutation;

        Exchanged(Mutation mutation) {
            this.mutation = mutation;
        }

        Reply answer(Call call) {
            return mutation.answer(call, service());
        }
    }
}

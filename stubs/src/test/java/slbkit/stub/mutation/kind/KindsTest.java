package slbkit.stub.mutation.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.stub.SlbStub;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.http.Renderer;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.SyntheticReply;
import slbkit.stub.service.ArmedErrors;
import slbkit.stub.service.Gateway;
import slbkit.stub.service.ServedContract;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.OpenLandscape;
import slbkit.stub.world.Tag;
import slbkit.stub.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What some of the kinds do to a call and its reply. */
class KindsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TWO = "[{'ServerId':'i-1','Port':80,'Weight':10},{'ServerId':'i-2','Port':81,'Weight':20}]";

    private ServedContract contract = ServedContract.documented();
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
                "parameter", "BackendServers.Weight", "to", Map.of("range", List.of(0, 15))));
        contract = contract.mutated(mutation::contract);
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
        set(Kind.make(Map.of("kind", "default-group", "do", "weighs", "operation", "SetVServerGroupAttribute")), id);
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
        try (SlbStub stub = SlbStub.builder().defect("CreateVServerGroup/behaviour/creates/rejected").start()) {
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

    @ParameterizedTest
    @CsvSource({"any, 3", "last, 2", "apart, 2"})
    void tags_are_matched_in_a_wrong_way(String how, int listed) {
        createTagged(new Tag("team", "blue"), new Tag("shift", "night"));
        createTagged(new Tag("team", "night"), new Tag("shift", "blue"));
        createTagged(new Tag("team", "blue"));
        createTagged(new Tag("shift", "night"));
        Mutation mutation = Kind.make(Map.of("kind", "matches-tags", "operation", "DescribeVServerGroups", "how", how));
        assertThat(listed(mutation, Map.of("Tag.1.Key", "team", "Tag.1.Value", "blue", "Tag.2.Key", "shift", "Tag.2.Value", "night")))
                .hasSize(listed);
        assertThat(listed(mutation, Map.of())).hasSize(4);
    }

    private void createTagged(Tag... tags) {
        world.vServerGroups().create("", "lb-1", List.of(), List.of(tags));
    }

    @Test
    void a_list_also_has_the_groups_of_the_other_kind() {
        world.masterSlaveGroups().create("pair", "lb-1", List.of(), List.of());
        world.vServerGroups().create("group", "lb-1", List.of(), List.of());
        Mutation mutation = Kind.make(Map.of("kind", "lists-other-kind", "operation", "DescribeVServerGroups"));
        assertThat(listed(mutation, Map.of())).hasSize(2)
                .allSatisfy(group -> assertThat(group.path("VServerGroupId").asString("")).startsWith("rsp-"))
                .extracting(group -> group.path("VServerGroupName").asString()).containsExactly("group", "pair");
    }

    @ParameterizedTest
    @CsvSource({"created, 2", "weighted, 1"})
    void a_list_counts_other_servers_than_those_in_the_group(String what, int count) {
        Mutation mutation = Kind.make(Map.of("kind", "counts", "operation", "DescribeVServerGroups", "what", what));
        String id = answer(mutation, TWO).body().path("VServerGroupId").asString("");
        Backend none = new Backend("i-3", 80, 0, "ecs", null, null, null);
        world.vServerGroups().change(id, group -> group.withBackends(List.of(group.backends().get(0), none, none)));
        assertThat(listed(mutation, Map.of())).singleElement()
                .satisfies(group -> assertThat(group.path("ServerCount").asInt()).isEqualTo(count));
    }

    @Test
    void a_deleted_group_is_still_listed_where_no_filter_narrows_the_list() {
        String id = world.vServerGroups().create("group", "lb-1", List.of(), List.of()).id();
        Mutation mutation = Kind.make(Map.of("kind", "still-listed", "operation", "DeleteVServerGroup"));
        new Exchanged(mutation).answer(of("DeleteVServerGroup", Map.of("VServerGroupId", id)));
        assertThat(world.vServerGroups().find(id)).isEmpty();
        assertThat(listed(mutation, Map.of())).singleElement()
                .satisfies(group -> assertThat(group.path("VServerGroupId").asString()).isEqualTo(id));
        assertThat(listed(mutation, Map.of("Description", "group"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"same-name, 0, 1", "same-name-of-the-other-kind, 1, 0"})
    void a_deletion_also_deletes_groups_of_the_same_name(String what, int groups, int pairs) {
        String id = world.vServerGroups().create("group", "lb-1", List.of(), List.of()).id();
        world.vServerGroups().create("group", "lb-1", List.of(), List.of());
        world.masterSlaveGroups().create("group", "lb-1", List.of(), List.of());
        Mutation mutation = Kind.make(Map.of("kind", "deletes-more", "operation", "DeleteVServerGroup", "what", what));
        new Exchanged(mutation).answer(of("DeleteVServerGroup", Map.of("VServerGroupId", id)));
        assertThat(world.vServerGroups().all()).hasSize(groups);
        assertThat(world.masterSlaveGroups().all()).hasSize(pairs);
    }

    @Test
    void a_list_lacks_the_groups_without_servers_or_those_after_the_first() {
        answer(Kind.make(Map.of("kind", "takes")), TWO);
        createTagged();
        Map<String, Object> member = Map.of("kind", "member", "operation", "DescribeVServerGroups", "path", "VServerGroups.VServerGroup");
        Map<String, Object> first = new HashMap<>(member);
        first.putAll(Map.of("do", "first", "value", "1"));
        Map<String, Object> filled = new HashMap<>(member);
        filled.put("do", "without-zero");
        assertThat(listed(Kind.make(first), Map.of())).hasSize(1);
        assertThat(listed(Kind.make(filled), Map.of())).singleElement()
                .satisfies(group -> assertThat(group.path("ServerCount").asInt()).isEqualTo(2));
    }

    private List<JsonNode> listed(Mutation mutation, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("LoadBalancerId", "lb-1");
        return new Exchanged(mutation).answer(of("DescribeVServerGroups", all)).body()
                .path("VServerGroups").path("VServerGroup").valueStream().toList();
    }

    private static Call of(String action, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.putAll(Map.of("Version", "2014-05-15", "RegionId", "cn-hangzhou"));
        return Call.of(action, all);
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
        return new Gateway(contract, world, new ArmedErrors(contract), call -> { });
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

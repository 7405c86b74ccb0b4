package slbkit.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.slb.HeldServers;
import slbkit.standing.UnconfirmedLists.Described;
import tools.jackson.databind.json.JsonMapper;

/** The list of a success is held to what its call named and what its group is known to hold. */
class ListedReplyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Operation CREATE = operation("CreateVServerGroup");
    private static final Operation ADD = operation("AddVServerGroupBackendServers");
    private static final Operation REMOVE = operation("RemoveVServerGroupBackendServers");
    private static final Operation SET = operation("SetVServerGroupAttribute");

    private static Operation operation(String name) {
        return Contract.documented().operation(name).orElseThrow();
    }

    private static Map<String, String> server(String port, String weight) {
        Map<String, String> server = new LinkedHashMap<>(Map.of("ServerId", "i-1", "Port", port));
        if (weight != null) {
            server.put("Weight", weight);
        }
        return server;
    }

    private static HeldServers holding(String... ports) {
        HeldServers held = new HeldServers();
        for (String port : ports) {
            held.added("i-1:" + port, server(port, "10"));
        }
        return held;
    }

    /** What a reply breaks that lists i-1 on these ports, each with its weight: "80=10". */
    private static List<String> broken(Operation operation, HeldServers held, Map<String, String> named, String... listed) {
        return broken(null, operation, held, named, listed);
    }

    /** The same, after the group was described as holding i-1 on these ports; null if it was not. */
    private static List<String> broken(
            Map<String, String> description, Operation operation, HeldServers held, Map<String, String> named, String... listed) {
        List<String> servers = new ArrayList<>();
        for (String one : listed) {
            servers.add("{\"ServerId\": \"i-1\", \"Port\": %s, \"Weight\": %s, \"Type\": \"ecs\"}".formatted(
                    one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
        }
        Reply reply = success(servers.toString());
        ListedReply list = new ListedReply(operation, List.of(named), held, id -> id.equals("i-1"));
        List<StandingRules.Breach> breaches = new ArrayList<>(list.breaches(reply));
        Map<String, Map<String, String>> shown = new LinkedHashMap<>();
        if (description != null) {
            description.forEach((port, weight) -> shown.put("i-1:" + port, server(port, weight)));
        }
        list.unconfirmed().stream().filter(each -> description == null || !each.isHeld().test(new Described(shown, Set.of())))
                .forEach(each -> breaches.add(each.breach()));
        return breaches.stream().map(breach -> breach.rule().substring(operation.name().length() + 1)).toList();
    }

    private static Reply success(String servers) {
        String text = "{\"VServerGroupId\": \"g\", \"RequestId\": \"r\", \"BackendServers\": {\"BackendServer\": %s}}"
                .formatted(servers);
        return new Reply("x", 200, Map.of(), text, JSON.readTree(text), "", "");
    }

    @Test
    void a_new_group_lists_what_was_named_and_nothing_else() {
        Map<String, String> named = server("80", "5");
        assertThat(broken(CREATE, holding(), named, "80=5")).isEmpty();
        assertThat(broken(CREATE, holding(), named)).containsExactly("reply/BackendServer");
        assertThat(broken(CREATE, holding(), named, "80=5", "80=5")).containsExactly("reply/ServerId.echo");
        assertThat(broken(CREATE, holding(), named, "80=5", "81=5")).containsExactly("reply/ServerId.echo");
        assertThat(broken(CREATE, holding(), named, "81=5")).containsExactly("reply/Port.echo");
        assertThat(broken(CREATE, holding(), named, "80=6")).containsExactly("reply/Weight.echo");
        assertThat(broken(CREATE, holding(), server("80", null), "80=6")).containsExactly("request/Weight.default");
    }

    @Test
    void an_addition_lists_what_was_added_or_the_whole_group() {
        Map<String, String> named = server("82", "5");
        assertThat(broken(ADD, holding("80", "81"), named, "82=5")).isEmpty();
        assertThat(broken(ADD, holding("80", "81"), named, "82=5", "80=10", "81=10")).isEmpty();
        assertThat(broken(ADD, HeldServers.unknown(), named, "82=5", "80=9", "80=9")).isEmpty();
        assertThat(broken(ADD, holding("80", "81"), named, "80=10", "81=10")).containsExactly("reply/ServerId.echo");
        assertThat(broken(ADD, holding("80", "81"), named, "82=5", "80=10")).containsExactly("reply/ServerId.echo");
        assertThat(broken(ADD, holding("80", "81"), named, "82=5", "80=10", "81=9")).containsExactly("reply/Weight.echo");
        assertThat(broken(ADD, holding("80", "81"), named, "82=6", "80=10", "81=10")).containsExactly("reply/Weight.echo");
    }

    @Test
    void a_value_under_a_wrong_port_is_not_compared_with_that_of_the_server_that_has_the_port() {
        assertThat(broken(ADD, holding("80"), server("82", "5"), "80=5")).containsExactly("reply/ServerId.echo");
    }

    @Test
    void a_weight_by_default_is_a_matter_of_the_list_where_the_operation_states_no_default() {
        HeldServers held = new HeldServers();
        held.added("i-1:80", server("80", "10"));
        held.added("i-1:90", NamedServers.withDefaults(ADD, server("90", null)));
        assertThat(broken(REMOVE, held, server("80", "10"), "90=101")).containsExactly("reply/Weight.echo");
    }

    @Test
    void a_description_that_was_given_is_neither_left_out_nor_null() {
        Map<String, String> named = new LinkedHashMap<>(server("80", "5"));
        named.put("Description", "web");
        assertThat(broken(CREATE, holding(), named, "80=5")).containsExactly("reply/Description");
        assertThat(broken(CREATE, holding(), named, "80=5, \"Description\": null")).containsExactly("reply/Description");
        assertThat(broken(CREATE, holding(), named, "80=5, \"Description\": \"Web\"")).containsExactly("reply/Description.echo");
        assertThat(broken(CREATE, holding(), named, "80=5, \"Description\": \"web\"")).isEmpty();
        named.put("Description", "");
        assertThat(broken(CREATE, holding(), named, "80=5")).as("an empty one is none").isEmpty();
    }

    @Test
    void what_adding_again_does_is_open() {
        for (String[] listed : new String[][] {{}, {"80=10"}, {"80=5"}, {"80=10", "80=5"}}) {
            HeldServers held = holding("80");
            held.added("i-1:80", server("80", "5"));
            assertThat(broken(ADD, held, server("80", "5"), listed)).isEmpty();
        }
    }

    @Test
    void a_removal_lists_what_is_left_or_what_was_removed() {
        Map<String, String> named = server("80", null);
        assertThat(broken(REMOVE, holding("80", "81", "82"), named, "81=10", "82=10")).isEmpty();
        assertThat(broken(REMOVE, holding("80", "81", "82"), named, "80=10")).isEmpty();
        assertThat(broken(REMOVE, holding("80"), named)).isEmpty();
        assertThat(broken(REMOVE, HeldServers.unknown(), named)).isEmpty();
        assertThat(broken(REMOVE, holding("80", "81", "82"), named, "81=10")).containsExactly("reply/ServerId.echo");
        assertThat(broken(REMOVE, holding("80", "81", "82"), named)).containsExactly("reply/BackendServer");
        assertThat(broken(REMOVE, holding("80", "81"), named, "81=100")).containsExactly("reply/Weight.echo");
    }

    @Test
    void a_list_of_other_servers_is_right_if_the_group_is_described_so() {
        Map<String, String> named = server("80", "5");
        HeldServers held = holding("80", "81", "82");
        assertThat(broken(Map.of("81", "10"), REMOVE, held, named, "81=10")).isEmpty();
        assertThat(broken(Map.of("81", "10", "82", "10"), REMOVE, held, named, "81=10")).containsExactly("reply/ServerId.echo");
        assertThat(broken(Map.of(), REMOVE, held, named)).isEmpty();
        assertThat(broken(Map.of("81", "10", "82", "10"), REMOVE, held, named)).containsExactly("reply/BackendServer");
        assertThat(broken(Map.of("81", "9"), REMOVE, holding("80", "81"), named, "81=9")).isEmpty();
        assertThat(broken(Map.of("81", "10"), REMOVE, holding("80", "81"), named, "81=9")).containsExactly("reply/Weight.echo");
        assertThat(broken(Map.of("81", "9", "83", "5"), ADD, holding("81", "82"), server("83", "5"), "81=9", "83=5")).isEmpty();
        assertThat(broken(Map.of("83", "6"), ADD, holding(), server("83", "5"), "83=6")).containsExactly("reply/Weight.echo");
    }

    @Test
    void whether_a_named_server_outside_the_group_is_listed_is_open() {
        Operation set = operation("SetVServerGroupAttribute");
        assertThat(broken(set, holding("80", "81"), server("90", "5"))).isEmpty();
        assertThat(broken(set, holding("80", "81"), server("90", "5"), "80=10", "81=10")).isEmpty();
        assertThat(broken(set, holding("80", "81"), server("90", "5"), "90=5")).isEmpty();
        assertThat(broken(set, holding("80", "81"), server("80", "5"))).containsExactly("reply/BackendServer");
        assertThat(broken(set, holding("80", "81"), server("80", "5"), "81=10")).containsExactly("reply/ServerId.echo");
        assertThat(broken(set, HeldServers.unknown(), server("90", "5"))).isEmpty();
        assertThat(broken(set, HeldServers.unknown(), server("90", "5"), "80=10", "81=10")).isEmpty();
    }

    @Test
    void a_value_that_the_operation_has_no_rule_about_is_left_open() {
        HeldServers held = new HeldServers();
        held.added("i-1", server("80", "10"));
        Operation removal = operation("RemoveBackendServers");
        assertThat(broken(removal, held, server("80", null), "80=100")).isEmpty();
        assertThat(broken(removal, held, server("80", null), "80=10", "80=10")).containsExactly("reply/ServerId.echo");
    }

    /** A call of another group may have added the server a second time. */
    @Test
    void a_server_may_be_listed_twice_if_a_description_shows_that_the_group_holds_it_twice() {
        Reply reply = success("""
                [{"ServerId": "i-1", "Port": 80, "Weight": 5, "Type": "ecs"}, {"ServerId": "i-1", "Port": 80, "Weight": 5, "Type": "ecs"}]
                """);
        ListedReply list = new ListedReply(SET, List.of(server("80", "5")), holding("80"), id -> true);

        assertThat(list.breaches(reply)).isEmpty();
        assertThat(list.unconfirmed()).singleElement().satisfies(twice -> {
            assertThat(twice.breach().rule()).endsWith("reply/ServerId.echo");
            Map<String, Map<String, String>> shown = Map.of("i-1:80", server("80", "5"));
            assertThat(twice.isHeld().test(new Described(shown, Set.of("i-1:80")))).isTrue();
            assertThat(twice.isHeld().test(new Described(shown, Set.of()))).isFalse();
        });
    }
}

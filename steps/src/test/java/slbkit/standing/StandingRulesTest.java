package slbkit.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.profile.CallDefaults;
import slbkit.profile.Fixtures;
import slbkit.profile.TargetProfile;
import slbkit.slb.TargetFacts;
import tools.jackson.databind.json.JsonMapper;

/** Some rules hold for every reply of a run, whatever its scenario is about. */
class StandingRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SERVER = "{\"ServerId\": \"i-1\", \"Port\": 80, \"Weight\": 100, \"Type\": \"ecs\"}";

    private static final String UNIQUE = "CreateVServerGroup/reply/VServerGroupId.unique";
    private static final String REFUSED = "{\"Code\": \"X\", \"Message\": \"No.\", \"RequestId\": \"#\"}";

    private static final CallStyle USUAL = CallStyle.of(new CallDefaults(null, null, null));

    private final StandingRules rules = rules(USUAL);
    private final SlbRequest create = SlbRequest.of("CreateVServerGroup");
    private int replies;

    private static StandingRules rules(CallStyle usual) {
        Fixtures fixtures = new Fixtures("lb-1", List.of(new Fixtures.Server("i-1", null, null)), null, null, null, null, null);
        TargetProfile profile = new TargetProfile(
                null, "http://127.0.0.1:1", null, null, null, fixtures, null, null, null, null, null, null);
        return new StandingRules(usual, new SuccessReplies(profile, new TargetFacts()));
    }

    private static String created(String server) {
        return "{\"VServerGroupId\": \"rsp-1\", \"RequestId\": \"#\", \"BackendServers\": {\"BackendServer\": [%s]}}"
                .formatted(server);
    }

    private Reply reply(int status, String type, String body) {
        String text = body.replace("#", "request-" + ++replies);
        return new Reply("x#" + replies, status, Map.of("content-type", List.of(type)), text,
                text.startsWith("{") ? JSON.readTree(text) : null, text.startsWith("{") ? "" : "no JSON", "");
    }

    private List<String> broken(SlbRequest request, Reply reply) {
        return rules.breaches(request, reply, true).stream().map(StandingRules.Breach::rule).toList();
    }

    @Test
    void a_whole_reply_breaks_none() {
        assertThat(broken(create, reply(200, "application/json; charset=utf-8", created(SERVER)))).isEmpty();
        assertThat(broken(create, reply(400, "application/json", REFUSED))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "{'Code': 'X', 'RequestId': '#'}",
        "{'Code': 'X', 'Message': '', 'RequestId': '#'}",
        "{'Code': 'X', 'Message': 'No.'}",
        "{'Code': 'X', 'Message': 'No.', 'RequestId': ''}",
        "{'Code': 404, 'Message': 'No.', 'RequestId': '#'}",
        "{'Code': null, 'Message': 'No.', 'RequestId': '#'}",
        "{'Code': 'X', 'Message': {}, 'RequestId': '#'}"})
    void an_error_reply_without_a_whole_envelope_breaks_the_rule_about_it_in_the_five_operations(String body) {
        for (int status : new int[] {302, 400, 404, 500}) {
            Reply rejected = reply(status, "application/json", body.replace('\'', '"'));
            assertThat(broken(create, rejected)).containsExactly("CreateVServerGroup/reply/error-envelope");
            assertThat(broken(SlbRequest.of("DescribeRegions"), rejected)).isEmpty();
            assertThat(broken(SlbRequest.of(""), rejected)).isEmpty();
        }
    }

    @Test
    void the_envelope_of_a_rejection_as_an_unknown_operation_is_open() {
        String body = "{\"Code\": \"InvalidAction.NotFound\", \"Message\": \"No.\"}";
        assertThat(broken(create, reply(404, "application/json", body))).isEmpty();
    }

    @Test
    void what_is_no_json_breaks_that_rule_alone() {
        assertThat(broken(create, reply(200, "text/html", "OK"))).containsExactly("Common/protocol/json");
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 411, 413, 415, 429, 503})
    void a_page_of_a_web_server_before_the_api_is_not_judged(int status) {
        assertThat(broken(create, reply(status, "text/html", "<html>"))).isEmpty();
        assertThat(broken(create, reply(status, "application/json", "{\"message\": \"API rate limit exceeded\"}"))).isEmpty();
        assertThat(broken(create, reply(status, "application/json", "{\"Code\": \"X\"}")))
                .containsExactly("CreateVServerGroup/reply/error-envelope");
        assertThat(broken(create, reply(400, "text/html", "<html>"))).containsExactly("Common/protocol/json");
    }

    @Test
    void a_redirection_in_html_is_not_judged() {
        assertThat(broken(create, reply(301, "text/html", "<html>"))).isEmpty();
    }

    @Test
    void a_call_without_a_format_may_be_answered_in_xml_but_in_no_other_format() {
        SlbRequest formatless = create.styled(USUAL.asking(null));
        assertThat(broken(formatless, reply(200, "text/xml", "<CreateVServerGroupResponse/>"))).isEmpty();
        assertThat(broken(formatless, reply(200, "text/plain", "OK"))).containsExactly("Common/protocol/json");
        assertThat(broken(create, reply(200, "text/xml", "<CreateVServerGroupResponse/>"))).containsExactly("Common/protocol/json");
    }

    @Test
    void a_reply_need_not_repeat_a_name_that_the_call_omits() {
        String nameless = "{\"VServerGroupId\": \"rsp-1\", \"RequestId\": \"#\", \"BackendServers\": {\"BackendServer\": []}}";
        SlbRequest set = SlbRequest.of("SetVServerGroupAttribute", "cn-hangzhou").with("VServerGroupId", "rsp-1");
        assertThat(broken(set, reply(200, "application/json", nameless))).isEmpty();
        assertThat(broken(set.with("VServerGroupName", "g"), reply(200, "application/json", nameless)))
                .contains("SetVServerGroupAttribute/reply/VServerGroupName");
    }

    @Test
    void another_content_type_is_broken() {
        assertThat(broken(create, reply(200, "text/json", created(SERVER)))).isEmpty();
        assertThat(broken(create, reply(200, "text/plain", created(SERVER)))).containsExactly("Common/protocol/content-type");
        assertThat(broken(create, reply(400, "", REFUSED))).containsExactly("Common/protocol/content-type");
    }

    @Test
    void what_is_observed_of_a_content_type_is_its_name_or_that_there_is_none() {
        for (String type : List.of("text/plain", "")) {
            assertThat(rules.breaches(create, reply(400, type, REFUSED), true)).extracting(StandingRules.Breach::observed)
                    .containsExactly(type.isEmpty() ? "no Content-Type" : type);
        }
    }

    @Test
    void a_request_id_that_comes_again_is_broken_in_whatever_operation() {
        String rejected = REFUSED.replace("#", "again");
        assertThat(broken(create, reply(400, "application/json", rejected))).isEmpty();
        assertThat(broken(SlbRequest.of("SetBackendServers"), reply(400, "application/json", rejected)))
                .containsExactly("SetBackendServers/reply/RequestId.unique");
        assertThat(broken(SlbRequest.of("DescribeRegions"), reply(400, "application/json", rejected))).isEmpty();
    }

    @Test
    void the_id_of_a_group_belongs_to_no_other_until_its_deletion_is_sent() {
        SlbRequest delete = SlbRequest.of("DeleteVServerGroup").with("VServerGroupId", "rsp-1");
        SlbRequest whole = create.with("RegionId", "cn-hangzhou").with("LoadBalancerId", "lb-1");
        broken(whole, reply(200, "application/json", created("")));
        assertThat(broken(whole, reply(200, "application/json", created("")))).containsExactly(UNIQUE);
        rules.sending(delete);
        assertThat(broken(whole, reply(200, "application/json", created("")))).isEmpty();
        broken(delete, reply(400, "application/json", REFUSED));
        assertThat(broken(whole, reply(200, "application/json", created("")))).containsExactly(UNIQUE);
        rules.sending(delete);
        broken(delete, reply(200, "application/json", "{\"RequestId\": \"#\"}"));
        assertThat(broken(whole, reply(200, "application/json", created("")))).isEmpty();
        assertThat(broken(whole, reply(200, "application/json", created("")))).containsExactly(UNIQUE);
    }

    @Test
    void an_empty_request_id_is_for_the_rule_about_the_envelope() {
        String rejected = REFUSED.replace("#", "");
        broken(create, reply(400, "application/json", rejected));
        assertThat(broken(create, reply(400, "application/json", rejected)))
                .containsExactly("CreateVServerGroup/reply/error-envelope");
    }

    @Test
    void a_wrong_member_of_a_listed_server_is_broken_wherever_it_is() {
        assertThat(broken(create, reply(200, "application/json",
                created(SERVER + "," + SERVER.replace("\"Weight\": 100, ", ""))))).containsExactly(
                        "CreateVServerGroup/reply/Weight");
        assertThat(broken(create, reply(200, "application/json", created(SERVER.replace("80", "\"80\"")))))
                .containsExactly("CreateVServerGroup/reply/Port");
        assertThat(broken(create, reply(200, "application/json", created(SERVER).replace("\"rsp-1\"", "7"))))
                .containsExactly("CreateVServerGroup/reply/VServerGroupId");
    }

    @Test
    void a_server_without_its_id_is_broken_unless_the_call_itself_named_none() {
        String nameless = created("{\"Port\": 80, \"Weight\": 100, \"Type\": \"ecs\"}");
        Map<String, Object> named = Map.of("ServerId", "i-1", "Port", "80");
        for (SlbRequest request : List.of(create, create.servers(List.of(named)))) {
            assertThat(broken(request, reply(200, "application/json", nameless)))
                    .containsExactly("CreateVServerGroup/reply/ServerId");
        }
        for (Map<String, Object> server : List.of(Map.<String, Object>of("Port", "80"), Map.<String, Object>of("ServerId", ""))) {
            assertThat(broken(create.servers(List.of(named, server)), reply(200, "application/json", nameless))).isEmpty();
        }
    }

    @Test
    void a_request_id_is_told_apart_however_long_it_is() {
        String rejected = REFUSED.replace("#", "%s");
        String longest = "r".repeat(200);
        for (String id : List.of(longest, longest + "s", longest + "t")) {
            assertThat(broken(create, reply(400, "application/json", rejected.formatted(id)))).isEmpty();
            assertThat(broken(create, reply(400, "application/json", rejected.formatted(id)))).hasSize(1);
        }
    }

    @Test
    void a_Description_may_be_missing_or_null_and_is_a_text_where_it_is_not() {
        assertThat(broken(create, reply(200, "application/json",
                created(SERVER.replace("}", ", \"Description\": null}"))))).isEmpty();
        assertThat(broken(create, reply(200, "application/json",
                created(SERVER + "," + SERVER.replace("}", ", \"Description\": 123456789}")))))
                .containsExactly("CreateVServerGroup/reply/Description");
    }

    @Test
    void what_is_listed_in_place_of_a_server_breaks_the_rule_of_the_list() {
        assertThat(broken(create, reply(200, "application/json", created("7"))))
                .containsExactly("CreateVServerGroup/reply/BackendServer");
    }

    @Test
    void a_list_of_nothing_may_be_missing_and_is_never_something_else() {
        for (String shown : List.of("{}", "null", "{\"BackendServer\": null}", "{\"BackendServer\": []}")) {
            assertThat(broken(create, reply(200, "application/json", wrapped(shown)))).isEmpty();
        }
        assertThat(broken(create, reply(200, "application/json", wrapped("[]"))))
                .containsExactly("CreateVServerGroup/reply/BackendServers");
        assertThat(broken(create, reply(200, "application/json", wrapped("{\"BackendServer\": {}}"))))
                .containsExactly("CreateVServerGroup/reply/BackendServer");
    }

    private static String wrapped(String servers) {
        return "{\"VServerGroupId\": \"rsp-1\", \"RequestId\": \"#\", \"BackendServers\": %s}".formatted(servers);
    }

    @Test
    void what_a_rejection_lists_is_left_alone() {
        assertThat(broken(create, reply(400, "application/json",
                REFUSED.replace("}", ", \"BackendServers\": {\"BackendServer\": [{}]}}")))).isEmpty();
    }

    @Test
    void a_reply_that_never_came_and_one_that_was_asked_for_as_xml_are_left_alone() {
        assertThat(broken(create, new Reply("x", 0, Map.of(), "", null, "no reply came", "rejected"))).isEmpty();
        CallStyle xml = CallStyle.of(new CallDefaults(CallDefaults.Method.POST, CallDefaults.Place.QUERY, CallDefaults.Format.XML));
        assertThat(broken(create.styled(xml), reply(200, "text/xml", "<a/>"))).isEmpty();
    }

    @Test
    void what_a_call_with_an_unknown_format_is_answered_is_open() {
        CallStyle yaml = CallStyle.of(new CallDefaults(null, null, null)).asking("YAML");
        assertThat(broken(create.styled(yaml), reply(200, "text/xml", "<a/>"))).isEmpty();
    }

    @Test
    void a_list_that_lacks_other_servers_is_wrong_only_if_a_description_shows_them() {
        SlbRequest removal = SlbRequest.of("RemoveVServerGroupBackendServers").with("RegionId", "cn-hangzhou")
                .with("VServerGroupId", "rsp-1")
                .servers(List.of(Map.of("ServerId", "i-1", "Port", "80")));
        String[] all = {listed(80), listed(81), listed(82)};
        for (boolean isHeld : new boolean[] {true, false}) {
            broken(create.with("RegionId", "cn-hangzhou").with("LoadBalancerId", "lb-1").servers(List.of(sent(80), sent(81), sent(82))), group(all));
            describe(group(all));
            Reply list = group(listed(82));
            assertThat(broken(removal, list)).isEmpty();
            List<StandingRules.Breach> found = describe(isHeld ? group(listed(82)) : group(listed(81), listed(82)));
            assertThat(found).extracting(StandingRules.Breach::rule, StandingRules.Breach::earlier).containsExactly(
                    isHeld ? new Tuple[0] : new Tuple[] {tuple("RemoveVServerGroupBackendServers/reply/ServerId.echo", list.exchange())});
            assertThat(describe(group(listed(82)))).isEmpty();
            broken(SlbRequest.of("DeleteVServerGroup").with("VServerGroupId", "rsp-1"), reply(200, "application/json", "{\"RequestId\": \"#\"}"));
        }
    }

    @Test
    void a_list_that_is_not_judged_stays_so_when_its_group_is_described() {
        SlbRequest removal = SlbRequest.of("RemoveVServerGroupBackendServers").with("RegionId", "cn-hangzhou")
                .with("VServerGroupId", "rsp-1").servers(List.of(Map.of("ServerId", "i-1", "Port", "80")))
                .styled(CallStyle.of(new CallDefaults(null, null, CallDefaults.Format.XML)));
        broken(create.with("RegionId", "cn-hangzhou").with("LoadBalancerId", "lb-1").servers(List.of(sent(80), sent(81))),
                group(listed(80), listed(81)));
        describe(group(listed(80), listed(81)));
        assertThat(broken(removal, read("<a/>", created(listed(82))))).isEmpty();
        assertThat(describe(group(listed(81)))).isEmpty();
    }

    private static Map<String, Object> sent(int port) {
        return Map.of("ServerId", "i-1", "Port", String.valueOf(port), "Weight", "100");
    }

    private static String listed(int port) {
        return SERVER.replace("80", String.valueOf(port));
    }

    private Reply group(String... servers) {
        return reply(200, "application/json", created(String.join(", ", servers)));
    }

    private List<StandingRules.Breach> describe(Reply shown) {
        return rules.breaches(SlbRequest.of("DescribeVServerGroupAttribute").with("VServerGroupId", "rsp-1"), shown, true).stream()
                .filter(breach -> !breach.rule().startsWith("Describe")).toList();
    }

    @Test
    void where_every_call_asks_for_xml_every_reply_is_to_be_xml_with_the_documented_members() {
        String listed = "{\"ServerId\": \"i-1\", \"Port\": 80, \"Type\": \"ecs\"}";
        assertThat(inXml(read("<a/>", created(listed)))).extracting(StandingRules.Breach::rule)
                .containsExactly("CreateVServerGroup/reply/Weight");
        assertThat(inXml(read("<a/>", created(SERVER)))).isEmpty();
        assertThat(inXml(reply(200, "application/json", created(SERVER)))).containsExactly(
                new StandingRules.Breach("Common/protocol/xml", "an XML document", "200, the body is JSON"));
        assertThat(inXml(reply(200, "text/plain", "OK"))).containsExactly(
                new StandingRules.Breach("Common/protocol/xml", "an XML document", "200, no JSON"));
    }

    private List<StandingRules.Breach> inXml(Reply reply) {
        return rules(CallStyle.of(new CallDefaults(null, null, CallDefaults.Format.XML))).breaches(create, reply, true);
    }

    /** A reply in XML that was read as this. */
    private Reply read(String xml, String tree) {
        return new Reply("x", 200, Map.of("Content-Type", List.of("text/xml")), xml,
                JSON.readTree(tree.replace("#", "request-" + ++replies)), "", "");
    }
}

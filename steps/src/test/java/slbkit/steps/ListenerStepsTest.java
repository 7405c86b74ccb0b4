package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slbkit.judge.Bench.Canned;
import slbkit.judge.ListenerHealth;
import slbkit.steps.DescriptionSteps.Filter;
import slbkit.steps.DescriptionSteps.Listed;

/** The servers behind listeners, as a health report lists them. */
@ExtendWith(FailsIfAborted.class)
class ListenerStepsTest {

    private static final String REPORT = "DescribeHealthStatus";
    private static final String LIST = "DescribeVServerGroups";
    private static final String BY_PORT = REPORT + "/behaviour/by-port";
    private static final String BY_BOTH = REPORT + "/behaviour/by-port-and-protocol";
    private static final String EACH = REPORT + "/behaviour/each-listener";

    private record Entry(String server, int listenerPort, String protocol) {

        boolean isAsked(Map<String, String> call) {
            return call.getOrDefault("ListenerPort", String.valueOf(listenerPort)).equals(String.valueOf(listenerPort))
                    && call.getOrDefault("ListenerProtocol", protocol).equals(protocol);
        }

        String json() {
            return """
                    {"ServerId": "%s", "Port": 80, "ServerIp": "10.0.0.1", "ListenerPort": %d, "Protocol": "%s", \
                    "ServerHealthStatus": "normal"}""".formatted(server, listenerPort, protocol);
        }
    }

    private static final List<Entry> ENTRIES = List.of(new Entry("i-1", 80, "http"), new Entry("i-2", 80, "udp"),
            new Entry("i-1", 81, "tcp"), new Entry("i-2", 81, "tcp"));

    @TempDir
    Path folder;

    private StepBench bench;

    private DescriptionSteps about(String rule) throws IOException {
        bench = new StepBench(folder, rule);
        bench.target.instead(REPORT, (call, usual) ->
                report(ENTRIES.stream().filter(entry -> entry.isAsked(call)).toList()));
        return bench.the(DescriptionSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private static Canned report(List<Entry> entries) {
        return new Canned(200, "{\"RequestId\": \"#\", \"BackendServers\": {\"BackendServer\": [%s]}}".formatted(
                entries.stream().map(Entry::json).collect(Collectors.joining(", "))));
    }

    /** Let a call for one listener be answered so. */
    private void answering(Canned answer) {
        bench.target.instead(REPORT, (call, usual) -> call.containsKey("ListenerPort") ? answer : report(ENTRIES));
    }

    @Test
    void a_report_for_a_port_lists_the_servers_of_its_listener() throws IOException {
        DescriptionSteps steps = about(BY_PORT);
        steps.listed(REPORT, Filter.PORT);
        assertThat(bench.the(Attempts.class).latest().request().parameters()).containsEntry("ListenerPort", "81")
                .doesNotContainKey("ListenerProtocol");
        steps.lists(Listed.THAT_LISTENER);
        bench.assertConforms();
    }

    @Test
    void a_report_for_a_port_and_a_protocol_lists_the_servers_of_that_listener() throws IOException {
        DescriptionSteps steps = about(BY_BOTH);
        steps.listed(REPORT, Filter.PORT_AND_PROTOCOL);
        assertThat(bench.the(Attempts.class).latest().request().parameters()).containsEntry("ListenerPort", "80")
                .containsEntry("ListenerProtocol", "udp");
        steps.lists(Listed.THAT_LISTENER);
        bench.assertConforms();
    }

    @Test
    void a_report_that_ignores_the_port_differs() throws IOException {
        DescriptionSteps steps = about(BY_PORT);
        answering(report(ENTRIES));
        steps.listed(REPORT, Filter.PORT);
        bench.assertDiffers(() -> steps.lists(Listed.THAT_LISTENER), "servers of the listener tcp 81 only",
                "the reply lists a server of Listener[port=80, protocol=http]");
    }

    @Test
    void a_report_that_lacks_a_server_of_the_listener_differs() throws IOException {
        DescriptionSteps steps = about(BY_PORT);
        answering(report(ENTRIES.subList(2, 3)));
        steps.listed(REPORT, Filter.PORT);
        bench.assertDiffers(() -> steps.lists(Listed.THAT_LISTENER),
                "i-2:80 of the listener tcp 81 in the list, which a call for all listeners lists",
                "the reply lists [i-1:80 of the listener tcp 81]");
    }

    @Test
    void a_report_that_lacks_a_server_only_at_first_conforms() throws IOException {
        DescriptionSteps steps = about(BY_PORT);
        answering(report(ENTRIES.subList(2, 3)));
        steps.listed(REPORT, Filter.PORT);
        bench.beforeRecheck(() -> answering(report(ENTRIES.subList(2, 4))));
        steps.lists(Listed.THAT_LISTENER);
        bench.assertConforms();
    }

    @Test
    void a_target_may_ask_which_listener_of_the_port_is_meant() throws IOException {
        DescriptionSteps steps = about(BY_PORT);
        answering(Canned.rejected(400, "TooManyListeners", "Which?"));
        steps.listed(REPORT, Filter.PORT);
        bench.assertUnverifiable(() -> steps.lists(Listed.THAT_LISTENER), "with a listener whose port no other listener has");
    }

    @Test
    void without_two_listeners_on_one_port_none_can_be_asked_for_by_protocol() throws IOException {
        DescriptionSteps steps = about(BY_BOTH);
        bench.target.instead(REPORT, (call, usual) -> report(ENTRIES.subList(2, 4)));
        bench.assertUnverifiable(() -> steps.listed(REPORT, Filter.PORT_AND_PROTOCOL), "two listeners on one port");
    }

    @Test
    void a_report_of_nothing_shows_no_listener_to_ask_for() throws IOException {
        DescriptionSteps steps = about(BY_PORT);
        bench.target.instead(REPORT, (call, usual) -> report(List.of()));
        bench.assertUnverifiable(() -> steps.listed(REPORT, Filter.PORT), "because of " + EACH);
    }

    /** A group of web-1 on port 80 that the listener on port 81 uses. */
    private void listening(int count) {
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        String id = "\"VServerGroupId\":\"%s\"".formatted(bench.group());
        bench.target.instead(LIST, (call, usual) -> usual.get().saying(id, id + """
                , "AssociatedObjects": {"Listeners": {"Listener": [{"Port": 81, "Protocol": "tcp"}]}}""")
                .saying("\"ServerCount\":1", "\"ServerCount\":" + count));
    }

    private void reported() {
        ListenerHealth health = bench.the(ListenerHealth.class);
        bench.the(Attempts.class).make(health.ofAll(REPORT), health.ofAll(REPORT), "");
    }

    @Test
    void a_report_lists_the_servers_of_each_listener() throws IOException {
        DescriptionSteps steps = about(EACH);
        listening(1);
        reported();
        steps.lists(Listed.EACH_LISTENER);
        bench.assertConforms();
    }

    @Test
    void a_report_that_lacks_a_server_of_a_listener_differs() throws IOException {
        DescriptionSteps steps = about(EACH);
        bench.target.instead(REPORT, (call, usual) -> report(ENTRIES.subList(0, 2)));
        listening(1);
        reported();
        bench.assertDiffers(() -> steps.lists(Listed.EACH_LISTENER),
                "i-1:80 of the listener tcp 81 in the list, as list and Describe replies show", "the reply lists [");
    }

    @Test
    void a_server_that_gets_no_requests_need_not_be_reported() throws IOException {
        DescriptionSteps steps = about(EACH);
        bench.target.instead(REPORT, (call, usual) -> report(List.of()));
        listening(1);
        bench.held().get(0).put("Weight", "0");
        reported();
        bench.assertUnverifiable(() -> steps.lists(Listed.EACH_LISTENER), "whose listeners use groups that hold servers");
    }

    @Test
    void a_list_and_a_description_that_disagree_are_no_ground_to_judge_by() throws IOException {
        DescriptionSteps steps = about(EACH);
        listening(2);
        reported();
        bench.assertUnverifiable(() -> steps.lists(Listed.EACH_LISTENER), "that agree on how many servers");
    }
}

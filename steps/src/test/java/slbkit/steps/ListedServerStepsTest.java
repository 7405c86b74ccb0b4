package slbkit.steps;

import static slbkit.steps.StepBench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.judge.Bench.Canned;

/** The servers that a reply lists. */
@ExtendWith(FailsIfAborted.class)
class ListedServerStepsTest {

    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String REMOVE = "RemoveVServerGroupBackendServers";
    private static final String SET = "SetBackendServers";
    private static final String WEIGHT_ECHO = ADD + "/reply/Weight.echo";
    private static final String ID_ECHO = ADD + "/reply/ServerId.echo";
    private static final String REMOVED_ECHO = REMOVE + "/reply/ServerId.echo";
    private static final String[] ADDED = {"ServerId | Port | Weight", "web-2 | 81 | 5", "web-1 | 83 | 7"};

    @TempDir
    Path folder;

    private StepBench bench;

    private ListedServerSteps about(String rule) throws IOException {
        bench = new StepBench(folder, rule);
        return bench.the(ListedServerSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void added() {
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, ADDED);
    }

    /** The operation does as usual, and answers with these servers. */
    private void answering(String operation, String... servers) {
        bench.target.instead(operation, (call, usual) -> {
            Canned answer = usual.get();
            String listed = "{\"RequestId\": \"#\", \"BackendServers\": {\"BackendServer\": [%s]}}".formatted(
                    String.join(", ", servers));
            return answer.status() == 200 ? new Canned(200, listed) : answer;
        });
    }

    private static String server(String id, int port, int weight) {
        return "{\"ServerId\": \"%s\", \"Port\": %d, \"Weight\": %d}".formatted(id, port, weight);
    }

    @Test
    void servers_are_listed_with_the_given_values() throws IOException {
        ListedServerSteps steps = about(WEIGHT_ECHO);
        added();
        steps.lists(table(ADDED));
        bench.assertConforms();
    }

    @Test
    void another_value_differs() throws IOException {
        ListedServerSteps steps = about(WEIGHT_ECHO);
        answering(ADD, server("i-2", 81, 5), server("i-1", 83, 8));
        added();
        bench.assertDiffers(() -> steps.lists(table(ADDED)), "i-1:83 listed with Weight 7", "Weight 8");
    }

    @Test
    void a_server_that_is_not_listed_breaks_the_rule_about_ids_alone() throws IOException {
        ListedServerSteps steps = about(WEIGHT_ECHO);
        answering(ADD, server("i-2", 81, 5));
        added();
        bench.assertUnverifiable(() -> steps.lists(table(ADDED)), "because of " + ID_ECHO);
    }

    @Test
    void a_server_that_is_not_listed_differs_where_that_is_the_rule() throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        answering(ADD, server("i-2", 81, 5));
        added();
        bench.assertDiffers(() -> steps.lists(table(ADDED)), "i-1:83 in the reply", "the reply lists [i-2:81]");
    }

    @Test
    void a_reply_without_a_list_breaks_the_rule_about_that() throws IOException {
        ListedServerSteps steps = about(WEIGHT_ECHO);
        bench.target.instead(ADD, (call, usual) -> Canned.empty());
        added();
        bench.assertUnverifiable(() -> steps.lists(table(ADDED)), "because of " + ADD + "/reply/BackendServers");
    }

    @Test
    void a_list_without_ports_breaks_the_rule_about_them() throws IOException {
        ListedServerSteps steps = about(WEIGHT_ECHO);
        bench.target.instead(ADD, (call, usual) -> usual.get().saying("Port", "Door"));
        added();
        bench.assertUnverifiable(() -> steps.lists(table(ADDED)), "because of " + ADD + "/reply/Port");
    }

    @Test
    void a_rejected_call_lists_nothing() throws IOException {
        ListedServerSteps steps = about(WEIGHT_ECHO);
        bench.target.rejecting(ADD);
        added();
        bench.assertUnverifiable(() -> steps.lists(table(ADDED)), "because of " + ADD + "/behaviour/adds");
    }

    @Test
    void every_server_is_listed_as_it_was_sent() throws IOException {
        ListedServerSteps steps = about(WEIGHT_ECHO);
        added();
        steps.listsAsSent("Weight");
        bench.assertConforms();
    }

    @Test
    void a_server_that_is_not_listed_as_it_was_sent_differs() throws IOException {
        ListedServerSteps steps = about(WEIGHT_ECHO);
        answering(ADD, server("i-2", 81, 6), server("i-1", 83, 7));
        added();
        bench.assertDiffers(() -> steps.listsAsSent("Weight"), "i-2:81 listed with Weight 5", "Weight 6");
    }

    @Test
    void the_number_of_listed_servers_counts() throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        added();
        steps.listsAsMany(3);
        bench.assertConforms();
        bench.assertDiffers(() -> steps.listsAsMany(2), "2 servers in the reply", "the reply lists [i-1:80, i-2:81, i-1:83]");
    }

    @Test
    void a_server_is_not_listed_with_the_Description_of_another() throws IOException {
        ListedServerSteps steps = about(ADD + "/reply/Description.echo");
        String[] servers = {"ServerId | Port | Description", "web-2 | 81 | First", "web-1 | 83 | "};
        bench.target.instead(ADD, (call, usual) -> usual.get().saying("\"Port\":83", "\"Port\":83,\"Description\":\"Own\""));
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, servers);
        steps.listsNoDescriptionOfAnother();
        bench.assertConforms();
    }

    @Test
    void the_Description_of_another_differs() throws IOException {
        ListedServerSteps steps = about(ADD + "/reply/Description.echo");
        String[] servers = {"ServerId | Port | Description", "web-2 | 81 | First", "web-1 | 83 | "};
        bench.target.instead(ADD, (call, usual) ->
                usual.get().saying("\"Port\":83", "\"Port\":83, \"Description\":\"First\""));
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, servers);
        bench.assertDiffers(steps::listsNoDescriptionOfAnother,
                "no Description of another server for i-1:83", "Description First");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_whole_group_or_only_the_added_servers_are_listed(boolean whole) throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        if (!whole) {
            answering(ADD, server("i-2", 81, 5), server("i-1", 83, 7));
        }
        added();
        steps.listsWhatWasAdded();
        bench.assertConforms();
    }

    @Test
    void a_list_of_one_added_server_and_not_the_other_differs() throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        answering(ADD, server("i-2", 81, 5));
        added();
        bench.assertDiffers(steps::listsWhatWasAdded,
                "the added servers, or all of the group, each once", "the reply lists [i-2:81]");
    }

    private void addedOnTwoPorts() {
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, "ServerId | Port", "web-2 | 81", "web-2 | 82");
    }

    @Test
    void a_server_that_is_listed_twice_on_the_first_of_its_ports_differs() throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        answering(ADD, server("i-2", 81, 100), server("i-2", 81, 100));
        addedOnTwoPorts();
        bench.assertDiffers(steps::listsWhatWasAdded,
                "the added servers, or all of the group, each once", "the reply lists [i-2:81, i-2:81]");
    }

    @Test
    void a_server_that_is_listed_on_a_port_that_it_has_not_breaks_the_rule_about_ports_alone() throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        answering(ADD, server("i-2", 81, 100), server("i-2", 80, 100));
        addedOnTwoPorts();
        bench.assertUnverifiable(steps::listsWhatWasAdded, "because of " + ADD + "/reply/Port.echo");
    }

    @Test
    void a_port_identifies_no_server_of_the_default_server_group() throws IOException {
        ListedServerSteps steps = about("AddBackendServers/reply/ServerId.echo");
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.target.instead("AddBackendServers", (call, usual) -> usual.get().saying("\"ServerId\"", "\"Port\":80,\"ServerId\""));
        bench.call("AddBackendServers");
        steps.listsWhatWasAdded();
        bench.assertConforms();
    }

    @Test
    void a_list_of_what_the_group_holds_is_right_whatever_was_added() throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        bench.target.instead(ADD, (call, usual) -> usual.get().saying("\"Port\":83}", "\"Port\":83},"
                + "{\"ServerId\":\"i-1\",\"Port\":99}"));
        added();
        bench.held().add(Map.of("ServerId", "i-1", "Port", "99", "Weight", "1"));
        steps.listsWhatWasAdded();
        bench.assertConforms();
    }

    @Test
    void a_group_that_was_not_created_as_needed_proves_nothing_about_a_list() throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        bench.target.after("CreateVServerGroup", held -> held.get(0).put("ServerId", "i-2"));
        bench.givenGroup("ServerId | Port", "web-1 | 81").callWith(ADD, ADDED);
        bench.assertUnverifiable(steps::listsWhatWasAdded, "because of CreateVServerGroup/behaviour/read-back");
    }

    @Test
    void only_named_servers_are_listed() throws IOException {
        ListedServerSteps steps = about(ID_ECHO);
        added();
        steps.listsNoneBut(table("ServerId | Port", "web-1 | 80", "web-2 | 81", "web-1 | 83"));
        bench.assertConforms();
        bench.assertDiffers(() -> steps.listsNoneBut(table("ServerId | Port", "web-1 | 80", "web-2 | 81")),
                "only servers that the scenario expects", "the reply lists [i-1:83]");
    }

    private void removed() {
        bench.givenGroup("ServerId | Port | Weight", "web-1 | 80 | 10", "web-2 | 82 | 30");
        bench.callWith(REMOVE, "ServerId | Port | Weight", "web-1 | 80 | 10");
    }

    private static final String[] KNOWN = {"ServerId | Port | Weight", "web-1 | 80 | 10", "web-2 | 82 | 30"};

    @Test
    void a_removal_lists_servers_with_the_values_that_they_have() throws IOException {
        ListedServerSteps steps = about(REMOVE + "/reply/Weight.echo");
        removed();
        steps.everyListedIsOneOf(table(KNOWN));
        bench.assertConforms();
    }

    @Test
    void another_weight_of_a_server_that_is_left_differs() throws IOException {
        ListedServerSteps steps = about(REMOVE + "/reply/Weight.echo");
        answering(REMOVE, server("i-2", 82, 31));
        removed();
        bench.assertDiffers(() -> steps.everyListedIsOneOf(table(KNOWN)), "i-2:82 listed with Weight 30", "Weight 31");
    }

    @Test
    void a_weight_that_the_group_really_has_is_listed_rightly() throws IOException {
        ListedServerSteps steps = about(REMOVE + "/reply/Weight.echo");
        answering(REMOVE, server("i-2", 82, 31));
        removed();
        bench.held().get(0).put("Weight", "31");
        steps.everyListedIsOneOf(table(KNOWN));
        bench.assertConforms();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"ServerId\": \"i-2\", \"Port\": 99}"})
    void a_list_of_no_server_or_a_stranger_breaks_the_rule_about_ids(String listed) throws IOException {
        ListedServerSteps steps = about(REMOVE + "/reply/Weight.echo");
        answering(REMOVE, listed);
        removed();
        bench.assertUnverifiable(() -> steps.everyListedIsOneOf(table(KNOWN)), "because of " + REMOVED_ECHO);
    }

    @Test
    void what_the_default_server_group_held_before_may_be_listed_after_a_removal() throws IOException {
        ListedServerSteps steps = about("RemoveBackendServers/reply/ServerId.echo");
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.call("RemoveBackendServers");
        steps.everyListedIsOneOf(table("ServerId | Type", "web-1 | ecs", "web-2 | ecs"));
        bench.assertConforms();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_left_or_what_was_removed_is_listed(boolean left) throws IOException {
        ListedServerSteps steps = about(REMOVED_ECHO);
        if (!left) {
            answering(REMOVE, server("i-1", 80, 10));
        }
        removed();
        steps.listsLeftOrTaken();
        bench.assertConforms();
    }

    @Test
    void a_list_of_both_differs() throws IOException {
        ListedServerSteps steps = about(REMOVED_ECHO);
        answering(REMOVE, server("i-1", 80, 10), server("i-2", 82, 30));
        removed();
        bench.assertDiffers(steps::listsLeftOrTaken,
                "what is left, [i-2:82] or what was removed, [i-1:80]", "the reply lists [i-1:80, i-2:82]");
    }

    @Test
    void a_server_that_is_listed_twice_differs() throws IOException {
        ListedServerSteps steps = about(REMOVED_ECHO);
        answering(REMOVE, server("i-2", 82, 30), server("i-2", 82, 30));
        removed();
        bench.assertDiffers(steps::listsLeftOrTaken,
                "what is left, [i-2:82] or what was removed, [i-1:80]", "the reply lists [i-2:82, i-2:82]");
    }

    @Test
    void a_removal_that_removed_too_much_lists_what_the_group_holds() throws IOException {
        ListedServerSteps steps = about(REMOVED_ECHO);
        answering(REMOVE);
        removed();
        bench.held().clear();
        steps.listsLeftOrTaken();
        bench.assertConforms();
    }

    private void weightsSet(String... listed) {
        bench.the(GivenSteps.class).whatTheCallNeeds();
        if (listed.length > 0) {
            answering(SET, listed);
        }
        bench.call(SET);
    }

    @Test
    void nothing_outside_the_default_server_group_is_listed() throws IOException {
        ListedServerSteps steps = about(SET + "/reply/ServerId.echo");
        weightsSet();
        steps.listsNoStranger();
        bench.assertConforms();
    }

    @Test
    void a_stranger_differs() throws IOException {
        ListedServerSteps steps = about(SET + "/reply/ServerId.echo");
        weightsSet("{\"ServerId\": \"i-8\"}", "{\"ServerId\": \"i-7\"}");
        bench.assertDiffers(steps::listsNoStranger, "no server outside the default server group", "the reply lists [i-7]");
    }

    @Test
    void a_member_that_is_listed_twice_differs() throws IOException {
        ListedServerSteps steps = about(SET + "/reply/ServerId.echo");
        weightsSet("{\"ServerId\": \"i-8\"}", "{\"ServerId\": \"i-8\"}");
        bench.assertDiffers(steps::listsNoStranger,
                "each server of the default server group at most once", "the reply lists [i-8, i-8]");
    }

    @Test
    void a_stranger_is_not_known_as_such_where_the_default_server_group_cannot_be_read() throws IOException {
        bench = new StepBench(folder, SET + "/reply/ServerId.echo", "delete");
        weightsSet("{\"ServerId\": \"i-8\"}", "{\"ServerId\": \"i-7\"}");
        bench.the(ListedServerSteps.class).listsNoStranger();
        bench.assertConforms();
    }
}

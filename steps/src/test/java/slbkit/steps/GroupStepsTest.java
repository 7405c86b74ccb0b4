package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.steps.StepBench.DEFAULT_GROUP;
import static slbkit.steps.StepBench.THE_GROUP;
import static slbkit.steps.StepBench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.judge.Bench.Canned;
import slbkit.report.Verdict;
import slbkit.steps.GivenSteps.Situation;
import slbkit.steps.SentenceTypes.NamedGroup;

/** The servers of a group after a call. */
@ExtendWith(FailsIfAborted.class)
class GroupStepsTest {

    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String REMOVE = "RemoveVServerGroupBackendServers";
    private static final String DESCRIBE = "DescribeVServerGroupAttribute";
    private static final String SET = "SetBackendServers";
    private static final String SHOWS_SERVERS = DESCRIBE + "/behaviour/shows-servers";
    private static final String READ_BACK = ADD + "/behaviour/read-back";
    private static final String ADDS = ADD + "/behaviour/adds";
    private static final String REMOVES = REMOVE + "/behaviour/removes";
    private static final String[] ADDED = {"ServerId | Port | Weight", "web-2 | 81 | 5"};

    @TempDir
    Path folder;

    private StepBench bench;

    private GroupSteps about(String rule) throws IOException {
        return about(rule, "describe, delete");
    }

    private GroupSteps about(String rule, String capabilities) throws IOException {
        bench = new StepBench(folder, rule, capabilities);
        return bench.the(GroupSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void added() {
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, ADDED);
    }

    @Test
    void a_group_that_holds_what_was_added_conforms() throws IOException {
        GroupSteps steps = about(READ_BACK);
        added();
        steps.holds(THE_GROUP, table(ADDED));
        bench.assertConforms();
    }

    @Test
    void a_server_with_another_weight_differs() throws IOException {
        GroupSteps steps = about(READ_BACK);
        bench.target.after(ADD, held -> held.forEach(server -> server.put("Weight", "6")));
        added();
        bench.assertDiffers(() -> steps.holds(THE_GROUP, table(ADDED)), "the group holds i-2:81 with Weight 5", "Weight 6");
    }

    @Test
    void a_weight_that_is_wrong_only_at_first_does_not_differ() throws IOException {
        GroupSteps steps = about(READ_BACK);
        added();
        bench.held().get(1).put("Weight", "6");
        bench.beforeRecheck(() -> bench.held().get(1).put("Weight", "5"));
        steps.holds(THE_GROUP, table(ADDED));
        bench.assertConforms();
    }

    @Test
    void a_weight_that_only_the_description_shows_wrong_is_a_difference_of_the_description() throws IOException {
        GroupSteps steps = about(READ_BACK);
        added();
        bench.target.instead(DESCRIBE, (call, usual) -> usual.get().saying("\"Weight\":5", "\"Weight\":6"));
        bench.assertUnverifiable(() -> steps.holds(THE_GROUP, table(ADDED)), "because of " + SHOWS_SERVERS);
        assertThat(bench.verdict(SHOWS_SERVERS)).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void nothing_is_known_of_Descriptions_without_a_description_of_the_group() throws IOException {
        GroupSteps steps = about(READ_BACK, "delete");
        added();
        bench.assertUnverifiable(() -> steps.holds(THE_GROUP, table("ServerId | Port | Description", "web-2 | 81 | x")),
                "declare describe in capabilities");
    }

    @Test
    void without_a_description_of_the_group_the_reply_to_a_removal_shows_it() throws IOException {
        GroupSteps steps = about(READ_BACK, "delete");
        added();
        steps.holds(THE_GROUP, table(ADDED));
        bench.assertConforms();
    }

    @Test
    void a_group_that_is_no_longer_known_after_the_call_differs() throws IOException {
        GroupSteps steps = about(READ_BACK);
        added();
        bench.target.forget(bench.group());
        bench.assertDiffers(() -> steps.holds(THE_GROUP, table(ADDED)), "a group that can still be read",
                "404 InvalidParameter \"No such group.\"");
    }

    @Test
    void the_default_server_group_holds_the_weight_that_was_set() throws IOException {
        GroupSteps steps = about(SET + "/behaviour/sets");
        bench.call(SET);
        steps.holds(DEFAULT_GROUP, table("ServerId | Weight", "default-1 | 70"));
        bench.assertConforms();
    }

    @Test
    void a_weight_that_was_not_set_differs() throws IOException {
        GroupSteps steps = about(SET + "/behaviour/sets");
        bench.target.after(SET, held -> held.get(0).put("Weight", "50"));
        bench.call(SET);
        bench.assertDiffers(() -> steps.holds(DEFAULT_GROUP, table("ServerId | Weight", "default-1 | 70")),
                "the group holds i-8 with Weight 70", "Weight 50");
    }

    @Test
    void a_Description_in_the_default_server_group_is_compared_only_if_the_call_sent_it() throws IOException {
        String rule = "AddBackendServers/behaviour/read-back";
        GroupSteps steps = about(rule);
        String[] servers = {"ServerId | Weight | Description", "web-1 | 5 | First", "web-2 | 6 | Second"};
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.target.instead("RemoveBackendServers", (call, usual) -> Canned.empty());
        bench.callWith("AddBackendServers", servers);
        bench.target.held("lb-1").forEach(server -> server.put("Description", "unheard"));
        steps.holds(DEFAULT_GROUP, table(servers));
        bench.assertConforms();
        bench.target.held("lb-1").forEach(server -> server.put("Description", "Second"));
        bench.assertDiffers(() -> steps.holds(DEFAULT_GROUP, table(servers)),
                "the group holds i-1 with Description First", "Description Second");
    }

    @Test
    void the_number_of_servers_counts() throws IOException {
        GroupSteps steps = about(ADDS);
        added();
        steps.holdsAsMany(THE_GROUP, 2);
        bench.assertConforms();
        bench.assertDiffers(() -> steps.holdsAsMany(THE_GROUP, 3), "the group holds 3 servers", "it holds [i-1:80, i-2:81]");
    }

    @Test
    void a_group_that_loses_its_name_when_it_is_emptied_breaks_the_rule_about_what_a_removal_keeps() throws IOException {
        GroupSteps steps = about(REMOVE + "/behaviour/removes-all");
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        bench.call(REMOVE);
        steps.holdsAsMany(THE_GROUP, 0);
        bench.assertConforms();
        bench.target.relabel(bench.group(), "VServerGroupName", "other");
        steps.holdsAsMany(THE_GROUP, 0);
        assertThat(bench.bench.found(REMOVE + "/behaviour/keeps").observed()).startsWith("the name other");
    }

    @Test
    void a_server_that_is_shown_late_counts() throws IOException {
        GroupSteps steps = about(ADDS);
        added();
        Map<String, Object> late = bench.held().remove(1);
        bench.beforeRecheck(() -> bench.held().add(late));
        steps.holdsAsMany(THE_GROUP, 2);
        bench.assertConforms();
    }

    @Test
    void an_addition_that_is_shown_late_is_not_made_again() throws IOException {
        GroupSteps steps = about(ADD + "/behaviour/port-counts");
        added();
        Map<String, Object> late = bench.held().remove(1);
        bench.bench.calls.clear();
        bench.beforeRecheck(() -> bench.held().add(late));
        steps.holdsAsSent(THE_GROUP);
        bench.assertConforms();
        assertThat(bench.bench.calls).extracting(call -> call.get("Action")).doesNotContain(ADD);
    }

    @Test
    void a_group_that_cannot_be_read_is_counted_only_if_the_step_requires_it() throws IOException {
        GroupSteps steps = about(ADDS, "delete");
        bench.target.instead(REMOVE, (call, usual) -> Canned.empty());
        added();
        steps.holdsAsMany(new NamedGroup("the group", true), 7);
        bench.assertNotJudged();
        bench.assertUnverifiable(() -> steps.holdsAsMany(THE_GROUP, 2), "declare describe in capabilities");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_addition_that_never_adds_breaks_no_rule_but_that_of_adding(boolean about) throws IOException {
        String rule = about ? ADDS : ADD + "/behaviour/port-counts";
        GroupSteps steps = about(rule);
        bench.target.after(ADD, held -> held.subList(1, held.size()).clear());
        added();
        if (about) {
            bench.assertDiffers(() -> steps.holdsAsMany(THE_GROUP, 2), "the group holds 2 servers", "it holds [i-1:80]");
        } else {
            bench.assertUnverifiable(() -> steps.holdsAsMany(THE_GROUP, 2), "because of " + ADDS);
        }
    }

    @Test
    void another_address_than_the_given_one_differs() throws IOException {
        GroupSteps steps = about(ADD + "/request/ServerIp.accepted");
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, "ServerId | Port", "eni-1 | 81");
        steps.holdsAsMany(THE_GROUP, 2);
        bench.assertConforms();
        bench.held().get(1).put("ServerIp", "10.0.0.9");
        bench.assertDiffers(() -> steps.holdsAsMany(THE_GROUP, 2),
                "the group holds eni-1 with the address 10.0.0.1", "the addresses [10.0.0.9]");
    }

    @Test
    void every_server_is_compared_as_it_was_sent() throws IOException {
        GroupSteps steps = about(READ_BACK);
        added();
        steps.holdsAsSent(THE_GROUP);
        bench.assertConforms();
        bench.held().get(1).put("Weight", "6");
        bench.assertDiffers(() -> steps.holdsAsSent(THE_GROUP), "the group holds i-2:81 with Weight 5", "Weight 6");
    }

    private void removed() {
        bench.givenGroup("ServerId | Port", "web-1 | 80", "web-2 | 82").call(REMOVE);
    }

    @Test
    void a_removed_server_is_gone() throws IOException {
        GroupSteps steps = about(REMOVES);
        removed();
        steps.noLongerHolds(THE_GROUP, table("ServerId | Port", "web-1 | 80"));
        bench.assertConforms();
        bench.assertDiffers(() -> steps.noLongerHolds(THE_GROUP, table("ServerId | Port", "web-2 | 82")),
                "the group no longer holds i-2:82", "it holds [i-2:82]");
    }

    @Test
    void a_server_that_is_there_only_at_first_is_gone() throws IOException {
        GroupSteps steps = about(REMOVES);
        removed();
        bench.held().add(Map.of("ServerId", "i-1", "Port", "80"));
        bench.beforeRecheck(() -> bench.held().remove(1));
        steps.noLongerHolds(THE_GROUP, table("ServerId | Port", "web-1 | 80"));
        bench.assertConforms();
    }

    @Test
    void a_removal_that_is_rejected_does_not_show_that_a_server_is_still_there() throws IOException {
        GroupSteps steps = about(REMOVE + "/behaviour/removes-all");
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        bench.target.rejecting(REMOVE);
        bench.call(REMOVE);
        bench.assertUnverifiable(() -> steps.noLongerHolds(THE_GROUP, table("ServerId | Port", "web-1 | 80")),
                "because of " + REMOVES);
    }

    @Test
    void what_was_there_stays_unchanged() throws IOException {
        String rule = REMOVE + "/behaviour/keeps";
        GroupSteps steps = about(rule);
        removed();
        steps.stillHolds(THE_GROUP, table("ServerId | Port", "web-2 | 82"));
        bench.assertConforms();
        bench.held().get(0).put("Weight", "1");
        bench.assertDiffers(() -> steps.stillHolds(THE_GROUP, table("ServerId | Port", "web-2 | 82")),
                "the group still holds i-2:82 Weight=100 Type=ecs Description=-", "[i-2:82 Weight=1 ");
    }

    @Test
    void what_seems_changed_only_at_first_stays_unchanged() throws IOException {
        String rule = REMOVE + "/behaviour/keeps";
        GroupSteps steps = about(rule);
        removed();
        bench.held().get(0).put("Weight", "1");
        bench.beforeRecheck(() -> bench.held().get(0).put("Weight", "100"));
        steps.stillHolds(THE_GROUP, table("ServerId | Port", "web-2 | 82"));
        bench.assertConforms();
    }

    @Test
    void a_group_that_was_not_as_the_scenario_needs_it_proves_nothing() throws IOException {
        String rule = REMOVE + "/behaviour/keeps";
        GroupSteps steps = about(rule);
        bench.target.after("CreateVServerGroup", held -> held.remove(0));
        removed();
        bench.assertUnverifiable(() -> steps.stillHolds(THE_GROUP, table("ServerId | Port", "web-2 | 82")),
                "because of CreateVServerGroup/behaviour/read-back");
    }

    @Test
    void a_removal_keeps_the_tags_of_its_group() throws IOException {
        String rule = REMOVE + "/behaviour/keeps";
        GroupSteps steps = about(rule);
        bench.givenGroup("ServerId | Port", "web-1 | 80", "web-2 | 82");
        bench.the(GivenSteps.class).given(Situation.TAGGED_GROUP);
        bench.call(REMOVE);
        steps.stillHolds(THE_GROUP, table("ServerId | Port", "web-2 | 82"));
        bench.assertConforms();
        bench.target.relabel(bench.group(), "Tag.1.Value", "lost");
        bench.assertDiffers(() -> steps.stillHolds(THE_GROUP, table("ServerId | Port", "web-2 | 82")),
                "the group keeps the tag team-1=blue-1", "the tags ");
    }

    @Test
    void no_weight_changes_but_that_of_the_named_server() throws IOException {
        String rule = SET + "/behaviour/named-only";
        GroupSteps steps = about(rule);
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.callWith(SET, "ServerId | Weight", "default-1 | 33");
        steps.othersAreUnchanged();
        bench.assertConforms();
        bench.target.held("lb-1").get(1).put("Weight", "70");
        bench.assertDiffers(steps::othersAreUnchanged,
                "the group still holds i-9 Weight=50 Type=ecs Description=-", "[i-9 Weight=70 Type=ecs Description=-]");
    }

    @Test
    void a_weight_of_another_that_seems_changed_only_at_first_does_not_differ() throws IOException {
        String rule = SET + "/behaviour/named-only";
        GroupSteps steps = about(rule);
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.call(SET);
        bench.target.held("lb-1").get(1).put("Weight", "70");
        bench.beforeRecheck(() -> bench.target.held("lb-1").get(1).put("Weight", "50"));
        steps.othersAreUnchanged();
        bench.assertConforms();
    }

    @Test
    void the_weights_of_others_are_not_known_without_a_description_of_the_default_server_group() throws IOException {
        String rule = SET + "/behaviour/named-only";
        GroupSteps steps = about(rule, "delete");
        bench.call(SET);
        bench.assertUnverifiable(steps::othersAreUnchanged, "declare describe in capabilities");
    }

    private void removedWithoutWeight() {
        bench.givenGroup("ServerId | Port", "web-1 | 80", "web-2 | 82").callWith(REMOVE, "ServerId | Port", "web-1 | 80");
    }

    @Test
    void a_server_is_removed_whatever_the_call_leaves_out() throws IOException {
        String rule = REMOVE + "/request/Weight.optional";
        GroupSteps steps = about(rule);
        removedWithoutWeight();
        steps.isRemoved();
        bench.assertConforms();
    }

    @Test
    void a_removal_that_is_shown_late_is_not_made_again() throws IOException {
        GroupSteps steps = about(REMOVE + "/request/Weight.optional");
        removedWithoutWeight();
        bench.held().add(Map.of("ServerId", "i-1", "Port", "80", "Weight", "100"));
        bench.bench.calls.clear();
        bench.beforeRecheck(() -> bench.held().remove(1));
        steps.isRemoved();
        bench.assertConforms();
        assertThat(bench.bench.calls).extracting(call -> call.get("Action")).containsOnly(DESCRIBE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_server_that_only_the_plain_call_removes_differs(boolean listsTheGroup) throws IOException {
        String rule = REMOVE + "/request/Weight.optional";
        GroupSteps steps = about(rule);
        bench.target.instead(REMOVE, (call, usual) -> {
            List<Map<String, Object>> before = new ArrayList<>(bench.target.held(call.get("VServerGroupId")));
            Canned answer = usual.get();
            if (!call.get("BackendServers").contains("Weight") && !call.get("BackendServers").contains("64999")) {
                bench.target.held(call.get("VServerGroupId")).clear();
                bench.target.held(call.get("VServerGroupId")).addAll(before);
            }
            return listsTheGroup ? answer : Canned.empty();
        });
        removedWithoutWeight();
        bench.assertDiffers(steps::isRemoved, "the group no longer holds i-1:80", "it holds [i-1:80, i-2:82]");
    }

    @Test
    void a_server_that_no_call_removes_breaks_the_rule_of_removing() throws IOException {
        String rule = REMOVE + "/request/Weight.optional";
        GroupSteps steps = about(rule);
        bench.target.instead(REMOVE, (call, usual) -> Canned.empty());
        removedWithoutWeight();
        bench.assertUnverifiable(steps::isRemoved, "because of " + REMOVES);
    }

    @Test
    void a_server_without_a_weight_has_the_documented_one() throws IOException {
        String rule = ADD + "/request/Weight.default";
        GroupSteps steps = about(rule);
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, "ServerId | Port", "web-2 | 81");
        steps.hasDefault("Weight", "100");
        bench.assertConforms();
    }

    @Test
    void another_default_in_the_group_differs() throws IOException {
        String rule = ADD + "/request/Weight.default";
        GroupSteps steps = about(rule);
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, "ServerId | Port", "web-2 | 81");
        bench.held().get(1).put("Weight", "50");
        bench.assertDiffers(() -> steps.hasDefault("Weight", "100"), "Weight 100 where none was given", "Weight 50");
    }

    @Test
    void another_default_in_the_reply_differs() throws IOException {
        String rule = ADD + "/request/Weight.default";
        GroupSteps steps = about(rule);
        bench.target.instead(ADD, (call, usual) -> usual.get().saying("\"Weight\":100", "\"Weight\":50"));
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, "ServerId | Port", "web-2 | 81");
        bench.assertDiffers(() -> steps.hasDefault("Weight", "100"), "Weight 100 where none was given", "Weight 50");
    }

    @Test
    void a_default_that_is_shown_late_does_not_differ() throws IOException {
        GroupSteps steps = about(ADD + "/request/Weight.default");
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, "ServerId | Port", "web-2 | 81");
        bench.held().get(1).put("Weight", "50");
        bench.beforeRecheck(() -> bench.held().get(1).put("Weight", "100"));
        steps.hasDefault("Weight", "100");
        bench.assertConforms();
    }

    @Test
    void a_default_that_no_reply_shows_is_not_known() throws IOException {
        String rule = ADD + "/request/Type.default";
        GroupSteps steps = about(rule);
        bench.target.instead(ADD, (call, usual) -> usual.get().saying("\"Type\":\"ecs\",", ""));
        bench.target.instead(DESCRIBE, (call, usual) -> usual.get().saying("\"Type\":\"ecs\",", ""));
        bench.givenGroup("ServerId | Port", "web-1 | 80").callWith(ADD, "ServerId | Port", "web-2 | 81");
        bench.assertUnverifiable(() -> steps.hasDefault("Type", "ecs"), "because of " + ADD + "/reply/Type");
    }

    private void removedSecondAddress() {
        bench.the(GivenSteps.class).given(Situation.TWO_ADDRESSES);
        bench.the(CallSteps.class).callWithAddresses(REMOVE, false);
    }

    @Test
    void of_two_addresses_of_an_ENI_only_the_named_one_is_removed() throws IOException {
        String rule = REMOVE + "/behaviour/address-counts";
        GroupSteps steps = about(rule);
        removedSecondAddress();
        steps.holdsFirstAddressOnly();
        bench.assertConforms();
        bench.held().clear();
        bench.assertDiffers(steps::holdsFirstAddressOnly, "the group holds eni-1 with the address 10.0.0.1 only",
                "the group holds eni-1 0 times, with the addresses []");
    }

    @Test
    void an_address_that_is_still_shown_only_at_first_is_removed() throws IOException {
        GroupSteps steps = about(REMOVE + "/behaviour/address-counts");
        removedSecondAddress();
        bench.held().add(Map.of("ServerId", "eni-1", "Port", "80", "ServerIp", "10.0.0.2", "Weight", "1"));
        bench.beforeRecheck(() -> bench.held().remove(1));
        steps.holdsFirstAddressOnly();
        bench.assertConforms();
    }

    @Test
    void an_ENI_that_was_created_with_one_address_has_none_to_lose() throws IOException {
        String rule = REMOVE + "/behaviour/address-counts";
        GroupSteps steps = about(rule);
        bench.target.after("CreateVServerGroup", held -> held.subList(1, held.size()).clear());
        removedSecondAddress();
        bench.assertUnverifiable(steps::holdsFirstAddressOnly, "because of CreateVServerGroup/");
    }
}

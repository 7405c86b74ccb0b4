package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.steps.StepBench.DEFAULT_GROUP;
import static slbkit.steps.StepBench.THE_GROUP;
import static slbkit.steps.StepBench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.judge.Attempt;
import slbkit.judge.Bench.Canned;
import slbkit.report.view.Sanitizer;
import slbkit.steps.GivenSteps.Situation;
import slbkit.steps.UnchangedGroupSteps.Rejection;

/** The calls that a scenario makes, and how they are judged by its rule. */
@ExtendWith(FailsIfAborted.class)
class CallStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String DELETE = "DeleteVServerGroup";
    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String REMOVE = "RemoveVServerGroupBackendServers";
    private static final String SET = "SetBackendServers";
    private static final String PAIR = "CreateMasterSlaveServerGroup";
    private static final String CREATES = CREATE + "/behaviour/creates";
    private static final String READ_BACK = CREATE + "/behaviour/read-back";
    private static final String NAME = CREATE + "/request/VServerGroupName.characters";
    private static final String RANGE = ADD + "/request/Weight.range";
    private static final String WEIGHT_ECHO = ADD + "/reply/Weight.echo";
    private static final String SEVERAL_ADDRESSES = CREATE + "/request/ServerIp.several";
    private static final String REMOVED_NONE = REMOVE + "/behaviour/failed-call-changes-nothing";
    private static final String EACH_ITS_OWN = SET + "/behaviour/each-its-own";
    private static final String NUMBERS = "Common/protocol/numbers";
    private static final Canned NO = Canned.rejected(400, "Unheard", "No.");

    @TempDir
    Path folder;

    private StepBench bench;

    private CallSteps about(String rule) throws IOException {
        return about(rule, "");
    }

    private CallSteps about(String rule, String others) throws IOException {
        bench = new StepBench(folder, List.of(rule), "describe, delete", others, false);
        return bench.the(CallSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private List<Attempt> attempts() {
        return bench.the(Attempts.class).all();
    }

    private Attempt latest() {
        return bench.the(Attempts.class).latest();
    }

    private OutcomeSteps outcome() {
        return bench.the(OutcomeSteps.class);
    }

    private void given() {
        bench.givenGroup("ServerId | Port", "web-1 | 80");
    }

    /** Let calls of an operation that have this property be rejected. */
    private void rejecting(String operation, Predicate<Map<String, String>> property) {
        bench.target.instead(operation, (call, usual) -> property.test(call) ? NO : usual.get());
    }

    private static Predicate<Map<String, String>> naming(String text) {
        return call -> call.getOrDefault("BackendServers", "").contains(text);
    }

    private static List<Object> each(Attempt attempt, String member) {
        return attempt.request().servers().stream().map(server -> server.get(member)).toList();
    }

    // ---- the plain call

    @Test
    void a_plain_call_has_nothing_to_repair() throws IOException {
        CallSteps steps = about(ADD + "/behaviour/adds");
        given();
        steps.call(ADD);
        assertThat(latest().plain()).isTrue();
        assertThat(latest().repaired()).isEqualTo(latest().request());
        assertThat(latest().before()).hasValueSatisfying(held -> assertThat(held).hasSize(1));
        outcome().succeeds(false);
        bench.assertConforms();
    }

    // ---- with a change

    /** The calls that create and delete groups, after the one that finds out which plain calls the target accepts. */
    private List<String> creationsAndDeletions() {
        return bench.bench.calls.stream().map(call -> call.get("Action"))
                .filter(action -> action.equals(CREATE) || action.equals(DELETE)).skip(1).toList();
    }

    @Test
    void the_group_of_each_value_is_deleted_before_the_next() throws IOException {
        CallSteps steps = about(NAME);
        steps.callChanged(CREATE, "with VServerGroupName \"a\", \"b\" or \"c\"");
        assertThat(attempts()).extracting(Attempt::what)
                .containsExactly("VServerGroupName \"a\"", "VServerGroupName \"b\"", "VServerGroupName \"c\"");
        assertThat(creationsAndDeletions()).containsExactly(CREATE, DELETE, CREATE, DELETE, CREATE);
        outcome().succeeds(true);
        bench.assertConforms();
    }

    @Test
    void a_value_in_the_middle_that_is_rejected_differs() throws IOException {
        CallSteps steps = about(NAME);
        rejecting(CREATE, call -> "b".equals(call.get("VServerGroupName")));
        steps.callChanged(CREATE, "with VServerGroupName \"a\", \"b\" or \"c\"");
        assertThat(creationsAndDeletions()).containsExactly(CREATE, DELETE, CREATE, CREATE);
        bench.assertDiffers(() -> outcome().succeeds(true),
                "a 2xx reply to a call with VServerGroupName \"b\"", "400 Unheard \"No.\"");
    }

    private List<String> groupsOfAttempts() {
        return attempts().stream().map(attempt -> attempt.request().parameters().get("VServerGroupId")).toList();
    }

    @Test
    void each_value_is_added_to_a_group_of_its_own() throws IOException {
        CallSteps steps = about(RANGE);
        given();
        steps.callChanged(ADD, "with BackendServers.1.Weight \"0\" or \"1\"");
        assertThat(groupsOfAttempts()).hasSize(2).doesNotHaveDuplicates();
        assertThat(bench.held()).extracting(server -> server.get("Weight")).containsExactly("100", "1");
        outcome().succeeds(true);
        bench.assertConforms();
    }

    @Test
    void after_a_permitted_value_that_is_rejected_no_other_is_sent() throws IOException {
        CallSteps steps = about(RANGE);
        given();
        rejecting(ADD, naming("\"Weight\":\"0\""));
        steps.callChanged(ADD, "with BackendServers.1.Weight \"0\" or \"1\"");
        assertThat(attempts()).hasSize(1);
        bench.assertDiffers(() -> outcome().succeeds(true),
                "a 2xx reply to a call with BackendServers.1.Weight \"0\"", "400 Unheard");
    }

    @Test
    void after_a_permitted_length_that_is_rejected_no_other_is_sent() throws IOException {
        CallSteps steps = about(ADD + "/request/Description.length");
        given();
        rejecting(ADD, naming("\"Description\":\"d\""));
        steps.callChanged(ADD, "with BackendServers.1.Description of 1 or 80 characters");
        assertThat(attempts()).hasSize(1);
        bench.assertDiffers(() -> outcome().succeeds(true),
                "a 2xx reply to a call with BackendServers.1.Description of 1 characters", "400 Unheard");
    }

    @Test
    void after_a_faulty_value_that_is_rejected_the_next_is_sent_to_the_same_group() throws IOException {
        CallSteps steps = about(RANGE);
        given();
        rejecting(ADD, naming("\"Weight\":\"101\"").or(naming("\"Weight\":\"102\"")));
        steps.callChanged(ADD, "with BackendServers.1.Weight \"101\" or \"102\"");
        assertThat(groupsOfAttempts()).hasSize(2).containsOnly(bench.group());
        outcome().rejected(true);
        bench.assertConforms();
    }

    @Test
    void a_faulty_value_that_is_accepted_after_another_differs() throws IOException {
        CallSteps steps = about(RANGE);
        given();
        rejecting(ADD, naming("\"Weight\":\"101\""));
        steps.callChanged(ADD, "with BackendServers.1.Weight \"101\" or \"102\"");
        bench.assertDiffers(() -> outcome().rejected(true),
                "a 4xx reply with a Code to a call with BackendServers.1.Weight \"102\"", "200 ");
    }

    // ---- with given servers

    private static final String[] WEIGHTS = {"ServerId | Port | Weight", "web-1 | 85 | 0", "web-2 | 86 | 37"};

    @Test
    void the_given_servers_are_sent_in_place_of_the_usual() throws IOException {
        CallSteps steps = about(WEIGHT_ECHO);
        given();
        steps.callWith(ADD, "with", table(WEIGHTS));
        assertThat(latest().request().servers()).containsExactly(
                Map.of("ServerId", "i-1", "Port", "85", "Weight", "0"), Map.of("ServerId", "i-2", "Port", "86", "Weight", "37"));
        assertThat(latest().repaired().servers()).singleElement()
                .satisfies(server -> assertThat(server).containsEntry("ServerId", "i-2").containsEntry("Port", "81"));
        bench.the(ListedServerSteps.class).lists(table(WEIGHTS));
        bench.assertConforms();
    }

    @Test
    void given_servers_that_are_rejected_differ() throws IOException {
        CallSteps steps = about(RANGE);
        given();
        rejecting(ADD, naming("\"Weight\":\"0\""));
        steps.callWith(ADD, "with", table(WEIGHTS));
        bench.assertDiffers(() -> outcome().succeeds(false), "a 2xx reply to a call with the given servers", "400 Unheard");
    }

    private static final String[] ON_ONE_PORT = {"ServerId | Port | Weight", "web-1 | 80 | 10", "web-2 | 80 | 20"};

    @Test
    void servers_are_sent_with_a_tag() throws IOException {
        CallSteps steps = about(READ_BACK);
        steps.callWith(CREATE, "with a tag and", table(ON_ONE_PORT));
        assertThat(latest().request().flat()).containsEntry("Tag.1.Key", "team").containsEntry("Tag.1.Value", "blue");
        assertThat(latest().repaired().tags()).isEmpty();
        bench.the(GroupSteps.class).holds(THE_GROUP, table(ON_ONE_PORT));
        bench.assertConforms();
    }

    @Test
    void a_group_that_loses_a_server_because_of_its_tag_differs() throws IOException {
        CallSteps steps = about(READ_BACK);
        bench.target.instead(CREATE, (call, usual) -> {
            Canned reply = usual.get();
            if (call.containsKey("Tag.1.Key")) {
                bench.target.held(bench.target.latest()).remove(1);
            }
            return reply;
        });
        steps.callWith(CREATE, "with a tag and", table(ON_ONE_PORT));
        bench.assertDiffers(() -> bench.the(GroupSteps.class).holds(THE_GROUP, table(ON_ONE_PORT)),
                "the group holds i-2:80", "it holds [i-1:80]");
    }

    @Test
    void the_numbers_of_given_servers_are_sent_as_numbers() throws IOException {
        CallSteps steps = about(WEIGHT_ECHO);
        given();
        steps.callWith(ADD, "using JSON numbers", table(WEIGHTS));
        assertThat(each(latest(), "Weight")).containsExactly(0, 37);
        assertThat(each(latest(), "Port")).containsExactly(85, 86);
        assertThat(latest().repaired().servers()).extracting(server -> server.get("Weight")).containsExactly("0", "37");
        bench.the(ListedServerSteps.class).lists(table(WEIGHTS));
        bench.assertConforms();
    }

    @Test
    void a_weight_that_is_ignored_because_it_is_a_number_differs() throws IOException {
        CallSteps steps = about(WEIGHT_ECHO);
        given();
        bench.target.instead(ADD, (call, usual) -> {
            call.computeIfPresent("BackendServers", (name, servers) -> servers.replaceAll("\"Weight\":\\d+", "\"Weight\":100"));
            return usual.get();
        });
        steps.callWith(ADD, "using JSON numbers", table(WEIGHTS));
        bench.assertDiffers(() -> bench.the(ListedServerSteps.class).lists(table(WEIGHTS)),
                "i-1:85 listed with Weight 0", "Weight 100");
    }

    @Test
    void a_target_that_reads_no_numbers_breaks_the_rule_about_them() throws IOException {
        CallSteps steps = about(WEIGHT_ECHO);
        given();
        rejecting(ADD, naming("\"Weight\":37"));
        bench.assertUnverifiable(() -> steps.callWith(ADD, "using JSON numbers", table(WEIGHTS)), "because of " + NUMBERS);
    }

    @Test
    void servers_that_are_also_rejected_as_texts_say_nothing_of_numbers() throws IOException {
        CallSteps steps = about(WEIGHT_ECHO);
        given();
        rejecting(ADD, naming("37"));
        steps.callWith(ADD, "using JSON numbers", table(WEIGHTS));
        assertThat(latest().reply().status()).isEqualTo(400);
        bench.assertUnverifiable(() -> bench.the(ListedServerSteps.class).lists(table(WEIGHTS)), "because of " + ADD + "/behaviour/adds");
    }

    // ---- numbers

    @ParameterizedTest
    @CsvSource({"numbers, ':80,'", "texts, ':\"80\",'"})
    void numbers_are_written_as_the_step_says(String written, String port) throws IOException {
        CallSteps steps = about(NUMBERS);
        steps.callWithNumbersAs(CREATE, written);
        assertThat(latest().request().flat().get("BackendServers")).contains("\"Port\"" + port);
        assertThat(latest().repaired().flat().get("BackendServers")).doesNotContain("\"Port\"" + port);
        outcome().succeeds(false);
        bench.assertConforms();
    }

    @ParameterizedTest
    @CsvSource({"numbers, ':80,'", "texts, ':\"80\",'"})
    void numbers_that_are_rejected_as_they_are_written_differ(String written, String port) throws IOException {
        CallSteps steps = about(NUMBERS);
        rejecting(CREATE, naming("\"Port\"" + port));
        steps.callWithNumbersAs(CREATE, written);
        bench.assertDiffers(() -> outcome().succeeds(false),
                "a 2xx reply to a call with numbers written as " + written, "400 Unheard \"No.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "texts"})
    void numbers_are_not_judged_where_every_call_is_rejected(String written) throws IOException {
        CallSteps steps = about(NUMBERS);
        bench.target.rejecting(CREATE);
        steps.callWithNumbersAs(CREATE, written);
        bench.assertUnverifiable(() -> outcome().succeeds(false), "because of " + CREATES);
    }

    // ---- many servers

    @Test
    void each_of_20_servers_has_a_port_and_a_weight_of_its_own() throws IOException {
        CallSteps steps = about(READ_BACK);
        steps.callWithWeights(CREATE, 20);
        assertThat(each(latest(), "Port")).hasSize(20).doesNotHaveDuplicates();
        assertThat(each(latest(), "Weight")).doesNotHaveDuplicates().allSatisfy(
                weight -> assertThat(Integer.valueOf(String.valueOf(weight))).isBetween(0, 100));
        bench.the(GroupSteps.class).holdsAsSent(THE_GROUP);
        bench.assertConforms();
    }

    @Test
    void one_weight_of_20_that_is_held_wrong_differs() throws IOException {
        CallSteps steps = about(READ_BACK);
        bench.target.after(CREATE, held -> held.stream().skip(13).limit(1).forEach(server -> server.put("Weight", "64")));
        steps.callWithWeights(CREATE, 20);
        bench.assertDiffers(() -> bench.the(GroupSteps.class).holdsAsSent(THE_GROUP),
                "the group holds i-2:8014 with Weight 65", "Weight 64");
    }

    @Test
    void each_server_of_the_default_server_group_gets_a_weight_of_its_own() throws IOException {
        CallSteps steps = about(EACH_ITS_OWN);
        bench.the(GivenSteps.class).whatTheCallNeeds();
        steps.callWithWeights(SET, 20);
        assertThat(each(latest(), "ServerId")).containsExactly("i-8", "i-9");
        assertThat(each(latest(), "Weight")).containsExactly("11", "14");
        bench.the(GroupSteps.class).holdsAsSent(DEFAULT_GROUP);
        bench.assertConforms();
    }

    @Test
    void the_weight_of_the_first_for_each_server_of_the_default_server_group_differs() throws IOException {
        CallSteps steps = about(EACH_ITS_OWN);
        bench.the(GivenSteps.class).whatTheCallNeeds();
        bench.target.after(SET, held -> held.get(1).put("Weight", held.get(0).get("Weight")));
        steps.callWithWeights(SET, 20);
        bench.assertDiffers(() -> bench.the(GroupSteps.class).holdsAsSent(DEFAULT_GROUP),
                "the group holds i-9 with Weight 14", "Weight 11");
    }

    private static int countOfServers(Map<String, String> call) {
        return call.get("BackendServers").split("ServerId").length - 1;
    }

    private CallSteps removing() throws IOException {
        CallSteps steps = about(REMOVED_NONE);
        bench.the(GivenSteps.class).given(Situation.GROUP);
        return steps;
    }

    @Test
    void a_removal_of_too_many_servers_names_one_of_the_group() throws IOException {
        CallSteps steps = removing();
        rejecting(REMOVE, call -> countOfServers(call) > 20);
        steps.callWithTooMany(REMOVE, 21);
        assertThat(latest().request().servers()).hasSize(21)
                .anySatisfy(server -> assertThat(server).containsEntry("ServerId", "i-1").containsEntry("Port", "80"));
        assertThat(latest().what()).isEqualTo("21 backend servers");
        bench.the(UnchangedGroupSteps.class).leftAsItWas(Rejection.REQUIRED);
        bench.assertConforms();
    }

    @Test
    void a_removal_of_too_many_servers_that_is_rejected_and_removes_differs() throws IOException {
        CallSteps steps = removing();
        bench.target.instead(REMOVE, (call, usual) -> {
            Canned reply = usual.get();
            return countOfServers(call) > 20 ? NO : reply;
        });
        steps.callWithTooMany(REMOVE, 21);
        bench.assertDiffers(() -> bench.the(UnchangedGroupSteps.class).leftAsItWas(Rejection.REQUIRED),
                "the group as it was, [i-1:80 Weight=100 Type=ecs Description=test-112]", "[]");
    }

    @Test
    void a_removal_of_too_many_servers_that_succeeds_does_not_show_what_a_rejected_one_changes() throws IOException {
        CallSteps steps = removing();
        steps.callWithTooMany(REMOVE, 21);
        bench.assertUnverifiable(() -> bench.the(UnchangedGroupSteps.class).leftAsItWas(Rejection.REQUIRED),
                "needs the target to reject a call with 21 backend servers");
    }

    // ---- two addresses

    @Test
    void one_ENI_is_sent_with_two_addresses_on_one_port() throws IOException {
        CallSteps steps = about(SEVERAL_ADDRESSES);
        steps.callWithAddresses(CREATE, true);
        assertThat(each(latest(), "ServerId")).containsExactly("eni-1", "eni-1");
        assertThat(each(latest(), "ServerIp")).containsExactly("10.0.0.1", "10.0.0.2");
        assertThat(each(latest(), "Port")).containsExactly("80", "80");
        outcome().succeeds(false);
        bench.assertConforms();
        bench.the(GroupSteps.class).holdsAsMany(THE_GROUP, 2);
        bench.assertConforms();
    }

    @Test
    void a_second_address_that_is_rejected_differs() throws IOException {
        CallSteps steps = about(SEVERAL_ADDRESSES);
        rejecting(CREATE, naming("10.0.0.2"));
        steps.callWithAddresses(CREATE, true);
        bench.assertDiffers(() -> outcome().succeeds(false),
                "a 2xx reply to a call with one ENI listed with two addresses", "400 Unheard");
    }

    @Test
    void a_second_address_that_is_lost_differs() throws IOException {
        CallSteps steps = about(SEVERAL_ADDRESSES);
        bench.target.after(CREATE, held -> held.removeIf(server -> "10.0.0.2".equals(server.get("ServerIp"))));
        steps.callWithAddresses(CREATE, true);
        outcome().succeeds(false);
        bench.assertDiffers(() -> bench.the(GroupSteps.class).holdsAsMany(THE_GROUP, 2),
                "the group holds 2 servers", "it holds [eni-1:80]");
    }

    @Test
    void each_address_of_a_pair_keeps_the_port_and_the_role_of_the_plain_call() throws IOException {
        CallSteps steps = about(PAIR + "/request/ServerIp.several");
        steps.callWithAddresses(PAIR, true);
        for (String member : List.of("Port", "ServerType")) {
            assertThat(each(latest(), member)).isEqualTo(latest().repaired().servers().stream().map(s -> s.get(member)).toList());
        }
        assertThat(each(latest(), "ServerIp")).containsExactly("10.0.0.1", "10.0.0.2");
    }

    @Test
    void the_second_address_is_sent_alone() throws IOException {
        CallSteps steps = about(REMOVE + "/behaviour/address-counts");
        bench.the(GivenSteps.class).given(Situation.TWO_ADDRESSES);
        steps.callWithAddresses(REMOVE, false);
        assertThat(each(latest(), "ServerIp")).containsExactly("10.0.0.2");
        assertThat(bench.held()).extracting(server -> server.get("ServerIp")).containsExactly("10.0.0.1");
    }

    // ---- tags

    private void tagged(CallSteps steps) {
        steps.callWithTagsOfEveryKind(CREATE, 20);
    }

    @Test
    void tags_of_every_kind_are_sent_and_kept() throws IOException {
        CallSteps steps = about(READ_BACK);
        tagged(steps);
        assertThat(latest().request().tags()).hasSize(20);
        assertThat(latest().request().tags()).extracting(tag -> tag.key()).doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key.length()).isLessThanOrEqualTo(64)).anySatisfy(key -> assertThat(key).hasSize(64));
        assertThat(latest().request().tags()).extracting(tag -> tag.value()).contains("", "a+b", "two words", "a%2Bb")
                .anySatisfy(value -> assertThat(value).hasSize(128));
        assertThat(latest().repaired().tags()).isEmpty();
        bench.the(DescribedGroupSteps.class).hasTags();
        bench.assertConforms();
    }

    /** Let a group hold its tags with another text in place of this one. */
    private void keeping(String part, String text, String other) {
        bench.target.instead(CREATE, (call, usual) -> {
            Canned reply = usual.get();
            call.forEach((name, value) -> {
                if (name.matches("Tag[.]\\d+[.]" + part)) {
                    bench.target.relabel(bench.target.latest(), name, value.replaceAll(text, other));
                }
            });
            return reply;
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "1 | B | b", "2 | ^$ | null", "3 | [+] | ~ ~", "4 | ~ ~ | +", "5 | %$ | ~~", "6 | %2B | +", "7 | =.* | ~~",
        "8 | &.* | ~~", "9 | /.* | ~~", "10 | [^\\p{ASCII}] | ?", "11 | v$ | ~~"})
    void a_value_that_is_kept_otherwise_differs(int number, String text, String other) throws IOException {
        CallSteps steps = about(READ_BACK);
        keeping("Value", text, other);
        tagged(steps);
        Tag tag = latest().request().tags().get(number - 1);
        bench.assertDiffers(bench.the(DescribedGroupSteps.class)::hasTags,
                "a group with the tag %s=%s".formatted(tag.key(), tag.value()),
                "%s with the values [%s]".formatted(tag.key(), tag.value().replaceAll(text, other)));
    }

    @ParameterizedTest
    @CsvSource({"T, t", "k$, ''"})
    void a_key_that_is_kept_otherwise_differs(String text, String other) throws IOException {
        CallSteps steps = about(READ_BACK);
        keeping("Key", text, other);
        tagged(steps);
        String key = latest().request().tags().get(0).key();
        bench.assertDiffers(bench.the(DescribedGroupSteps.class)::hasTags,
                "a group with the tag %s=Blue".formatted(key), "20 tags, none of them " + key);
    }

    // ---- characters

    private static boolean isName(Map<String, String> call) {
        return call.getOrDefault("VServerGroupName", "").matches("[A-Za-z0-9/._-]+");
    }

    private void calledWithEveryCharacter(CallSteps steps) {
        steps.callWithEveryCharacter(CREATE, "VServerGroupName");
    }

    @Test
    void every_character_that_a_name_does_not_permit_is_sent_once() throws IOException {
        CallSteps steps = about(NAME);
        rejecting(CREATE, call -> !isName(call));
        calledWithEveryCharacter(steps);
        assertThat(attempts()).extracting(attempt ->
                        attempt.request().parameters().get("VServerGroupName").replaceAll("[A-Za-z0-9/._-]", ""))
                .containsExactlyInAnyOrderElementsOf(IntStream.concat(IntStream.of('\t', '\n'), IntStream.rangeClosed(' ', '~'))
                        .mapToObj(Character::toString).filter(text -> !text.matches("[A-Za-z0-9/._-]")).toList());
        outcome().rejected(true);
        bench.assertConforms();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "~", "\"", "\t"})
    void a_single_character_that_is_permitted_differs(String character) throws IOException {
        CallSteps steps = about(NAME);
        rejecting(CREATE, call -> !isName(call) && !call.get("VServerGroupName").contains(character));
        calledWithEveryCharacter(steps);
        bench.assertDiffers(() -> outcome().rejected(true),
                "a 4xx reply with a Code to a call with VServerGroupName \"web%s112\"".formatted(Sanitizer.line(character)), "200 ");
    }

    @Test
    void characters_are_not_judged_where_every_name_is_rejected() throws IOException {
        CallSteps steps = about(NAME);
        bench.target.rejecting(CREATE);
        calledWithEveryCharacter(steps);
        bench.assertUnverifiable(() -> outcome().rejected(true), "because of " + CREATES);
    }

    @Test
    void a_character_is_sent_in_a_member_of_the_first_server() throws IOException {
        CallSteps steps = about(ADD + "/request/Description.characters");
        given();
        rejecting(ADD, naming("\"test-112\"").negate());
        steps.callWithEveryCharacter(ADD, "Description");
        assertThat(attempts()).hasSizeGreaterThan(25).allSatisfy(attempt -> {
            assertThat(attempt.what()).startsWith("Description \"");
            assertThat(each(attempt, "Description")).singleElement().asString().contains("web").contains("112");
            assertThat(attempt.repaired().servers()).extracting(server -> server.get("Description")).containsExactly("test-112");
        });
        outcome().rejected(true);
        bench.assertConforms();
    }
}

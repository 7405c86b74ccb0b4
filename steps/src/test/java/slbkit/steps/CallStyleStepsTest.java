package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.judge.Bench.Canned;
import slbkit.judge.Bench.Sent;
import slbkit.outcome.Difference;
import slbkit.report.Verdict;
import slbkit.steps.GivenSteps.Situation;

/** One call in every style of the official clients. */
@ExtendWith(FailsIfAborted.class)
class CallStyleStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String REMOVE = "RemoveVServerGroupBackendServers";
    private static final String REPLACE = "ModifyVServerGroupBackendServers";
    private static final String DELETE = "DeleteVServerGroup";
    private static final String SET = "SetBackendServers";
    private static final String CREATES = CREATE + "/behaviour/creates";
    private static final String PROTOCOL = "Common/protocol/";
    private static final Set<String> RULES = Set.of("POST", "GET", "query", "form", "action-header", "action-twice", "format",
            "plus-for-space", "bare-asterisk", "chunked-empty-body", "no-content-length", "form-type-without-body");
    /** The rules about more special forms of a call by POST with its parameters in the query. */
    private static final String[] OF_QUERY_BY_POST =
            {"plus-for-space", "bare-asterisk", "chunked-empty-body", "no-content-length", "form-type-without-body"};
    private static final String FORM_USUALLY = "call: {parameters: form}";
    private static final String GET_USUALLY = "call: {method: GET}";
    private static final String SIGNED = "auth: {scheme: rpc, access-key-id: a-key, access-key-secret: a-secret}";
    private static final Canned NO = Canned.rejected(400, "Unheard", "No.");

    private static final Predicate<Sent> BY_GET = sent -> sent.method().equals("GET");
    private static final Predicate<Sent> BY_POST = BY_GET.negate();
    private static final Predicate<Sent> IN_FORM = sent -> !sent.body().isEmpty();
    private static final Predicate<Sent> WITHOUT_BODY = IN_FORM.negate();
    private static final Predicate<Sent> NAMED_IN_HEADERS = sent -> sent.headers().containsKey("x-acs-action");
    private static final Predicate<Sent> NAMED_IN_PARAMETERS = sent -> sent.query().contains("Action=");
    private static final Predicate<Sent> LABELLED_AS_FORM = Sent::isLabelledAsForm;
    private static final Predicate<Sent> CHUNKED = sent -> sent.headers().containsKey("Transfer-Encoding");
    private static final Predicate<Sent> WITH_LENGTH = sent -> sent.headers().containsKey("Content-Length");

    @TempDir
    Path folder;

    private StepBench bench;
    private String rule;

    private CallStyleSteps about(String about) throws IOException {
        return about(about, "", false);
    }

    /** A scenario about all rules of the styles, of which the test asserts this one. */
    private CallStyleSteps about(String about, String others, boolean parallel) throws IOException {
        rule = about;
        List<String> rules = Stream.concat(Stream.of(about), RULES.stream().filter(other -> !other.equals(about)))
                .map(PROTOCOL::concat).toList();
        bench = new StepBench(folder, rules, "describe, delete", others, parallel);
        return bench.the(CallStyleSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void assertOthersConform(String... unverified) {
        for (String other : RULES) {
            if (!other.equals(rule)) {
                assertThat(bench.verdict(PROTOCOL + other)).as(other)
                        .isEqualTo(Set.of(unverified).contains(other) ? Verdict.UNVERIFIED : Verdict.CONFORMS);
            }
        }
    }

    private void assertNothingJudged(CallStyleSteps steps, String cause) {
        steps.everyStyleWorks();
        assertThat(RULES).allSatisfy(each -> {
            assertThat(bench.verdict(PROTOCOL + each)).isEqualTo(Verdict.UNVERIFIED);
            assertThat(bench.bench.found(PROTOCOL + each).cause()).contains(cause);
        });
    }

    private void given(String operation) {
        if (!operation.startsWith("Create") && !operation.equals(SET)) {
            bench.the(GivenSteps.class).given(Situation.GROUP);
        }
    }

    /** Let a call that is sent so be answered so. */
    private void answering(String operation, Predicate<Sent> style, Canned answer) {
        bench.target.instead(operation, (call, usual) -> style.test(bench.bench.latestSent()) ? answer : usual.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, ADD, REMOVE, REPLACE, "SetVServerGroupAttribute",
        "DescribeVServerGroupAttribute", "DescribeVServerGroups", DELETE, "CreateMasterSlaveServerGroup",
        "DescribeMasterSlaveServerGroups", SET, "AddBackendServers", "RemoveBackendServers"})
    void a_target_that_carries_out_every_call_conforms(String operation) throws IOException {
        CallStyleSteps steps = about("GET");
        given(operation);
        steps.sentInEveryStyle(operation);
        steps.everyStyleWorks();
        bench.assertConforms();
        assertOthersConform();
    }

    @Test
    void each_replacement_finds_the_server_that_it_replaces() throws IOException {
        CallStyleSteps steps = about("GET");
        given(REPLACE);
        bench.target.instead(REPLACE, (call, usual) -> bench.target.held(call.get("VServerGroupId")).stream()
                .anyMatch(held -> call.get("OldBackendServers").contains("\"Port\":\"%s\"".formatted(held.get("Port"))))
                        ? usual.get() : NO);
        steps.sentInEveryStyle(REPLACE);
        steps.everyStyleWorks();
        bench.assertConforms();
        assertOthersConform();
    }

    private static Stream<Arguments> styles() {
        Predicate<Sent> byPostInQuery = BY_POST.and(WITHOUT_BODY);
        return Stream.of(
                Arguments.of("POST", "by POST", BY_POST, GET_USUALLY,
                        Stream.concat(Stream.of("form"), Stream.of(OF_QUERY_BY_POST)).toArray(String[]::new)),
                Arguments.of("GET", "by GET", BY_GET, "", new String[]{"form-type-without-body"}),
                Arguments.of("query", "with its parameters in the query", byPostInQuery, FORM_USUALLY, OF_QUERY_BY_POST),
                Arguments.of("form", "in a form", IN_FORM, "", new String[]{"plus-for-space"}),
                style("action-twice", "named in parameters and headers", NAMED_IN_PARAMETERS.and(NAMED_IN_HEADERS)),
                style("action-header", "named in headers only", NAMED_IN_PARAMETERS.negate().and(NAMED_IN_HEADERS)),
                style("format", "asking for the Format json", sent -> sent.query().contains("Format=json")),
                style("plus-for-space", "with + for a space in the query", sent -> sent.query().contains("+")),
                style("plus-for-space", "with + for a space in a form", sent -> sent.body().contains("+")),
                style("bare-asterisk", "with a bare * and with %7E in the query",
                        sent -> sent.query().contains("*") && sent.query().contains("%7E")),
                style("chunked-empty-body", "by POST with an empty chunked body", CHUNKED),
                style("no-content-length", "by POST without Content-Length or chunks",
                        byPostInQuery.and(CHUNKED.or(WITH_LENGTH).negate())),
                style("form-type-without-body", "by POST with the Content-Type of a form and no body",
                        byPostInQuery.and(LABELLED_AS_FORM)),
                style("form-type-without-body", "by GET with the Content-Type of a form", BY_GET.and(LABELLED_AS_FORM)));
    }

    private static Arguments style(String rule, String name, Predicate<Sent> style) {
        return Arguments.of(rule, name, style, "", new String[0]);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void a_style_that_is_rejected_differs(String about, String name, Predicate<Sent> style, String usually, String[] unverified)
            throws IOException {
        CallStyleSteps steps = about(about, usually, false);
        answering(CREATE, style, NO);
        steps.sentInEveryStyle(CREATE);
        bench.assertDiffers(steps::everyStyleWorks,
                "a call that succeeds and is carried out, sent " + name, "400 Unheard \"No.\"");
        assertOthersConform(unverified);
    }

    @Test
    void each_place_where_a_plus_is_no_space_is_named() throws IOException {
        CallStyleSteps steps = about("plus-for-space");
        answering(CREATE, sent -> (sent.query() + sent.body()).contains("+"), NO);
        steps.sentInEveryStyle(CREATE);
        assertThatThrownBy(steps::everyStyleWorks).isInstanceOf(Difference.class)
                .hasMessageContainingAll("sent with + for a space in the query", "sent with + for a space in a form");
        assertOthersConform();
    }

    @Test
    void another_group_may_get_the_id_of_a_deleted_one() throws IOException {
        CallStyleSteps steps = about("GET");
        given(DELETE);
        bench.target.instead(DELETE, (call, usual) -> {
            bench.target.relabel(call.get("VServerGroupId"), "VServerGroupName", "another");
            return Canned.empty();
        });
        steps.sentInEveryStyle(DELETE);
        steps.everyStyleWorks();
        bench.assertConforms();
        assertOthersConform();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AddVServerGroupBackendServers    | the group does not hold i-2:9112",
        "RemoveVServerGroupBackendServers | the group still holds i-1:9112",
        "ModifyVServerGroupBackendServers | the group does not hold i-2:9112",
        "SetVServerGroupAttribute         | i-1:80 has the weight 3 and not 15",
        "DeleteVServerGroup               | the group rsp-",
        "SetBackendServers                | i-8 has the weight 3 and not 15",
        "AddBackendServers                | the group does not hold i-1",
        "RemoveBackendServers             | the group still holds i-1"})
    void a_call_that_succeeds_in_a_style_and_does_nothing_differs(String operation, String undone) throws IOException {
        CallStyleSteps steps = about("GET");
        given(operation);
        answering(operation, BY_GET.and(LABELLED_AS_FORM.negate()), Canned.empty());
        steps.sentInEveryStyle(operation);
        bench.assertDiffers(steps::everyStyleWorks, "a call that succeeds and is carried out, sent by GET", undone);
        assertOthersConform();
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, "CreateMasterSlaveServerGroup"})
    void a_creation_that_gives_an_id_of_no_group_differs(String operation) throws IOException {
        CallStyleSteps steps = about("GET");
        bench.target.instead(operation, (call, usual) -> {
            Canned reply = usual.get();
            if (BY_GET.and(LABELLED_AS_FORM.negate()).test(bench.bench.latestSent())) {
                bench.target.forget(bench.target.latest());
            }
            return reply;
        });
        steps.sentInEveryStyle(operation);
        bench.assertDiffers(steps::everyStyleWorks, "a call that succeeds and is carried out, sent by GET", "its group rsp-");
        assertOthersConform();
    }

    @Test
    void a_weight_that_is_not_the_sent_one_differs() throws IOException {
        CallStyleSteps steps = about("form");
        bench.target.after("AddBackendServers", held -> {
            if (bench.bench.latestSent().body().contains("%20")) {
                held.get(held.size() - 1).put("Weight", "100");
            }
        });
        steps.sentInEveryStyle("AddBackendServers");
        bench.assertDiffers(steps::everyStyleWorks, "a call that succeeds and is carried out, sent in a form", "i-1 has the weight 100 and not ");
        assertOthersConform();
    }

    /** Let a call that is sent so give its group another tag than it names. */
    private void tagging(Predicate<Sent> style, String text, String other) {
        bench.target.instead(CREATE, (call, usual) -> {
            Canned reply = usual.get();
            if (style.test(bench.bench.latestSent()) && call.containsKey("Tag.1.Value")) {
                bench.target.relabel(bench.target.latest(), "Tag.1.Value", call.get("Tag.1.Value").replace(text, other));
            }
            return reply;
        });
    }

    @ParameterizedTest
    @CsvSource({"plus-for-space, with + for a space in the query, +, ' ', +",
        "bare-asterisk, with a bare * and with %7E in the query, *, ~, %7E"})
    void a_tag_that_is_decoded_wrong_in_a_style_differs(String about, String name, String in, String text, String other)
            throws IOException {
        CallStyleSteps steps = about(about);
        tagging(sent -> sent.query().contains(in), text, other);
        steps.sentInEveryStyle(CREATE);
        String value = "a b+c%20*e~f/蓝";
        bench.assertDiffers(steps::everyStyleWorks, "a call that succeeds and is carried out, sent " + name,
                "its group shows the tag value \"%s\" and not \"%s\"".formatted(value.replace(text, other), value));
        assertOthersConform();
    }

    @Test
    void an_effect_that_is_shown_late_is_not_missing() throws IOException {
        CallStyleSteps steps = about("GET");
        given(ADD);
        List<Map<String, Object>> late = new ArrayList<>();
        bench.target.after(ADD, held -> {
            if (BY_GET.test(bench.bench.latestSent())) {
                late.add(held.remove(held.size() - 1));
            }
        });
        bench.beforeRecheck(() -> {
            bench.held().addAll(late);
            late.clear();
        });
        steps.sentInEveryStyle(ADD);
        steps.everyStyleWorks();
        bench.assertConforms();
        assertOthersConform();
    }

    @Test
    void an_effect_that_cannot_be_read_is_not_missing() throws IOException {
        rule = "GET";
        bench = new StepBench(folder, PROTOCOL + rule, "delete");
        CallStyleSteps steps = bench.the(CallStyleSteps.class);
        bench.target.after(CREATE, held -> bench.target.forget(bench.target.latest()));
        steps.sentInEveryStyle(CREATE);
        steps.everyStyleWorks();
        bench.assertConforms();
    }

    @Test
    void no_style_is_judged_where_every_call_is_rejected() throws IOException {
        CallStyleSteps steps = about("GET");
        bench.target.rejecting(CREATE);
        steps.sentInEveryStyle(CREATE);
        assertNothingJudged(steps, "needs a target that accepts CreateVServerGroup, but it answered: 403 Denied \"No.\"");
        assertThat(bench.verdict(CREATES)).isNotEqualTo(Verdict.DIFFERS);
    }

    @Test
    void no_style_is_judged_where_no_call_has_an_effect() throws IOException {
        CallStyleSteps steps = about("GET");
        given(ADD);
        bench.target.instead(ADD, (call, usual) -> Canned.empty());
        steps.sentInEveryStyle(ADD);
        assertNothingJudged(steps, "the call has no effect in any style: the group does not hold i-2:9100");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_style_is_judged_where_the_usual_call_works_only_at_first(boolean rejected) throws IOException {
        CallStyleSteps steps = about("GET");
        given(ADD);
        int[] made = {0};
        bench.target.instead(ADD, (call, usual) ->
                !isSpaced(call.get("BackendServers")) || ++made[0] == 1 ? usual.get() : rejected ? NO : Canned.empty());
        steps.sentInEveryStyle(ADD);
        steps.everyStyleWorks();
        bench.assertNotJudged();
        assertThat(bench.bench.found(PROTOCOL + rule).cause()).contains("the call had an effect at first and no longer has it: "
                + (rejected ? "400 Unheard" : "the group does not hold i-2:91"));
    }

    @Test
    void a_target_that_rejects_spaces_between_the_parts_of_a_list_breaks_the_rule_of_the_call() throws IOException {
        CallStyleSteps steps = about("GET");
        bench.target.instead(CREATE, (call, usual) -> call.get("BackendServers").contains(": ") ? NO : usual.get());
        steps.sentInEveryStyle(CREATE);
        assertNothingJudged(steps, "because of " + CREATES);
        assertThat(bench.verdict(CREATES)).isEqualTo(Verdict.DIFFERS);
        assertThat(bench.bench.found(CREATES).expected())
                .isEqualTo("a 2xx reply to a call whose servers are written with spaces, as in the documents' examples");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_rejection_for_a_state_may_be_caused_by_a_parallel_scenario(boolean parallel) throws IOException {
        CallStyleSteps steps = about("GET", "", parallel);
        answering(CREATE, BY_GET.and(LABELLED_AS_FORM.negate()), Canned.rejected(400, "Mismatched.ZoneId", "No."));
        steps.sentInEveryStyle(CREATE);
        if (parallel) {
            steps.everyStyleWorks();
            bench.assertNotJudged();
            assertThat(bench.bench.found(PROTOCOL + rule).cause()).contains("needs --parallel 1");
        } else {
            bench.assertDiffers(steps::everyStyleWorks,
                    "a call that succeeds and is carried out, sent by GET", "400 Mismatched.ZoneId");
        }
        assertOthersConform();
    }

    @ParameterizedTest
    @CsvSource({"500, 3", "409, 3", "500, 4", "400, 1"})
    void a_call_that_may_have_failed_by_chance_is_repeated_three_times(int status, int failures) throws IOException {
        CallStyleSteps steps = about("GET");
        int[] failed = {0};
        bench.target.instead(CREATE, (call, usual) ->
                BY_GET.and(LABELLED_AS_FORM.negate()).test(bench.bench.latestSent()) && ++failed[0] <= failures
                        ? Canned.rejected(status, "Unheard", "No.") : usual.get());
        steps.sentInEveryStyle(CREATE);
        if (failures == 3) {
            steps.everyStyleWorks();
            bench.assertConforms();
        } else {
            bench.assertDiffers(steps::everyStyleWorks, "a call that succeeds and is carried out, sent by GET", status + " Unheard");
        }
        assertOthersConform();
    }

    /** The lists of servers of the calls in all styles, as they were sent. */
    private List<String> sentServers() {
        return bench.bench.calls.stream().filter(call -> ADD.equals(call.get("Action")))
                .map(call -> call.get("BackendServers")).filter(CallStyleStepsTest::isSpaced).toList();
    }

    private static boolean isSpaced(String servers) {
        return servers.startsWith("[{ ");
    }

    @Test
    void a_repeated_call_names_another_server_than_any_call_before() throws IOException {
        CallStyleSteps steps = about("GET");
        given(ADD);
        int[] failed = {0};
        bench.target.instead(ADD, (call, usual) -> BY_GET.test(bench.bench.latestSent()) && ++failed[0] <= 3
                ? Canned.rejected(500, "Unheard", "No.") : usual.get());
        steps.sentInEveryStyle(ADD);
        assertThat(sentServers()).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void the_last_usual_call_names_another_server_than_the_first_did_when_it_was_repeated() throws IOException {
        CallStyleSteps steps = about("GET");
        given(ADD);
        int[] made = {0};
        bench.target.instead(ADD, (call, usual) -> isSpaced(call.get("BackendServers")) && ++made[0] == 1
                ? Canned.rejected(500, "Unheard", "No.") : BY_GET.test(bench.bench.latestSent()) ? NO : usual.get());
        steps.sentInEveryStyle(ADD);
        assertThat(sentServers()).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void headers_that_the_signature_does_not_cover_are_not_judged() throws IOException {
        CallStyleSteps steps = about("GET", SIGNED, false);
        steps.sentInEveryStyle(CREATE);
        steps.everyStyleWorks();
        bench.assertConforms();
        assertOthersConform("action-header");
        assertThat(bench.bench.found(PROTOCOL + "action-header").cause()).contains("needs auth.scheme none or acs3");
    }

    @Test
    void a_call_whose_servers_were_understood_has_to_list_them() throws IOException {
        CallStyleSteps steps = about("GET");
        given(ADD);
        bench.target.instead(ADD, (call, usual) -> usual.get().saying("\"i-2\"", "\"i-7\""));
        steps.sentInEveryStyle(ADD);
        steps.everyStyleWorks();
        bench.assertConforms();
        assertThat(bench.verdict(ADD + "/reply/ServerId.echo")).isEqualTo(Verdict.DIFFERS);
    }
}

package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Bench.Canned;
import slbkit.outcome.Difference;
import slbkit.outcome.Unverifiable;
import slbkit.report.Basis;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.slb.Backend;

/** A rejection counts only with the documented status and Code, and where the repaired call succeeds. */
class MinimalPairTest {

    private static final String RULE = "CreateVServerGroup/error/BackendServer.InvalidType";
    private static final String MESSAGE_RULE = RULE + ".message";
    private static final Operation OPERATION = Contract.documented().operation(Bench.OPERATION).orElseThrow();
    private static final DocumentedError ERROR = OPERATION.error("BackendServer.InvalidType").orElseThrow();
    private static final Canned DOCUMENTED = Canned.rejected(400, ERROR.code(), ERROR.message());

    @TempDir
    Path folder;

    private Bench bench;
    private MinimalPair pair;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder, RULE, "delete");
        pair = new MinimalPair(bench.execution, bench.acceptance);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private static Function<Map<String, String>, Canned> faulty(Canned answer) {
        return call -> "faulty".equals(call.get("VServerGroupName")) ? answer : Canned.succeeded();
    }

    @Test
    void conforms_where_the_fault_is_rejected_as_documented_and_the_repair_succeeds() {
        bench.answering(faulty(DOCUMENTED));
        pair.judge(bench.attempt("a fault"), ERROR);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(MESSAGE_RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.callsNamed("repaired")).isEqualTo(1);
    }

    @Test
    void a_description_of_no_group_counts_neither_as_a_success_nor_as_a_rejection() throws IOException {
        String known = "DescribeVServerGroupAttribute/request/VServerGroupId.known";
        try (Bench describing = new Bench(folder, known, "describe")) {
            describing.answering(call -> new Canned(200, "{\"RequestId\": \"1\", \"VServerGroupId\": \"\"}"));
            SlbRequest unknown = SlbRequest.of("DescribeVServerGroupAttribute").with("VServerGroupId", "rsp-absent");
            Attempt attempt = describing.attempt(unknown, unknown, "an unknown group", null);
            assertThatThrownBy(() -> new MinimalPair(describing.execution, describing.acceptance).judge(attempt))
                    .isInstanceOf(Unverifiable.class).hasMessageContaining("describes no group");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, InvalidBackendServers.ServerIpConflict, false", "false, InvalidBackendServers.ServerIpConflict, true",
        "true, Unheard, true"})
    void a_rejection_that_another_scenario_may_have_caused_is_blamed_only_in_a_run_of_one_at_a_time(
            boolean parallel, String code, boolean blamed) throws IOException {
        try (Bench shared = new Bench(folder.resolve("shared"), Set.of(RULE), "delete", parallel)) {
            shared.answering(faulty(Canned.rejected(400, code, "No.")));
            assertThatThrownBy(() -> new MinimalPair(shared.execution, shared.acceptance).judge(shared.attempt("a fault"), ERROR))
                    .isInstanceOf(blamed ? Difference.class : Unverifiable.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, The specified Type is invalid., true",
        "400, Another message., true",
        "404, The specified Type is invalid., false"})
    void a_verdict_names_the_faulty_and_the_repaired_call(int status, String message, boolean told) {
        bench.answering(faulty(Canned.rejected(status, ERROR.code(), message)));
        Attempt attempt = bench.attempt("a fault");
        try {
            pair.judge(attempt, ERROR);
        } catch (Difference expected) {
            assertThat(bench.found(RULE).verdict() == Verdict.CONFORMS).isEqualTo(told);
        }
        Basis.Pair named = bench.found(RULE).pair();
        assertThat(named.faulty()).isEqualTo(attempt.reply().exchange());
        assertThat(bench.parameters(named.repaired())).containsEntry("VServerGroupName", "repaired");
        assertThat(bench.found(MESSAGE_RULE).basis())
                .isEqualTo(told ? bench.found(RULE).basis() : Basis.because(RULE));
    }

    @Test
    void differs_where_the_fault_succeeds() {
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(bench.found(RULE).expected()).isEqualTo("400 BackendServer.InvalidType to a call with a fault");
        assertThat(bench.found(RULE).pair()).as("what was taken needs no comparison").isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "409, BackendServer.InvalidType, The specified Type is invalid.",
        "400, backendserver.invalidtype, The specified Type is invalid."})
    void differs_where_status_or_code_is_another_and_says_nothing_about_the_message(
            int status, String code, String message) {
        bench.answering(faulty(Canned.rejected(status, code, message)));
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(bench.found(MESSAGE_RULE).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(bench.found(MESSAGE_RULE).cause()).isEqualTo("because of " + RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The specified Type is wrong.", "THE SPECIFIED TYPE IS INVALID."})
    void another_message_is_a_difference_of_its_own_rule_only(String message) {
        bench.answering(faulty(Canned.rejected(400, ERROR.code(), message)));
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(MESSAGE_RULE).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(bench.found(MESSAGE_RULE).expected()).isEqualTo("the message \"The specified Type is invalid.\"");
        assertThat(bench.found(MESSAGE_RULE).observed()).isEqualTo("\"" + message + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The specified Type is invalid", " The specified Type is invalid.. "})
    void full_stops_at_the_end_and_spaces_at_either_end_make_no_difference(String message) {
        bench.answering(faulty(Canned.rejected(400, ERROR.code(), message)));
        pair.judge(bench.attempt("a fault"), ERROR);
        assertThat(bench.found(MESSAGE_RULE).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"Message\": \"\"", ", \"Message\": null", ", \"Message\": 7"})
    void a_missing_message_is_for_the_rule_about_the_envelope(String message) {
        bench.answering(faulty(new Canned(400, "{\"Code\": \"%s\", \"RequestId\": \"#\"%s}".formatted(
                ERROR.code(), message))));
        pair.judge(bench.attempt("a fault"), ERROR);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(MESSAGE_RULE).cause()).startsWith("because of " + OPERATION.envelopeRule());
        assertThat(bench.found(OPERATION.envelopeRule()).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_row_whose_message_is_a_placeholder_has_no_rule_about_it() {
        DocumentedError conflict = OPERATION.error("NetworkConflict").orElseThrow();
        bench.answering(faulty(Canned.rejected(400, conflict.code(), "Anything.")));
        pair.judge(bench.attempt("a fault"), conflict);
        assertThat(bench.found(OPERATION.rule(conflict)).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(OPERATION.messageRule(conflict)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"RequestId\": \"\"", ", \"RequestId\": 7"})
    void a_missing_request_id_is_for_the_rule_about_the_envelope(String requestId) {
        bench.answering(faulty(new Canned(400, "{\"Code\": \"%s\", \"Message\": \"%s\"%s}".formatted(
                ERROR.code(), ERROR.message(), requestId))));
        pair.judge(bench.attempt("a fault"), ERROR);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(OPERATION.envelopeRule()).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void tells_nothing_where_the_repaired_call_is_rejected_in_the_same_way_though_the_plain_one_succeeds() {
        bench.answering(call -> List.of("faulty", "repaired").contains(call.get("VServerGroupName"))
                ? DOCUMENTED : Canned.succeeded());
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("once its only fault is repaired");
    }

    @ParameterizedTest
    @CsvSource({"403, BackendServer.InvalidType", "400, Other"})
    void conforms_where_the_repaired_call_is_rejected_in_another_way(int status, String code) {
        bench.answering(call -> switch (call.get("VServerGroupName")) {
            case "faulty" -> DOCUMENTED;
            case "repaired" -> Canned.rejected(status, code, "Other.");
            default -> Canned.succeeded();
        });
        pair.judge(bench.attempt("a fault"), ERROR);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void cannot_tell_where_every_call_is_rejected_in_the_same_way() {
        bench.answering(call -> DOCUMENTED);
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of " + Bench.CREATES);
        assertThat(bench.found(Bench.CREATES).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void cannot_tell_where_every_call_is_rejected_in_a_way_of_its_own() {
        bench.answering(call -> Canned.rejected(400, "Denied", "No."));
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Unverifiable.class);
    }

    @Test
    void what_the_rejected_call_changed_is_a_difference_of_the_rule_about_that() {
        bench.answering(faulty(DOCUMENTED));
        Backend one = new Backend(Map.of("ServerId", "i-1", "Port", "80", "Weight", "5"));
        Backend heavier = new Backend(Map.of("ServerId", "i-1", "Port", "80", "Weight", "6"));
        pair.judge(bench.attempt(List.of(one), List.of(heavier)), ERROR);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(MESSAGE_RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        RuleResult changed = bench.found(OPERATION.failedCallRule());
        assertThat(changed.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(changed.expected()).startsWith("the group as it was, [i-1:80 Weight=5");
        assertThat(changed.observed()).startsWith("[i-1:80 Weight=6").contains(", after the rejection 400 ");
        assertThat(changed.exchanges()).isNotEmpty();
    }

    @Test
    void a_limit_is_kept_though_the_rejected_call_changed_something() {
        bench.answering(faulty(Canned.rejected(400, "Whatever", "No.")));
        Backend one = new Backend(Map.of("ServerId", "i-1", "Port", "80", "Weight", "100"));
        pair.judge(bench.attempt(List.of(), List.of(one)));
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(OPERATION.failedCallRule()).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_call_that_fails_by_chance_is_repeated_as_it_was_made() {
        bench.answering(faulty(Canned.rejected(500, "InternalError", "No.")));
        Attempt attempt = bench.attempt("a fault");
        pair.judge(new Attempt(attempt.request(), attempt.reply(), attempt.repaired(), attempt.what(), null,
                attempt.before(), attempt.readNow(), null, () -> {
                    bench.answering(faulty(DOCUMENTED));
                    return attempt.again().get();
                }), ERROR);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_group_that_cannot_be_read_says_nothing_about_the_rejection() {
        bench.answering(faulty(DOCUMENTED));
        Attempt attempt = bench.attempt(List.of(), List.of());
        pair.judge(new Attempt(attempt.request(), attempt.reply(), attempt.repaired(), attempt.what(), null,
                attempt.before(), () -> {
                    throw new Unverifiable("needs a description");
                }, null, attempt.again()), ERROR);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_group_that_is_shown_in_another_order_has_not_changed() {
        bench.answering(faulty(DOCUMENTED));
        Backend one = new Backend(Map.of("ServerId", "i-1", "Port", "80"));
        Backend two = new Backend(Map.of("ServerId", "i-2", "Port", "80"));
        pair.judge(bench.attempt(List.of(one, two), List.of(two, one)), ERROR);
        assertThat(bench.found(OPERATION.failedCallRule()).verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422, 499})
    void takes_any_4xx_for_a_limit_whose_code_no_page_names(int status) {
        bench.answering(faulty(Canned.rejected(status, "Whatever", "No.")));
        pair.judge(bench.attempt("a fault"));
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 500, 503})
    void differs_where_a_limit_is_answered_with_no_4xx(int status) {
        bench.answering(faulty(Canned.rejected(status, "Whatever", "No.")));
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"))).isInstanceOf(Difference.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"Code\": \"\", \"Message\": \"No.\", \"RequestId\": \"#\"}', 400",
        "'{\"Message\": \"No.\", \"RequestId\": \"#\"}', without a Code",
        "'<html>', the body is not JSON"})
    void differs_where_the_rejection_of_a_limit_has_no_code(String body, String observed) {
        bench.answering(faulty(new Canned(400, body)));
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"))).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).observed()).contains(observed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"Message\": \"\", \"RequestId\": \"#\"", ", \"Message\": \"No.\""})
    void a_limit_is_kept_whatever_else_the_envelope_lacks(String others) {
        bench.answering(faulty(new Canned(400, "{\"Code\": \"X\"%s}".formatted(others))));
        pair.judge(bench.attempt("a fault"));
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(OPERATION.envelopeRule()).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void observes_the_code_of_a_limit() {
        bench.answering(faulty(Canned.rejected(404, "Whatever", "No.")));
        pair.judge(bench.attempt("a fault"));
        assertThat(bench.observed()).containsExactly("How a call with a fault is rejected: 404 Whatever");
    }

    @Test
    void a_repaired_call_is_not_compared_after_a_rejected_call_that_changed_the_group() {
        bench.answering(call -> DOCUMENTED);
        Backend one = new Backend(Map.of("ServerId", "i-1", "Port", "80"));
        assertThatThrownBy(() -> pair.judge(bench.attempt(List.of(), List.of(one)))).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of " + OPERATION.failedCallRule());
        assertThat(bench.callsNamed("plain")).isZero();
    }

    @Test
    void judges_many_faults_with_one_repair() {
        bench.answering(faulty(Canned.rejected(400, "Whatever", "No.")));
        pair.judge(List.of(bench.attempt("one"), bench.attempt("two"), bench.attempt("three")));
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.callsNamed("repaired")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void differs_where_one_of_many_faults_is_accepted(int which) {
        int[] calls = {0};
        bench.answering(call -> "faulty".equals(call.get("VServerGroupName")) && ++calls[0] != which
                ? Canned.rejected(400, "Whatever", "No.") : Canned.succeeded());
        List<Attempt> attempts = List.of(bench.attempt("1"), bench.attempt("2"), bench.attempt("3"));
        assertThatThrownBy(() -> pair.judge(attempts)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).expected()).endsWith("to a call with " + which);
    }

    @Test
    void compares_no_rejection_after_a_call_that_succeeded() {
        int[] calls = {0};
        bench.answering(call -> !"faulty".equals(call.get("VServerGroupName"))
                ? Canned.rejected(409, "Duplicate", "It is there already.")
                : ++calls[0] == 1 ? Canned.rejected(400, "", "No.") : Canned.succeeded());
        List<Attempt> attempts = List.of(bench.attempt("1"), bench.attempt("2"), bench.attempt("3"));
        assertThatThrownBy(() -> pair.judge(attempts)).isInstanceOf(Difference.class)
                .hasMessageContaining("to a call with 2").hasMessageContaining("to a call with 3")
                .hasMessageNotContaining("to a call with 1");
        assertThat(bench.callsNamed("repaired")).isZero();
    }

    @Test
    void judges_many_faults_of_a_documented_error_with_one_repair() {
        bench.answering(faulty(DOCUMENTED));
        pair.judge(List.of(bench.attempt("one"), bench.attempt("two")), ERROR);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(MESSAGE_RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.callsNamed("repaired")).isEqualTo(1);
    }

    @Test
    void names_the_fault_that_is_rejected_by_another_code() {
        int[] calls = {0};
        bench.answering(call -> !"faulty".equals(call.get("VServerGroupName")) ? Canned.succeeded()
                : ++calls[0] == 2 ? Canned.rejected(400, "Another", "No.") : DOCUMENTED);
        List<Attempt> attempts = List.of(bench.attempt("1"), bench.attempt("2"), bench.attempt("3"));
        assertThatThrownBy(() -> pair.judge(attempts, ERROR)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).expected()).isEqualTo("400 BackendServer.InvalidType to a call with 2");
        assertThat(bench.found(RULE).pair().faulty()).isEqualTo(attempts.get(1).reply().exchange());
    }

    @Test
    void the_message_of_each_fault_counts() {
        int[] calls = {0};
        bench.answering(call -> !"faulty".equals(call.get("VServerGroupName")) ? Canned.succeeded()
                : ++calls[0] == 1 ? Canned.rejected(400, ERROR.code(), "Another message.") : DOCUMENTED);
        List<Attempt> attempts = List.of(bench.attempt("1"), bench.attempt("2"));
        assertThatThrownBy(() -> pair.judge(attempts, ERROR)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.found(MESSAGE_RULE).observed()).isEqualTo("\"Another message.\"");
        assertThat(bench.found(MESSAGE_RULE).pair().faulty()).isEqualTo(attempts.get(0).reply().exchange());
    }

    @Test
    void a_repaired_call_that_is_rejected_like_any_of_the_faults_proves_nothing() {
        int[] calls = {0};
        bench.answering(call -> "faulty".equals(call.get("VServerGroupName")) && ++calls[0] == 2
                ? Canned.rejected(400, "Another", "No.") : Canned.rejected(400, "Whatever", "No."));
        List<Attempt> attempts = List.of(bench.attempt("1"), bench.attempt("2"));
        assertThatThrownBy(() -> pair.judge(attempts)).isInstanceOf(Unverifiable.class);
    }

    @Test
    void observes_each_way_of_rejecting_once() {
        int[] calls = {0};
        bench.answering(call -> !"faulty".equals(call.get("VServerGroupName")) ? Canned.succeeded()
                : Canned.rejected(400, ++calls[0] == 2 ? "Another" : "Whatever", "No."));
        pair.judge(List.of(bench.attempt("1"), bench.attempt("2"), bench.attempt("3")));
        assertThat(bench.observed()).containsExactly(
                "How a call with 1 is rejected: 400 Whatever", "How a call with 2 is rejected: 400 Another");
    }

    @Test
    void will_not_judge_no_call_at_all() {
        assertThatThrownBy(() -> pair.judge(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_observed_of_a_wrong_rejection_is_the_reply_and_no_more() {
        bench.answering(faulty(Canned.rejected(404, ERROR.code(), ERROR.message())));
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).observed())
                .isEqualTo("404 BackendServer.InvalidType \"The specified Type is invalid.\"");
    }

    @Test
    void asks_no_plain_call_where_the_repaired_one_succeeds() {
        bench.answering(faulty(Canned.rejected(404, "Other", "No.")));
        Attempt attempt = bench.attempt("a fault");
        int calls = bench.calls.size();
        assertThatThrownBy(() -> pair.judge(attempt, ERROR)).isInstanceOf(Difference.class);
        assertThat(bench.calls).as("the repaired one alone").hasSize(calls + 1);
    }

    @Test
    void asks_no_second_call_where_the_fault_was_succeeded() {
        Attempt attempt = bench.attempt("a fault");
        int calls = bench.calls.size();
        assertThatThrownBy(() -> pair.judge(attempt, ERROR)).isInstanceOf(Difference.class);
        assertThat(bench.calls).hasSize(calls);
    }

    @Test
    void cannot_tell_where_neither_the_fault_nor_its_repair_can_be_read() {
        bench.answering(call -> new Canned(400, "no"));
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Unverifiable.class);
        assertThat(bench.found(RULE).verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void cannot_tell_where_the_fault_and_its_repair_cannot_be_read_though_the_plain_call_can(int status) {
        bench.answering(call -> List.of("faulty", "repaired").contains(call.get("VServerGroupName"))
                ? new Canned(status, "no") : Canned.succeeded());
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("Common/protocol/json");
    }

    @Test
    void differs_where_the_fault_alone_cannot_be_read() {
        bench.answering(faulty(new Canned(400, "no")));
        assertThatThrownBy(() -> pair.judge(bench.attempt("a fault"), ERROR)).isInstanceOf(Difference.class);
    }

    @Test
    void cannot_tell_where_the_profile_lends_too_little_for_the_repaired_call() {
        bench.answering(call -> call.getOrDefault("VServerGroupName", "").startsWith("slbKit") ? Canned.succeeded() : DOCUMENTED);
        Attempt attempt = bench.attempt("a fault");
        Attempt doubtful = new Attempt(attempt.request(), attempt.reply(), attempt.repaired(), attempt.what(),
                new Doubt("needs more servers", attempt.repaired().with("VServerGroupName", "control")),
                attempt.before(), attempt.readNow(), null, attempt.again());
        assertThatThrownBy(() -> pair.judge(doubtful, ERROR)).isInstanceOf(Unverifiable.class)
                .hasMessage("needs more servers");
    }
}

package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Bench.Canned;
import slbkit.outcome.Difference;
import slbkit.outcome.Unverifiable;
import slbkit.report.Verdict;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroup;

/** A permitted call has to be taken; where nothing is taken, nothing can be said about it. */
class AcceptanceTest {

    private static final String RULE = "CreateVServerGroup/request/Weight.range";
    private static final String SETS = "SetBackendServers/behaviour/sets";
    private static final Canned REFUSED = Canned.rejected(400, "Denied", "No.");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder, RULE, "delete");
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"true, ServerIpConflict, UNVERIFIED", "false, ServerIpConflict, UNVERIFIED", "true, Unheard, DIFFERS"})
    void a_plain_call_that_is_rejected_by_a_documented_row_about_a_state_is_not_judged(
            boolean parallel, String code, Verdict verdict) throws IOException {
        try (Bench shared = new Bench(folder.resolve("shared"), Set.of(Bench.CREATES), "describe, delete", parallel)) {
            shared.answering(call -> Canned.rejected(400, code.equals("Unheard") ? code : "InvalidBackendServers." + code, "No."));
            SlbRequest plain = shared.plain.of(Bench.OPERATION);
            assertThatThrownBy(() -> shared.acceptance.requireAccepted(shared.attempt(plain, plain, "", null)))
                    .isInstanceOf(verdict == Verdict.DIFFERS ? Difference.class : Unverifiable.class);
        }
    }

    /** The plain call succeeds, so that neither the region nor a fixture is the cause. */
    @Test
    void a_state_does_not_excuse_the_rejection_of_a_weight() {
        SlbRequest plain = bench.plain.of(Bench.OPERATION);
        SlbRequest zero = plain.servers(List.of(SlbRequest.changed(plain.servers().get(0), Map.of("Weight", "0"))));
        bench.answering(call -> Canned.rejected(400, "InvalidBackendServers.ServerIpConflict", "No."));
        Attempt attempt = bench.attempt(zero, plain, "a weight of 0", null);
        bench.answering(call -> Canned.succeeded());
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Difference.class);
    }

    @Test
    void a_name_that_another_group_may_have_and_a_signature_that_is_not_recognised_excuse_a_rejection() {
        SlbRequest plain = bench.plain.of(Bench.OPERATION);
        for (String code : List.of("DuplicateVServerGroupName", "SignatureDoesNotMatch")) {
            bench.answering(call -> Canned.rejected(400, code, "No."));
            Attempt attempt = bench.attempt(plain.with("VServerGroupName", "web-112"), plain, "a name", null);
            bench.answering(call -> Canned.succeeded());
            assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).as(code).isInstanceOf(Unverifiable.class);
        }
    }

    @Test
    void asks_for_nothing_more_where_the_call_succeeds() {
        Attempt attempt = bench.attempt("a weight of 0");
        int calls = bench.calls.size();
        bench.acceptance.requireAccepted(attempt);
        bench.acceptance.requireForScenario(attempt);
        assertThat(bench.calls).hasSize(calls);
    }

    @Test
    void a_target_that_demands_what_may_be_left_out_is_blamed_by_the_rule_about_that() {
        bench.answering(call -> call.get("BackendServers").contains("Description") ? Canned.succeeded() : REFUSED);
        SlbRequest plain = bench.plain.of(Bench.OPERATION);
        Attempt attempt = bench.attempt(
                plain.servers(List.of(Map.of("ServerId", "i-1", "Port", "80", "Weight", "0"))), plain, "the given servers", null);
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of CreateVServerGroup/request/Description.optional");
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500})
    void a_call_that_succeeds_when_it_is_repeated_proves_nothing(int status) {
        bench.plain.of(Bench.OPERATION);
        failingBy(status, 1);
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(bench.attempt("a weight of 0")))
                .isInstanceOf(Unverifiable.class).hasMessageContaining("answers the same call in the same way");
        assertThat(bench.found("CreateVServerGroup/behaviour/creates").verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @Test
    void an_operation_whose_calls_often_fail_does_not_work() {
        failingBy(500, 2);
        for (int call = 0; call < 4; call++) {
            assertThatThrownBy(() -> bench.acceptance.requireAccepted(bench.attempt("a weight of 0")))
                    .hasMessageContaining("answers the same call in the same way");
        }
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(bench.attempt("a weight of 0")))
                .isInstanceOf(Unverifiable.class).hasMessageContaining("because of CreateVServerGroup/behaviour/creates");
        assertThat(bench.found("CreateVServerGroup/behaviour/creates").verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_rejection_after_a_failure_proves_nothing_because_the_failed_call_may_have_been_carried_out() {
        Iterator<Canned> answers = List.of(Canned.rejected(500, "InternalError", "No."), REFUSED).iterator();
        bench.answering(call -> answers.hasNext() ? answers.next() : Canned.succeeded());
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(bench.attempt("a weight of 0")))
                .isInstanceOf(Unverifiable.class).hasMessageStartingWith("needs a target that does not fail by chance");
    }

    /** The description before the call did not show the server, which the call is then rejected for. */
    @ParameterizedTest
    @CsvSource({"true, UNVERIFIED", "false, DIFFERS"})
    void an_addition_of_a_server_that_was_there_unseen_proves_nothing(boolean addsAfterRemoval, Verdict verdict) throws IOException {
        try (Bench adding = new Bench(folder.resolve("adding"), "AddBackendServers/behaviour/adds", "describe, delete")) {
            Set<String> removed = new HashSet<>();
            adding.answering(call -> switch (call.get("Action")) {
                case "RemoveBackendServers" -> {
                    removed.add("i-1");
                    yield Canned.succeeded();
                }
                case "AddBackendServers" -> addsAfterRemoval && !removed.isEmpty() ? Canned.succeeded() : REFUSED;
                default -> Canned.succeeded();
            });
            SlbRequest request = adding.plain.of("AddBackendServers");
            Attempt made = adding.attempt(request, request, "", null);
            Attempt attempt = new Attempt(request, made.reply(), request, "", null, Optional.of(List.of()),
                    () -> Optional.of(List.of(new Backend(Map.of("ServerId", request.serverIds().get(0))))), null, made.again());
            assertThatThrownBy(() -> adding.acceptance.requireAccepted(attempt))
                    .isInstanceOf(verdict == Verdict.DIFFERS ? Difference.class : Unverifiable.class);
        }
    }

    @Test
    void a_server_that_was_in_the_default_server_group_before_the_run_is_not_removed() throws IOException {
        try (Bench adding = new Bench(folder.resolve("adding"), "AddBackendServers/behaviour/adds", "describe, delete")) {
            adding.answering(call -> call.get("Action").equals("AddBackendServers") ? REFUSED : Canned.succeeded())
                    .lookingAtDefaultServers();
            SlbRequest request = adding.plain.of("AddBackendServers").servers(List.of(Map.of("ServerId", "i-1")));
            Attempt made = adding.attempt(request, request, "", null);
            Attempt attempt = new Attempt(request, made.reply(), request, "", null, Optional.of(List.of()),
                    () -> Optional.of(List.of(new Backend(Map.of("ServerId", "i-1")))), null, made.again());
            assertThatThrownBy(() -> adding.acceptance.requireAccepted(attempt)).isInstanceOf(Difference.class);
            assertThat(adding.calls).extracting(call -> call.get("Action")).doesNotContain("RemoveBackendServers");
        }
    }

    /** The first call fails, and then, if {@code every} is above 1, each second one. */
    private void failingBy(int status, int every) {
        int[] calls = {0};
        bench.answering(call -> (every > 1 ? calls[0]++ % every == 0 : calls[0]++ == 0)
                ? Canned.rejected(status, "Failed", "No.") : Canned.succeeded());
    }

    @Test
    void a_target_that_rejects_strings_for_numbers_is_blamed_by_the_rule_about_that() {
        bench.answering(call -> call.get("BackendServers").contains("\"Port\":\"") ? REFUSED : Canned.succeeded());
        SlbRequest plain = bench.plain.of(Bench.OPERATION);
        Attempt attempt = bench.attempt(
                plain.servers(List.of(Map.of("ServerId", "i-1", "Port", "80"))), plain, "the given servers", null);
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("because of Common/protocol/numbers");
    }

    @Test
    void a_call_on_a_group_that_is_not_as_it_was_created_leaves_the_rule_unverified() {
        bench.answering(call -> REFUSED);
        Attempt made = bench.attempt("a weight of 0");
        Unverifiable flaw = Unverifiable.because("CreateVServerGroup/behaviour/read-back", "the group holds nothing");
        Attempt attempt = new Attempt(made.request(), made.reply(), made.repaired(), made.what(), null, made.before(),
                made.readNow(), flaw, made.again());
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isSameAs(flaw);
        assertThatThrownBy(() -> bench.acceptance.requireForScenario(attempt)).isSameAs(flaw);
        assertThat(bench.found(Bench.CREATES).verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @Test
    void differs_where_the_call_is_rejected_and_the_plain_one_succeeds() {
        bench.answering(call -> "faulty".equals(call.get("VServerGroupName")) ? REFUSED : Canned.succeeded());
        Attempt attempt = bench.attempt("a weight of 0");
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Difference.class);
        assertThat(bench.found(RULE).expected()).isEqualTo("a 2xx reply to a call with a weight of 0");
        assertThat(bench.found(RULE).observed()).isEqualTo("400 Denied \"No.\"");
        assertThat(bench.found(Bench.CREATES).verdict()).isEqualTo(Verdict.KIT_FAULT); // nobody judged it
    }

    @Test
    void a_2xx_with_a_code_is_no_success() {
        bench.answering(call -> "faulty".equals(call.get("VServerGroupName"))
                ? Canned.rejected(200, "Denied", "No.") : Canned.succeeded());
        Attempt attempt = bench.attempt("a weight of 0");
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Difference.class);
    }

    @Test
    void blames_the_plain_call_where_that_is_rejected_too() {
        bench.answering(call -> REFUSED);
        Attempt attempt = bench.attempt("a weight of 0");
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Unverifiable.class)
                .hasMessage("because of " + Bench.CREATES + ": 400 Denied \"No.\"");
        assertThat(bench.found(Bench.CREATES).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({
        "400, SystemBusy", "400, OperationBusy", "400, VpcSystemBusy", "400, OperationFailed.ServiceGroupProcessing",
        "400, Throttling.User", "403, QuotaExceeded", "429, Whatever", "503, Whatever", "400, VServerGroupProcessing"})
    void blames_nobody_where_the_plain_call_is_rejected_for_now(int status, String code) {
        bench.answering(call -> Canned.rejected(status, code, "Later."));
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(bench.attempt("a weight of 0")))
                .isInstanceOf(Unverifiable.class);
        assertThat(bench.found(Bench.CREATES).verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({"400, VpcSystemBusy", "400, Throttling.User", "429, Throttling", "503, ServiceUnavailable"})
    void blames_nobody_where_just_this_call_is_rejected_for_now(int status, String code) {
        bench.answering(call -> "faulty".equals(call.get("VServerGroupName"))
                ? Canned.rejected(status, code, "Later.") : Canned.succeeded());
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(bench.attempt("a weight of 0")))
                .isInstanceOf(Unverifiable.class).hasMessageContaining(code)
                .hasMessageContaining("lower limits.requests-per-second");
    }

    @Test
    void blames_nobody_where_groups_that_cannot_be_deleted_fill_the_target() throws IOException {
        try (Bench full = new Bench(folder, RULE, "describe")) {
            full.answering(call -> REFUSED);
            Attempt attempt = full.attempt("a weight of 0");
            assertThatThrownBy(() -> full.acceptance.requireAccepted(attempt)).isInstanceOf(Unverifiable.class);
            assertThat(full.found(Bench.CREATES).verdict()).isNotEqualTo(Verdict.DIFFERS);
        }
    }

    @Test
    void asks_the_nearest_neighbour_where_the_plain_call_has_the_very_thing_that_is_tried() {
        bench.answering(call -> "repaired".equals(call.get("VServerGroupName")) ? Canned.succeeded() : REFUSED);
        Attempt attempt = bench.attempt("a name");
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Difference.class);
    }

    @Test
    void the_plain_call_itself_is_judged_where_the_scenario_is_about_it() throws IOException {
        try (Bench plain = new Bench(folder, Bench.CREATES, "delete")) {
            plain.answering(call -> REFUSED);
            SlbRequest request = plain.plain.of(Bench.OPERATION);
            Attempt attempt = plain.attempt(request, request, "", null);
            assertThatThrownBy(() -> plain.acceptance.requireAccepted(attempt)).isInstanceOf(Difference.class);
            assertThat(plain.found(Bench.CREATES).expected()).isEqualTo("a 2xx reply");
        }
    }

    @Test
    void a_doubt_is_gone_where_its_control_succeeds() {
        bench.answering(call -> "faulty".equals(call.get("VServerGroupName")) ? REFUSED : Canned.succeeded());
        SlbRequest request = bench.plain.of(Bench.OPERATION);
        Attempt attempt = bench.attempt(request.with("VServerGroupName", "faulty"), request, "20 servers",
                new Doubt("needs more servers", request.with("VServerGroupName", "control")));
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Difference.class);
        assertThat(bench.callsNamed("control")).isEqualTo(1);
    }

    @Test
    void a_doubt_stays_where_its_control_is_rejected() {
        bench.answering(call -> call.getOrDefault("VServerGroupName", "").startsWith("slbKit") ? Canned.succeeded() : REFUSED);
        SlbRequest request = bench.plain.of(Bench.OPERATION);
        Attempt attempt = bench.attempt(request.with("VServerGroupName", "faulty"), request, "20 servers",
                new Doubt("needs more servers", request.with("VServerGroupName", "control")));
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Unverifiable.class)
                .hasMessage("needs more servers");
    }

    @Test
    void what_a_scenario_rests_on_leaves_it_unverified_where_it_is_rejected() {
        bench.answering(call -> "faulty".equals(call.get("VServerGroupName")) ? REFUSED : Canned.succeeded());
        Attempt attempt = bench.attempt("a weight of 0");
        assertThatThrownBy(() -> bench.acceptance.requireForScenario(attempt)).isInstanceOf(Unverifiable.class);
        assertThat(bench.found(Bench.CREATES).verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_special_call_is_judged_where_the_scenario_is_about_the_rule_that_such_calls_succeed() throws IOException {
        try (Bench creating = new Bench(folder, Bench.CREATES, "delete")) {
            creating.answering(call -> "faulty".equals(call.get("VServerGroupName")) ? REFUSED : Canned.succeeded());
            Attempt attempt = creating.attempt("the given servers");
            assertThatThrownBy(() -> creating.acceptance.requireForScenario(attempt)).isInstanceOf(Difference.class);
            assertThat(creating.found(Bench.CREATES).expected()).isEqualTo("a 2xx reply to a call with the given servers");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"QuotaExceeded", "InstanceBackendServerNumberOverLimit"})
    void a_rejection_for_lack_of_quota_proves_nothing(String code) {
        bench.answering(call -> "faulty".equals(call.get("VServerGroupName")) ? Canned.rejected(400, code, "No.") : Canned.succeeded());
        Attempt attempt = bench.attempt("20 servers");
        assertThatThrownBy(() -> bench.acceptance.requireAccepted(attempt)).isInstanceOf(Unverifiable.class)
                .hasMessageStartingWith("needs an account with more quota");
    }

    @ParameterizedTest
    @CsvSource({"lb-1, ListenerNotFound, UNVERIFIED", "lb-1, InvalidListener.NotExist, UNVERIFIED", "lb-1, Denied, DIFFERS",
        "lb-listening, ListenerNotFound, DIFFERS"})
    void a_load_balancer_may_have_no_listener_unless_the_profile_says_so(String loadBalancer, String code, Verdict verdict)
            throws IOException {
        String reports = "DescribeHealthStatus/behaviour/reports";
        try (Bench health = new Bench(folder, Set.of(reports), "describe",
                "load-balancer: lb-1, servers: [{id: i-1}], default-servers: [i-9], listening-load-balancer: lb-listening", "", false)) {
            health.answering(call -> Canned.rejected(404, code, "No."));
            SlbRequest request = health.plain.of("DescribeHealthStatus").with("LoadBalancerId", loadBalancer);
            assertThatThrownBy(() -> health.acceptance.requireAccepted(health.attempt(request, request, "", null)))
                    .isInstanceOf(verdict == Verdict.DIFFERS ? Difference.class : Unverifiable.class);
        }
    }

    @Test
    void a_plain_call_that_a_scenario_rests_on_is_blamed_where_it_is_rejected() {
        bench.answering(call -> REFUSED);
        SlbRequest request = bench.plain.of(Bench.OPERATION);
        Attempt attempt = bench.attempt(request, request, "", null);
        assertThatThrownBy(() -> bench.acceptance.requireForScenario(attempt)).isInstanceOf(Unverifiable.class);
        assertThat(bench.found(Bench.CREATES).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    /** A rejection proves something about the operation only if its group exists; otherwise its creation is at fault. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_plain_call_is_blamed_only_on_a_group_whose_content_was_shown(boolean shown) throws IOException {
        try (Bench adding = new Bench(folder, "AddVServerGroupBackendServers/request/Weight.range", "delete")) {
            adding.groups.put("the group", new ScenarioGroup("rsp-1", shown ? Optional.of(List.of()) : Optional.empty()));
            SlbRequest request = adding.plain.of("AddVServerGroupBackendServers");
            adding.answering(call -> REFUSED);
            Attempt attempt = adding.attempt(request, request, "", null);
            assertThatThrownBy(() -> adding.acceptance.requireForScenario(attempt)).isInstanceOf(Unverifiable.class)
                    .hasMessageContaining("because of AddVServerGroupBackendServers/behaviour/adds");
            assertThat(adding.found("AddVServerGroupBackendServers/behaviour/adds").verdict() == Verdict.DIFFERS).isEqualTo(shown);
        }
    }

    @Test
    void blames_nobody_where_the_profile_lends_a_server_that_the_default_server_group_never_held() throws IOException {
        try (Bench lending = refusingWeights("i-1")) {
            SlbRequest request = lending.plain.of("SetBackendServers");
            Attempt attempt = lending.attempt(request, request, "", null);
            for (Consumer<Attempt> judge : List.<Consumer<Attempt>>of(
                    lending.acceptance::requireAccepted, lending.acceptance::requireForScenario)) {
                assertThatThrownBy(() -> judge.accept(attempt)).isInstanceOf(Unverifiable.class)
                        .hasMessageStartingWith("needs fixtures.default-servers that are in the default server group; [i-9]");
            }
            assertThat(lending.found(SETS).verdict()).isNotEqualTo(Verdict.DIFFERS);
        }
    }

    @Test
    void blames_the_plain_call_where_the_default_server_group_holds_the_server_that_is_lent() throws IOException {
        try (Bench lending = refusingWeights("i-9")) {
            SlbRequest request = lending.plain.of("SetBackendServers");
            Attempt attempt = lending.attempt(request, request, "", null);
            assertThatThrownBy(() -> lending.acceptance.requireForScenario(attempt)).isInstanceOf(Unverifiable.class);
            assertThat(lending.found(SETS).verdict()).isEqualTo(Verdict.DIFFERS);
        }
    }

    /** A target that rejects calls to set weights, and whose default server group holds just this server. */
    private Bench refusingWeights(String held) throws IOException {
        return new Bench(folder, "SetBackendServers/request/Weight.range", "describe, delete").answering(call ->
                call.get("Action").equals("DescribeLoadBalancerAttribute")
                        ? new Canned(200, Bench.TAKEN.replace("i-1", held)) : REFUSED).lookingAtDefaultServers();
    }

    @Test
    void works_again_once_the_plain_call_succeeds() {
        Attempt attempt = bench.attempt("a weight of 0");
        assertThatCode(() -> bench.acceptance.requireWorking(attempt)).doesNotThrowAnyException();
    }

    @Test
    void a_creation_that_names_what_it_created_has_been_seen_to_be_succeeded() {
        Attempt attempt = bench.attempt("a weight of 0");
        assertThatCode(() -> bench.acceptance.requireIdOfCreated(attempt)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"RequestId\": \"#\"}", "{\"RequestId\": \"#\", \"VServerGroupId\": \"\"}", "{\"VServerGroupId\": null}"})
    void a_creation_that_names_nothing_leaves_the_scenario_unverified_because_of_the_id(String body) {
        bench.answering(call -> new Canned(200, body));
        Attempt attempt = bench.attempt("a weight of 0");
        assertThatThrownBy(() -> bench.acceptance.requireIdOfCreated(attempt)).isInstanceOf(Unverifiable.class)
                .hasMessageStartingWith("because of CreateVServerGroup/reply/VServerGroupId: 200");
    }

    @Test
    void a_creation_whose_reply_is_no_json_leaves_it_unverified_because_of_that() {
        bench.answering(call -> new Canned(200, "created"));
        Attempt attempt = bench.attempt("a weight of 0");
        assertThatThrownBy(() -> bench.acceptance.requireIdOfCreated(attempt)).isInstanceOf(Unverifiable.class)
                .hasMessageContaining("Common/protocol/json");
    }

    @Test
    void what_creates_nothing_has_no_id_to_name() {
        SlbRequest request = SlbRequest.of("SetBackendServers");
        bench.answering(call -> new Canned(200, "{\"RequestId\": \"#\"}"));
        Attempt attempt = bench.attempt(request, request, "", null);
        assertThatCode(() -> bench.acceptance.requireIdOfCreated(attempt)).doesNotThrowAnyException();
    }
}

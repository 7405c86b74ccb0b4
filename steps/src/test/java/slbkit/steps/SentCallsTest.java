package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
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
import slbkit.contract.Contract;
import slbkit.endpoint.Signing;
import slbkit.judge.Bench.Canned;
import slbkit.judge.Bench.Sent;
import slbkit.rpc.RpcParameter;
import slbkit.rpc.RpcSignature;

/** Calls that are sent or signed in another way, or for which the profile provokes an error, and how they are judged. */
@ExtendWith(FailsIfAborted.class)
class SentCallsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String CREATES = CREATE + "/behaviour/creates";
    private static final String IPV6 = "LBNotSupportIpv6Backend";
    private static final String NONCE_USED = "SignatureNonceUsed";
    private static final String KEY = "key-of-the-bench";
    private static final String SECRET = "secret-of-the-bench";
    private static final String SIGNED = "auth: {scheme: rpc, access-key-id: %s, access-key-secret: %s}".formatted(KEY, SECRET);
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

    private OutcomeSteps outcome() {
        return bench.the(OutcomeSteps.class);
    }

    private void given() {
        bench.givenGroup("ServerId | Port", "web-1 | 80");
    }

    // ---- sent in another way

    private static final Map<String, Predicate<Sent>> WAYS = Map.of(
            "the method POST", sent -> sent.method().equals("POST"),
            "the method GET", sent -> sent.method().equals("GET"),
            "its parameters in the query", sent -> !sent.query().isEmpty(),
            "its parameters in a form", sent -> sent.body().contains("Action="),
            "the operation named in headers", sent -> CREATE.equals(sent.headers().getFirst("x-acs-action")),
            "the Format json", sent -> sent.query().contains("Format=json"),
            "no Format but Accept: application/json", sent -> !sent.query().contains("Format="));

    private static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("sent by POST", "POST", "the method POST"),
                Arguments.of("sent by GET", "GET", "the method GET"),
                Arguments.of("sent with its parameters in the query", "query", "its parameters in the query"),
                Arguments.of("sent with its parameters in a form", "form", "its parameters in a form"),
                Arguments.of("sent with its name in headers", "action-header", "the operation named in headers"),
                Arguments.of("asking for the Format json", "format", "the Format json"),
                Arguments.of("asking only by Accept", "format", "no Format but Accept: application/json"));
    }

    private void rejectingIf(Predicate<Sent> way) {
        bench.target.instead(CREATE, (call, usual) -> way.test(bench.bench.latestSent()) ? NO : usual.get());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_call_is_sent_as_the_step_says(String words, String rule, String what) throws IOException {
        CallSteps steps = about("Common/protocol/" + rule);
        steps.callSent(CREATE, StyleUnderTest.of(words));
        assertThat(bench.bench.latestSent()).matches(WAYS.get(what));
        outcome().succeeds(false);
        bench.assertConforms();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_call_that_is_rejected_because_of_how_it_is_sent_differs(String words, String rule, String what) throws IOException {
        CallSteps steps = about("Common/protocol/" + rule);
        rejectingIf(WAYS.get(what));
        steps.callSent(CREATE, StyleUnderTest.of(words));
        bench.assertDiffers(() -> outcome().succeeds(false), "a 2xx reply to a call with " + what, "400 Unheard \"No.\"");
    }

    @ParameterizedTest
    @CsvSource({"sent by POST, POST", "sent by GET, GET", "sent with its parameters in a form, form"})
    void a_way_of_sending_is_not_judged_where_every_call_is_rejected(String words, String rule) throws IOException {
        CallSteps steps = about("Common/protocol/" + rule);
        bench.target.rejecting(CREATE);
        steps.callSent(CREATE, StyleUnderTest.of(words));
        bench.assertUnverifiable(() -> outcome().succeeds(false), "because of " + CREATES);
    }

    @Test
    void a_form_is_not_judged_with_a_signature_with_which_clients_send_none() throws IOException {
        CallSteps steps = about("Common/protocol/form", SIGNED.replace("rpc", "acs3"));
        rejectingIf(WAYS.get("its parameters in a form"));
        bench.assertUnverifiable(() -> steps.callSent(CREATE, StyleUnderTest.of("sent with its parameters in a form")),
                "needs auth.scheme none or rpc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpc", "acs3"})
    void xml_where_no_format_is_given_differs_only_with_a_signature_with_which_clients_give_none(String scheme) throws IOException {
        CallSteps steps = about("Common/protocol/format", SIGNED.replace("rpc", scheme));
        bench.target.instead(CREATE, (call, usual) -> new Canned(200, "<CreateVServerGroupResponse/>", "text/xml"));
        steps.callSent(CREATE, StyleUnderTest.of("asking only by Accept"));
        if (scheme.equals("acs3")) {
            bench.assertDiffers(() -> outcome().succeeds(false), "a JSON object", "XML");
        } else {
            bench.assertUnverifiable(() -> outcome().succeeds(false), "it answered in XML");
        }
    }

    @Test
    void an_operation_is_not_named_in_headers_that_the_signature_does_not_cover() throws IOException {
        CallSteps steps = about("Common/protocol/action-header", SIGNED);
        bench.assertUnverifiable(() -> steps.callSent(CREATE, StyleUnderTest.of("sent with its name in headers")),
                "needs auth.scheme none or acs3");
        assertThat(bench.bench.calls).isEmpty();
    }

    // ---- signed in another way

    private final Set<String> nonces = new HashSet<>();

    /** Let the target reject each fault of a signature but this one. */
    private void checkingSignatures(String accepted) {
        bench.target.instead(CREATE, (call, usual) -> {
            String fault = fault(call);
            return fault.isEmpty() || fault.equals(accepted) ? usual.get() : Canned.rejected(400, "Signature." + fault, "No.");
        });
    }

    private String fault(Map<String, String> call) {
        if (!call.containsKey("Signature")) {
            return "missing";
        }
        if (!call.get("AccessKeyId").equals(KEY)) {
            return "unknown-key";
        }
        if (!call.get("Signature").equals(RpcSignature.of("POST", RpcParameter.of(call), SECRET))) {
            return "wrong";
        }
        if (Instant.parse(call.get("Timestamp")).isBefore(Instant.now().minus(Duration.ofMinutes(15)))) {
            return "expired";
        }
        return nonces.add(call.get("SignatureNonce")) ? "" : "nonce-used";
    }

    @ParameterizedTest
    @CsvSource({"NONE, missing", "WRONG_SECRET, wrong", "UNKNOWN_KEY, unknown-key", "EXPIRED, expired", "SAME_NONCE, nonce-used"})
    void a_faulty_signature_is_rejected_for_its_fault(Signing signing, String rule) throws IOException {
        CallSteps steps = about("Common/signature/" + rule, SIGNED);
        checkingSignatures("");
        steps.callSigned(CREATE, signing);
        assertThat(bench.the(Attempts.class).latest().reply().code()).hasValue("Signature." + rule);
        outcome().rejected(false);
        bench.assertConforms();
    }

    @ParameterizedTest
    @CsvSource({"NONE, missing, no signature", "WRONG_SECRET, wrong, a wrong signature",
        "UNKNOWN_KEY, unknown-key, an unknown access key", "EXPIRED, expired, a time an hour ago",
        "SAME_NONCE, nonce-used, a nonce that was used before"})
    void a_faulty_signature_that_is_accepted_differs(Signing signing, String rule, String what) throws IOException {
        CallSteps steps = about("Common/signature/" + rule, SIGNED);
        checkingSignatures(rule);
        steps.callSigned(CREATE, signing);
        bench.assertDiffers(() -> outcome().rejected(false), "a 4xx reply with a Code to a call with " + what, "200 ");
    }

    @ParameterizedTest
    @CsvSource({"NONE, missing", "WRONG_SECRET, wrong", "UNKNOWN_KEY, unknown-key", "EXPIRED, expired"})
    void a_faulty_signature_is_not_judged_where_every_call_is_rejected(Signing signing, String rule) throws IOException {
        CallSteps steps = about("Common/signature/" + rule, SIGNED);
        bench.target.rejecting(CREATE);
        steps.callSigned(CREATE, signing);
        bench.assertUnverifiable(() -> outcome().rejected(false), "because of " + CREATES);
    }

    @Test
    void a_nonce_is_not_used_again_where_its_first_call_is_rejected() throws IOException {
        CallSteps steps = about("Common/signature/nonce-used", SIGNED);
        bench.target.rejecting(CREATE);
        bench.assertUnverifiable(() -> steps.callSigned(CREATE, Signing.SAME_NONCE), "because of " + CREATES);
    }

    @Test
    void a_nonce_that_an_earlier_scenario_used_is_used_again() throws IOException {
        CallSteps steps = about("Common/signature/nonce-used", SIGNED);
        bench.target.instead(CREATE, (call, usual) -> fault(call).isEmpty() ? usual.get() : Canned.rejected(400, NONCE_USED, "No."));
        steps.callSigned(CREATE, Signing.SAME_NONCE);
        steps.callSigned(CREATE, Signing.SAME_NONCE);
        outcome().rejected(true);
        bench.assertConforms();
    }

    @Test
    void a_right_signature_is_accepted() throws IOException {
        CallSteps steps = about("Common/signature/right", SIGNED);
        checkingSignatures("");
        steps.callSigned(CREATE, Signing.USUAL);
        outcome().succeeds(false);
        bench.assertConforms();
    }

    @Test
    void a_right_signature_that_is_rejected_differs() throws IOException {
        CallSteps steps = about("Common/signature/right", SIGNED);
        bench.target.instead(CREATE, (call, usual) -> call.containsKey("Signature") ? NO : usual.get());
        steps.callSigned(CREATE, Signing.USUAL);
        bench.assertDiffers(() -> outcome().succeeds(false), "a 2xx reply to a call with a signature", "400 Unheard \"No.\"");
    }

    @Test
    void a_right_signature_is_not_judged_where_every_call_is_rejected() throws IOException {
        CallSteps steps = about("Common/signature/right", SIGNED);
        bench.target.rejecting(CREATE);
        steps.callSigned(CREATE, Signing.USUAL);
        bench.assertUnverifiable(() -> outcome().succeeds(false), "because of " + CREATES);
    }

    // ---- provoked

    private static final String BY_PARAMETER =
            "provocations: [{operation: %s, error: %s, with: {LoadBalancerId: lb-6}}]".formatted(CREATE, IPV6);
    private static final String BY_ARMING =
            "provocations: [{operation: %s, error: %s, arm: {path: /arm, body: {next: %s}}}]".formatted(CREATE, IPV6, IPV6);

    private static Canned documented(String operation, String code) {
        return Contract.documented().operation(operation).flatMap(o -> o.error(code))
                .map(error -> Canned.rejected(error.status(), code, error.message())).orElseThrow();
    }

    @Test
    void an_error_is_provoked_by_parameters() throws IOException {
        CallSteps steps = about(CREATE + "/error/" + IPV6, BY_PARAMETER);
        bench.target.instead(CREATE, (call, usual) ->
                call.get("LoadBalancerId").equals("lb-6") ? documented(CREATE, IPV6) : usual.get());
        steps.callProvoked(CREATE, IPV6);
        outcome().rejectedAs(false, IPV6);
        bench.assertConforms();
    }

    @Test
    void a_provoked_call_that_succeeds_differs() throws IOException {
        CallSteps steps = about(CREATE + "/error/" + IPV6, BY_PARAMETER);
        steps.callProvoked(CREATE, IPV6);
        bench.assertDiffers(() -> outcome().rejectedAs(false, IPV6),
                "400 %s to a call with the provocation of %s".formatted(IPV6, IPV6), "200 ");
    }

    /** Let the target reject the creation after each arming call so. */
    private void arming(Canned rejection) {
        boolean[] armed = {false};
        bench.target.instead("", (call, usual) -> {
            Sent sent = bench.bench.latestSent();
            armed[0] = sent.path().equals("/arm") && sent.body().equals("{\"next\":\"%s\"}".formatted(IPV6));
            return armed[0] ? Canned.empty() : usual.get();
        });
        bench.target.instead(CREATE, (call, usual) -> {
            boolean was = armed[0];
            armed[0] = false;
            return was ? rejection : usual.get();
        });
    }

    @Test
    void an_error_is_provoked_by_an_arming_call() throws IOException {
        CallSteps steps = about(CREATE + "/error/" + IPV6, BY_ARMING);
        arming(documented(CREATE, IPV6));
        steps.callProvoked(CREATE, IPV6);
        outcome().rejectedAs(false, IPV6);
        bench.assertConforms();
    }

    @Test
    void an_armed_call_that_is_rejected_by_another_code_differs() throws IOException {
        CallSteps steps = about(CREATE + "/error/" + IPV6, BY_ARMING);
        arming(NO);
        steps.callProvoked(CREATE, IPV6);
        bench.assertDiffers(() -> outcome().rejectedAs(false, IPV6),
                "400 %s to a call with the provocation of %s".formatted(IPV6, IPV6), "400 Unheard \"No.\"");
    }

    @Test
    void an_error_is_not_judged_where_the_arming_call_does_not_work() throws IOException {
        CallSteps steps = about(CREATE + "/error/" + IPV6, BY_ARMING);
        bench.assertUnverifiable(() -> steps.callProvoked(CREATE, IPV6),
                "needs the arming call of the profile to work, but it was answered with 404");
    }

    @Test
    void an_error_that_the_profile_does_not_provoke_is_not_judged() throws IOException {
        CallSteps steps = about(CREATE + "/error/" + IPV6);
        bench.assertUnverifiable(() -> steps.callProvoked(CREATE, IPV6),
                "add a provocation for %s %s to the profile".formatted(CREATE, IPV6));
    }

    private CallSteps aboutNonces(String others) throws IOException {
        CallSteps steps = about(ADD + "/error/" + NONCE_USED, others);
        given();
        bench.target.instead(ADD, (call, usual) ->
                call.containsKey("SignatureNonce") && !nonces.add(call.get("SignatureNonce"))
                        ? documented(ADD, NONCE_USED) : usual.get());
        return steps;
    }

    @Test
    void a_used_nonce_needs_no_provocation_of_the_profile() throws IOException {
        CallSteps steps = aboutNonces(SIGNED);
        steps.callProvoked(ADD, NONCE_USED);
        outcome().rejectedAs(false, NONCE_USED);
        bench.assertConforms();
    }

    @Test
    void a_used_nonce_is_not_judged_without_signatures() throws IOException {
        CallSteps steps = aboutNonces("");
        bench.assertUnverifiable(() -> steps.callProvoked(ADD, NONCE_USED), "add a provocation for " + ADD);
    }
}

package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.judge.Attempt;
import slbkit.judge.Bench.Canned;
import slbkit.profile.Capability;

/** The form of calls and replies. */
@ExtendWith(FailsIfAborted.class)
class ProtocolStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String CREATES = CREATE + "/behaviour/creates";
    private static final String JSON = "Common/protocol/json";
    private static final String LABEL = "Common/protocol/content-type";
    private static final String STATUS = "Common/protocol/error-status";
    private static final String UNKNOWN = "Common/protocol/unknown-action";
    private static final String XML = "Common/protocol/xml";
    private static final String UNHEARD = "CreateVServerGroups2";
    private static final String IN_XML = "XML with the documented members";

    @TempDir
    Path folder;

    private StepBench bench;

    private ProtocolSteps about(String rule) throws IOException {
        bench = new StepBench(folder, rule, "describe, delete, xml");
        return bench.the(ProtocolSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private static void called(ProtocolSteps steps, String way) {
        steps.successAndRejection(CREATE, StyleUnderTest.of(way), "RegionId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "with single quotes         | [{'ServerId':'i-1','Port':'80','Weight':'100','Type':'ecs','Description':'test-112'}]",
        "with keys in camel case    | \"port\":\"80\",\"weight\":\"100\",\"type\":\"ecs\",\"description\":\"test-112\"}]",
        "with an unknown member     | ,\"NodeName\":\"node-1\"}]",
        "with a member that is null | ,\"ServerIp\":null}]"})
    void the_servers_are_written_as_the_words_say(String spelling, String written) throws IOException {
        ProtocolSteps steps = about(CREATES);
        bench.target.rejecting(CREATE);
        steps.written(CREATE, spelling);
        Attempt made = bench.the(Attempts.class).latest();
        assertThat(made.request().parameters().get("BackendServers")).endsWith(written);
        assertThat(made.what()).isEqualTo("BackendServers written " + spelling);
        assertThat(made.repaired().servers()).hasSize(1);
    }

    @Test
    void a_target_that_offers_what_the_scenario_needs_is_judged() throws IOException {
        ProtocolSteps steps = about(XML);
        steps.offers(Capability.XML);
        bench.assertUnverifiable(() -> steps.offers(Capability.SIGNATURE), "needs a target that checks signatures");
    }

    @ParameterizedTest
    @ValueSource(strings = {UNHEARD, ""})
    void an_unknown_operation_is_rejected(String operation) throws IOException {
        ProtocolSteps steps = about(UNKNOWN);
        steps.callNames(operation);
        steps.rejected();
        bench.assertConforms();
        assertThat(bench.bench.observed()).containsExactly("How it is rejected: 404 InvalidAction.NotFound");
    }

    @Test
    void an_unknown_operation_that_succeeds_differs() throws IOException {
        ProtocolSteps steps = about(UNKNOWN);
        bench.target.instead(UNHEARD, (call, usual) -> Canned.empty());
        steps.callNames(UNHEARD);
        bench.assertDiffers(steps::rejected, "a 4xx reply with a Code", "200 RequestId=");
    }

    @Test
    void a_rejection_without_a_whole_envelope_is_noted() throws IOException {
        ProtocolSteps steps = about(UNKNOWN);
        bench.target.instead(UNHEARD, (call, usual) -> new Canned(400, "{\"Code\": \"Unheard\", \"RequestId\": \"#\"}"));
        steps.callNames(UNHEARD);
        steps.rejected();
        assertThat(bench.bench.observed()).singleElement().asString()
                .startsWith("How it is rejected: 400 Unheard, without a whole envelope: ");
    }

    @Test
    void an_answer_that_cannot_be_read_is_no_rejection() throws IOException {
        ProtocolSteps steps = about(UNKNOWN);
        bench.target.instead(UNHEARD, (call, usual) -> new Canned(404, "<html>"));
        steps.callNames(UNHEARD);
        bench.assertUnverifiable(steps::rejected, "because of " + JSON);
    }

    @ParameterizedTest
    @CsvSource({"JSON objects, " + JSON, "labelled as JSON, " + LABEL})
    void replies_in_JSON_conform(String how, String rule) throws IOException {
        ProtocolSteps steps = about(rule);
        called(steps, "sent as usual");
        steps.areReadable(how);
        bench.assertConforms();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_success_or_a_rejection_that_is_no_JSON_differs(boolean success) throws IOException {
        ProtocolSteps steps = about(JSON);
        bench.target.instead(CREATE, (call, usual) -> {
            Canned reply = usual.get();
            return (reply.status() == 200) == success ? new Canned(reply.status(), "[1") : reply;
        });
        called(steps, "sent as usual");
        bench.assertDiffers(() -> steps.areReadable("JSON objects"), "a JSON object in UTF-8", success ? "200, " : "400, ");
    }

    @Test
    void JSON_with_another_label_differs() throws IOException {
        ProtocolSteps steps = about(LABEL);
        bench.target.instead(CREATE, (call, usual) -> {
            Canned reply = usual.get();
            return new Canned(reply.status(), reply.body(), "text/plain");
        });
        called(steps, "sent as usual");
        bench.assertDiffers(() -> steps.areReadable("labelled as JSON"),
                "Content-Type application/json", "Content-Type text/plain");
    }

    @Test
    void a_target_that_rejects_every_call_shows_no_success() throws IOException {
        ProtocolSteps steps = about(JSON);
        bench.target.rejecting(CREATE);
        called(steps, "sent as usual");
        bench.assertUnverifiable(() -> steps.areReadable("JSON objects"), "because of " + CREATES);
    }

    @Test
    void a_target_that_takes_the_faulty_call_shows_no_rejection() throws IOException {
        ProtocolSteps steps = about(JSON);
        bench.target.instead(CREATE, (call, usual) -> {
            call.put("RegionId", "cn-hangzhou");
            return usual.get();
        });
        called(steps, "sent as usual");
        bench.assertUnverifiable(() -> steps.areReadable("JSON objects"),
                "because of " + CREATE + "/request/RegionId.required");
    }

    @Test
    void a_call_that_is_rejected_for_the_way_it_is_sent_breaks_the_rule_about_that() throws IOException {
        ProtocolSteps steps = about(STATUS);
        bench.target.instead(CREATE, (call, usual) -> "JSON".equals(call.get("Format"))
                ? Canned.rejected(400, "Unheard", "No.") : usual.get());
        bench.assertUnverifiable(() -> called(steps, "asking for the Format JSON"), "because of Common/protocol/format");
    }

    @Test
    void a_Code_comes_with_an_error_status_and_only_then() throws IOException {
        ProtocolSteps steps = about(STATUS);
        called(steps, "sent by GET");
        steps.agree();
        bench.assertConforms();
    }

    @ParameterizedTest
    @CsvSource({"200, Code", "400, Unheard"})
    void a_Code_with_a_success_or_an_error_without_one_differs(int status, String member) throws IOException {
        ProtocolSteps steps = about(STATUS);
        bench.target.instead(CREATE, (call, usual) -> call.containsKey("RegionId") ? usual.get()
                : new Canned(status, "{\"%s\": \"MissingParameter\", \"RequestId\": \"#\"}".formatted(member)));
        called(steps, "sent as usual");
        bench.assertDiffers(steps::agree, "a Code with a 4xx or 5xx status, and only then", status + " ");
    }

    @Test
    void a_reply_that_cannot_be_read_has_no_Code_to_compare() throws IOException {
        ProtocolSteps steps = about(STATUS);
        bench.target.instead(CREATE, (call, usual) -> call.containsKey("RegionId") ? usual.get() : new Canned(400, "[1"));
        called(steps, "sent as usual");
        bench.assertUnverifiable(steps::agree, "because of " + JSON);
    }

    private void calledInXml(ProtocolSteps steps) {
        called(steps, "asking for XML");
    }

    /** Let replies in XML be others. */
    private void inXml(GroupTarget.Behaviour other) {
        bench.target.instead(CREATE, (call, usual) ->
                "XML".equals(call.get("Format")) ? other.answer(call, usual) : usual.get());
    }

    @Test
    void replies_in_XML_conform() throws IOException {
        ProtocolSteps steps = about(XML);
        calledInXml(steps);
        steps.areReadable(IN_XML);
        bench.assertConforms();
    }

    @Test
    void JSON_where_XML_was_asked_for_differs() throws IOException {
        ProtocolSteps steps = about(XML);
        inXml((call, usual) -> {
            call.remove("Format");
            return usual.get();
        });
        calledInXml(steps);
        bench.assertDiffers(() -> steps.areReadable(IN_XML), "an XML document", "200, the body is JSON");
    }

    @Test
    void XML_that_is_labelled_as_JSON_differs() throws IOException {
        ProtocolSteps steps = about(XML);
        inXml((call, usual) -> new Canned(usual.get().status(), usual.get().body()));
        calledInXml(steps);
        bench.assertDiffers(() -> steps.areReadable(IN_XML),
                "an XML document that is not labelled as JSON", "Content-Type application/json");
    }

    @Test
    void a_call_that_is_rejected_for_asking_for_XML_differs() throws IOException {
        ProtocolSteps steps = about(XML);
        inXml((call, usual) -> Canned.rejected(406, "Unheard", "No."));
        calledInXml(steps);
        bench.assertDiffers(() -> steps.areReadable(IN_XML),
                "a call that asks for XML answered as one that asks for JSON", "406 ");
    }

    @Test
    void a_call_that_is_rejected_in_JSON_too_says_nothing_of_XML() throws IOException {
        ProtocolSteps steps = about(XML);
        bench.target.rejecting(CREATE);
        calledInXml(steps);
        bench.assertUnverifiable(() -> steps.areReadable(IN_XML), "because of " + CREATES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VServerGroupId", "BackendServers", "Message"})
    void an_element_that_only_the_XML_lacks_differs(String element) throws IOException {
        ProtocolSteps steps = about(XML);
        inXml((call, usual) -> usual.get().saying(element + ">", "Unheard>"));
        calledInXml(steps);
        bench.assertDiffers(() -> steps.areReadable(IN_XML), "the element " + element, "a document without " + element);
    }

    @Test
    void an_element_that_the_JSON_lacks_too_breaks_the_rule_about_that_member() throws IOException {
        ProtocolSteps steps = about(XML);
        bench.target.instead(CREATE, (call, usual) -> usual.get().saying("VServerGroupId", "Unheard"));
        calledInXml(steps);
        bench.assertUnverifiable(() -> steps.areReadable(IN_XML), "because of " + CREATE + "/reply/VServerGroupId");
    }

    @ParameterizedTest
    @CsvSource({"BackendServer>, Unheard>, servers", "Weight>, Unheard>, Weight", ">i-1<, >i-7<, the server i-1"})
    void servers_that_only_the_XML_lacks_differ(String text, String other, String lacking) throws IOException {
        ProtocolSteps steps = about(XML);
        inXml((call, usual) -> usual.get().saying(text, other));
        calledInXml(steps);
        bench.assertDiffers(() -> steps.areReadable(IN_XML),
                "the servers of the same reply in JSON", "a document without " + lacking);
    }

    @Test
    void servers_that_the_JSON_lacks_too_break_the_rule_about_them() throws IOException {
        ProtocolSteps steps = about(XML);
        bench.target.instead(CREATE, (call, usual) -> usual.get().saying("Weight", "Unheard"));
        calledInXml(steps);
        bench.assertUnverifiable(() -> steps.areReadable(IN_XML), "because of " + CREATE + "/reply/BackendServer");
    }
}

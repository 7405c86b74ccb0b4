package slbkit.steps;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.steps.ReplySteps.Answer;

/** The members of a reply, apart from the servers that it lists. */
@ExtendWith(FailsIfAborted.class)
class ReplyStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String DESCRIBE = "DescribeVServerGroupAttribute";
    private static final String LIST = "DescribeVServerGroups";
    private static final String ID = CREATE + "/reply/VServerGroupId";
    private static final String ENVELOPE = ADD + "/reply/error-envelope";
    private static final String ID_ECHO = ADD + "/reply/VServerGroupId.echo";
    private static final String REQUEST_ID_UNIQUE = ADD + "/reply/RequestId.unique";
    private static final String ID_UNIQUE = CREATE + "/reply/VServerGroupId.unique";
    private static final String CREATE_TIME = DESCRIBE + "/reply/CreateTime.form";
    private static final String LASTS = DESCRIBE + "/reply/CreateTime.lasts";
    private static final String TIME = "YYYY-MM-DDThh:mm:ssZ";

    @TempDir
    Path folder;

    private StepBench bench;

    private ReplySteps about(String rule) throws IOException {
        bench = new StepBench(folder, rule);
        return bench.the(ReplySteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void saying(String operation, String text, String other) {
        bench.target.instead(operation, (call, usual) -> usual.get().saying(text, other));
    }

    private void added() {
        bench.givenGroup("ServerId | Port", "web-1 | 80").call(ADD);
    }

    @Test
    void a_reply_has_the_documented_member() throws IOException {
        ReplySteps steps = about(ID);
        bench.call(CREATE);
        steps.hasEveryMember(Answer.REPLY);
        bench.assertConforms();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
        "'\"Unheard\":\"', is missing", "'\"VServerGroupId\":7, \"Unheard\":\"', has the type integer"})
    void a_member_that_is_missing_or_of_another_type_differs(String other, String observed) throws IOException {
        ReplySteps steps = about(ID);
        saying(CREATE, "\"VServerGroupId\":\"", other);
        bench.call(CREATE);
        bench.assertDiffers(() -> steps.hasEveryMember(Answer.REPLY),
                "VServerGroupId, a string that is not empty", "/VServerGroupId " + observed);
    }

    @ParameterizedTest
    @CsvSource({"rsp-other, true", "the group, false"})
    void a_listed_group_without_a_name_differs_only_if_the_scenario_gave_it_one(String id, boolean conforms) throws IOException {
        ReplySteps steps = about(LIST + "/reply/VServerGroupName");
        bench.the(GivenSteps.class).aGroupCreated("the group", "with 1 Tag");
        String nameless = "{\"VServerGroupId\": \"%s\", \"VServerGroupName\": null, \"ServerCount\": 0}"
                .formatted(conforms ? id : bench.group());
        saying(LIST, "\"VServerGroup\":[", "\"VServerGroup\":[%s, ".formatted(nameless));
        bench.call(LIST);
        if (conforms) {
            steps.hasEveryMember(Answer.REPLY);
            bench.assertConforms();
        } else {
            bench.assertDiffers(() -> steps.hasEveryMember(Answer.REPLY), "VServerGroupName, a string",
                    "/VServerGroups/VServerGroup/0/VServerGroupName has the type null, not string");
        }
    }

    @Test
    void a_listed_group_without_an_id_differs() throws IOException {
        ReplySteps steps = about(LIST + "/reply/VServerGroupId");
        bench.the(GivenSteps.class).aGroupCreated("the group", "with 1 Tag");
        saying(LIST, "\"VServerGroupId\":", "\"Unheard\":");
        bench.call(LIST);
        bench.assertDiffers(() -> steps.hasEveryMember(Answer.REPLY), "VServerGroupId, a string that is not empty",
                "/VServerGroups/VServerGroup/0/VServerGroupId is missing");
    }

    @Test
    void a_rejected_call_has_no_success_to_look_at() throws IOException {
        ReplySteps steps = about(ID);
        bench.target.rejecting(CREATE);
        bench.call(CREATE);
        bench.assertUnverifiable(() -> steps.hasEveryMember(Answer.REPLY), "because of " + CREATE + "/behaviour/creates");
    }

    private void addedInVain() {
        bench.givenGroup("ServerId | Port", "web-1 | 80");
        bench.the(CallSteps.class).callChanged(ADD, "without RegionId");
    }

    @Test
    void a_rejection_has_the_documented_members() throws IOException {
        ReplySteps steps = about(ENVELOPE);
        addedInVain();
        steps.hasEveryMember(Answer.REJECTION);
        bench.assertConforms();
    }

    @Test
    void a_rejection_without_a_Message_differs() throws IOException {
        ReplySteps steps = about(ENVELOPE);
        saying(ADD, "\"Message\"", "\"Unheard\"");
        addedInVain();
        bench.assertDiffers(() -> steps.hasEveryMember(Answer.REJECTION),
                "Code, Message and RequestId, texts that are not empty", "/Message is missing");
    }

    @Test
    void a_success_is_no_rejection_to_look_at() throws IOException {
        ReplySteps steps = about(ENVELOPE);
        added();
        bench.assertUnverifiable(() -> steps.hasEveryMember(Answer.REJECTION), "needs a rejection to judge");
    }

    @Test
    void a_reply_names_what_was_asked_for() throws IOException {
        ReplySteps steps = about(ID_ECHO);
        added();
        steps.echoesId("VServerGroupId");
        bench.assertConforms();
    }

    @Test
    void a_reply_that_names_another_group_differs() throws IOException {
        ReplySteps steps = about(ID_ECHO);
        saying(ADD, "\"VServerGroupId\":\"", "\"VServerGroupId\":\"x");
        added();
        bench.assertDiffers(() -> steps.echoesId("VServerGroupId"),
                "VServerGroupId " + bench.group(), "VServerGroupId x" + bench.group());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Unheard\":\"", "\"VServerGroupId\":\"\",\"Unheard\":\""})
    void a_reply_that_names_no_group_breaks_the_rule_about_the_member(String other) throws IOException {
        ReplySteps steps = about(ID_ECHO);
        saying(ADD, "\"VServerGroupId\":\"", other);
        added();
        bench.assertUnverifiable(() -> steps.echoesId("VServerGroupId"), "because of " + ADD + "/reply/VServerGroupId");
    }

    @Test
    void a_second_call_gets_another_value() throws IOException {
        ReplySteps steps = about(REQUEST_ID_UNIQUE);
        added();
        steps.laterCall(false, false, "RequestId");
        bench.assertConforms();
    }

    @Test
    void the_same_value_again_differs() throws IOException {
        ReplySteps steps = about(ID_UNIQUE);
        saying(CREATE, "\"VServerGroupId\":\"", "\"VServerGroupId\":\"always\", \"Unheard\":\"");
        bench.call(CREATE);
        bench.assertDiffers(() -> steps.laterCall(false, false, "VServerGroupId"),
                "another VServerGroupId", "VServerGroupId always again");
    }

    @Test
    void a_rejection_has_a_RequestId_of_its_own() throws IOException {
        ReplySteps steps = about(REQUEST_ID_UNIQUE);
        added();
        bench.target.rejecting(ADD);
        steps.laterCall(false, false, "RequestId");
        bench.assertConforms();
    }

    @Test
    void a_second_call_that_is_rejected_shows_no_other_id() throws IOException {
        ReplySteps steps = about(ID_UNIQUE);
        bench.call(CREATE);
        bench.target.rejecting(CREATE);
        bench.assertUnverifiable(() -> steps.laterCall(false, false, "VServerGroupId"),
                "because of " + CREATE + "/behaviour/creates");
    }

    @Test
    void a_value_that_is_missing_the_second_time_breaks_the_rule_about_the_member() throws IOException {
        ReplySteps steps = about(ID_UNIQUE);
        bench.call(CREATE);
        saying(CREATE, "VServerGroupId", "Unheard");
        bench.assertUnverifiable(() -> steps.laterCall(false, false, "VServerGroupId"), "because of " + ID);
    }

    private void described() {
        bench.givenGroup("ServerId | Port", "web-1 | 80").call(DESCRIBE);
    }

    @Test
    void a_creation_time_stays_the_same_after_changes() throws IOException {
        ReplySteps steps = about(LASTS);
        described();
        steps.laterCall(true, true, "CreateTime");
        bench.assertConforms();
    }

    @Test
    void a_creation_time_that_changes_differs() throws IOException {
        ReplySteps steps = about(LASTS);
        described();
        saying(DESCRIBE, "12:00:00Z", "12:00:01Z");
        bench.assertDiffers(() -> steps.laterCall(true, true, "CreateTime"),
                "CreateTime 2026-01-31T12:00:00Z again", "CreateTime 2026-01-31T12:00:01Z");
    }

    @Test
    void nothing_is_known_after_changes_that_are_rejected() throws IOException {
        ReplySteps steps = about(LASTS);
        described();
        bench.target.rejecting(ADD);
        bench.assertUnverifiable(() -> steps.laterCall(true, true, "CreateTime"), "because of " + ADD + "/behaviour/adds");
    }

    @Test
    void a_time_has_the_documented_form() throws IOException {
        ReplySteps steps = about(CREATE_TIME);
        described();
        steps.hasForm("CreateTime", TIME);
        bench.assertConforms();
    }

    @Test
    void a_time_of_another_form_differs() throws IOException {
        ReplySteps steps = about(CREATE_TIME);
        saying(DESCRIBE, "T12:00:00Z", " 12:00:00");
        described();
        bench.assertDiffers(() -> steps.hasForm("CreateTime", TIME),
                "CreateTime in the form " + TIME, "CreateTime 2026-01-31 12:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Unheard\":\"", "\"CreateTime\":7, \"Unheard\":\""})
    void a_time_that_is_no_text_has_no_form(String other) throws IOException {
        ReplySteps steps = about(CREATE_TIME);
        saying(DESCRIBE, "\"CreateTime\":\"", other);
        described();
        bench.assertUnverifiable(() -> steps.hasForm("CreateTime", TIME), "because of " + DESCRIBE + "/reply/CreateTime");
    }
}

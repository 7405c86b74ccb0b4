package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.judge.Bench.Canned;
import slbkit.report.Verdict;
import slbkit.steps.OutcomeSteps.Open;

/** Whether a call succeeds or is rejected, and what is noted of it. */
@ExtendWith(FailsIfAborted.class)
class OutcomeStepsTest {

    private static final String CREATE = "CreateVServerGroup";
    private static final String ADD = "AddVServerGroupBackendServers";
    private static final String LIST = "DescribeVServerGroups";
    private static final String ADDS = ADD + "/behaviour/adds";
    private static final String ADDRESS = ADD + "/request/ServerIp.accepted";
    private static final String REGION = ADD + "/request/RegionId.required";
    private static final String RANGE = ADD + "/request/Weight.range";
    private static final String AGAIN = ADD + "/behaviour/again";
    private static final String READING = ADD + "/reply/BackendServers.reading";
    private static final String TYPE = "BackendServer.InvalidType";
    private static final DocumentedError INVALID_TYPE =
            Contract.documented().operation(ADD).flatMap(operation -> operation.error(TYPE)).orElseThrow();

    @TempDir
    Path folder;

    private StepBench bench;

    private OutcomeSteps about(String rule) throws IOException {
        bench = new StepBench(folder, rule);
        return bench.the(OutcomeSteps.class);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void given() {
        bench.givenGroup("ServerId | Port", "web-1 | 80");
    }

    private void calling(String change) {
        given();
        bench.the(CallSteps.class).callChanged(ADD, change);
    }

    /** Let an addition that names this be rejected so. */
    private void rejecting(String text, Canned rejection) {
        bench.target.instead(ADD, (call, usual) ->
                call.getOrDefault("BackendServers", "").contains(text) ? rejection : usual.get());
    }

    @Test
    void a_call_that_succeeds_conforms() throws IOException {
        OutcomeSteps steps = about(ADDS);
        given();
        bench.call(ADD);
        steps.succeeds(false);
        bench.assertConforms();
    }

    @Test
    void a_call_that_is_rejected_differs() throws IOException {
        OutcomeSteps steps = about(ADDS);
        bench.target.rejecting(ADD);
        given();
        bench.call(ADD);
        bench.assertDiffers(() -> steps.succeeds(false), "a 2xx reply", "403 Denied \"No.\"");
    }

    @Test
    void a_call_with_a_value_is_not_judged_where_no_call_succeeds() throws IOException {
        OutcomeSteps steps = about(RANGE);
        bench.target.rejecting(ADD);
        calling("with BackendServers.1.Weight \"0\"");
        bench.assertUnverifiable(() -> steps.succeeds(false), "because of " + ADDS);
    }

    @Test
    void a_creation_without_an_id_is_no_success() throws IOException {
        OutcomeSteps steps = about(CREATE + "/behaviour/creates");
        bench.target.instead(CREATE, (call, usual) -> Canned.empty());
        bench.call(CREATE);
        bench.assertUnverifiable(() -> steps.succeeds(false), "because of " + CREATE + "/reply/VServerGroupId");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_call_or_only_the_latest_has_to_succeed(boolean each) throws IOException {
        OutcomeSteps steps = about(CREATE + "/request/Weight.range");
        bench.target.instead(CREATE, (call, usual) -> call.get("BackendServers").contains("\"Weight\":\"0\"")
                ? Canned.rejected(400, "Unheard", "No.") : usual.get());
        bench.the(CallSteps.class).callChanged(CREATE, "with BackendServers.1.Weight \"0\" or \"1\"");
        if (each) {
            bench.assertDiffers(() -> steps.succeeds(true),
                    "a 2xx reply to a call with BackendServers.1.Weight \"0\"", "400 Unheard");
        } else {
            steps.succeeds(false);
            bench.assertConforms();
        }
    }

    private void addedWithAddress(String role) {
        given();
        bench.callWith(ADD, "ServerId | Port", role + " | 81");
    }

    @Test
    void a_call_with_an_address_succeeds() throws IOException {
        OutcomeSteps steps = about(ADDRESS);
        addedWithAddress("eni-1");
        steps.succeedsWithServerIp();
        bench.assertConforms();
    }

    @Test
    void a_call_that_is_rejected_for_its_address_differs() throws IOException {
        OutcomeSteps steps = about(ADDRESS);
        rejecting("ServerIp", Canned.rejected(400, "Unheard", "No."));
        addedWithAddress("eni-1");
        bench.assertDiffers(steps::succeedsWithServerIp, "a 2xx reply to a call with the given servers", "400 Unheard");
    }

    @Test
    void a_call_without_an_address_says_nothing_of_addresses() throws IOException {
        OutcomeSteps steps = about(ADDRESS);
        addedWithAddress("web-2");
        bench.assertUnverifiable(steps::succeedsWithServerIp, "needs the server's address");
    }

    @Test
    void a_faulty_call_that_is_rejected_conforms() throws IOException {
        OutcomeSteps steps = about(REGION);
        calling("without RegionId");
        steps.rejected(false);
        bench.assertConforms();
    }

    @Test
    void a_faulty_call_that_succeeds_differs() throws IOException {
        OutcomeSteps steps = about(REGION);
        bench.target.instead(ADD, (call, usual) -> {
            call.put("RegionId", "cn-hangzhou");
            return usual.get();
        });
        calling("without RegionId");
        bench.assertDiffers(() -> steps.rejected(false), "a 4xx reply with a Code to a call with no RegionId", "200 ");
    }

    @Test
    void a_faulty_call_is_not_judged_where_every_call_is_rejected() throws IOException {
        OutcomeSteps steps = about(REGION);
        bench.target.rejecting(ADD);
        calling("without RegionId");
        bench.assertUnverifiable(() -> steps.rejected(false), "because of " + ADDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_call_or_only_the_latest_has_to_be_rejected(boolean each) throws IOException {
        OutcomeSteps steps = about(CREATE + "/request/Weight.range");
        bench.target.instead(CREATE, (call, usual) -> call.get("BackendServers").contains("\"Weight\":\"102\"")
                ? Canned.rejected(400, "Unheard", "No.") : usual.get());
        bench.the(CallSteps.class).callChanged(CREATE, "with BackendServers.1.Weight \"101\" or \"102\"");
        if (each) {
            bench.assertDiffers(() -> steps.rejected(true),
                    "a 4xx reply with a Code to a call with BackendServers.1.Weight \"101\"", "200 ");
        } else {
            steps.rejected(false);
            bench.assertConforms();
        }
    }

    private void callingWithAType(Canned rejection) {
        rejecting("\"vm\"", rejection);
        calling("with BackendServers.1.Type \"vm\"");
    }

    @Test
    void a_call_that_is_rejected_by_the_documented_code_conforms() throws IOException {
        OutcomeSteps steps = about(ADD + "/error/" + TYPE);
        callingWithAType(Canned.rejected(INVALID_TYPE.status(), TYPE, INVALID_TYPE.message()));
        steps.rejectedAs(false, TYPE);
        bench.assertConforms();
        assertThat(bench.verdict(ADD + "/error/" + TYPE + ".message")).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_call_that_is_rejected_by_another_code_differs() throws IOException {
        OutcomeSteps steps = about(ADD + "/error/" + TYPE);
        callingWithAType(Canned.rejected(400, "Unheard", "No."));
        bench.assertDiffers(() -> steps.rejectedAs(false, TYPE),
                "400 " + TYPE + " to a call with BackendServers.1.Type \"vm\"", "400 Unheard \"No.\"");
    }

    @Test
    void a_code_that_the_operation_does_not_document_cannot_be_expected() throws IOException {
        OutcomeSteps steps = about(ADD + "/error/" + TYPE);
        calling("without RegionId");
        assertThatIllegalStateException().isThrownBy(() -> steps.rejectedAs(false, "Unheard"))
                .withMessageContaining("documents no Unheard");
    }

    @Test
    void it_is_noted_how_a_call_is_answered_and_what_the_group_then_holds() throws IOException {
        OutcomeSteps steps = about(AGAIN);
        given();
        bench.call(ADD);
        steps.recorded(Open.ANSWER);
        bench.assertConforms();
        assertThat(bench.bench.observed()).singleElement().asString().endsWith(": accepted; the group then holds "
                + "[i-1:80 Weight=100 Type=ecs Description=-, i-2:81 Weight=100 Type=ecs Description=test-112]");
    }

    @Test
    void it_is_noted_how_a_rejected_call_is_answered() throws IOException {
        OutcomeSteps steps = about(AGAIN);
        bench.target.rejecting(ADD);
        given();
        bench.call(ADD);
        steps.recorded(Open.ANSWER);
        assertThat(bench.bench.observed()).singleElement().asString()
                .contains(": rejected: 403 Denied \"No.\"; the group then holds [i-1:80 ");
    }

    @Test
    void it_is_noted_how_a_second_call_is_answered() throws IOException {
        OutcomeSteps steps = about(AGAIN);
        given();
        bench.call(ADD);
        bench.target.rejecting(ADD);
        steps.recorded(Open.SECOND_ANSWER);
        bench.assertConforms();
        assertThat(bench.bench.observed()).singleElement().asString().endsWith(": rejected: 403 Denied \"No.\"");
    }

    @ParameterizedTest
    @EnumSource(value = Open.class, names = "ANSWER", mode = EnumSource.Mode.EXCLUDE)
    void nothing_is_noted_of_what_only_a_success_shows(Open what) throws IOException {
        OutcomeSteps steps = about(READING);
        bench.target.rejecting(ADD);
        given();
        bench.call(ADD);
        bench.assertUnverifiable(() -> steps.recorded(what), "because of " + ADDS);
        assertThat(bench.bench.observed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the whole group: [i-1:80, i-2:81]", "the change, not the whole group: [i-2:81]",
        "an empty list", "BackendServers is \"none\""})
    void it_is_noted_what_a_reply_lists(String noted) throws IOException {
        OutcomeSteps steps = about(READING);
        bench.target.instead(ADD, (call, usual) -> {
            Canned whole = usual.get();
            String listed = noted.startsWith("the change") ? "{\"BackendServer\": [{\"ServerId\": \"i-2\", \"Port\": 81}]}"
                    : noted.startsWith("an empty") ? "{\"BackendServer\": []}" : "\"none\"";
            return noted.startsWith("the whole") ? whole
                    : new Canned(200, "{\"RequestId\": \"#\", \"BackendServers\": %s}".formatted(listed));
        });
        given();
        bench.call(ADD);
        steps.recorded(Open.LIST);
        bench.assertConforms();
        assertThat(bench.bench.observed()).singleElement().asString().endsWith(": " + noted);
    }

    private OutcomeSteps listingGroups() throws IOException {
        OutcomeSteps steps = about(LIST + "/behaviour/by-part-of-name");
        bench.the(GivenSteps.class).aGroupCreated("the group", "with 3 Tags");
        return steps;
    }

    @ParameterizedTest
    @CsvSource({"true, true, the group and others", "true, false, the group and no other",
        "false, true, others and not the group", "false, false, an empty list"})
    void it_is_noted_which_groups_a_reply_lists(boolean own, boolean others, String noted) throws IOException {
        OutcomeSteps steps = listingGroups();
        if (!own) {
            bench.target.forget(bench.group());
        }
        if (!others) {
            // the one that showed which plain calls the target accepts
            bench.target.forget("rsp-1");
        }
        bench.call(LIST);
        steps.recorded(Open.LIST);
        bench.assertConforms();
        assertThat(bench.bench.observed()).singleElement().asString().endsWith(": " + noted);
    }

    @Test
    void nothing_is_noted_of_groups_that_are_listed_without_an_id() throws IOException {
        OutcomeSteps steps = listingGroups();
        bench.target.instead(LIST, (call, usual) -> usual.get().saying("\"VServerGroupId\"", "\"Unheard\""));
        bench.call(LIST);
        bench.assertUnverifiable(() -> steps.recorded(Open.LIST), "because of " + LIST + "/reply/VServerGroupId");
        assertThat(bench.bench.observed()).isEmpty();
    }

    @Test
    void nothing_is_noted_of_a_list_that_cannot_be_read() throws IOException {
        OutcomeSteps steps = about(READING);
        bench.target.instead(ADD, (call, usual) -> new Canned(200, "<html>"));
        given();
        bench.call(ADD);
        bench.assertUnverifiable(() -> steps.recorded(Open.LIST), "because of Common/protocol/json");
    }
}

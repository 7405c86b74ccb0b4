package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.judge.Bench.Canned;
import slbkit.outcome.Difference;
import slbkit.outcome.Unverifiable;
import slbkit.report.Basis;
import slbkit.report.Verdict;

/** Each member of a reply is judged by the rule of its name, and no other rule differs with it. */
class ReplyShapeTest {

    private static final Set<String> RULES = Set.of(rule("VServerGroupId"), rule("BackendServers"), rule("BackendServer"),
            rule("Weight"), rule("Description"));

    @TempDir
    Path folder;

    private static String rule(String member) {
        return "CreateVServerGroup/reply/" + member;
    }

    private Bench answering(String body) throws IOException {
        return new Bench(folder, RULES, "delete").answering(call -> new Canned(200, body));
    }

    @Test
    void a_whole_reply_conforms() throws IOException {
        try (Bench bench = answering(Bench.TAKEN)) {
            bench.replyShape().judge(bench.attempt(""));
            assertThat(RULES).allSatisfy(r -> assertThat(bench.found(r).verdict()).isEqualTo(Verdict.CONFORMS));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"Weight\": 100, ', '', Weight",
        "'\"Weight\": 100', '\"Weight\": \"100\"', Weight",
        "'\"VServerGroupId\": \"rsp-1\", ', '', VServerGroupId",
        "', \"Description\": \"test-112\"', '', Description",
        "', \"Description\": \"test-112\"', ', \"Description\": 7', Description"})
    void a_wrong_member_differs_by_its_own_rule_alone(String part, String instead, String member) throws IOException {
        try (Bench bench = answering(Bench.TAKEN.replace(part, instead))) {
            assertThatThrownBy(() -> bench.replyShape().judge(bench.attempt("")))
                    .isInstanceOf(Difference.class);
            assertThat(RULES).allSatisfy(r -> assertThat(bench.found(r).verdict())
                    .isEqualTo(r.equals(rule(member)) ? Verdict.DIFFERS : Verdict.CONFORMS));
        }
    }

    @Test
    void the_envelope_of_a_rejection_as_an_unknown_operation_is_unverified() throws IOException {
        String body = "{\"Code\": \"InvalidAction.NotFound\", \"Message\": \"No.\"}";
        try (Bench bench = new Bench(folder, RULES, "delete").answering(call -> new Canned(404, body))) {
            Attempt attempt = bench.attempt("");
            assertThatThrownBy(() -> bench.replyShape().judgeEnvelope(attempt.reply()))
                    .isInstanceOf(Unverifiable.class).hasMessageContaining("needs a target that knows CreateVServerGroup");
        }
    }

    @Test
    void a_difference_names_the_member_and_the_exchange_with_its_reply() throws IOException {
        try (Bench bench = answering(Bench.TAKEN.replace("\"Weight\": 100", "\"Weight\": \"100\""))) {
            Attempt attempt = bench.attempt("");
            assertThatThrownBy(() -> bench.replyShape().judge(attempt)).isInstanceOf(Difference.class);
            assertThat(bench.found(rule("Weight")).basis()).isEqualTo(
                    Basis.member(attempt.reply().exchange(), "/BackendServers/BackendServer/0/Weight"));
        }
    }

    @Test
    void a_Description_of_null_is_for_the_server_that_was_given_none() throws IOException {
        String one = "{\"ServerId\": \"%s\", \"Port\": 80, \"Weight\": 100, \"Type\": \"ecs\", \"Description\": %s}";
        try (Bench bench = answering(("{\"VServerGroupId\": \"rsp-1\", \"RequestId\": \"#\", \"BackendServers\": "
                + "{\"BackendServer\": [" + one + ", " + one + "]}}").formatted("i-1", "\"test-112\"", "i-2", "null"))) {
            bench.replyShape().judge(bench.attempt(""));
            assertThat(bench.found(rule("Description")).verdict()).isEqualTo(Verdict.CONFORMS);
        }
        try (Bench bench = answering(Bench.TAKEN.replace("\"test-112\"", "null"))) {
            assertThatThrownBy(() -> bench.replyShape().judge(bench.attempt(""))).isInstanceOf(Difference.class);
            assertThat(bench.found(rule("Description")).verdict()).isEqualTo(Verdict.DIFFERS);
        }
    }

    @Test
    void an_empty_list_differs_and_leaves_its_members_unverified() throws IOException {
        try (Bench bench = answering(
                "{\"VServerGroupId\": \"rsp-1\", \"RequestId\": \"#\", \"BackendServers\": {\"BackendServer\": []}}")) {
            assertThatThrownBy(() -> bench.replyShape().judge(bench.attempt("")))
                    .isInstanceOf(Difference.class);
            assertThat(bench.found(rule("BackendServer")).verdict()).isEqualTo(Verdict.DIFFERS);
            assertThat(bench.found(rule("Weight")).cause()).contains("because of CreateVServerGroup/reply/BackendServer");
            assertThat(bench.found(rule("Weight")).because()).isEqualTo(rule("BackendServer"));
            assertThat(bench.found(rule("BackendServers")).verdict()).isEqualTo(Verdict.CONFORMS);
        }
    }

    @Test
    void a_missing_wrapper_differs_and_leaves_the_list_unverified() throws IOException {
        try (Bench bench = answering("{\"VServerGroupId\": \"rsp-1\", \"RequestId\": \"#\"}")) {
            assertThatThrownBy(() -> bench.replyShape().judge(bench.attempt("")))
                    .isInstanceOf(Difference.class);
            assertThat(bench.found(rule("BackendServers")).verdict()).isEqualTo(Verdict.DIFFERS);
            assertThat(bench.found(rule("BackendServer")).verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(bench.found(rule("BackendServer")).because()).isEqualTo(rule("BackendServers"));
            assertThat(bench.found(rule("Weight")).verdict()).isEqualTo(Verdict.UNVERIFIED);
        }
    }

    @Test
    void what_is_no_json_is_for_the_rule_about_that() throws IOException {
        try (Bench bench = answering("OK")) {
            assertThatThrownBy(() -> bench.replyShape().judge(bench.attempt("")))
                    .isInstanceOf(Unverifiable.class).hasMessageContaining("Common/protocol/json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"Code\": \"X\", \"Message\": \"No.\", \"RequestId\": \"#\"}', CONFORMS",
        "'{\"Code\": \"X\", \"Message\": \"No.\", \"RequestId\": \"\"}', DIFFERS",
        "'{\"Code\": \"X\", \"Message\": \"No.\"}', DIFFERS",
        "'{\"Code\": \"\", \"Message\": \"No.\", \"RequestId\": \"#\"}', DIFFERS",
        "'{\"Code\": \"X\", \"Message\": null, \"RequestId\": \"#\"}', DIFFERS"})
    void an_envelope_is_whole_or_differs(String body, Verdict verdict) throws IOException {
        String envelope = rule("error-envelope");
        try (Bench bench = new Bench(folder, envelope, "delete").answering(call -> new Canned(400, body))) {
            try {
                bench.replyShape().judgeEnvelope(bench.attempt(
                        slbkit.endpoint.SlbRequest.of(Bench.OPERATION), null, "", null).reply());
            } catch (Difference expected) {
                assertThat(verdict).isEqualTo(Verdict.DIFFERS);
            }
            assertThat(bench.found(envelope).verdict()).isEqualTo(verdict);
        }
    }
}

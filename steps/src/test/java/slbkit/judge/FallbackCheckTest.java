package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Bench.Canned;
import slbkit.outcome.Unverifiable;
import slbkit.report.Verdict;

/** Where no group can be had, two calls that need none still tell whether the target knows the operation. */
class FallbackCheckTest {

    private static final String ADDS = "AddVServerGroupBackendServers/behaviour/adds";
    private static final String REQUIRED = "AddVServerGroupBackendServers/request/VServerGroupId.required";
    private static final Canned NO = Canned.rejected(403, "Denied", "No.");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder, "AddVServerGroupBackendServers/request/Weight.range", "delete");
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void a_target_that_rejects_everything_in_one_way_does_not_know_the_operation() {
        bench.answering(call -> NO);
        look();
        assertThat(bench.found(ADDS).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(bench.found(ADDS).observed()).isEqualTo("403 Denied \"No.\", to every call");
        assertThat(bench.found(REQUIRED).verdict()).isNotEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_target_that_takes_a_call_without_a_group_does_not_ask_for_one() {
        bench.answering(call -> call.get("Action").startsWith("Create") ? NO : Canned.succeeded());
        look();
        assertThat(bench.found(REQUIRED).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(bench.found(REQUIRED).expected()).isEqualTo("a 4xx reply to a call without VServerGroupId");
        assertThat(bench.found(ADDS).verdict()).isNotEqualTo(Verdict.DIFFERS);
        assertThat(bench.calls).as("nothing more is asked").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "404, Denied, No.", "403, Unknown, No.", "403, Denied, There is no such group.", "200, '', ''"})
    void a_target_that_answers_a_call_for_a_strange_group_otherwise_knows_it(int status, String code, String message) {
        bench.answering(call -> !call.containsKey("VServerGroupId") ? NO
                : status == 200 ? Canned.succeeded() : Canned.rejected(status, code, message));
        look();
        assertBlamesNobody();
    }

    @ParameterizedTest
    @CsvSource({"404, Denied, No.", "403, Unknown, No.", "403, Denied, The load balancer is not there."})
    void a_target_that_rejected_the_group_otherwise_tells_calls_apart(int status, String code, String message) {
        bench.answering(call -> call.get("Action").startsWith("Create") ? Canned.rejected(status, code, message) : NO);
        look();
        assertBlamesNobody();
    }

    @ParameterizedTest
    @CsvSource({"503, Down", "403, QuotaExceeded"})
    void a_target_that_rejects_for_now_may_know_the_operation(int status, String code) {
        bench.answering(call -> Canned.rejected(status, code, "Later."));
        look();
        assertBlamesNobody();
    }

    @Test
    void a_target_without_time_for_its_calls_is_not_looked_at() {
        bench.answering(call -> Canned.rejected(429, "TooMany", "Later."));
        assertThatThrownBy(this::look).isInstanceOf(Unverifiable.class).hasMessageContaining("429 TooMany");
        assertBlamesNobody();
    }

    @Test
    void looks_once_a_run() {
        bench.answering(call -> NO);
        look();
        int calls = bench.calls.size();
        new FallbackCheck(bench.execution).at(create());
        assertThat(bench.calls).hasSize(calls + 1);
    }

    @Test
    void a_creation_needs_no_group_and_no_last_look() throws IOException {
        try (Bench creating = new Bench(folder, "CreateVServerGroup/request/Weight.range", "delete")) {
            creating.answering(call -> NO);
            Reply rejected = creating.execution.call(creating.plain.of(Bench.OPERATION));
            int calls = creating.calls.size();
            new FallbackCheck(creating.execution).at(rejected);
            assertThat(creating.calls).hasSize(calls);
        }
    }

    private void look() {
        new FallbackCheck(bench.execution).at(create());
    }

    private Reply create() {
        return bench.execution.call(SlbRequest.of("CreateVServerGroup").with("VServerGroupName", "a-group"));
    }

    private void assertBlamesNobody() {
        assertThat(bench.found(ADDS).verdict()).isNotEqualTo(Verdict.DIFFERS);
        assertThat(bench.found(REQUIRED).verdict()).isNotEqualTo(Verdict.DIFFERS);
    }
}

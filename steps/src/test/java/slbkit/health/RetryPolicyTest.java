package slbkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import slbkit.contract.RuleId;
import slbkit.endpoint.Reply;
import tools.jackson.databind.json.JsonMapper;

class RetryPolicyTest {

    private final RetryPolicy retryPolicy = new RetryPolicy();
    private final List<Integer> waited = new ArrayList<>();
    private final RetryPolicy impatient = new RetryPolicy(waited::add);

    @Test
    void a_target_that_is_busy_just_now_is_asked_again() {
        assertThat(retryPolicy.shouldRetry(busy(), Set.of())).isTrue();
        assertThat(retryPolicy.shouldRetry(busy(), about("SystemBusy"))).isFalse();
        assertThat(retryPolicy.shouldRetry(busy(), about("VpcSystemBusy"))).isTrue();
    }

    @Test
    void a_call_that_a_gateway_throttles_was_not_carried_out_and_is_made_again_whatever_it_is() {
        assertThat(retryPolicy.shouldRetry(rejected("Throttling.User"), Set.of())).isTrue();
        assertThat(retryPolicy.shouldRetry(rejected("Throttling"), Set.of())).isTrue();
        assertThat(retryPolicy.shouldRetry(rejected("Rejected.Throttling"), Set.of())).isTrue();
        assertThat(retryPolicy.shouldRetry(rejected("TooManyRequests"), Set.of())).isTrue();
        assertThat(retryPolicy.shouldRetry(rejected("RequestLimitExceeded"), Set.of())).isTrue();
        assertThat(retryPolicy.shouldRetry(rejected("SizeLimitExceeded.Tag"), Set.of())).isFalse();
        assertThat(retryPolicy.shouldRetry(rejected("ObtainIpFail"), Set.of())).isTrue();
        assertThat(retryPolicy.shouldRetry(page(429), Set.of())).isTrue();
        assertThat(retryPolicy.shouldRetry(page(400), Set.of())).isFalse();
        assertThat(retryPolicy.shouldRetry(rejected("ServiceUnavailable"), Set.of())).isFalse();
        assertThat(retryPolicy.shouldRetry(rejected("QuotaExceeded"), Set.of())).isFalse();
    }

    private static Reply page(int status) {
        return new Reply("x", status, Map.of(), "<html>", null, "the body is not JSON", "");
    }

    @Test
    void a_target_that_is_busy_for_ever_is_waited_for_a_few_times_and_no_more() {
        assertThat(waits()).isEqualTo(3);
    }

    @Test
    void a_target_that_waiting_helps_with_now_and_then_is_waited_for_more_often() {
        for (int round = 0; round < 3; round++) {
            retryPolicy.recordEnd(busy());
            retryPolicy.recordEnd(busy());
            retryPolicy.recordEnd(succeeded());
        }
        assertThat(waits()).isEqualTo(3);
        retryPolicy.recordEnd(succeeded());
        assertThat(retryPolicy.shouldRetry(busy(), Set.of())).as("ten times in all").isTrue();
        retryPolicy.recordEnd(busy());
        assertThat(retryPolicy.shouldRetry(busy(), Set.of())).isFalse();
    }

    @Test
    void that_a_target_is_busy_leaves_no_time_to_judge_by_unless_the_rule_is_about_busyness() {
        Set<RuleId> aboutBusy = about("VpcSystemBusy");
        assertThat(RetryPolicy.isTooBusyToJudge(busy(), about("NetworkConflict"))).isTrue();
        assertThat(RetryPolicy.isTooBusyToJudge(busy(), aboutBusy)).isFalse();
        assertThat(RetryPolicy.isTooBusyToJudge(rejected("Throttling.User"), aboutBusy)).isTrue();
        assertThat(RetryPolicy.isTooBusyToJudge(succeeded(), Set.of())).isFalse();
    }

    @Test
    void a_call_is_made_again_after_longer_and_longer_waits_until_it_succeeds() {
        Iterator<Reply> replies = List.of(busy(), busy(), succeeded(), busy()).iterator();
        assertThat(impatient.retryWhile(busy(), RetryPolicy::isBusy, replies::next).succeeded()).isTrue();
        assertThat(waited).containsExactly(100, 200, 400);
        assertThat(impatient.shouldRetryCleanUp(busy())).isTrue();
    }

    @Test
    void a_call_that_stays_busy_is_given_up_after_three_seconds() {
        assertThat(RetryPolicy.isBusy(impatient.retryWhile(busy(), RetryPolicy::isBusy, RetryPolicyTest::busy))).isTrue();
        assertThat(waited).containsExactly(100, 200, 400, 800, 1600);
        impatient.retryWhile(busy(), RetryPolicy::isBusy, RetryPolicyTest::busy);
        assertThat(impatient.shouldRetryCleanUp(busy())).as("twice in vain").isTrue();
        impatient.retryWhile(busy(), RetryPolicy::isBusy, RetryPolicyTest::busy);
        assertThat(impatient.shouldRetryCleanUp(busy())).as("three times in vain").isFalse();
    }

    @Test
    void a_record_is_asked_again_too_for_it_has_the_later_replies() {
        Iterator<Reply> replies = List.of(busy(), succeeded()).iterator();
        assertThat(RetryPolicy.forRecord().retryWhile(busy(), RetryPolicy::isBusy, replies::next).succeeded()).isTrue();
    }

    @Test
    void who_is_interrupted_while_he_waits_stays_interrupted() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        AtomicReference<Reply> next = new AtomicReference<>(busy());
        Thread waiting = new Thread(() -> {
            retryPolicy.retryWhile(busy(), RetryPolicy::isBusy, next::get);
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        waiting.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertThat(interrupted).as("ended without a wait").isNotDone();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        waiting.interrupt();
        next.set(succeeded());
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_is_undone_is_asked_for_again_also_of_a_gateway_that_throttles() {
        assertThat(retryPolicy.shouldRetryCleanUp(rejected("Throttling.User"))).isTrue();
        assertThat(retryPolicy.shouldRetryCleanUp(rejected("InvalidParameter"))).isFalse();
        assertThat(retryPolicy.shouldRetryCleanUp(succeeded())).isFalse();
    }

    private int waits() {
        int waits = 0;
        while (retryPolicy.shouldRetry(busy(), Set.of()) && waits < 1000) {
            waits++;
            retryPolicy.recordEnd(busy());
        }
        return waits;
    }

    private static Reply succeeded() {
        String body = "{\"RequestId\": \"r\"}";
        return new Reply("x", 200, Map.<String, List<String>>of(), body, new JsonMapper().readTree(body), "", "");
    }

    private static Set<RuleId> about(String code) {
        return Set.of(RuleId.ofError("AddVServerGroupBackendServers", code));
    }

    private static Reply busy() {
        return rejected("SystemBusy");
    }

    private static Reply rejected(String code) {
        String body = "{\"Code\": \"%s\", \"Message\": \"The system is busy.\"}".formatted(code);
        return new Reply("x", 400, Map.<String, List<String>>of(), body, new JsonMapper().readTree(body), "", "");
    }
}

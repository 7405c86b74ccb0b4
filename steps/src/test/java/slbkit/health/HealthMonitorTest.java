package slbkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import slbkit.endpoint.Reply;

class HealthMonitorTest {

    private final AtomicInteger probes = new AtomicInteger();
    private volatile String found = "no answer to a probe";
    private final HealthMonitor healthMonitor = new HealthMonitor(this::probe, Duration.ofSeconds(10));

    @Test
    void three_calls_without_a_reply_and_a_probe_without_one_end_it() {
        healthMonitor.recordReply(silence(), 5);
        healthMonitor.recordReply(silence(), 5);
        assertThat(healthMonitor.stopped()).isEmpty();
        healthMonitor.recordReply(silence(), 5);
        assertThat(healthMonitor.stopped()).isEqualTo("the target stopped answering: no answer to a probe");
        assertThat(healthMonitor.lost()).as("not even to clean up").isEqualTo(healthMonitor.stopped());
        assertThat(probes).hasValue(1);
    }

    @Test
    void a_run_that_is_interrupted_judges_nothing_more_and_may_still_clean_up() {
        healthMonitor.interrupt("interrupted");
        assertThat(healthMonitor.stopped()).isEqualTo("interrupted");
        assertThat(healthMonitor.lost()).isEmpty();
    }

    @Test
    void one_call_that_waited_for_fifteen_seconds_is_enough() {
        healthMonitor.recordReply(silence(), 14_999);
        healthMonitor.recordReply(reply(), 10);
        assertThat(probes).hasValue(0);
        healthMonitor.recordReply(silence(), 15_000);
        assertThat(probes).hasValue(1);
    }

    @Test
    void two_calls_that_waited_long_are_enough() {
        healthMonitor.recordReply(silence(), 10_000);
        assertThat(probes).hasValue(0);
        healthMonitor.recordReply(silence(), 10_000);
        assertThat(healthMonitor.stopped()).isNotEmpty();
    }

    @Test
    void a_reply_in_between_begins_the_count_anew() {
        for (int i = 0; i < 4; i++) {
            healthMonitor.recordReply(silence(), 10_000);
            healthMonitor.recordReply(reply(), 10);
        }
        assertThat(probes).hasValue(0);
        assertThat(healthMonitor.stopped()).isEmpty();
    }

    @Test
    void a_probe_that_is_answered_lets_the_run_go_on() {
        found = "";
        for (int i = 0; i < 4; i++) {
            healthMonitor.recordReply(silence(), 10_000);
        }
        assertThat(probes).hasValue(2);
        assertThat(healthMonitor.stopped()).isEmpty();
    }

    @Test
    void a_target_that_lets_every_other_call_wait_is_given_up_in_the_end() {
        for (int i = 0; i < 5; i++) {
            healthMonitor.recordReply(silence(), 10_000);
            healthMonitor.recordReply(reply(), 10);
        }
        assertThat(healthMonitor.stopped()).isEqualTo("the target stopped answering: calls waited 50 s in vain");
    }

    @Test
    void a_network_that_loses_one_call_in_forty_is_waited_for() {
        for (int i = 0; i < 20; i++) {
            healthMonitor.recordReply(silence(), 10_000);
            for (int answered = 0; answered < 39; answered++) {
                healthMonitor.recordReply(reply(), 10);
            }
        }
        assertThat(healthMonitor.stopped()).isEmpty();
    }

    @Test
    void a_target_whose_replies_cannot_be_used_in_one_call_of_three_is_given_up() {
        for (int i = 0; i < 20; i++) {
            healthMonitor.recordReply(reply(), 10);
            healthMonitor.recordReply(reply(), 10);
            assertThat(healthMonitor.stopped()).isEmpty();
            healthMonitor.recordReply(new Reply("x", 200, Map.of(), "", null, "the body has more than 4194304 bytes", ""), 10);
        }
        assertThat(healthMonitor.stopped()).isEqualTo("the target gave no usable reply to 20 of 60 calls; the last: "
                + "200, the body has more than 4194304 bytes");
    }

    @Test
    void one_lost_call_in_seven_is_no_reason_to_give_up() {
        for (int i = 1; i <= 700; i++) {
            healthMonitor.recordReply(i % 7 == 0 ? silence() : reply(), 1);
        }
        assertThat(healthMonitor.stopped()).isEmpty();
    }

    @Test
    void while_a_probe_is_under_way_nobody_calls() throws Exception {
        CountDownLatch probing = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        HealthMonitor slow = new HealthMonitor(() -> {
            probing.countDown();
            await(answer);
            return "nothing";
        }, Duration.ofSeconds(10));
        CompletableFuture<Void> feeling = CompletableFuture.runAsync(() -> {
            slow.recordReply(silence(), 10_000);
            slow.recordReply(silence(), 10_000);
        });
        await(probing);
        CompletableFuture<String> told = new CompletableFuture<>();
        Thread asking = new Thread(() -> told.complete(slow.stopped()));
        asking.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (asking.getState() != Thread.State.BLOCKED) {
            assertThat(told).isNotDone();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        answer.countDown();
        assertThat(told.get(10, TimeUnit.SECONDS)).endsWith("nothing");
        feeling.get(10, TimeUnit.SECONDS);
    }

    private String probe() {
        probes.incrementAndGet();
        return found;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply silence() {
        return Reply.failed("x", "SocketTimeoutException: Read timed out");
    }

    private static Reply reply() {
        return new Reply("x", 200, Map.<String, List<String>>of(), "{}", null, "", "");
    }
}

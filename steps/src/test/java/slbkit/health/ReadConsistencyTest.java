package slbkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import slbkit.outcome.Unverifiable;

class ReadConsistencyTest {

    private static final long MILLISECOND = 1_000_000;
    private static final String DESCRIBE = "DescribeVServerGroupAttribute";

    private final AtomicLong now = new AtomicLong(1000 * MILLISECOND);
    private final List<Long> waited = new ArrayList<>();
    private final ReadConsistency lag = ReadConsistency.of(now::get, nanos -> {
        waited.add(nanos / MILLISECOND);
        now.addAndGet(nanos);
    });

    @Test
    void what_is_shown_at_once_is_never_waited_for() {
        lag.lookUntil(now.get(), () -> true);
        lag.settle(DESCRIBE, lag.changed("CreateVServerGroup"));
        assertThat(waited).isEmpty();
    }

    @Test
    void a_list_gets_the_longest_time_that_a_change_may_take() {
        lag.waitUntilShown();
        assertThat(waited).containsExactly(1000L);
    }

    @Test
    void what_was_shown_late_is_waited_for_as_long_and_half_as_long_again() {
        seeShownLate();
        lag.settle(DESCRIBE, lag.changed("CreateVServerGroup"));
        assertThat(waited).containsExactly(80L);
    }

    @Test
    void what_is_not_as_expected_is_read_again_until_a_difference_of_the_same_rules_is_confirmed() {
        assertThat(lag.recheck("adds", Optional.empty(), () -> Optional.of("not asked"))).isEmpty();
        assertThat(waited).isEmpty();
        assertThat(lag.recheck("adds", Optional.of("late"), Optional::empty)).isEmpty();
        assertThat(lag.recheck("adds", Optional.of("wrong"), () -> Optional.of("still wrong"))).contains("still wrong");
        assertThat(waited).containsExactly(1000L, 1000L);
        waited.clear();
        assertThat(lag.recheck("adds", Optional.of("wrong"), () -> Optional.of("not asked"))).contains("wrong");
        assertThat(waited).isEmpty();
        assertThat(lag.recheck("keeps", Optional.of("late"), Optional::empty)).as("another rule").isEmpty();
        assertThat(waited).containsExactly(1000L);
    }

    @Test
    void in_a_record_a_second_reading_may_be_missing() {
        assertThat(ReadConsistency.forRecord().recheck("adds", Optional.of("late"), Optional::empty)).isEmpty();
        assertThat(ReadConsistency.forRecord().<String>recheck("adds", Optional.of("recorded"), () -> {
            throw new Unverifiable("needs a new run");
        })).contains("recorded");
    }

    @Test
    void a_list_that_is_later_than_descriptions_is_waited_for() {
        long changed = now.get();
        lag.lookUntilListed(changed, () -> now.get() - changed >= 40 * MILLISECOND);
        waited.clear();
        lag.settle("DescribeVServerGroups", lag.changed("CreateVServerGroup"));
        assertThat(waited).hasSize(1).first().satisfies(millis -> assertThat(millis).isGreaterThanOrEqualTo(40));
    }

    @Test
    void a_list_that_never_shows_a_group_does_not_end_the_measurement_of_descriptions() {
        lag.lookUntilListed(now.get(), () -> false);
        lag.lookUntilListed(now.get(), () -> false);
        waited.clear();
        lag.lookUntilListed(now.get(), () -> false);
        assertThat(waited).isEmpty();
        assertThat(lag.takeMeasurementSlot()).isTrue();
    }

    @Test
    void time_that_passed_since_the_change_counts_and_other_calls_do_not_wait() {
        seeShownLate();
        long changed = lag.changed("AddVServerGroupBackendServers");
        lag.settle("RemoveVServerGroupBackendServers", changed);
        assertThat(waited).isEmpty();
        now.addAndGet(50 * MILLISECOND);
        lag.settle(DESCRIBE, changed);
        lag.settle(DESCRIBE, changed);
        assertThat(waited).containsExactly(30L);
    }

    @Test
    void weights_of_the_default_server_group_may_have_been_set_by_another_scenario() {
        seeShownLate();
        long mine = lag.changed("CreateVServerGroup");
        now.addAndGet(100 * MILLISECOND);
        lag.changed("SetBackendServers");
        lag.settle(DESCRIBE, mine);
        assertThat(waited).isEmpty();
        lag.settle("DescribeLoadBalancerAttribute", mine);
        assertThat(waited).containsExactly(80L);
    }

    @Test
    void weights_that_another_scenario_set_before_do_not_count() {
        seeShownLate();
        lag.changed("SetBackendServers");
        now.addAndGet(100 * MILLISECOND);
        lag.settle("DescribeLoadBalancerAttribute", lag.changed("CreateVServerGroup"));
        assertThat(waited).containsExactly(80L);
    }

    @Test
    void a_run_waits_in_real_time_and_who_is_interrupted_stays_so() {
        ReadConsistency real = ReadConsistency.forTarget();
        AtomicInteger looks = new AtomicInteger();
        long changed = System.nanoTime();
        real.lookUntil(changed, () -> looks.getAndIncrement() > 0);
        assertThat(System.nanoTime() - changed).isGreaterThanOrEqualTo(10 * MILLISECOND);
        Thread.currentThread().interrupt();
        real.settle(DESCRIBE, real.changed("CreateVServerGroup"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_comes_and_goes_is_waited_for_no_more_after_the_second_time() {
        seeShownLate();
        for (int i = 0; i < 2; i++) {
            AtomicInteger looks = new AtomicInteger();
            lag.lookUntil(now.get(), () -> looks.getAndIncrement() % 4 > 1);
        }
        waited.clear();
        lag.settle(DESCRIBE, lag.changed("CreateVServerGroup"));
        assertThat(waited).isEmpty();
        assertThat(lag.takeMeasurementSlot()).isFalse();
    }

    @Test
    void what_replicas_show_by_turns_counts_from_when_all_of_them_show_it() {
        long from = now.get();
        AtomicInteger looks = new AtomicInteger();
        lag.lookUntil(from, () -> now.get() - from >= 200 * MILLISECOND || looks.getAndIncrement() % 2 == 1);
        waited.clear();
        lag.settle(DESCRIBE, lag.changed("CreateVServerGroup"));
        assertThat(waited).hasSize(1).allMatch(millis -> millis >= 300);
    }

    @Test
    void what_is_never_shown_is_looked_for_a_second_and_waited_for_no_more() {
        lag.lookUntil(now.get(), () -> false);
        assertThat(waited).hasSize(100);
        waited.clear();
        lag.settle(DESCRIBE, lag.changed("CreateVServerGroup"));
        assertThat(waited).isEmpty();
        assertThat(lag.takeMeasurementSlot()).isTrue();
        lag.lookUntil(now.get(), () -> false);
        assertThat(lag.takeMeasurementSlot()).as("twice in vain").isFalse();
    }

    @Test
    void a_run_looks_after_its_first_changes_and_then_knows() {
        for (int change = 0; change < 25; change++) {
            assertThat(lag.takeMeasurementSlot()).isTrue();
            lag.lookUntil(now.get(), () -> true);
        }
        assertThat(lag.takeMeasurementSlot()).isFalse();
    }

    @Test
    void the_longest_lag_that_was_seen_counts() {
        lag.lookUntil(now.get(), shownAfter(40));
        lag.lookUntil(now.get(), shownAfter(10));
        waited.clear();
        lag.settle(DESCRIBE, lag.changed("CreateVServerGroup"));
        assertThat(waited).containsExactly(80L);
    }

    @Test
    void a_record_is_not_asked_twice() {
        assertThat(ReadConsistency.forRecord().takeMeasurementSlot()).isFalse();
    }

    @Test
    void the_next_second_is_waited_for_but_not_with_a_record() {
        lag.awaitNextSecond();
        assertThat(waited).containsExactly(1000L);
        long asked = System.nanoTime();
        ReadConsistency.forRecord().awaitNextSecond();
        assertThat(System.nanoTime() - asked).isLessThan(1000 * MILLISECOND);
    }

    /** From here on a description is waited for 80 ms: the 40 of its lag, half as many, and 20 to spare. */
    private void seeShownLate() {
        lag.lookUntil(now.get(), shownAfter(40));
        waited.clear();
    }

    private BooleanSupplier shownAfter(int millis) {
        long from = now.get();
        return () -> now.get() - from >= millis * MILLISECOND;
    }
}

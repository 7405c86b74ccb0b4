package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slbkit.stub.service.Rejection;

/** Everything that goes wrong between a caller and a good service can be had, by id and armed. */
class FaultsTest {

    private static SlbStub stub;
    private static Caller caller;

    @BeforeAll
    static void start() {
        stub = SlbStub.start();
        caller = new Caller(stub);
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @BeforeEach
    void reset() {
        stub.reset();
    }

    @Test
    void a_delayed_call_is_carried_out_and_answered_late() {
        long start = System.nanoTime();
        assertThat(create("lb-fault-delay-300").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(stub.world().vServerGroups().all()).hasSize(1);
    }

    @Test
    void an_answer_in_drops_is_whole_in_the_end() {
        assertThat(create("lb-fault-slow-100").json().path("VServerGroupId").asString()).startsWith("rsp-");
    }

    @Test
    void a_connection_is_reset_and_the_call_was_carried_out() {
        assertThatThrownBy(() -> caller.post("/?" + query("lb-fault-reset"), "", Map.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(stub.world().vServerGroups().all()).isNotEmpty();
    }

    @Test
    void half_an_answer_comes_as_if_it_were_the_whole() {
        Caller.Answer half = create("lb-fault-truncated");
        assertThat(half.status()).isEqualTo(200);
        assertThat(half.text()).startsWith("{\"VServerGroupId\"").doesNotContain("BackendServers");
    }

    @Test
    void a_group_that_asks_for_a_fault_need_not_be_created() {
        Caller.Answer late = caller.call("AddVServerGroupBackendServers", "VServerGroupId", "rsp-fault-delay-20",
                "BackendServers", "[{'ServerId':'i-1','Port':80}]");
        assertThat(late.status()).isEqualTo(200);
        assertThat(caller.describe("rsp-fault-delay-20").text()).contains("i-1");
        assertThat(caller.describe("rsp-other").status()).isEqualTo(404);
    }

    @Test
    void an_unavailable_or_throttled_call_is_not_carried_out() {
        assertThat(create("lb-fault-unavailable").status()).isEqualTo(503);
        assertThat(create("lb-fault-unavailable").code()).isEqualTo("ServiceUnavailable");
        assertThat(create("lb-fault-throttling").code()).isEqualTo("Throttling.User");
        assertThat(stub.world().vServerGroups().all()).isEmpty();
    }

    @Test
    void an_id_is_busy_for_a_while_from_its_first_call_on() {
        assertThat(create("lb-fault-busy-1000").code()).isEqualTo("ServiceIsConfiguring");
        assertThat(create("lb-fault-busy-1000").code()).isEqualTo("ServiceIsConfiguring");
        await().until(() -> create("lb-fault-busy-1000").status() == 200);
    }

    @Test
    void an_armed_busy_service_is_free_again_after_a_while() {
        String group = caller.group("[]");
        stub.armFault("RemoveVServerGroupBackendServers", "busy", Duration.ofSeconds(1), 1);
        assertThat(remove(group).code()).isEqualTo("VServerGroupProcessing");
        assertThat(remove(group).code()).isEqualTo("VServerGroupProcessing");
        await().until(() -> remove(group).status() == 200);
    }

    @Test
    void a_fault_is_armed_for_so_many_calls_of_one_operation_after_some_have_passed() {
        assertThat(caller.post("/__admin/slb/arm",
                "{\"action\":\"CreateVServerGroup\",\"fault\":\"throttling\",\"times\":2,\"after\":1}",
                Map.of()).status()).isEqualTo(200);
        assertThat(create("lb-1").status()).isEqualTo(200);
        assertThat(caller.get("/__admin/slb/state", Map.of()).text()).contains("throttling");
        assertThat(create("lb-1").code()).isEqualTo("Throttling.User");
        assertThat(caller.describe("rsp-none").status()).isEqualTo(404);
        assertThat(create("lb-1").code()).isEqualTo("Throttling.User");
        assertThat(create("lb-1").status()).isEqualTo(200);
    }

    @Test
    void the_operations_around_the_five_can_meet_faults_too() {
        stub.armFault("DescribeVServerGroups", "unavailable", null, 1);
        assertThat(caller.call("DescribeVServerGroups", "LoadBalancerId", "lb-1").status()).isEqualTo(503);
    }

    @Test
    void what_cannot_be_armed_is_rejected_with_what_can() {
        assertThatThrownBy(() -> stub.armFault("CreateVServerGroup", "nonsense", null, 1))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("delay, timeout, reset, unavailable, throttling, busy, truncated, slow");
        assertThatThrownBy(() -> stub.armFault("Nonsense", "delay", null, 1)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> stub.armFault("CreateVServerGroup", "delay", Duration.ofHours(1), 1))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> stub.armFault("CreateVServerGroup", "delay", null, 0)).isInstanceOf(Rejection.class);
        assertThat(create("lb-fault-nonsense").message()).contains("There is no fault");
        assertThat(create("lb-fault-delay-soon").message()).contains("milliseconds");
        assertThat(caller.post("/__admin/slb/arm", "{\"action\":\"CreateVServerGroup\",\"fault\":\"delay\","
                + "\"code\":\"NetworkConflict\"}", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void a_stub_ends_while_an_answer_waits() {
        SlbStub own = SlbStub.start();
        Thread caller = new Thread(() -> {
            try {
                new Caller(own).call("CreateVServerGroup", "LoadBalancerId", "lb-fault-timeout");
            } catch (UncheckedIOException expected) {
                // The connection ends with the stub.
            }
        });
        caller.setDaemon(true);
        caller.start();
        while (own.world().vServerGroups().all().isEmpty()) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        own.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void every_answer_takes_as_much_longer_as_was_asked() {
        try (SlbStub slow = SlbStub.builder().latency(Duration.ofMillis(150)).start()) {
            long start = System.nanoTime();
            assertThat(new Caller(slow).call("CreateVServerGroup", "LoadBalancerId", "lb-1").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        }
    }

    private static String query(String loadBalancer) {
        return Caller.query(Caller.parameters("CreateVServerGroup", "LoadBalancerId", loadBalancer));
    }

    private static Caller.Answer create(String loadBalancer) {
        return caller.call("CreateVServerGroup", "LoadBalancerId", loadBalancer);
    }

    private static Caller.Answer remove(String group) {
        return caller.call("RemoveVServerGroupBackendServers",
                "VServerGroupId", group, "BackendServers", "[{'ServerId':'i-1','Port':80}]");
    }
}

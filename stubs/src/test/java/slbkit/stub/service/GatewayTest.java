package slbkit.stub.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.OpenLandscape;
import slbkit.stub.world.World;

/** The service by itself, without a server around it. */
class GatewayTest {

    private final ServedContract contract = ServedContract.documented();
    private final ArmedErrors arms = new ArmedErrors(contract);
    private final Gateway gateway = new Gateway(contract, new World(new OpenLandscape()), arms, call -> { });

    @Test
    void every_reply_has_a_request_id_of_its_own() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> create().body().path("RequestId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_removal_and_an_addition_at_once_are_both_kept() {
        String group = create().body().path("VServerGroupId").asString();
        IntStream.rangeClosed(1, 100).forEach(port -> change("Add", group, port));
        IntStream.rangeClosed(1, 100).parallel().forEach(port -> {
            change("Remove", group, port);
            change("Add", group, 1000 + port);
        });
        assertThat(gateway.world().vServerGroups().find(group).orElseThrow().backends())
                .hasSize(100)
                .allMatch(b -> b.port() > 1000);
    }

    @Test
    void a_caller_who_may_not_call_is_rejected_before_anything_is_armed_or_changed() {
        Gateway closed = new Gateway(contract, gateway.world(), arms, call -> {
            throw new Rejection(400, "Closed", "closed");
        });
        arms.arm("CreateVServerGroup", "VpcSystemBusy", 1, 0);
        Reply reply = closed.answer(call("CreateVServerGroup", Map.of("LoadBalancerId", "lb-1")));
        assertThat(reply.body().path("Code").asString()).isEqualTo("Closed");
        assertThat(arms.waiting()).containsKey("CreateVServerGroup");
        assertThat(gateway.world().vServerGroups().all()).isEmpty();
    }

    @Test
    void a_failure_of_the_service_itself_is_an_envelope() {
        Gateway broken = new Gateway(contract, gateway.world(), arms, call -> {
            throw new IllegalStateException("a fault made for this test");
        });
        Reply reply = broken.answer(call("CreateVServerGroup", Map.of()));
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body().path("Message").asString()).doesNotContain("made for this test");
    }

    @Test
    void an_operation_that_nobody_serves_is_named_at_the_start() {
        ServedContract strange = contract.mutated(o -> !o.name().equals("SetBackendServers") ? o : new Operation(
                o.name(), o.set(), o.folder(), o.summary(), o.call(), Effect.LISTS, o.group(), o.removed(), o.plain(),
                o.document(), o.parameters(), o.reply(), o.errors()));
        assertThatThrownBy(() -> new Gateway(strange, gateway.world(), arms, call -> { }))
                .hasMessage("no handler of the stub serves SetBackendServers");
    }

    private Reply create() {
        return gateway.answer(call("CreateVServerGroup", Map.of("LoadBalancerId", "lb-1")));
    }

    private void change(String verb, String group, int port) {
        Reply reply = gateway.answer(call(verb + "VServerGroupBackendServers", Map.of(
                "VServerGroupId", group, "BackendServers", "[{'ServerId':'i-1','Port':%d}]".formatted(port))));
        assertThat(reply.succeeded()).isTrue();
    }

    private static Call call(String action, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("Version", "2014-05-15", "RegionId", "x"));
        parameters.putAll(more);
        return Call.of(action, parameters);
    }
}

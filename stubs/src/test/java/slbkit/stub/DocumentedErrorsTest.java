package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.JsonSchemas;
import slbkit.contract.Operation;

/** Every documented error can be had by an id that asks for it, and by arming it. */
class DocumentedErrorsTest {

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

    static Stream<Arguments> rows() {
        return Contract.documented().operations().stream()
                .flatMap(o -> o.errors().stream().map(e -> Arguments.of(o, e)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_id_asks_for_it(Operation operation, DocumentedError error) {
        boolean byGroup = operation.parameters().stream().anyMatch(p -> p.name().equals("VServerGroupId"));
        assertIs(error, caller.call(
                operation.name(),
                byGroup ? "VServerGroupId" : "LoadBalancerId",
                (byGroup ? "rsp-error-" : "lb-error-") + error.code()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void arming_asks_for_it(Operation operation, DocumentedError error) {
        try (SlbStub own = SlbStub.start()) {
            own.arm(operation.name(), error.code(), 1);
            assertIs(error, new Caller(own).call(operation.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("slbkit.stub.OperationNames#all")
    void an_undocumented_code_is_rejected_with_a_list_of_the_documented(String operation) {
        Caller.Answer answer = caller.call(operation, "LoadBalancerId", "lb-error-Nonsense");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(operation + " documents no error \"Nonsense\"");
        Contract.documented().operation(operation).orElseThrow().errors()
                .forEach(e -> assertThat(answer.message()).contains(e.code()));
    }

    @Test
    void an_error_of_another_operation_does_not_keep_a_list_from_showing_that_there_is_nothing() {
        Caller.Answer answer = caller.call("DescribeVServerGroups", "LoadBalancerId", "lb-error-VpcSystemBusy");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void operations_that_are_not_judged_take_such_an_id_as_any_other() {
        assertThat(caller.call("DescribeLoadBalancerAttribute", "LoadBalancerId", "lb-error-SystemBusy").status())
                .isEqualTo(200);
    }

    @Test
    void an_error_can_be_had_as_XML() {
        Caller.Answer answer = caller.get("/?" + Caller.query(Caller.parameters(
                "SetBackendServers", "Format", "XML", "LoadBalancerId", "lb-error-Mismatched.ZoneId")), Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "text/xml;charset=utf-8");
        assertThat(answer.text())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><RequestId>")
                .contains("<Code>Mismatched.ZoneId</Code><Message>The zone of the server is not matched")
                .endsWith("</Error>");
    }

    private static void assertIs(DocumentedError error, Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(error.status());
        assertThat(answer.code()).isEqualTo(error.code());
        assertThat(error.hasMessage(answer.message())).as(answer.message()).isTrue();
        assertThat(answer.message()).doesNotContain("%s");
        assertThat(JsonSchemas.violations("urn:slb:schema:shared/ErrorEnvelope", answer.json())).isEmpty();
    }
}

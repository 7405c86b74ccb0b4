package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.StepResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.service.Service;
import tools.jackson.databind.node.ObjectNode;

/** A service with one defect is told which rule it breaks, and no other. */
class BrokenStubTest {

    @TempDir
    Path folder;

    @Test
    @Tag("thorough")
    void a_weight_that_is_off_by_one_in_the_reply() {
        ConformanceReport report = verify("CreateVServerGroup", onSuccess("CreateVServerGroup", (call, body) -> {
            body.withObject("/BackendServers").withArray("BackendServer").forEach(s ->
                    ((ObjectNode) s).put("Weight", s.get("Weight").asInt() + 1));
            return body;
        }));
        assertThat(differing(report)).containsExactlyInAnyOrder(
                "CreateVServerGroup/reply/Weight.echo", "CreateVServerGroup/request/Weight.default");
    }

    @Test
    @Tag("thorough")
    void a_reply_without_its_RequestId() {
        ConformanceReport report = verify("AddVServerGroupBackendServers",
                onSuccess("AddVServerGroupBackendServers", (call, body) -> body.without("RequestId")));
        assertThat(differing(report)).containsExactly("AddVServerGroupBackendServers/reply/RequestId");
    }

    @Test
    @Tag("thorough")
    void a_weight_as_a_text_where_a_number_is_documented() {
        ConformanceReport report = verify("RemoveVServerGroupBackendServers",
                onSuccess("RemoveVServerGroupBackendServers", (call, body) -> {
                    body.withObject("/BackendServers").withArray("BackendServer").forEach(s ->
                            ((ObjectNode) s).put("Weight", s.get("Weight").asString()));
                    return body;
                }));
        assertThat(differing(report)).containsExactly("RemoveVServerGroupBackendServers/reply/Weight");
    }

    @Test
    @Tag("thorough")
    void a_code_that_nearly_is_the_documented_one() {
        ConformanceReport report = verify("CreateVServerGroup", onRefusal("BackendServer.InvalidType", body ->
                body.put("Code", "BackendServers.InvalidType")));
        assertThat(differing(report)).containsExactly("CreateVServerGroup/error/BackendServer.InvalidType");
        assertThat(steps(report, "CreateVServerGroup/error/BackendServer.InvalidType"))
                .anyMatch(step -> step.outcome() == StepResult.Outcome.PASSED)
                .anyMatch(step -> step.outcome() == StepResult.Outcome.FAILED && step.text().startsWith("Then each is rejected as"));
    }

    @Test
    @Tag("thorough")
    void an_operation_that_rejects_everything_leaves_the_rest_unverified() {
        ConformanceReport report = verify("CreateMasterSlaveServerGroup", new ReplyFilter() {
            @Override
            public Reply answer(Call call, Service service) {
                return call.action().filter("CreateMasterSlaveServerGroup"::equals).isPresent()
                        ? service.answer(call.with("LoadBalancerId", "lb-error-InvalidParam.TagKey"))
                        : service.answer(call);
            }
        });
        assertThat(differing(report)).containsExactly("CreateMasterSlaveServerGroup/behaviour/creates");
        assertThat(report.rules()).filteredOn(r -> r.id().equals("CreateMasterSlaveServerGroup/request/Weight.range"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.verdict()).isEqualTo(Verdict.UNVERIFIED);
                    assertThat(r.cause()).contains("because of CreateMasterSlaveServerGroup/behaviour/creates");
                    assertThat(steps(report, r.id())).extracting(StepResult::outcome)
                            .contains(StepResult.Outcome.STOPPED).doesNotContain(StepResult.Outcome.FAILED);
                });
    }

    @Test
    void an_operation_that_accepts_everything() {
        ConformanceReport report = verify("SetBackendServers", new ReplyFilter() {
            @Override
            public Reply answer(Call call, Service service) {
                Reply reply = service.answer(call);
                boolean refusedSet = call.action().filter("SetBackendServers"::equals).isPresent() && !reply.succeeded();
                return refusedSet ? Reply.success("SetBackendServers", reply.body().objectNode()) : reply;
            }
        });
        assertThat(differing(report)).contains(
                "SetBackendServers/request/Weight.range",
                "SetBackendServers/request/LoadBalancerId.required",
                "SetBackendServers/error/Mismatched.ZoneId");
        assertThat(report.rules()).filteredOn(r -> r.selected() && r.family().equals("error"))
                .noneMatch(r -> r.verdict() == Verdict.CONFORMS);
    }

    private ConformanceReport verify(String operation, ReplyFilter defect) {
        try (SlbStub stub = SlbStub.builder().filter(defect).start()) {
            RunOptions options = RunOptions.into(folder).judging(operation);
            Outcome outcome = SuiteLauncher.verify(options, StubProfile.of(stub.url()));
            assertThat(outcome.exitCode()).isEqualTo(1);
            return outcome.report();
        }
    }

    private static List<StepResult> steps(ConformanceReport report, String rule) {
        return report.rules().stream().filter(r -> r.id().equals(rule))
                .flatMap(r -> r.scenarios().stream()).flatMap(s -> s.steps().stream()).toList();
    }

    private static Set<String> differing(ConformanceReport report) {
        return report.rules().stream()
                .filter(r -> r.verdict() == Verdict.DIFFERS)
                .map(RuleResult::id)
                .collect(Collectors.toSet());
    }

    private static ReplyFilter onSuccess(String operation, BiFunction<Call, ObjectNode, ObjectNode> change) {
        return new ReplyFilter() {
            @Override
            public Reply answer(Call call, Service service) {
                Reply reply = service.answer(call);
                return reply.succeeded() && call.action().filter(operation::equals).isPresent()
                        ? reply.withBody(change.apply(call, reply.body().deepCopy()))
                        : reply;
            }
        };
    }

    private static ReplyFilter onRefusal(String code, java.util.function.UnaryOperator<ObjectNode> change) {
        return new ReplyFilter() {
            @Override
            public Reply answer(Call call, Service service) {
                Reply reply = service.answer(call);
                return !reply.succeeded() && reply.body().path("Code").asString("").equals(code)
                        ? reply.withBody(change.apply(reply.body().deepCopy()))
                        : reply;
            }
        };
    }
}

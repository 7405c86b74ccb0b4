package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.service.Service;
import tools.jackson.databind.node.ObjectNode;

/** If a description does not show what a group holds, or a deletion changes other groups, no other operation is blamed. */
class UnreliableReadingsTest {

    private static final List<String> COMPARED_WITH_READINGS = List.of(
            "*VServerGroup*/behaviour/read-back*", "*VServerGroup*/behaviour/adds", "*VServerGroup*/behaviour/failed-call-changes-nothing",
            "*VServerGroup*/request/*.default", "*VServerGroup*/request/ServerIp.several", "*VServerGroup*/reply/*.echo",
            "CreateVServerGroup/behaviour/lasts", "CreateMasterSlaveServerGroup/behaviour/*");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "DescribeVServerGroupAttribute/reply/BackendServers/null",
        "DescribeVServerGroupAttribute/reply/ServerId/in-a-list",
        "DescribeVServerGroupAttribute/reply/Weight/missing",
        "DescribeVServerGroupAttribute/reply/TagValue/in-a-list",
        "DescribeVServerGroupAttribute/reply/LoadBalancerId/in-a-list",
        "DescribeVServerGroupAttribute/behaviour/shows-servers/weights-100",
        "DescribeVServerGroupAttribute/behaviour/shows-servers/last-missing",
        "DescribeVServerGroupAttribute/behaviour/shows-name/in-capitals",
        "DescribeMasterSlaveServerGroupAttribute/behaviour/shows-tags/last-missing",
        "DescribeMasterSlaveServerGroupAttribute/behaviour/describes/rejected",
        "DeleteVServerGroup/behaviour/own-group-only/every-group"})
    void blame_no_operation_of_the_documents(String defect) {
        try (SlbStub stub = SlbStub.builder().defect(defect).start()) {
            ConformanceReport report = SuiteLauncher.judge(
                    RunOptions.into(folder).judgingRules(COMPARED_WITH_READINGS), StubProfile.of(stub.url()));
            assertThat(report.rules()).filteredOn(rule -> rule.verdict() == Verdict.DIFFERS).extracting(RuleResult::id).isEmpty();
            assertThat(report.rules()).filteredOn(rule -> rule.verdict() == Verdict.CONFORMS).isNotEmpty();
            assertThat(report.rules()).filteredOn(rule -> rule.verdict() == Verdict.UNVERIFIED).isNotEmpty();
        }
    }

    /** No rule is about DescribeLoadBalancerAttribute; RemoveBackendServers, which lists the group, shows that it is wrong. */
    @Test
    void a_description_of_the_default_server_group_that_shows_wrong_weights_does_not_blame_the_operation_that_sets_them() {
        ReplyFilter wrongWeights = new ReplyFilter() {
            @Override
            public Reply answer(Call call, Service service) {
                Reply reply = service.answer(call);
                ObjectNode body = reply.body().deepCopy();
                if (call.action().equals(Optional.of("DescribeLoadBalancerAttribute"))) {
                    body.path("BackendServers").path("BackendServer").forEach(server -> ((ObjectNode) server).put("Weight", 55));
                }
                return reply.withBody(body);
            }
        };
        try (SlbStub stub = SlbStub.builder().filter(wrongWeights).start()) {
            ConformanceReport report = SuiteLauncher.judge(RunOptions.into(folder).judgingRules(
                    List.of("SetBackendServers/behaviour/*", "SetBackendServers/request/Weight.*")), StubProfile.of(stub.url()));
            assertThat(report.rules()).filteredOn(rule -> rule.verdict() == Verdict.DIFFERS).extracting(RuleResult::id).isEmpty();
            assertThat(report.rules()).filteredOn(rule -> rule.id().equals("SetBackendServers/behaviour/sets"))
                    .extracting(RuleResult::verdict, RuleResult::cause).singleElement().satisfies(row -> assertThat(row.toList().toString())
                            .startsWith("[unverified, needs DescribeLoadBalancerAttribute to show what the group holds"));
        }
    }
}

package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;

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
        "DescribeMasterSlaveServerGroupAttribute/behaviour/describes/refused",
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
}

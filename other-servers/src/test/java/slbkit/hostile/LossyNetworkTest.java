package slbkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.hostile.LossyProxy.Loss;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.stub.world.ServerGroup;
import slbkit.suite.RunOptions;
import slbkit.suite.StubProfile;
import slbkit.suite.SuiteLauncher;

/** A call that got no answer says nothing about the target, which is judged in full all the same. */
class LossyNetworkTest {

    @TempDir
    Path folder;

    @Test
    void where_every_seventh_call_is_lost_no_rule_differs_and_nothing_is_left_behind() throws IOException {
        ConformanceReport report = judge(Loss.RESET_AFTER, 7, RunOptions.into(folder).judgingRules(
                List.of("CreateVServerGroup/behaviour/creates", "SetBackendServers/request/Description.*")));
        assertThat(rules(report, Verdict.UNVERIFIED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PAGE_502, 40, 0", "RESET_AFTER, 40, 0", "RESET_BEFORE, 23, 4", "RESET_AFTER, 7, 30"})
    @Tag("thorough")
    void and_so_it_is_with_every_rule(Loss loss, int every, int mostUnverified) throws IOException {
        ConformanceReport report = judge(loss, every, RunOptions.into(folder));
        assertThat(rules(report, Verdict.UNVERIFIED)).hasSizeLessThanOrEqualTo(mostUnverified + 6); // six need signatures
    }

    private ConformanceReport judge(Loss loss, int every, RunOptions options) throws IOException {
        try (SlbStub stub = SlbStub.start(); HostileServer proxy =
                HostileServer.that(new LossyProxy(stub.url(), loss, every))) {
            ConformanceReport report = SuiteLauncher.judge(options, StubProfile.of(proxy.url()));
            assertThat(rules(report, Verdict.DIFFERS)).isEmpty();
            assertThat(rules(report, Verdict.KIT_FAULT)).isEmpty();
            // a group that was given no name cannot be looked for; that it may be there is reported
            assertThat(report.run().left()).allMatch("perhaps groups without a name, whose creation got no answer"::equals);
            List<ServerGroup> left = Stream.of(stub.world().vServerGroups(), stub.world().masterSlaveGroups())
                    .flatMap(groups -> groups.all().stream()).toList();
            assertThat(left).allMatch(group -> group.name().isEmpty());
            assertThat(left.isEmpty() || !report.run().left().isEmpty()).as("what is left is reported").isTrue();
            return report;
        }
    }

    private static List<String> rules(ConformanceReport report, Verdict verdict) {
        return report.rules().stream().filter(RuleResult::counts).filter(rule -> rule.verdict() == verdict)
                .map(rule -> rule.id() + ": " + rule.cause() + rule.observed()).toList();
    }
}

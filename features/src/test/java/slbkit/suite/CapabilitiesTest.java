package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.profile.ProfileReader;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;

/** What a profile declares, leaves out or says does not concern the target, and what the target then does. */
class CapabilitiesTest {

    @TempDir
    Path folder;

    @Test
    void a_capability_that_is_not_declared_leaves_its_rules_unverified() {
        List<RuleResult> rules = judged(SlbStub.builder(), "capabilities: [delete]",
                "Common/protocol/xml", "Common/signature/wrong", "CreateMasterSlaveServerGroup/behaviour/usable");
        assertThat(rules).extracting(RuleResult::verdict).containsOnly(Verdict.UNVERIFIED);
        assertThat(rules).extracting(RuleResult::cause).anySatisfy(cause -> assertThat(cause)
                .contains("declare xml in capabilities, or list xml under without"))
                .anySatisfy(cause -> assertThat(cause).contains("auth.scheme").contains("or list signature under without"))
                .anySatisfy(cause -> assertThat(cause).contains("declare describe in capabilities"));
    }

    @Test
    void only_what_the_profile_is_without_is_not_applicable() {
        List<RuleResult> rules = judged(SlbStub.builder(), "without: [xml, signature, describe]",
                "Common/protocol/xml", "Common/signature/wrong", "CreateMasterSlaveServerGroup/behaviour/usable");
        assertThat(rules).extracting(RuleResult::verdict).containsOnly(Verdict.NOT_APPLICABLE);
    }

    @Test
    void an_operation_that_is_declared_and_not_known_blames_no_rule() {
        List<RuleResult> rules = judged(SlbStub.builder().variant("reading/describes-nothing"),
                "capabilities: [describe, delete]",
                "CreateMasterSlaveServerGroup/behaviour/usable", "CreateVServerGroup/behaviour/usable",
                "SetBackendServers/behaviour/sets", "AddVServerGroupBackendServers/request/ServerIp.several");
        assertThat(rules).extracting(RuleResult::verdict).doesNotContain(Verdict.DIFFERS, Verdict.KIT_FAULT);
        assertThat(rules).filteredOn(r -> r.verdict() == Verdict.UNVERIFIED).isNotEmpty()
                .allSatisfy(r -> assertThat(r.cause())
                        .contains("404 InvalidAction.NotFound").contains("remove describe from capabilities"));
    }

    @Test
    void a_target_that_deletes_nothing_keeps_what_was_made() {
        List<RuleResult> rules = judged(SlbStub.builder().variant("reading/deletes-nothing"),
                "capabilities: [describe, delete]",
                "CreateVServerGroup/behaviour/creates", "CreateVServerGroup/behaviour/lasts");
        assertThat(rules).extracting(RuleResult::verdict).containsOnly(Verdict.CONFORMS);
    }

    private List<RuleResult> judged(SlbStub.Builder target, String capabilities, String... rules) {
        try (SlbStub stub = target.start()) {
            return SuiteLauncher.verify(RunOptions.into(folder).judgingRules(List.of(rules)),
                    new ProfileReader().parse("test.yaml", """
                            endpoint: %s
                            fixtures:
                              load-balancer: lb-1
                              servers: [{id: i-1}, {id: i-2}, {id: eni-1, type: eni, ip: 10.0.0.1}, {id: eni-1, type: eni, ip: 10.0.0.2}]
                              default-servers: [i-default-1, i-default-2]
                            %s
                            """.formatted(stub.url(), capabilities)))
                    .report().rules().stream().filter(RuleResult::selected).toList();
        }
    }
}

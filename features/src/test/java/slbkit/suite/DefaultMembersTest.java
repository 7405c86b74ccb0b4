package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.cleanup.Ledger;
import slbkit.cleanup.LedgerLine;
import slbkit.cleanup.Leftovers;
import slbkit.profile.ProfileReader;
import slbkit.report.ConformanceReport;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;

/** A target that attaches the servers whose weight is set changes the group that all scenarios share. */
class DefaultMembersTest {

    private static final List<String> ATTACHED_AND_LOOKED_AT = List.of("SetBackendServers/behaviour/stranger",
            "SetBackendServers/behaviour/same-members", "AddVServerGroupBackendServers/behaviour/own-group-only");

    @TempDir
    Path folder;

    @Test
    void what_a_scenario_attached_is_taken_out_again_and_nobody_is_blamed_for_it() {
        ConformanceReport report = verify("describe, delete");
        assertThat(report.run().left()).isEmpty();
        assertThat(Leftovers.lines(folder.resolve("ledger.jsonl"), report.target().endpoint())).isEmpty();
        assertThat(Ledger.read(folder.resolve("ledger.jsonl"))).extracting(LedgerLine::event)
                .contains(LedgerLine.Event.ENTERING, LedgerLine.Event.OUT);
        assertThat(report.exchanges()).anyMatch(exchange -> exchange.operation().equals("RemoveBackendServers"));
        assertThat(report.rules()).filteredOn(rule -> rule.selected()).extracting(rule -> rule.verdict())
                .containsOnly(Verdict.CONFORMS);
    }

    @Test
    void where_the_group_cannot_be_read_what_may_be_attached_is_listed_as_left() {
        assertThat(verify("delete").run().left())
                .contains("perhaps the server i-1 in the default server group of lb-1");
    }

    private ConformanceReport verify(String capabilities) {
        try (SlbStub stub = SlbStub.builder().variant("reading/set-attaches").start()) {
            return SuiteLauncher.verify(
                    RunOptions.into(folder).judgingRules(ATTACHED_AND_LOOKED_AT),
                    new ProfileReader().parse("test.yaml", """
                            endpoint: %s
                            fixtures:
                              load-balancer: lb-1
                              servers: [{id: i-1}, {id: i-2}]
                              default-servers: [i-default-1, i-default-2]
                            capabilities: [%s]
                            """.formatted(stub.url(), capabilities))).report();
        }
    }
}

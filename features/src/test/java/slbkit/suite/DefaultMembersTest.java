package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.cleanup.Ledger;
import slbkit.cleanup.LedgerLine;
import slbkit.cleanup.Leftovers;
import slbkit.contract.RequirementSet;
import slbkit.profile.ProfileReader;
import slbkit.report.ConformanceReport;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.stub.world.Backend;
import slbkit.stub.world.LoadBalancer;

/** A target that attaches the servers whose weight is set changes the group that all scenarios share. */
class DefaultMembersTest {

    private static final List<String> ATTACHED_AND_LOOKED_AT = List.of("SetBackendServers/behaviour/stranger",
            "SetBackendServers/behaviour/same-members", "AddVServerGroupBackendServers/behaviour/own-group-only");

    private static final List<String> CHANGE_MEMBERS = List.of("AddBackendServers", "RemoveBackendServers");

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

    @ParameterizedTest
    @CsvSource({
        ",0",
        "AddBackendServers/behaviour/keeps/old-weights-reset,1",
        "RemoveBackendServers/behaviour/keeps/empties,1"})
    void the_group_is_as_it_was_after_scenarios_that_add_servers_and_remove_them(String defect, int differing) {
        try (SlbStub stub = (defect == null ? SlbStub.builder() : SlbStub.builder().defect(defect)).start()) {
            LoadBalancer balancer = stub.world().landscape().loadBalancer("lb-1").orElseThrow();
            List<Backend> before = stub.world().defaultGroups().change(balancer, there -> List.of(
                    new Backend("i-default-1", null, 7, "ecs", "Lent", null, null), there.get(1)));
            ConformanceReport report = judge(stub, "describe, delete", List.of("AddBackendServers/behaviour/*",
                    "RemoveBackendServers/behaviour/*"));
            assertThat(stub.world().defaultGroups().of(balancer)).containsExactlyInAnyOrderElementsOf(before);
            assertThat(report.run().left()).isEmpty();
            assertThat(report.rules()).filteredOn(rule -> rule.selected() && rule.verdict() == Verdict.DIFFERS)
                    .hasSizeGreaterThanOrEqualTo(differing);
        }
    }

    @Test
    void a_group_that_cannot_be_put_back_is_listed_as_left_and_changed_no_further() {
        try (SlbStub stub = SlbStub.builder().defect("AddBackendServers/behaviour/keeps/loses-the-first-old").start()) {
            ConformanceReport report = judge(stub, "describe, delete", List.of("AddBackendServers/behaviour/adds",
                    "AddBackendServers/behaviour/keeps", "AddBackendServers/behaviour/read-back"));
            assertThat(report.run().left()).anyMatch(left -> left.startsWith("the default server group of lb-1 without"));
            assertThat(report.rules()).filteredOn(rule -> rule.selected()).extracting(rule -> rule.cause())
                    .anyMatch(cause -> cause.contains("could not restore it"));
        }
    }

    @Test
    void a_group_that_cannot_be_read_is_not_changed() {
        try (SlbStub stub = SlbStub.start()) {
            ConformanceReport report = judge(stub, "delete", List.of("AddBackendServers/*", "RemoveBackendServers/*"));
            assertThat(report.exchanges()).noneMatch(exchange -> CHANGE_MEMBERS.contains(exchange.operation()));
            assertThat(report.rules()).filteredOn(rule -> rule.selected()).extracting(rule -> rule.verdict())
                    .containsOnly(Verdict.UNVERIFIED);
        }
    }

    @Test
    void with_one_server_in_the_profile_no_scenario_adds_it_twice() {
        try (SlbStub stub = SlbStub.start()) {
            ConformanceReport report = judge(stub, "describe, delete", List.of("AddBackendServers/behaviour/*",
                    "RemoveBackendServers/behaviour/*"), "[{id: i-1}]");
            assertThat(report.rules()).filteredOn(rule -> rule.selected()).extracting(rule -> rule.verdict())
                    .doesNotContain(Verdict.DIFFERS).contains(Verdict.CONFORMS);
            assertThat(report.rules()).filteredOn(rule -> rule.id().equals("AddBackendServers/behaviour/keeps"))
                    .extracting(rule -> rule.cause()).first().asString().contains("name more under fixtures.servers");
        }
    }

    private ConformanceReport verify(String capabilities) {
        try (SlbStub stub = SlbStub.builder().variant("reading/set-attaches").start()) {
            return judge(stub, capabilities, ATTACHED_AND_LOOKED_AT);
        }
    }

    private ConformanceReport judge(SlbStub stub, String capabilities, List<String> rules) {
        return judge(stub, capabilities, rules, "[{id: i-1}, {id: i-2}]");
    }

    private ConformanceReport judge(SlbStub stub, String capabilities, List<String> rules, String servers) {
        return SuiteLauncher.verify(
                RunOptions.into(folder).of(RequirementSet.FAMILY).judgingRules(rules),
                new ProfileReader().parse("test.yaml", """
                        endpoint: %s
                        fixtures:
                          load-balancer: lb-1
                          servers: %s
                          default-servers: [i-default-1, i-default-2]
                        capabilities: [%s]
                        """.formatted(stub.url(), servers, capabilities))).report();
    }
}

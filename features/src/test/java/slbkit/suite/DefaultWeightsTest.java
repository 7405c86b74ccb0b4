package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.profile.ProfileReader;
import slbkit.report.ConformanceReport;
import slbkit.stub.SlbStub;

/** Weights of servers that are only lent: set again where they could be read, and owned up to where not. */
class DefaultWeightsTest {

    @TempDir
    Path folder;

    @Test
    void what_could_be_read_is_as_it_was() throws Exception {
        assertThat(verify("describe, delete").run().left()).isEmpty();
        assertThat(Files.readString(folder.resolve("ledger.jsonl"))).contains("WEIGHT", "RESTORED");
    }

    @Test
    void what_could_not_be_read_is_told_as_left_and_nothing_is_made_up() throws Exception {
        assertThat(verify("delete").run().left()).containsExactly(
                "the weight of i-default-1 in the default server group of lb-1, which could not be read before");
        assertThat(Files.readString(folder.resolve("ledger.jsonl"))).doesNotContain("WEIGHT");
    }

    @Test
    void a_target_that_rejected_every_call_changed_nothing() {
        SlbStub.Builder rejecting = SlbStub.builder().defect("SetBackendServers/behaviour/sets/rejected");
        assertThat(verify("delete", rejecting).run().left()).isEmpty();
    }

    private ConformanceReport verify(String capabilities) {
        return verify(capabilities, SlbStub.builder());
    }

    private ConformanceReport verify(String capabilities, SlbStub.Builder target) {
        try (SlbStub stub = target.start()) {
            return SuiteLauncher.verify(
                    RunOptions.into(folder).judgingRules(java.util.List.of("SetBackendServers/behaviour/sets")),
                    new ProfileReader().parse("test.yaml", """
                            endpoint: %s
                            fixtures: {load-balancer: lb-1, servers: [{id: i-1}], default-servers: [i-default-1, i-default-2]}
                            capabilities: [%s]
                            """.formatted(stub.url(), capabilities))).report();
        }
    }
}

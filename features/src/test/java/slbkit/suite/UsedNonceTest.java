package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.profile.ProfileReader;
import slbkit.report.ConformanceReport;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;

/**
 * A conforming target that checks signatures, and whose profile knows no other way to get the error about a used nonce. In a
 * run of every rule, another scenario may be the first to use the nonce.
 */
class UsedNonceTest {

    private static final String ROW = "AddVServerGroupBackendServers/error/SignatureNonceUsed";
    private static final String NOTHING_CHANGED = "AddVServerGroupBackendServers/behaviour/failed-call-changes-nothing";

    @TempDir
    Path folder;

    @Test
    void its_rejection_is_not_blamed_for_what_the_first_call_changed() {
        try (SlbStub stub = SlbStub.builder().accessKey("id", "secret").start()) {
            ConformanceReport report = SuiteLauncher.judge(RunOptions.into(folder).judgingRules(List.of(ROW, NOTHING_CHANGED)),
                    new ProfileReader().parse("test.yaml", """
                            endpoint: %s
                            auth: {scheme: rpc, access-key-id: id, access-key-secret: secret}
                            fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}]}
                            capabilities: [describe, delete, signature]
                            """.formatted(stub.url())));
            assertThat(report.rules()).filteredOn(rule -> rule.id().equals(ROW) || rule.id().equals(NOTHING_CHANGED))
                    .hasSize(2).allMatch(rule -> rule.verdict() == Verdict.CONFORMS);
        }
    }
}

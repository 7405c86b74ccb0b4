package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.mutation.ReplyFilter;

/** Shards, joined, say what the whole run says; {@link PartsIT} tries it with every rule. */
class PartsTest {

    private static final List<String> RULES =
            List.of("SetBackendServers/reply/*", "SetBackendServers/request/W*", "Common/protocol/*");
    private static final String LABEL = "Common/protocol/content-type";

    @TempDir
    Path folder;

    @Test
    @Tag("thorough")
    void of_a_target_that_keeps_the_contract() throws IOException {
        Parts parts = Parts.of(3, RULES, () -> SlbStub.builder().start(), folder);
        assertThat(parts.whole().rules()).filteredOn(r -> r.counts() && r.verdict() != Verdict.CONFORMS).isEmpty();
        assertThat(parts.differences()).isEmpty();
    }

    /** Every reply is looked at for its label; the scenario about labels makes none of the calls that are wrong. */
    @Test
    @Tag("thorough")
    void of_a_target_that_breaks_a_rule_under_the_eyes_of_another_rules_scenario() throws IOException {
        Parts parts = Parts.of(5, RULES, () -> SlbStub.builder().filter(mislabelled()).start(), folder);
        assertThat(rule(parts.whole()).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(parts.parts()).extracting(part -> rule(part).selected() ? rule(part).verdict() : null)
                .contains(Verdict.CONFORMS, Verdict.DIFFERS);
        assertThat(parts.differences()).isEmpty();
        assertThat(rule(parts.joined()).exchanges()).hasSameSizeAs(rule(parts.whole()).exchanges());
    }

    private static ReplyFilter mislabelled() {
        return new ReplyFilter() {
            @Override
            public RenderedReply render(Call call, RenderedReply reply) {
                return reply.status() == 400 && call.parameter("BackendServers").filter(s -> s.contains("101")).isPresent()
                        ? reply.withHeader("Content-Type", "text/plain")
                        : reply;
            }
        };
    }

    private static RuleResult rule(ConformanceReport report) {
        return report.rules().stream().filter(r -> r.id().equals(LABEL)).findFirst().orElseThrow();
    }
}

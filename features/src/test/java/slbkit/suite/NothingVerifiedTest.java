package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.report.ExitCode;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.mutation.ReplyFilter;

/** A run that could verify nothing has not ended well. */
class NothingVerifiedTest {

    @TempDir
    Path folder;

    @Test
    void what_made_everything_unverified_is_the_difference_though_it_was_not_selected() {
        ReplyFilter byteOrderMark = new ReplyFilter() {
            @Override
            public RenderedReply render(Call call, RenderedReply reply) {
                return reply.withText("\uFEFF" + reply.text());
            }
        };
        try (SlbStub stub = SlbStub.builder().filter(byteOrderMark).start()) {
            Outcome outcome = SuiteLauncher.verify(
                    RunOptions.into(folder).judging("SetBackendServers"), StubProfile.of(stub.url()));
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.DIFFERS);
            assertThat(outcome.report().rules()).filteredOn(rule -> rule.selected() && rule.verdict() == Verdict.DIFFERS)
                    .extracting(rule -> rule.id()).isEqualTo(List.of("Common/protocol/json"));
        }
    }
}

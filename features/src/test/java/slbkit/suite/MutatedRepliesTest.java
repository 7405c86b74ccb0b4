package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.report.ConformanceReport;

/** One wrong reply among many is seen, whatever its scenario is about, and blamed on what is wrong in it. */
class MutatedRepliesTest {

    private static final long SEED = 7;

    @TempDir
    static Path folder;
    private static ConformanceReport recorded;

    @BeforeAll
    static void a_run_is_recorded() {
        recorded = SuiteLauncher.verify(RunOptions.into(folder.resolve("old")).judgingRules(
                List.of("*/request/Weight.default", "*/behaviour/port-counts", "*/behaviour/zero"))).report();
    }

    @Test
    void a_changed_reply_is_blamed_on_what_was_changed() {
        requireSeen(18);
    }

    @Test
    @Tag("thorough")
    void many_changed_replies_are_blamed_on_what_was_changed() {
        requireSeen(130);
    }

    private static void requireSeen(int count) {
        List<MutatedReplies.Judged> judged = new MutatedReplies(recorded, folder.resolve("new"), SEED).judge(count);
        List<String> figures = MutatedReplies.figures(judged);
        assertThat(judged).as("%s", figures).allMatch(MutatedReplies.Judged::blamedRight);
        assertThat(judged.stream().filter(MutatedReplies.Judged::found).count()).as("%s", figures)
                .isGreaterThanOrEqualTo(Math.round(judged.size() * 0.85));
    }
}

package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport;
import slbkit.report.RunBuilder;
import slbkit.report.Verdict;

/** What earlier runs said stands at each rule, oldest to newest, and changes are those since the newest of them. */
class EarlierRunsTest {

    private static final String RULE = "Create/error/a";
    private static final String OTHER = "Create/error/b";

    private static ConformanceReport run(String id, String day, Verdict verdict) {
        return RunBuilder.of(id, "sha256:1", Map.of(RULE, Level.MUST, OTHER, Level.MUST))
                .on(day).sends("f#1").says(RULE, verdict, "f#1").end();
    }

    private static EarlierRuns earlier(ConformanceReport... runs) {
        return EarlierRuns.of(Stream.of(runs).map(run -> (Supplier<ConformanceReport>) () -> run));
    }

    @Test
    void each_rule_has_its_history_with_days_signs_and_words_however_the_runs_are_given() {
        Document page = Jsoup.parse(IndexPage.of(run("now", "2026-11-23", Verdict.DIFFERS), earlier(
                run("second", "2026-11-21", Verdict.UNVERIFIED),
                run("third", "2026-11-22", Verdict.CONFORMS),
                run("first", "2026-11-20", Verdict.DIFFERS))));
        assertThat(page.getElementById("rule-" + RULE).select(".history li").eachText()).containsExactly(
                "2026-11-20 ✗ differs", "2026-11-21 ? unverified", "2026-11-22 ✓", "this run ✗ differs");
        assertThat(page.getElementById("rule-" + OTHER).select(".history")).isEmpty();
        assertThat(page.select("#changes").text()).isEqualTo("Since run third");
        assertThat(page.select("section[aria-labelledby=changes] .runs tbody th").eachText()).containsExactly(
                "2026-11-20 10:00:00 UTC", "2026-11-21 10:00:00 UTC", "2026-11-22 10:00:00 UTC");
    }

    @Test
    void runs_of_one_day_are_told_apart_by_their_time() {
        EarlierRuns twoOfADay = earlier(
                run("first", "2026-11-20", Verdict.DIFFERS), run("second", "2026-11-20", Verdict.CONFORMS));
        assertThat(twoOfADay.history(RULE)).extracting(EarlierRuns.Entry::when)
                .containsExactly("2026-11-20 10:00:00 UTC", "2026-11-20 10:00:00 UTC");
    }

    @Test
    void a_run_is_no_earlier_run_of_itself_and_counts_once() {
        ConformanceReport now = run("now", "2026-11-23", Verdict.DIFFERS);
        ConformanceReport before = run("before", "2026-11-22", Verdict.CONFORMS);
        EarlierRuns all = earlier(before, now, before);
        assertThat(all.runs()).hasSize(2);
        assertThat(all.without(now).newest()).isSameAs(before);
        assertThat(all.without(now).history(RULE)).extracting(EarlierRuns.Entry::when).containsExactly("2026-11-22");
        assertThat(Jsoup.parse(IndexPage.of(now, all)).select("#changes").text()).isEqualTo("Since run before");
        assertThat(Jsoup.parse(IndexPage.of(now, earlier(now))).select("#changes")).isEmpty();
    }

    @Test
    @Tag("thorough")
    void a_page_with_forty_earlier_runs_shows_the_latest_and_stays_light() {
        List<ConformanceReport> runs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            runs.add(SampleRuns.as("run-" + i, "2026-10-%02d".formatted(1 + i % 28),
                    i % 2 == 0 ? SampleRuns.notFullyVerified() : SampleRuns.nonConformant()));
        }
        String html = IndexPage.of(SampleRuns.nonConformant(), earlier(runs.toArray(ConformanceReport[]::new)));
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
        Document page = Jsoup.parse(html);
        assertThat(page.select("details.rule.differs").first().select(".history li")).hasSize(13);
        assertThat(page.select("section[aria-labelledby=changes] .runs tbody tr")).hasSize(40);
    }
}

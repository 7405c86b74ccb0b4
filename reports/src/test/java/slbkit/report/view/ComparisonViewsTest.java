package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import slbkit.report.ConformanceReport;
import slbkit.report.compare.Comparison;

/** A comparison as text, as a page, and as a block of a run's page. */
class ComparisonViewsTest {

    private static final ConformanceReport OLD = SampleRuns.as("run-old", "2026-11-20", SampleRuns.conformant());
    private static final ConformanceReport NOW = SampleRuns.nonConformant();

    @Test
    void the_last_line_counts_what_changed_and_the_first_change_is_a_worse_one() {
        List<String> lines = ComparisonText.lines(Comparison.of(OLD, NOW));
        assertThat(lines.get(lines.size() - 1)).matches("\\d+ worse, 0 better.*");
        assertThat(lines).anyMatch(line -> line.startsWith("worse  CreateVServerGroup/"));
        assertThat(ComparisonText.lines(Comparison.of(OLD, OLD))).last().isEqualTo("no change");
    }

    @Test
    void the_page_lists_every_change_once() {
        Comparison comparison = Comparison.of(OLD, NOW);
        Document page = Jsoup.parse(ComparisonPage.of(comparison));
        assertThat(page.select(".problems > li")).hasSize(comparison.rules().size() + comparison.answers().size());
        assertThat(page.select("h1").text()).startsWith("acme-slb: ");
        assertThat(page.select("script, [src], link")).isEmpty();
    }

    @Test
    void the_page_of_a_run_shows_the_changes_since_an_earlier_one_and_stays_light() {
        String html = IndexPage.of(NOW, EarlierRuns.of(Stream.of(() -> OLD)));
        Document page = Jsoup.parse(html);
        assertThat(page.select("#changes").text()).isEqualTo("Since run run-old");
        assertThat(page.select("section[aria-labelledby=changes] a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(page.getElementById(link.substring(1))).isNotNull());
        assertThat(html.length()).isLessThan(2_000_000);
        assertThat(Jsoup.parse(IndexPage.of(NOW)).select("#changes")).isEmpty();
    }

    @Test
    void a_hostile_record_is_compared_without_being_obeyed() {
        Comparison comparison = Comparison.of(HostileRun.report("a<b>"), HostileRun.report());
        Document page = Jsoup.parse(ComparisonPage.of(comparison));
        assertThat(page.select("img, script, [src]")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(ComparisonText.lines(comparison)).allSatisfy(line -> assertThat(line)
                .doesNotContainPattern("\\p{Cntrl}"));
    }
}

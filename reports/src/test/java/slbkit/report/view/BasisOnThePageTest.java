package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import slbkit.report.Basis;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Exchange;
import slbkit.report.Verdict;

/** The page shows what the record says that a verdict rests on, and nothing that it could guess. */
class BasisOnThePageTest {

    private static final ConformanceReport SAMPLE = SampleRuns.nonConformant();
    private static final RuleResult RULE = SAMPLE.rules().stream()
            .filter(r -> r.verdict() == Verdict.DIFFERS && r.pair() != null).findFirst().orElseThrow();

    @Test
    void a_pair_stands_side_by_side_with_the_parameters_and_replies_that_tell_its_calls_apart() {
        Element rule = shown(RULE.basis(), RULE.observed());
        assertThat(rule.select("table.apart tbody th").eachText()).containsExactly("VServerGroupName", "reply");
        assertThat(rule.select("table.apart tbody tr").last().text()).contains("400 InvalidParameter", "200");
        assertThat(rule.select(".sides > details")).hasSize(2);
    }

    @Test
    void a_pair_is_the_one_that_is_named_in_the_order_that_is_named() {
        Element turned = shown(Basis.pair(RULE.pair().repaired(), RULE.pair().faulty()), RULE.observed());
        assertThat(turned.select("table.apart tbody tr").last().select("td").eachText())
                .containsExactly("200", "400 InvalidParameter");
    }

    @Test
    void a_member_is_shown_with_what_its_reply_has_there() {
        Element rule = shown(Basis.member(RULE.pair().faulty(), "/Code"), "/Code is wrong");
        assertThat(rule.select("dl.versus").text()).contains("member /Code is \"InvalidParameter\"");
    }

    @Test
    void a_record_that_names_neither_shows_neither_whatever_its_texts_look_like() {
        Element rule = shown(Basis.NONE, "/Code is wrong");
        assertThat(rule.select("table.apart")).isEmpty();
        assertThat(rule.select("dl.versus").text()).doesNotContain("member");
    }

    @Test
    void a_pair_of_which_the_record_lacks_a_call_is_not_shown() {
        assertThat(shown(Basis.pair(RULE.pair().faulty(), "lost"), "").select("table.apart")).isEmpty();
        assertThat(shown(Basis.member("lost", "/Code"), "").select("dl.versus").text()).endsWith("member /Code");
    }

    private static Element shown(Basis basis, String observed) {
        RuleResult rule = new RuleResult(RULE.id(), RULE.operation(), RULE.family(), RULE.level(), RULE.statement(),
                RULE.source(), true, RULE.verdict(), RULE.cause(), RULE.expected(), observed, RULE.scenarios(),
                RULE.exchanges(), RULE.rerun(), basis.pair(), basis.member(), basis.because(),
                basis.lacks(), null, RULE.set(), RULE.since());
        List<Exchange> exchanges = RULE.exchanges().stream().map(id -> SAMPLE.exchange(id).orElseThrow()).toList();
        ConformanceReport report = new ConformanceReport(SAMPLE.suite(), SAMPLE.target(), SAMPLE.run(),
                SAMPLE.summary(), List.of(rule), exchanges, List.of());
        return Jsoup.parse(IndexPage.of(report)).getElementById("rule-" + RULE.id());
    }
}

package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.Suite;
import slbkit.report.ReportJson;
import slbkit.report.ReportSchema;
import slbkit.report.SuiteProof;
import tools.jackson.databind.json.JsonMapper;

/** How many rules are proven able to fail, by what, and whether the proof is of this very suite. */
class ProofOnThePageTest {

    private static final String RULE = "CreateVServerGroup/reply/Port";
    private static final String OTHER = "CreateVServerGroup/reply/Weight";
    private static final Map<String, List<String>> KILLS = Map.of(
            RULE, IntStream.rangeClosed(1, 9).mapToObj(i -> RULE + "/defect-" + i).toList());

    private static ConformanceReport provenAs(SuiteProof proof) {
        ConformanceReport run = SampleRuns.conformant();
        Suite suite = run.suite();
        return new ConformanceReport(
                new Suite(suite.name(), suite.version(), suite.commit(), suite.procedure(), proof),
                run.target(), run.run(), run.summary(), run.rules(), run.exchanges(), run.observations());
    }

    private static SuiteProof proof(String procedure) {
        return new SuiteProof(procedure, "0.1.0", "abc1234", "2026-11-22", KILLS);
    }

    private static String step(Document page) {
        return page.select(".funnel li").eachText().stream().filter(s -> s.contains("proven able")).findFirst().orElseThrow();
    }

    @Test
    void a_proof_of_the_same_procedure_counts_and_is_named_at_the_rule() {
        ConformanceReport report = provenAs(proof(SampleRuns.conformant().suite().procedure()));
        Document page = Jsoup.parse(IndexPage.of(report));
        assertThat(step(page)).isEqualTo(
                "1 proven able to fail %d not proven".formatted(report.summary().selected() - 1));
        assertThat(page.getElementById("rule-" + RULE).text())
                .contains("Proven by 9 defects of the stub: defect-1, defect-2,").contains("3 more in report.json")
                .doesNotContain("defect-7");
        assertThat(page.getElementById("rule-" + OTHER).text()).contains("Proven by nothing yet");
        assertThat(page.select("footer").text()).contains("Proof of 2026-11-22", "abc1234", "with the same features and contract");
    }

    @Test
    void a_proof_of_another_procedure_says_so() {
        Document page = Jsoup.parse(IndexPage.of(provenAs(proof("another"))));
        assertThat(step(page)).endsWith(" not proven; by an earlier procedure");
        assertThat(page.select("footer").text()).contains("of an earlier procedure, another");
    }

    @Test
    void without_a_proof_it_is_not_known() {
        Document page = Jsoup.parse(IndexPage.of(provenAs(null)));
        assertThat(step(page)).isEqualTo("? proven able to fail not known");
        assertThat(page.getElementById("rule-" + RULE).text()).doesNotContain("Proven by");
    }

    @Test
    void the_record_keeps_the_proof_and_its_schema() {
        ConformanceReport report = provenAs(proof("another"));
        var json = JsonMapper.shared().readTree(ReportJson.text(report));
        assertThat(ReportSchema.violations(json)).isEmpty();
        assertThat(json.at("/suite/proof/rules").size()).isEqualTo(1);
        assertThat(SuiteProof.parse(report.suite().proof().text())).isEqualTo(report.suite().proof());
        assertThat(ReportJson.text(provenAs(null))).doesNotContain("\"proof\"");
    }
}

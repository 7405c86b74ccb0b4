package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import slbkit.contract.Level;
import slbkit.contract.Source;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Exchange;
import slbkit.report.ScenarioRef;
import slbkit.report.StepResult;
import slbkit.report.Verdict;

/** The page says what the record says, problems first, and stays light. */
class IndexPageTest {

    private static final int TWO_MEGABYTES = 2_000_000;

    @Test
    void the_first_words_are_the_verdict_with_target_suite_contract_and_run() {
        ConformanceReport report = SampleRuns.nonConformant();
        Document page = Jsoup.parse(IndexPage.of(report));
        assertThat(page.title()).isEqualTo("non-conformant: acme-slb, SLB conformance");
        assertThat(page.select("h1").text()).isEqualTo(
                "acme-slb does not conform: %d of %d rules differ, %d unverified".formatted(
                        report.summary().differs(), report.summary().selected(), report.summary().unverified()));
        assertThat(page.select("header").text()).contains(
                "http://127.0.0.1:8080", "slb-conformance 0.1.0, commit 51e2f54", "run-7f3a",
                "2026-11-23 10:00:00 UTC", "SetBackendServers (2026-03-04)");
    }

    @Test
    void every_difference_stands_first_with_expected_against_observed_and_leads_to_its_rule() {
        ConformanceReport report = SampleRuns.nonConformant();
        Document page = Jsoup.parse(IndexPage.of(report));
        List<String> links = page.select("section[aria-labelledby=differences] li a").eachAttr("href");
        assertThat(links).hasSize(report.summary().differs());
        assertThat(links).allSatisfy(link -> assertThat(page.getElementById(link.substring(1))).isNotNull());
        assertThat(links).extracting(link -> report.rules().stream()
                        .filter(r -> link.equals("#rule-" + r.id()))
                        .findFirst().orElseThrow().level())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(page.select("section[aria-labelledby=differences] li").first().text())
                .contains("expected 400 BackendServer.InvalidType", "observed 400 InvalidParameter");
    }

    @Test
    void every_rule_and_every_link_on_the_page_has_its_place() {
        ConformanceReport report = SampleRuns.nonConformant();
        Document page = Jsoup.parse(IndexPage.of(report));
        assertThat(page.select("details.rule")).hasSize(report.rules().size());
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.getElementById(link.substring(1))).as(link).isNotNull());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_rule_tells_its_scenario_sentence_by_sentence_with_how_each_came_out() {
        ConformanceReport report = SampleRuns.nonConformant();
        Document page = Jsoup.parse(IndexPage.of(report));
        assertThat(page.select("details.rule.differs .steps")).hasSize(report.summary().differs());
        assertThat(page.select("details.rule.differs .steps").first().select("li").eachText()).containsExactly(
                "✓ Given a load balancer",
                "✗ When a vServer group is created with | ServerId | Port | | web-1 | 80 | failed here",
                "· Then the reply lists what was asked for not reached");
        assertThat(page.select("details.rule.differs .steps").parents().select("details[open] > .steps")).isNotEmpty();
        assertThat(page.select("details.rule.conforms details[open] > .steps")).isEmpty();
    }

    @Test
    void what_could_not_be_verified_is_grouped_by_its_cause() {
        ConformanceReport report = SampleRuns.notFullyVerified();
        Document page = Jsoup.parse(IndexPage.of(report));
        assertThat(page.select(".causes > li")).hasSize(1);
        assertThat(page.select(".causes a")).hasSize(report.summary().unverified());
    }

    @Test
    void the_matrix_says_in_signs_and_numbers_what_the_colours_say() {
        ConformanceReport report = SampleRuns.conformant();
        Document page = Jsoup.parse(IndexPage.of(report));
        assertThat(page.select(".matrix tr").last().text())
                .startsWith("All ✓ ")
                .endsWith("✓ %d conforms ○ %d observed".formatted(
                        report.summary().conforms(), report.summary().rules() - report.summary().selected()));
    }

    @Test
    void the_same_record_makes_the_same_page() {
        assertThat(IndexPage.of(SampleRuns.nonConformant())).isEqualTo(IndexPage.of(SampleRuns.nonConformant()));
    }

    @Test
    void a_page_of_four_hundred_rules_and_fifteen_hundred_exchanges_stays_light() {
        assertThat(weight("{\"RequestId\":\"CEF72CEB-54B6-4AE8-B225-F876FF7BA984\",\"Code\":\"InvalidParameter\"}"))
                .isLessThan(TWO_MEGABYTES);
    }

    @Test
    @Tag("thorough")
    void a_page_of_endless_replies_stays_light() {
        assertThat(weight("<&\"'é\u001b".repeat(20_000))).isLessThan(TWO_MEGABYTES);
    }

    private static int weight(String body) {
        Exchange model = SampleRuns.nonConformant().exchanges().get(0);
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            exchanges.add(new Exchange("f.feature:" + i + " 1", model.operation(), model.request(),
                    new Exchange.Received(400, Map.of("Content-Type", List.of("application/json")), body, ""), 5));
        }
        List<RuleResult> rules = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Verdict verdict = i % 5 == 0 ? Verdict.DIFFERS : Verdict.CONFORMS;
            List<String> evidence = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                evidence.add("f.feature:" + (4 * i + j) % 1500 + " 1");
            }
            rules.add(new RuleResult("Operation" + i % 6 + "/error/Some.LongerCode" + i, "Operation" + i % 6, "error",
                    Level.MUST, "Some.LongerCode is answered with 400 and a message of its own",
                    new Source("CreateVServerGroup (2026-03-04)", "Error codes", "Some.LongerCode"), true, verdict, "",
                    "400 Some.LongerCode", body, List.of(new ScenarioRef("A long enough title", "f.feature:" + i, steps(verdict))),
                    evidence, "java -jar slb-conformance.jar verify --only Some.LongerCode",
                    null, null, null, null, null, null, null));
        }
        ConformanceReport sample = SampleRuns.nonConformant();
        String page = IndexPage.of(new ConformanceReport(sample.suite(), sample.target(), sample.run(),
                sample.summary(), rules, exchanges, List.of()));
        return page.getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<StepResult> steps(Verdict verdict) {
        return Collections.nCopies(30, new StepResult("Then a sentence of a usual length is <'told'> of the target",
                verdict == Verdict.CONFORMS ? StepResult.Outcome.PASSED : StepResult.Outcome.NOT_REACHED));
    }

    @Test
    void the_evidence_of_a_difference_finds_room_before_that_of_any_other_rule() {
        ConformanceReport report = SampleRuns.nonConformant();
        List<RuleResult> differing = report.rules().stream().filter(r -> DisplayStatus.of(r) == DisplayStatus.DIFFERS).toList();
        List<RuleResult> conforming = report.rules().stream().filter(r -> DisplayStatus.of(r) == DisplayStatus.CONFORMS).toList();
        int cramped = 0;
        for (int taken = 0; taken < TWO_MEGABYTES; taken += 10_000) {
            ExchangeShelf shelf = new ExchangeShelf(report, TWO_MEGABYTES - taken);
            boolean complete = differing.stream().allMatch(rule -> rule.exchanges().isEmpty() || !shelf.at(rule).isEmpty());
            boolean others = conforming.stream().anyMatch(rule -> shelf.pair(rule.id()) != null);
            assertThat(complete || !others).as("with %s bytes taken", taken).isTrue();
            cramped += complete && conforming.stream().anyMatch(rule -> rule.pair() != null && shelf.pair(rule.id()) == null) ? 1 : 0;
        }
        assertThat(cramped).as("pages without room for every pair").isPositive();
    }
}

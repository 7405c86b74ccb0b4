package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.report.Baseline;
import slbkit.report.Basis;
import slbkit.report.ConformanceReport;
import slbkit.report.Finding;
import slbkit.report.RunBuilder;
import slbkit.report.RunRecorder;
import slbkit.report.Runs;
import slbkit.report.Verdict;

/** The console's lines, junit.xml and summary.md agree with the record. */
class TextViewsTest {

    private static final List<String> DIFFERING = SampleRuns.nonConformant().rules().stream()
            .filter(r -> r.verdict() == Verdict.DIFFERS).map(ConformanceReport.RuleResult::id).toList();
    private static final int RULES = SampleRuns.conformant().summary().rules();
    private static final int SELECTED = SampleRuns.conformant().summary().selected();

    @Test
    void the_last_line_is_the_verdict() {
        assertThat(last(SampleRuns.conformant())).isEqualTo(
                "conformant: %1$d of %1$d rules conform, set family of 2026-03, depth full, %2$d calls, 8.1 s (report: out/index.html)"
                        .formatted(SELECTED, SampleRuns.conformant().run().exchanges()));
        assertThat(last(SampleRuns.nonConformant())).startsWith(
                "non-conformant: %d of %d rules differ, %d unverified, set family of 2026-03, depth full, %d calls"
                        .formatted(SampleRuns.nonConformant().summary().differs(), SELECTED, SampleRuns.nonConformant().summary().unverified(),
                                SampleRuns.nonConformant().run().exchanges()));
        assertThat(last(SampleRuns.notFullyVerified()))
                .startsWith("not-fully-verified: %d of %d rules could not be verified, none differs, "
                        .formatted(SampleRuns.notFullyVerified().summary().unverified(), SELECTED));
    }

    @Test
    void a_run_that_sent_nothing_says_so() {
        RunRecorder run = new RunRecorder(Runs.documented(), Contract.documented().rules());
        run.cutShort("the target could not be reached");
        assertThat(last(run.finish(Runs.ENDED))).isEqualTo("not-fully-verified: no call was sent, "
                + "so there is no result, set family of 2026-03, depth full, 0 calls, 8.1 s (report: out/index.html)");
    }

    @Test
    void a_difference_says_what_was_expected_what_came_where_to_look_and_how_to_run_it_again() {
        assertThat(ConsoleSummary.lines(SampleRuns.nonConformant(), "")).startsWith(
                "CreateVServerGroup/reply/RequestId differs",
                "  says      The reply has RequestId, a string that is not empty",
                "  expected  400 BackendServer.InvalidType \"The specified Type is invalid.\"",
                "  observed  400 InvalidParameter \"The parameter is invalid.\"",
                "  see       features/CreateVServerGroup.feature:10",
                "  rerun     java -jar slb-conformance.jar verify --target acme.yaml "
                        + "--only 'CreateVServerGroup/reply/RequestId'");
    }

    @Test
    void an_open_question_that_nobody_looked_at_is_a_skip() {
        String xml = JunitXml.of(RunBuilder.of("r", "p", Map.of("Common/protocol/open", Level.OBSERVE))
                .select("Common/protocol/open").sends("f:1#1").end());
        assertThat(xml).contains("skipped=\"1\"").contains("not observed");
    }

    @Test
    void a_later_rule_that_differs_is_shown_and_fails_nothing() {
        String later = "Create/reply/later";
        ConformanceReport report = RunBuilder.of("r", "p", Map.of("Create/reply/first", Level.MUST))
                .later(later, "2099-01").sends("f:1#1").says("Create/reply/first", Verdict.CONFORMS, "f:1#1")
                .says(later, Verdict.DIFFERS, "f:1#1").end();
        assertThat(JunitXml.of(report)).contains("failures=\"0\"", "skipped=\"1\"")
                .contains("later rule: of revision 2099-01; expected expected at 1, observed observed at 1");
        assertThat(ConsoleSummary.lines(report, "")).contains("Create  1 later rule, 1 conforms")
                .last().asString().startsWith("conformant: 1 of 1 rule conforms");
        assertThat(Jsoup.parse(IndexPage.of(report)).getElementById("rule-" + later).text())
                .contains("later rule", "observed at 1", "2099-01, later than the judged revision");
    }

    @Test
    void a_skip_is_never_a_pass() {
        ConformanceReport report = SampleRuns.nonConformant();
        int skipped = report.summary().unverified() + report.summary().notApplicable();
        String xml = JunitXml.of(report);
        int failures = report.summary().differs();
        assertThat(failures).isPositive();
        assertThat(xml).contains(
                "tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\"".formatted(RULES, failures, skipped));
        assertThat(xml.split("<skipped ", -1)).hasSize(skipped + 1);
        assertThat(xml.split("<failure ", -1)).hasSize(failures + 1);
        assertThat(xml).contains("message=\"not applicable: ").contains("message=\"unverified: needs ");
    }

    @Test
    void the_summary_lists_each_difference_in_a_row() {
        ConformanceReport report = SampleRuns.nonConformant();
        ConformanceReport.Summary counts = report.summary();
        assertThat(SummaryMarkdown.of(report))
                .startsWith("## SLB conformance: non-conformant\n")
                .contains("| %d | %d | %d | %d | %d | %d | 0 |".formatted(RULES, SELECTED, counts.conforms(),
                        counts.differs(), counts.unverified(), counts.notApplicable()))
                .contains("` | `400 BackendServer.InvalidType ");
    }

    @Test
    void rows_that_each_need_a_provocation_are_one_entry() {
        RunRecorder run = new RunRecorder(Runs.documented(), Contract.documented().rules());
        for (String code : List.of("LBNotSupportIpv6Backend", "Mismatched.ZoneId")) {
            run.add(new Finding("CreateVServerGroup/error/" + code, Verdict.UNVERIFIED,
                    "needs %s; add a provocation for CreateVServerGroup %s to the profile".formatted(
                            Contract.documented().condition(code).orElseThrow(), code),
                    "", "", Runs.at("CreateVServerGroup/error/" + code, 40), List.of(),
                    Basis.lacks(Basis.Lacking.PROVOCATION)));
        }
        assertThat(ConsoleSummary.lines(run.finish(Runs.ENDED), "")).containsSequence(
                "2 rules are unverified",
                "  cause     needs a condition of its own; add a provocation for each (operation and code) to the profile",
                "  rule      CreateVServerGroup/error/LBNotSupportIpv6Backend",
                "  rule      CreateVServerGroup/error/Mismatched.ZoneId");
    }

    @Test
    void what_nobody_observed_is_not_counted_as_observed() {
        ConformanceReport report = RunBuilder.of("r", "p", Map.of("Common/protocol/open", Level.OBSERVE))
                .select("Common/protocol/open").sends("f:1#1").end();
        assertThat(ConsoleSummary.lines(report, "")).contains("Common  1 not observed");
    }

    @Test
    void known_differences_are_shown_as_known_and_every_view_agrees_with_the_exit_code() {
        ConformanceReport report = excused(SampleRuns.nonConformant());
        assertThat(JunitXml.of(report)).contains("failures=\"0\"")
                .contains("<skipped message=\"known difference: known since 2026-11-23T10:00:00Z; expected 400 ");
        assertThat(SummaryMarkdown.of(report)).startsWith("## SLB conformance: not-fully-verified")
                .contains("### Known differences").contains("`known since 2026-11-23T10:00:00Z`")
                .doesNotContain("### Differences");
        assertThat(IndexPage.of(report)).contains("<h2 id=\"known\">Known differences</h2>")
                .contains("known since 2026-11-23T10:00:00Z").doesNotContain("data-verdict=\"differs\"");
        assertThat(Badge.of(report)).contains(", " + DIFFERING.size() + " known").doesNotContain("#a3152a");
        assertThat(last(report)).startsWith("not-fully-verified: ").contains(DIFFERING.size() + " known differences");
        assertThat(ConsoleSummary.lines(report, "")).contains(DIFFERING.size() + " known differences")
                .noneMatch(line -> line.endsWith(" differs"));
    }

    @Test
    void an_entry_that_no_longer_holds_fails_in_every_view() {
        ConformanceReport report = Baseline.of(SampleRuns.nonConformant())
                .appliedTo(SampleRuns.conformant(), Level.MUST, LocalDate.of(2026, 11, 23));
        assertThat(JunitXml.of(report)).contains("failures=\"%s\"".formatted(DIFFERING.size())).contains("message=\"conforms now; remove it from");
        assertThat(SummaryMarkdown.of(report)).contains("### Baseline entries that no longer hold");
        assertThat(IndexPage.of(report)).contains("<h2 id=\"stale\">");
        assertThat(Badge.of(report)).contains(", " + DIFFERING.size() + " stale").contains("#a3152a");
        assertThat(last(report)).contains(DIFFERING.size() + " entries in the baseline no longer hold");
        assertThat(ConsoleSummary.lines(report, "")).contains(DIFFERING.get(0) + " is listed in the baseline");
    }

    private static ConformanceReport excused(ConformanceReport report) {
        return Baseline.of(report).appliedTo(report, Level.MUST, LocalDate.of(2026, 11, 23));
    }

    @Test
    void a_body_is_indented_without_being_read() {
        assertThat(IndentedJson.of("{\"a\":1.0,\"a\":[],\"b\":{\"c\":\"x,{\\\"\"}"))
                .isEqualTo("{\n  \"a\": 1.0,\n  \"a\": [],\n  \"b\": {\n    \"c\": \"x,{\\\"\"\n  }");
        assertThat(IndentedJson.of("<html>")).isEqualTo("<html>");
        assertThat(IndentedJson.of("[\"cut")).isEqualTo("[\n  \"cut");
    }

    private static String last(ConformanceReport report) {
        List<String> lines = ConsoleSummary.lines(report, "out/index.html");
        return lines.get(lines.size() - 1);
    }
}

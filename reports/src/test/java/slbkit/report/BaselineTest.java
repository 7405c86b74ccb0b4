package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.view.SampleRuns;

/** A listed difference is excused as long as the whole observation stays, and only so long. */
class BaselineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String RULE = "CreateVServerGroup/request/Weight.default";

    @TempDir
    Path folder;

    @Test
    void what_a_run_writes_lets_the_same_run_pass() throws IOException {
        ConformanceReport report = SampleRuns.nonConformant();
        Path file = folder.resolve("baseline.yaml");
        Files.writeString(file, Baseline.of(report).text());
        ConformanceReport excused = Baseline.read(file).appliedTo(report, Level.MUST, TODAY);
        assertThat(excused.rules()).noneMatch(RuleResult::stale);
        assertThat(excused.rules().stream().filter(RuleResult::excused)).hasSize(report.summary().differs());
        assertThat(excused.summary().verdict()).isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(excused.summary().differs()).isEqualTo(report.summary().differs());
        assertThat(ExitCode.of(excused, false)).isZero();
    }

    @Test
    void a_difference_that_is_not_listed_still_fails() {
        ConformanceReport report = SampleRuns.nonConformant();
        List<Baseline.Entry> all = Baseline.of(report).entries();
        assertThat(ExitCode.of(new Baseline(all.subList(1, all.size())).appliedTo(report, Level.MUST, TODAY), false))
                .isEqualTo(1);
    }

    @Test
    void a_difference_that_went_away_fails_until_its_entry_goes() {
        ConformanceReport report = Baseline.of(SampleRuns.nonConformant())
                .appliedTo(SampleRuns.conformant(), Level.MUST, TODAY);
        assertThat(report.rules().stream().filter(RuleResult::stale)).isNotEmpty()
                .allMatch(r -> r.known().stale().contains("conforms now"));
        assertThat(ExitCode.of(report, false)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Weight 0                     | Weight 0               |            | `` ",
        "Weight 0                     | Weight 50              |            | Weight 50 instead of Weight 0",
        "Weight                       | Weight 50              |            | only the beginning",
        "listed are                   | listed are [i-1:80]    |            | only the beginning",
        "400 A \"m\"                  | 400 A \"m\"            |            | `` ",
        "400 A \"m\"                  | 400 A \"n\"            |            | in another way",
        "400 A                        | 400 A \"n\"            | 2026-11-23 | `` ",
        "400 A                        | 400 B \"n\"            |            | in another way",
        "400 A                        | 400 A \"n\"            | 2026-11-22 | expired on 2026-11-22",
        "400                          | 400, the body is empty |            | only the beginning",
        "200 RequestId=1 at /a/0/b    | 200 RequestId=2 at /a/7/b |         | `` ",
        "since 2026-01-01T10:00:00Z   | since 2026-01-02T11:00:00Z |        | `` ",
        "asked as AAAA-1              | asked as BBBB-2        |            | `` ",
        "as in c.feature:12 3         | as in d.feature:14 1   |            | `` ",
    })
    void an_observation_is_the_same_without_ids_and_times_and_nothing_less(
            String listed, String observed, String expires, String stale) {
        String written = Baseline.of(run("run-1", "AAAA-1", listed)).entries().get(0).observed();
        RuleResult result = new Baseline(List.of(new Baseline.Entry(RULE, written, "a reason", expires)))
                .appliedTo(run("run-2", "BBBB-2", observed), Level.MUST, TODAY).rules().get(0);
        assertThat(result.excused()).isEqualTo(stale.isBlank());
        if (stale.isBlank()) {
            assertThat(result.known()).isEqualTo(new KnownDifference("a reason", expires, null));
        } else {
            assertThat(result.known().stale()).contains(stale);
        }
    }

    @Test
    void what_the_run_did_not_judge_is_not_stale_and_is_kept_when_the_baseline_is_renewed() {
        Baseline.Entry entry = new Baseline.Entry(RULE, "Weight 0", "a reason", "2026-01-01");
        ConformanceReport silent = RunBuilder.of("r", "p", Map.of(RULE, Level.MUST)).sends("f:1#1").end();
        assertThat(new Baseline(List.of(entry)).appliedTo(silent, Level.MUST, TODAY).rules())
                .noneMatch(RuleResult::stale);
        assertThat(new Baseline(List.of(entry)).renewed(silent).entries()).containsExactly(entry);
    }

    @Test
    void a_renewed_baseline_keeps_reason_and_day_and_lets_go_what_conforms() {
        Baseline old = new Baseline(List.of(new Baseline.Entry(RULE, "Weight 0", "ticket 7", "2027-01-31")));
        assertThat(old.renewed(run("r", "AAAA-1", "Weight 50")).entries())
                .containsExactly(new Baseline.Entry(RULE, "Weight 50", "ticket 7", "2027-01-31"));
        assertThat(old.renewed(RunBuilder.of("r", "p", Map.of(RULE, Level.MUST)).says(RULE, Verdict.CONFORMS).end())
                .entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- {rule: Nope, observed: a, reason: b}                                              | no rule Nope",
        "- {rule: CreateVServerGroup/reply/Weight, observed: a}                              | needs observed and reason",
        "- {rule: CreateVServerGroup/reply/Weight, observed: a, reason: b, expires: soon}    | 2027-01-31",
        "- {rule: CreateVServerGroup/reply/Weight, seen: a}                                  | unknown key \"seen\"",
        "rule: x                                                                             | is not a list of entries; write a list",
        "[{rule: Common/protocol/json, observed: a, reason: b}, {rule: Common/protocol/json, observed: a, reason: b}] | twice",
    })
    void a_mistake_is_named(String yaml, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("b.yaml"), yaml);
        assertThatThrownBy(() -> Baseline.read(file)).hasMessageContaining("--baseline").hasMessageContaining(named);
        assertThatThrownBy(() -> Baseline.toRenew(file))
                .hasMessage("--write-baseline: %s exists and is not a baseline; name another file", file);
    }

    @Test
    void a_baseline_may_be_written_where_nothing_is() throws IOException {
        assertThat(Baseline.toRenew(folder.resolve("new.yaml")).entries()).isEmpty();
        assertThat(Baseline.toRenew(Files.createFile(folder.resolve("empty.yaml"))).entries()).isEmpty();
    }

    private static ConformanceReport run(String id, String requestId, String observed) {
        return RunBuilder.of(id, "p", Map.of(RULE, Level.MUST)).answered("{\"RequestId\":\"" + requestId + "\"}")
                .differs(RULE, observed).end();
    }
}

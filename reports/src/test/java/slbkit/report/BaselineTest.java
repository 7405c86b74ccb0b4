package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.report.view.SampleRuns;

class BaselineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void what_a_run_writes_lets_the_same_run_pass() throws IOException {
        ConformanceReport report = SampleRuns.nonConformant();
        Path file = folder.resolve("baseline.yaml");
        Files.writeString(file, Baseline.of(report).text());
        Baseline.Verdict verdict = Baseline.read(file).of(report, TODAY);
        assertThat(verdict.stale()).isEmpty();
        assertThat(verdict.excused()).hasSize(report.summary().differs());
        assertThat(ExitCode.of(report, false, verdict)).isZero();
    }

    @Test
    void a_difference_that_is_not_listed_still_fails() {
        ConformanceReport report = SampleRuns.nonConformant();
        List<Baseline.Entry> all = Baseline.of(report).entries();
        Baseline.Verdict verdict = new Baseline(all.subList(1, all.size())).of(report, TODAY);
        assertThat(ExitCode.of(report, false, verdict)).isEqualTo(1);
    }

    @Test
    void a_healed_difference_fails_until_its_line_goes() {
        Baseline known = Baseline.of(SampleRuns.nonConformant());
        Baseline.Verdict verdict = known.of(SampleRuns.conformant(), TODAY);
        assertThat(verdict.stale()).isNotEmpty().allMatch(line -> line.contains("conforms now"));
        assertThat(ExitCode.of(SampleRuns.conformant(), false, verdict)).isEqualTo(1);
    }

    @Test
    void an_expired_or_changed_entry_fails() {
        ConformanceReport report = SampleRuns.nonConformant();
        Baseline.Entry entry = Baseline.of(report).entries().get(0);
        assertThat(new Baseline(List.of(new Baseline.Entry(entry.rule(), entry.observed(), "r", "2026-11-22")))
                .of(report, TODAY).stale()).singleElement().asString().contains("expired");
        assertThat(new Baseline(List.of(new Baseline.Entry(entry.rule(), "499 Other", "r", null)))
                .of(report, TODAY).stale()).singleElement().asString().contains("in another way");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "400 InvalidWeight.Malformed \"The weight\"  | 400 InvalidWeight.Malformed",
        "400 InvalidWeight.Malformed                   | 400 InvalidWeight.Malformed",
        "200 VServerGroupId=rsp-1 RequestId=9          | 200",
        "Weight 101                                    | Weight",
        "listed are [i-1:80]                           | listed are",
        "/BackendServers/BackendServer/0/Weight is string | /BackendServers/BackendServer/#/Weight is string",
        "/BackendServers/BackendServer/#/Weight is string | /BackendServers/BackendServer/#/Weight is string",
    })
    void keeps_of_an_observation_what_stays_the_same(String observed, String essence) {
        assertThat(Baseline.essence(observed)).isEqualTo(essence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- {rule: Nope, observed: a, reason: b}                                              | no rule Nope",
        "- {rule: CreateVServerGroup/reply/Weight, observed: a}                              | needs observed and reason",
        "- {rule: CreateVServerGroup/reply/Weight, observed: a, reason: b, expires: soon}    | 2027-01-31",
        "- {rule: CreateVServerGroup/reply/Weight, seen: a}                                  | unknown key \"seen\"",
        "rule: x                                                                             | is no list of entries; write a list",
    })
    void a_mistake_is_named(String yaml, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("b.yaml"), yaml);
        assertThatThrownBy(() -> Baseline.read(file)).hasMessageContaining("--baseline").hasMessageContaining(named);
    }
}

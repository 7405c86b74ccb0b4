package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slbkit.report.AtomicFile;
import slbkit.report.ConformanceReport;
import slbkit.report.ReportJson;

/** Leaves sample reports in target/samples, to be looked at. */
class SampleReportsTest {

    private static final Path SAMPLES = Path.of("target", "samples");

    @Test
    void each_kind_of_run_makes_a_whole_folder() {
        Map<String, ConformanceReport> runs = Map.of(
                "conformant", SampleRuns.conformant(),
                "non-conformant", SampleRuns.nonConformant(),
                "not-fully-verified", SampleRuns.notFullyVerified());
        runs.forEach((verdict, report) -> {
            Path folder = SAMPLES.resolve(verdict);
            ReportFolder.checkWritable("--report", folder);
            ReportFolder.write(report, folder);
            assertThat(report.summary().verdict()).hasToString(verdict);
            assertThat(ReportJson.read(folder.resolve("report.json"))).isEqualTo(report);
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder(
                    "report.json", "report.schema.json", "index.html", "junit.xml", "badge.svg", "summary.md");
        });
    }

    @Test
    void a_hostile_run_makes_a_page_for_the_browser_tests() {
        Path page = SAMPLES.resolve("hostile").resolve("index.html");
        AtomicFile.write(page, IndexPage.of(HostileRun.report()));
        assertThat(page).isNotEmptyFile();
    }
}

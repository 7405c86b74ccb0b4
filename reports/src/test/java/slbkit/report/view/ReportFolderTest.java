package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that cannot take the report is rejected before the run, by the setting's name. */
class ReportFolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_that_can_be_written_is_made_and_left_empty() {
        Path reports = folder.resolve("a/b");
        ReportFolder.checkWritable("--report", reports);
        assertThat(reports).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "report.json", "report.schema.json", "junit.xml", "badge.svg", "summary.md",
        "ledger.jsonl", "incomplete.jsonl", "evidence/messages.ndjson", "evidence/cucumber.html"})
    void a_file_of_others_is_never_overwritten(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<title>My homepage</title>");
        assertThatThrownBy(() -> ReportFolder.checkWritable("--into", folder)).hasMessage("--into: " + file
                + " was not written by this kit and will not be overwritten; name another place, or move that file away");
        assertThat(file).hasContent("<title>My homepage</title>");
    }

    @Test
    void a_report_may_be_written_over_a_report_and_beside_files_of_others() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        ReportFolder.write(SampleRuns.nonConformant(), folder);
        ReportFolder.checkWritable("--report", folder);
        ReportFolder.requireNoSource("--into", folder, List.of(folder.resolveSibling("other")));
    }

    @Test
    void a_report_is_never_written_over_one_that_it_is_made_from() throws IOException {
        ReportFolder.write(SampleRuns.conformant(), folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        for (Path source : List.of(folder, folder.resolve("report.json"), link)) {
            assertThatThrownBy(() -> ReportFolder.requireNoSource("--into", folder, List.of(source))).as("%s", source)
                    .hasMessageContaining("is one of the reports to read and would be overwritten");
        }
    }

    @Test
    void a_file_in_its_place_is_rejected() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> ReportFolder.checkWritable("--report", file))
                .hasMessage("--report: %s is a file; name a folder", file);
        assertThatThrownBy(() -> ReportFolder.checkWritable("--report", file.resolve("inside")))
                .hasMessageStartingWith("--report: " + file.resolve("inside") + " cannot be written");
    }
}

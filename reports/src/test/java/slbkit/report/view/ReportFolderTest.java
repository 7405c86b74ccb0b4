package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that cannot take the report is refused before the run, by the setting's name. */
class ReportFolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_that_can_be_written_is_made_and_left_empty() {
        Path reports = folder.resolve("a/b");
        ReportFolder.checkWritable(reports);
        assertThat(reports).isEmptyDirectory();
    }

    @Test
    void a_file_in_its_place_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> ReportFolder.checkWritable(file))
                .hasMessage("--report: %s is a file; name a folder", file);
        assertThatThrownBy(() -> ReportFolder.checkWritable(file.resolve("inside")))
                .hasMessageStartingWith("--report: " + file.resolve("inside") + " cannot be written");
    }
}

package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads a file of a report meets all of it, or the one that was there before. */
class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void a_disk_that_is_full_is_named_and_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
            out.write("new".getBytes());
            new JsonMapper().writeValue(full(), Runs.exchange("f:1"));
        })).isInstanceOf(UncheckedIOException.class).hasMessage(file + " cannot be written");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }
}

package slbkit.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Teams that use WireMock have mappings of their own beside their tests: they are none of the stub's business. */
class PreparationTest {

    @TempDir
    Path folder;

    @Test
    @Tag("thorough")
    @Timeout(60)
    void what_is_loaded_ahead_reads_no_mapping_of_the_folder_it_is_started_in() throws IOException, InterruptedException {
        Path mappings = Files.createDirectories(folder.resolve("src/test/resources/mappings"));
        Files.writeString(mappings.resolve("theirs.json"), "{ no mapping at all");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), PreparationTest.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEqualTo("prepared" + System.lineSeparator());
    }

    public static void main(String[] arguments) {
        HttpStub.prepare();
        System.out.println("prepared");
        System.exit(0);
    }
}

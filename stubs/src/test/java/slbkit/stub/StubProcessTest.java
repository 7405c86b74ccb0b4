package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As a program the stub says in one line where it is, whatever the locale, and ends well when it is told to. */
class StubProcessTest {

    @Test
    @Timeout(60)
    void a_ready_line_then_calls_then_a_clean_end() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        // A locale with digits of its own.
                        "-Duser.language=fa",
                        "-Duser.country=IR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StubCommand.class.getName(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String ready = out.readLine();
            assertThat(ready).matches("SLB stub ready at http://127\\.0\\.0\\.1:[0-9]+");
            Caller caller = new Caller(ready.substring(ready.indexOf("http")));
            assertThat(caller.get("/__admin/slb/state", Map.of()).status()).isEqualTo(200);
            process.toHandle().destroy();
            assertThat(out.readLine()).isNull();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}

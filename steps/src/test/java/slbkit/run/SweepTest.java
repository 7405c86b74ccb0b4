package slbkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.target.TargetProfile;

/** Weights that a killed run had set in a default server group are set again by a sweep. */
class SweepTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer target;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            asked.add(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
            byte[] body = (status == 200 ? "{\"RequestId\":\"1\"}" : "{\"RequestId\":\"1\",\"Code\":\"No\",\"Message\":\"No.\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        target.start();
    }

    @AfterEach
    void stop() {
        target.stop(0);
    }

    @Test
    void the_weights_before_the_first_run_are_set_once() {
        killed(40, "i-8");
        killed(0, "i-8");
        Sweep.Result result = sweep();
        assertThat(result.restored()).containsExactly("lb-1");
        assertThat(result.left()).isEmpty();
        assertThat(asked).singleElement().asString()
                .contains("Action=SetBackendServers", "LoadBalancerId=lb-1", "i-8", "40");
        assertThat(sweep().restored()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void what_a_run_has_restored_itself_is_left_alone() {
        try (Ledger ledger = Ledger.in(file(), "run")) {
            ledger.weight("lb-1", "i-8", 40);
            ledger.restored("lb-1");
        }
        assertThat(sweep()).isEqualTo(new Sweep.Result(List.of(), List.of(), List.of()));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_refusal_is_told_and_the_next_sweep_tries_again() {
        killed(40, "i-8");
        status = 400;
        assertThat(sweep().left()).singleElement().asString().contains("lb-1", "400");
        status = 200;
        assertThat(sweep().restored()).containsExactly("lb-1");
    }

    @Test
    void a_ledger_cut_in_its_last_line_still_tells_the_rest() throws IOException {
        killed(40, "i-8");
        Files.writeString(file(), "{\"run\":\"x\",\"event\":\"RESTO", StandardOpenOption.APPEND);
        assertThat(sweep().restored()).containsExactly("lb-1");
        assertThat(sweep().restored()).isEmpty();
    }

    private void killed(int weight, String server) {
        try (Ledger ledger = Ledger.in(file(), "run")) {
            ledger.weight("lb-1", server, weight);
        }
    }

    private Sweep.Result sweep() {
        return Sweep.of(TargetProfile.of("http://127.0.0.1:" + target.getAddress().getPort()), file());
    }

    private Path file() {
        return folder.resolve("ledger.jsonl");
    }
}

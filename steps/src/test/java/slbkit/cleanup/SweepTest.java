package slbkit.cleanup;

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
import slbkit.health.FirstContact;
import slbkit.profile.TargetProfile;
import slbkit.slb.ServerGroups;

/** What a killed run had made is deleted by a sweep, and weights it had set are set again: on its own target. */
class SweepTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer target;
    private int status = 200;
    private String code = "No";
    private String described = "{\"RequestId\":\"1\"}";

    @BeforeEach
    void start() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
            if (!query.contains("Action=DescribeRegions") && query.contains("Id=") && !query.contains("VServerGroupBackendServers")) {
                asked.add(query);
            }
            int status = query.contains("Action=DescribeRegions") ? 400 : this.status;
            byte[] body = (status == 200
                    ? query.contains("Action=DescribeLoadBalancerAttribute") ? described : "{\"RequestId\":\"1\"}"
                    : "{\"RequestId\":\"1\",\"Code\":\"%s\",\"Message\":\"No.\"}".formatted(code))
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
        assertThat(sweep().restored()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_rejection_is_told_and_the_next_sweep_tries_again() {
        killed(40, "i-8");
        status = 400;
        assertThat(sweep().left()).singleElement().asString().contains("lb-1", "400");
        status = 200;
        assertThat(sweep().restored()).containsExactly("lb-1");
    }

    @Test
    void a_server_that_entered_a_default_server_group_is_taken_out_and_no_other() {
        try (Ledger ledger = Ledger.in(file(), "run")) {
            ledger.entering("lb-1", "i-1");
            ledger.entering("lb-1", "i-2");
            ledger.entering("lb-1", "i-3");
            ledger.out("lb-1", "i-3");
        }
        assertThat(Leftovers.lines(file(), url())).containsExactly(
                "an earlier run may have left servers in the default server group of lb-1 on the target: see sweep");
        described = "{\"BackendServers\":{\"BackendServer\":[%s]}}".formatted(
                "{\"ServerId\":\"i-2\",\"Weight\":1},{\"ServerId\":\"i-3\",\"Weight\":1},{\"ServerId\":\"i-8\",\"Weight\":1}");
        assertThat(sweep().restored()).containsExactly("lb-1");
        assertThat(asked).last().asString().contains("Action=RemoveBackendServers", "LoadBalancerId=lb-1", "i-2")
                .doesNotContain("i-1", "i-3", "i-8");
        asked.clear();
        assertThat(sweep().restored()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_group_is_known_as_an_earlier_version_wrote_it() throws IOException {
        Files.writeString(file(), """
                {"run":"x","time":"","event":"MADE","kind":"V_SERVER_GROUP","name":"","id":"rsp-1","loadBalancer":""}
                """);
        assertThat(sweep().deleted()).containsExactly("rsp-1");
    }

    @Test
    void where_no_server_entered_none_is_taken_out() {
        try (Ledger ledger = Ledger.in(file(), "run")) {
            ledger.entering("lb-1", "i-1");
        }
        sweep();
        assertThat(asked).singleElement().asString().contains("Action=DescribeLoadBalancerAttribute");
        assertThat(Leftovers.lines(file(), url())).isEmpty();
    }

    @Test
    void a_ledger_cut_in_its_last_line_still_tells_the_rest() throws IOException {
        killed(40, "i-8");
        Files.writeString(file(), "{\"run\":\"x\",\"event\":\"RESTO", StandardOpenOption.APPEND);
        assertThat(sweep().restored()).containsExactly("lb-1");
        assertThat(sweep().restored()).isEmpty();
    }

    @Test
    void what_is_on_another_target_is_not_touched() {
        try (Ledger ledger = Ledger.in(file(), "other")) {
            ledger.begun("http://127.0.0.1:1");
            ledger.made(ServerGroups.V_SERVER_GROUP, "rsp-1");
            ledger.weight("lb-1", "i-8", 40);
        }
        Sweep.Result result = sweep();
        assertThat(result.deleted()).isEmpty();
        assertThat(result.elsewhere()).containsExactly("http://127.0.0.1:1");
        assertThat(asked).isEmpty();

        killed(30, "i-9");
        assertThat(sweep().restored()).containsExactly("lb-1");
        assertThat(asked).singleElement().asString().contains("i-9", "30").doesNotContain("i-8");
        assertThat(Leftovers.lines(file(), url())).containsExactly(
                "the earlier run other was killed before it came to its end",
                "earlier runs may have left 1 group on http://127.0.0.1:1: see sweep",
                "an earlier run may have left weights in the default server group of lb-1 on http://127.0.0.1:1: see sweep");
    }

    @Test
    void a_group_that_is_gone_is_deleted_and_one_that_cannot_be_deleted_is_left() {
        try (Ledger ledger = Ledger.in(file(), "run")) {
            ledger.made(ServerGroups.V_SERVER_GROUP, "rsp-1");
        }
        status = 404;
        code = "InvalidAction.NotFound";
        assertThat(sweep().left()).singleElement().asString().contains("rsp-1", "InvalidAction.NotFound");
        code = "InvalidParameter";
        assertThat(sweep().deleted()).containsExactly("rsp-1");
        assertThat(sweep().deleted()).isEmpty();
    }

    @Test
    void a_creation_that_nobody_heard_of_is_told_until_it_can_be_looked_for() {
        try (Ledger ledger = Ledger.in(file(), "run")) {
            ledger.intend(ServerGroups.V_SERVER_GROUP, "slbkit-run-1", "lb-1");
        }
        status = 400;
        assertThat(sweep().left()).singleElement().asString().contains("slbkit-run-1", "cannot be looked for");
        status = 200;
        assertThat(sweep().left()).isEmpty();
        assertThat(Leftovers.lines(file(), url())).isEmpty();
    }

    @Test
    void nothing_is_done_where_there_is_no_target() {
        killed(40, "i-8");
        target.stop(0);
        Sweep.Result result = sweep();
        assertThat(result.contact().kind()).isEqualTo(FirstContact.Kind.NO_TARGET);
        assertThat(result.left()).isEmpty();
    }

    private void killed(int weight, String server) {
        try (Ledger ledger = Ledger.in(file(), "run")) {
            ledger.weight("lb-1", server, weight);
        }
    }

    private Sweep.Result sweep() {
        return Sweep.of(TargetProfile.of(url()), file());
    }

    private String url() {
        return "http://127.0.0.1:" + target.getAddress().getPort();
    }

    private Path file() {
        return folder.resolve("ledger.jsonl");
    }
}

package slbkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.endpoint.Endpoint;
import slbkit.health.FirstContact.Kind;
import slbkit.profile.ProfileReader;
import slbkit.profile.TargetProfile;

/** What is no SLB is known before it is judged; what may be one is judged. */
class FirstContactTest {

    private record Said(int status, String body) {
    }

    private static final Said UNKNOWN_ACTION =
            new Said(404, "{\"RequestId\": \"r\", \"Code\": \"InvalidAction.NotFound\", \"Message\": \"Specified api is not found.\"}");
    private static final Said MISSING =
            new Said(400, "{\"RequestId\": \"r\", \"Code\": \"MissingParameter\", \"Message\": \"LoadBalancerId is mandatory.\"}");

    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"404, NO_TARGET", "302, NO_TARGET", "500, NO_TARGET", "401, REJECTED", "403, REJECTED"})
    void an_endpoint_that_answers_everything_with_one_json_is_no_target(int status, Kind kind) throws IOException {
        FirstContact contact = with(action -> new Said(status, "{\"status\": %d, \"error\": \"No.\"}".formatted(status)));
        assertThat(contact.kind()).isEqualTo(kind);
        assertThat(contact.message()).contains("gives the same answer to every call").contains("is the URL right?");
        assertThat(calls.get()).isLessThan(12);
    }

    @Test
    void an_endpoint_that_knows_none_of_the_operations_is_no_target() throws IOException {
        assertThat(with(action -> UNKNOWN_ACTION).kind()).isEqualTo(Kind.NO_TARGET);
    }

    @Test
    void a_target_that_knows_one_of_the_operations_is_judged() throws IOException {
        assertThat(with(action -> action.equals("SetBackendServers") ? MISSING : UNKNOWN_ACTION).kind()).isEqualTo(Kind.TARGET);
    }

    @Test
    void a_poor_target_that_fails_where_a_parameter_is_missing_is_judged() throws IOException {
        Said failure = new Said(500, "{\"RequestId\": \"r\", \"Code\": \"InternalError\", \"Message\": \"No.\"}");
        assertThat(with(action -> action.equals("DescribeLoadBalancerAttribute") ? new Said(200, "{\"RequestId\": \"r\"}") : failure)
                .kind()).isEqualTo(Kind.TARGET);
        assertThat(with(action -> MISSING).kind()).isEqualTo(Kind.TARGET);
    }

    @Test
    void a_poor_target_with_one_code_for_every_rejection_is_judged() throws IOException {
        assertThat(with(action -> new Said(409, "{\"RequestId\": \"r\", \"Code\": \"Refused\", \"Message\": \"No.\"}"))
                .kind()).isEqualTo(Kind.TARGET);
    }

    @Test
    void one_lost_call_says_nothing() throws IOException {
        assertThat(with(action -> calls.get() == 1 ? new Said(502, "") : MISSING).kind()).isEqualTo(Kind.TARGET);
    }

    private FirstContact with(Function<String, Said> answers) throws IOException {
        calls.set(0);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            Said said = answers.apply(exchange.getRequestURI().getQuery().replaceFirst(".*Action=([^&]*).*", "$1"));
            byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", body.length == 0 ? "text/html" : "application/json");
            exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        TargetProfile profile = new ProfileReader().parse("test.yaml", "endpoint: http://127.0.0.1:%d\n"
                .formatted(server.getAddress().getPort()));
        try (Endpoint endpoint = new Endpoint(profile)) {
            return FirstContact.with(endpoint, profile);
        } finally {
            server.stop(0);
        }
    }
}

package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The usual call is answered before WireMock copies it; what somebody gave WireMock counts all the same. */
class ShortWayTest {

    private static final String USUAL = "/?Action=DescribeVServerGroups&Version=2014-05-15&RegionId=cn-hangzhou&LoadBalancerId=lb-1";

    @RegisterExtension
    static final SlbStubExtension SLB = new SlbStubExtension();

    private final Caller caller = new Caller(SLB.stub());

    @Test
    void the_usual_call_does_not_pass_through_WireMock() {
        Caller.Answer answer = caller.get(USUAL, Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("matched-stub-id").containsEntry(
                "content-type", "application/json;charset=utf-8");
    }

    @Test
    void a_form_passes_through_WireMock_and_is_answered_alike() {
        Caller.Answer answer = caller.post("/", USUAL.substring(2),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsKey("matched-stub-id");
    }

    @Test
    void a_mapping_that_somebody_added_is_asked_first_and_gone_after_a_reset() {
        caller.post("/__admin/mappings", "{\"request\":{\"queryParameters\":{\"Action\":{\"equalTo\":"
                + "\"DescribeVServerGroups\"}}},\"response\":{\"status\":418}}", Map.of());
        assertThat(caller.get(USUAL, Map.of()).status()).isEqualTo(418);
        caller.post("/__admin/mappings/reset", "", Map.of());
        assertThat(caller.get(USUAL, Map.of()).status()).isEqualTo(200);
        assertThat(caller.get(USUAL, Map.of()).headers()).doesNotContainKey("matched-stub-id");
    }

    @Test
    void a_delay_that_somebody_gave_WireMock_counts() {
        caller.post("/__admin/settings", "{\"fixedDelay\":1}", Map.of());
        assertThat(caller.get(USUAL, Map.of()).headers()).containsKey("matched-stub-id");
        caller.post("/__admin/settings", "{}", Map.of());
        assertThat(caller.get(USUAL, Map.of()).headers()).doesNotContainKey("matched-stub-id");
    }

    @Test
    void a_mapping_that_forwards_calls_calls_nobody() throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        other.start();
        try {
            caller.post("/__admin/mappings", "{\"request\":{\"queryParameters\":{\"Action\":{\"equalTo\":"
                    + "\"DescribeVServerGroups\"}}},\"response\":{\"proxyBaseUrl\":\"http://127.0.0.1:%d\"}}"
                            .formatted(other.getAddress().getPort()), Map.of());
            assertThat(caller.get(USUAL, Map.of()).status()).isEqualTo(500);
            assertThat(visits).hasValue(0);
        } finally {
            caller.post("/__admin/mappings/reset", "", Map.of());
            other.stop(0);
        }
    }
}

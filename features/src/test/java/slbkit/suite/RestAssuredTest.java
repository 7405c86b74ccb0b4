package slbkit.suite;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No call goes around REST Assured: what its filters see, what the target sees and what is recorded are the same calls. */
class RestAssuredTest {

    private final WireMockServer target = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final AtomicInteger seen = new AtomicInteger();
    private final Filter counting = (request, response, context) -> {
        // other tests of this Java call other targets
        if (request.getURI().startsWith(target.baseUrl().replace("localhost", "127.0.0.1"))) {
            seen.incrementAndGet();
        }
        return context.next(request, response);
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        target.start();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"RequestId\": \"r-1\"}")));
        RestAssured.filters(counting);
    }

    @AfterEach
    void stop() {
        RestAssured.reset();
        target.stop();
    }

    @Test
    void every_call_passes_its_filters() throws Exception {
        Path profile = folder.resolve("target.yaml");
        Files.writeString(profile, """
                endpoint: http://127.0.0.1:%s
                fixtures: {load-balancer: lb-1, servers: [{id: i-1}]}
                capabilities: [describe, delete]
                provocations:
                  - {operation: AddVServerGroupBackendServers, error: SystemBusy,
                     arm: {method: POST, path: /faults, body: {times: 1}}}
                """.formatted(target.port()));
        Outcome outcome = SuiteLauncher.verify(RunOptions.into(folder).against(profile)
                .judgingRules(List.of("*/behaviour/creates", "*/protocol/*", "AddVServerGroupBackendServers/error/SystemBusy")));
        int recorded = outcome.report().run().exchanges();
        assertThat(recorded).isGreaterThan(20);
        int served = target.getAllServeEvents().size();
        assertThat(seen).hasValue(served);
        // not recorded: the two calls that look whether there is a target, and what arms a provocation
        long armed = target.getAllServeEvents().stream().filter(e -> e.getRequest().getUrl().equals("/faults")).count();
        assertThat(served).isEqualTo(recorded + 2 + (int) armed);
    }
}

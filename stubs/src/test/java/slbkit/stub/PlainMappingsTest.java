package slbkit.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.stub.plain.PlainMappings;

/** The folders mappings and __files follow from the contract, and a WireMock without our code serves them. */
class PlainMappingsTest {

    private static final Path ROOT = Path.of("target/classes/slbkit/stub");

    @TempDir
    Path folder;

    @Test
    void the_build_writes_what_follows_from_the_contract() throws IOException {
        assertThat(PlainMappings.files()).isNotEmpty().allSatisfy((path, text) ->
                assertThat(ROOT.resolve(path)).hasContent(text));
        PlainMappings.main(new String[] {folder.toString()});
        assertThat(folder.resolve("mappings/miss.json")).hasSameTextualContentAs(ROOT.resolve("mappings/miss.json"));
    }

    @Test
    void a_plain_WireMock_answers_examples_and_errors_by_id() {
        WireMockServer plain = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().usingFilesUnderDirectory(ROOT.toString()));
        plain.start();
        try {
            for (Operation operation : Contract.documented().operations()) {
                String id = operation.subject().name();
                boolean byGroup = !id.equals("LoadBalancerId");
                assertThat(get(plain, operation, id, operation.parameter(id).example()).text())
                        .isEqualTo(Contract.documented().exampleReply(operation.name()));
                for (DocumentedError error : operation.errors()) {
                    Caller.Answer answer =
                            get(plain, operation, id, (byGroup ? "rsp-error-" : "lb-error-") + error.code());
                    assertThat(answer.status()).isEqualTo(error.status());
                    assertThat(answer.code()).isEqualTo(error.code());
                    assertThat(error.hasMessage(answer.message())).isTrue();
                }
                assertThat(get(plain, operation, id, (byGroup ? "rsp-error-" : "lb-error-") + "Nonsense"))
                        .satisfies(PlainMappingsTest::tellsWhatThereIs);
            }
            Caller caller = new Caller("http://127.0.0.1:" + plain.port());
            assertThat(caller.get("/", Map.of())).satisfies(PlainMappingsTest::tellsWhatThereIs);
            assertThat(caller.post("/?Action=SetBackendServers", "", Map.of()))
                    .satisfies(PlainMappingsTest::tellsWhatThereIs);
        } finally {
            plain.stop();
        }
    }

    private static void tellsWhatThereIs(Caller.Answer miss) {
        assertThat(miss.status()).isEqualTo(404);
        assertThat(miss.code()).isEqualTo("InvalidAction.NotFound");
        assertThat(miss.message()).contains("slb-stub.jar");
    }

    private static Caller.Answer get(WireMockServer server, Operation operation, String id, String value) {
        return new Caller("http://127.0.0.1:" + server.port())
                .get("/?" + Caller.query(Caller.parameters(operation.name(), id, value)), Map.of());
    }
}

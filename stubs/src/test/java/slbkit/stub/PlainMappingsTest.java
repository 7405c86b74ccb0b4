package slbkit.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;

/** The folders mappings and __files say what the contract says, and a WireMock without our code serves them. */
class PlainMappingsTest {

    @Test
    void the_folders_hold_what_the_contract_holds() throws IOException {
        Map<String, String> wanted = PlainMappings.files();
        if (Boolean.getBoolean("slb.mappings.write")) {
            write(wanted);
        }
        assertThat(found())
                .as("run this test with -Dslb.mappings.write=true after a change of the contract")
                .isEqualTo(wanted);
    }

    @Test
    void a_plain_WireMock_answers_examples_and_errors_by_id() {
        WireMockServer plain = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().usingFilesUnderDirectory("."));
        plain.start();
        try {
            for (Operation operation : Contract.documented().operations()) {
                boolean byGroup = operation.parameters().stream().anyMatch(p -> p.name().equals("VServerGroupId"));
                String id = byGroup ? "VServerGroupId" : "LoadBalancerId";
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

    private static Map<String, String> found() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String folder : new String[] {"mappings", "__files"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(f -> found.put(f.toString(), read(f)));
            }
        }
        return found;
    }

    private static void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Path.of(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

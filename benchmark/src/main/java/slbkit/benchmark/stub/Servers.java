package slbkit.benchmark.stub;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our stub as users run it, and its peer, WireMock standalone, with the same things switched off. */
final class Servers {

    /** What a person would write by hand: one mapping a row and an id, and the calls of the benchmark among them. */
    private static final int MANY = 150;

    /** What our stub switches off, too. */
    private static final String[] LIKE_OURS = {
        "--no-request-journal", "--disable-request-logging", "--disable-gzip", "--use-chunked-encoding", "never"
    };

    private final Path stub;
    private final Path wireMock;
    private final Path scratch;

    Servers(Path stub, Path scratch) {
        this.stub = stub;
        this.wireMock = jarOf(com.github.tomakehurst.wiremock.WireMockServer.class);
        this.scratch = scratch;
    }

    Server ours() {
        return Server.of("stub", stub);
    }

    Server ourSigned() {
        return ours().named("stub, signatures checked").with("--access-key", Signing.KEY + ":" + Signing.SECRET);
    }

    /** One mapping that answers everything with one text. */
    Server oneMapping() throws IOException {
        return wireMock("WireMock, 1 mapping", List.of(Mapping.everything()), LIKE_OURS);
    }

    /** The same with WireMock's defaults: journal, gzip, chunks. */
    Server oneMappingByDefault() throws IOException {
        return wireMock("WireMock, 1 mapping, its defaults", List.of(Mapping.everything()));
    }

    /** Each call of the benchmark has a mapping of its own, evenly distributed among unused mappings. */
    Server manyMappings() throws IOException {
        List<String> actions = GroupLife.ACTIONS;
        List<String> mappings = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int place = i * actions.size() / MANY;
            boolean middle = i == (2 * place + 1) * MANY / (2 * actions.size());
            mappings.add(middle ? Mapping.of(actions.get(place)) : Mapping.of(actions.get(place), "lb-error-" + i));
        }
        return wireMock("WireMock, 150 mappings", mappings, LIKE_OURS);
    }

    private Server wireMock(String name, List<String> mappings, String... arguments) throws IOException {
        Path root = Files.createTempDirectory(scratch, "wiremock");
        Path folder = Files.createDirectories(root.resolve("mappings"));
        for (int i = 0; i < mappings.size(); i++) {
            Files.writeString(folder.resolve("%03d.json".formatted(i)), mappings.get(i));
        }
        return Server.of(name, wireMock, arguments)
                .with("--root-dir", root.toString(), "--bind-address", "127.0.0.1");
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

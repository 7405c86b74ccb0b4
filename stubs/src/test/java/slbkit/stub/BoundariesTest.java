package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;

/** Imports point one way, because the service has to be understood, and tried, without a server. */
class BoundariesTest {

    private static final Path SOURCES = Path.of("src/main/java/slbkit/stub");

    @Test
    void only_the_HTTP_binding_knows_WireMock() throws IOException {
        assertThat(importing("com.github.tomakehurst", "wiremock."))
                .isNotEmpty()
                .allMatch(file -> file.startsWith(SOURCES.resolve("http")));
    }

    @Test
    void calls_and_the_world_know_nobody_above_them() throws IOException {
        assertThat(importing("slbkit.stub.service", "slbkit.stub.http", "slbkit.stub.signature", "slbkit.stub.mutation"))
                .noneMatch(file -> file.startsWith(SOURCES.resolve("call")) || file.startsWith(SOURCES.resolve("world")));
    }

    @Test
    void the_service_does_not_know_how_it_is_reached_or_bent() throws IOException {
        assertThat(importing("slbkit.stub.http", "slbkit.stub.mutation", "slbkit.stub.signature"))
                .noneMatch(file -> file.startsWith(SOURCES.resolve("service")));
    }

    @Test
    void only_the_JUnit_extension_knows_JUnit() throws IOException {
        assertThat(importing("org.junit")).containsExactlyInAnyOrder(
                SOURCES.resolve("SlbStubExtension.java"), SOURCES.resolve("WithSlbStub.java"));
    }

    @Test
    void the_contract_alone_names_operations() throws IOException {
        List<String> names = Contract.documented().groups().stream()
                .flatMap(kind -> kind.operations().values().stream())
                .toList();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile).filter(f -> namesOneOf(f, names))).isEmpty();
        }
    }

    /** In its texts: comments may give an operation as an example, and a class may be called after its own. */
    private static boolean namesOneOf(Path file, List<String> names) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.strip().startsWith("*")).anyMatch(line -> names.stream()
                    .anyMatch(name -> line.matches(".*[\"'/]" + name + "\\b.*")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> importing(String... packages) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).filter(f -> imports(f, packages)).toList();
        }
    }

    private static boolean imports(Path file, String... packages) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> Stream.of(packages)
                    .anyMatch(p -> line.startsWith("import " + p) || line.startsWith("import static " + p)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

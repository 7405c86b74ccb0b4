package slbkit.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The example profiles can be read, and the schema for editors agrees with the reader. */
class ProfileExamplesTest {

    private static final Path ROOT = Path.of("..");
    private static final ProfileReader READER = new ProfileReader(name -> "x-" + name.toLowerCase());

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples/profiles"))) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(3);
            return all.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_keeps_the_schema_and_is_read(Path file) throws IOException {
        String yaml = Files.readString(file);
        assertThat(schema().validate(yaml, InputFormat.YAML)).isEmpty();
        String readable = yaml.replaceAll("endpoint: \\$\\{[^}]*}", "endpoint: http://127.0.0.1:1");
        assertThat(READER.parse(file.toString(), readable).fixtures().loadBalancer()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "endpoint: http://h\nfixture: {}",
        "name: x",
        "endpoint: http://h\nfixtures: {loadbalancer: lb-1}",
        "endpoint: http://h\ncapabilities: [fly]",
        "endpoint: http://h\ncall: {method: PUT}",
        "endpoint: http://h\nlimits: {timeout: soon}",
        "endpoint: http://h\nprovocations: [{operation: CreateVServerGroup, error: NetworkConflict}]"
    })
    void what_the_reader_rejects_the_schema_rejects(String yaml) {
        JsonNode document = new YAMLMapper().readTree(yaml);
        assertThat(schema().validate(document)).isNotEmpty();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("target-profile.schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/** What the build completes from the contract, as the jar has it. */
class DerivedFilesTest {

    @Test
    void each_error_that_no_request_triggers_has_its_provocation() {
        assertThat(StubProfile.of("http://127.0.0.1:1").provocations())
                .extracting(p -> p.operation() + " " + p.error())
                .containsExactlyElementsOf(Contract.documented().operations().stream()
                        .flatMap(o -> o.errors().stream().filter(e -> !e.triggerable()).map(e -> o.name() + " " + e.code()))
                        .toList());
    }

    @Test
    void the_schema_knows_the_operations_of_the_contract() {
        Schema schema = schema();
        for (Operation operation : Contract.documented().operations()) {
            assertThat(schema.validate(profile(operation.name()), InputFormat.YAML)).isEmpty();
        }
        assertThat(schema.validate(profile("DescribeRegions"), InputFormat.YAML)).isNotEmpty();
    }

    private static String profile(String operation) {
        return "endpoint: http://h\nprovocations: [{operation: %s, error: E, with: {LoadBalancerId: lb-1}}]".formatted(operation);
    }

    private static Schema schema() {
        try (InputStream in = DerivedFilesTest.class.getResourceAsStream("/slbkit/features/target-profile.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

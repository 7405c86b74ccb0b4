package slbkit.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.i18n.ResourceBundleMessageSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schemas of the contract, compiled once. Their ids are URNs that lead to packaged files;
 * any other id is refused, so that nothing ever asks the network.
 */
public final class JsonSchemas {

    private static final String URN = "urn:slb:schema:";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .messageSource(new ResourceBundleMessageSource("slbkit.schema-messages"))
                            .build())
                    .schemaIdResolvers(resolvers -> resolvers.mappings(
                            id -> id.startsWith(URN),
                            id -> "classpath:" + ContractFiles.ROOT + id.substring(URN.length()) + ".schema.json")));

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private JsonSchemas() {
    }

    /**
     * What in the document does not keep the schema of that id, in the document's order; empty if it keeps it.
     *
     * @throws IllegalArgumentException if the contract has no such schema
     */
    public static List<Violation> violations(String schemaId, JsonNode document) {
        return compiled(schemaId).validate(document).stream()
                .map(JsonSchemas::violation)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }

    private static Schema compiled(String schemaId) {
        if (!schemaId.startsWith(URN)) {
            throw new IllegalArgumentException("no schema of the contract: " + schemaId);
        }
        return COMPILED.computeIfAbsent(schemaId, id -> {
            Schema schema = REGISTRY.getSchema(SchemaLocation.of(id));
            schema.initializeValidators();
            return schema;
        });
    }

    private static Violation violation(Error error) {
        String pointer = error.getInstanceLocation().toString();
        if (error.getKeyword().equals("required")) {
            pointer += "/" + error.getProperty();
        }
        return new Violation(pointer, error.getKeyword(), error.getMessage());
    }
}

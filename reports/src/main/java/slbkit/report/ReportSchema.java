package slbkit.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import slbkit.contract.PackagedFiles;
import slbkit.contract.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schema of report.json. */
public final class ReportSchema {

    /** The schema's file name, in the jar and beside each report.json. */
    public static final String FILE = "report.schema.json";

    private static final class Compiled {
        private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(), InputFormat.JSON);
        private static final Schema EXCHANGE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(part("exchange"), InputFormat.JSON);
    }

    private ReportSchema() {
    }

    /** The schema itself. */
    public static String text() {
        return PackagedFiles.text("slbkit/reports/" + FILE);
    }

    /** The places where a document is not a record of a run; empty if it is one. */
    public static List<Violation> violations(JsonNode document) {
        return Compiled.SCHEMA.validate(document).stream().map(ReportSchema::violation).toList();
    }

    /** The places where an element of {@code exchanges} is invalid; empty if it is valid. */
    static List<Violation> violationsOfExchange(JsonNode exchange) {
        return Compiled.EXCHANGE.validate(exchange).stream().map(ReportSchema::violation).toList();
    }

    /** The schema of only one of the definitions. */
    private static String part(String definition) {
        ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(text());
        schema.retain("$schema", "$defs");
        return schema.put("$id", "urn:slb:schema:report." + definition).put("$ref", "#/$defs/" + definition).toString();
    }

    private static Violation violation(Error error) {
        return new Violation(error.getInstanceLocation().toString(), error.getKeyword(), error.getMessage());
    }
}

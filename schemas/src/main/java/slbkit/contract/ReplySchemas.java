package slbkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of each operation's success reply, derived from the members that its contract file lists. The build
 * writes them beside the contract files, so that the jar has them, too.
 */
public final class ReplySchemas {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReplySchemas() {
    }

    /** The schemas: their texts by their paths below the root of the contract. */
    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Contract.documented().operations().forEach(operation -> files.put(
                operation.replySchemaFile(), JSON.writeValueAsString(schema(operation)) + "\n"));
        return files;
    }

    /**
     * Write the schemas.
     *
     * @param args the root of the contract
     * @throws IOException if they cannot be written
     */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = Path.of(args[0]).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static ObjectNode schema(Operation operation) {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", operation.replySchema())
                .put("title", "The success reply of " + operation.name())
                .put("$comment", "Members that are not listed are allowed: a service may grow.");
        return object(operation, schema, operation.reply());
    }

    private static ObjectNode object(Operation operation, ObjectNode schema, List<ReplyMember> members) {
        schema.put("type", "object");
        ArrayNode required = schema.putArray("required");
        members.stream().filter(member -> !member.whenGiven()).forEach(member -> required.add(member.name()));
        ObjectNode properties = schema.putObject("properties");
        members.forEach(member -> properties.set(member.name(), member(operation, member)));
        return schema;
    }

    private static ObjectNode member(Operation operation, ReplyMember member) {
        ObjectNode schema = JSON.createObjectNode();
        if (member.type().equals("object")) {
            return object(operation, schema, member.members());
        }
        schema.put("type", member.type());
        if (member.type().equals("array")) {
            schema.set("items", object(operation, JSON.createObjectNode(), member.members()));
        }
        if (member.identifies()) {
            schema.put("minLength", 1);
        }
        List<String> values = operation.documentedValues(member.name());
        if (!values.isEmpty()) {
            values.forEach(schema.putArray("enum")::add);
        }
        return schema;
    }
}

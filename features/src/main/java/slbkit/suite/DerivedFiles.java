package slbkit.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.stub.service.ErrorId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that are partly derived from the contract. The build writes them into the folder of the classes, so that the jar
 * contains the complete files, and a new operation needs no change to them.
 */
public final class DerivedFiles {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DerivedFiles() {
    }

    /**
     * Write the files.
     *
     * @param args the stub's profile without provocations, the schema of profiles, and the folder to write to
     */
    public static void main(String[] args) throws IOException {
        Path profile = Path.of(args[0]);
        Path schema = Path.of(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        Files.writeString(folder.resolve(profile.getFileName()), stubProfile(Files.readString(profile)));
        Files.writeString(folder.resolve(schema.getFileName()), profileSchema(Files.readString(schema)));
    }

    /** The profile of a stub with an open world: an id provokes each error that no request triggers. */
    static String stubProfile(String withoutProvocations) {
        return withoutProvocations + "provocations:\n" + Contract.documented().operations().stream()
                .map(DerivedFiles::provocations)
                .collect(Collectors.joining());
    }

    private static String provocations(Operation operation) {
        ErrorId asking = ErrorId.of(operation);
        return operation.errors().stream()
                .filter(row -> !row.triggerable())
                .map(row -> "  - {operation: %s, error: %s, with: {%s: %s}}\n".formatted(
                        operation.name(), row.code(), asking.parameter(), asking.id(row.code())))
                .collect(Collectors.joining());
    }

    /** The schema of profiles, with the operations of the contract as the operations of provocations. */
    static String profileSchema(String ofAnyOperation) {
        ObjectNode schema = (ObjectNode) JSON.readTree(ofAnyOperation);
        ArrayNode names = schema.withObject("/properties/provocations/items/properties/operation").putArray("enum");
        Contract.documented().operations().forEach(operation -> names.add(operation.name()));
        return JSON.writeValueAsString(schema) + "\n";
    }
}

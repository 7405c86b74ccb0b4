package slbkit.stub.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.service.ErrorId;
import slbkit.stub.service.Placeholders;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A root folder for an unmodified WireMock, derived from the contract: the documented example of each operation, and
 * every documented error by id, over GET. The build writes it beside the classes, so that the jar has it, too.
 */
public final class PlainMappings {

    private static final String LABEL = "application/json;charset=utf-8";
    private static final String REQUEST_ID = "365F4154-92F6-4AE4-92F8-7FF34B540710";
    private static final String HOST_ID = "slb.aliyuncs.com";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, String> files = new TreeMap<>();

    private PlainMappings() {
        Contract.documented().operations().forEach(this::add);
        addMiss();
    }

    /** The answer to any other call: WireMock's own would be an HTML page. */
    private void addMiss() {
        files.put("__files/miss.json", text(JSON.createObjectNode()
                .put("RequestId", REQUEST_ID)
                .put("HostId", HOST_ID)
                .put("Code", "InvalidAction.NotFound")
                .put("Message", "These mappings only answer GET calls of the documented operations, with the id of the"
                        + " documented example, or with lb-error-CODE or rsp-error-CODE and a documented code. The stub"
                        + " itself, slb-stub.jar, answers every call.")));
        ObjectNode mapping = JSON.createObjectNode().put("name", "Any other call: what there is")
                .put("priority", 10);
        mapping.putObject("request").put("method", "ANY").put("urlPathPattern", "/.*");
        ObjectNode response = mapping.putObject("response").put("status", 404);
        response.putObject("headers").put("Content-Type", LABEL);
        response.put("bodyFileName", "miss.json");
        files.put("mappings/miss.json", text(mapping));
    }

    /** The folder's files: their texts by their paths in it. */
    public static Map<String, String> files() {
        return new PlainMappings().files;
    }

    /**
     * Write the folder.
     *
     * @param args the folder, which is created if need be
     */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = Path.of(args[0]).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void add(Operation operation) {
        Parameter id = operation.subject();
        ObjectNode file = JSON.createObjectNode();
        ArrayNode mappings = file.putArray("mappings");
        String example = "examples/%s.reply.json".formatted(operation.name());
        files.put("__files/" + example, Contract.documented().exampleReply(operation.name()));
        add(mappings, operation.name() + " answers with its documented example",
                operation, id.name(), id.example(), 200, example);
        ErrorId asking = ErrorId.of(operation);
        for (DocumentedError error : operation.errors()) {
            String body = fileOf(operation, error);
            files.put("__files/" + body, body(error));
            add(mappings, "%s is rejected with %s".formatted(operation.name(), error.code()),
                    operation, asking.parameter(), asking.id(error.code()), error.status(), body);
        }
        files.put("mappings/%s/%s.json".formatted(operation.folder(), operation.name()), text(file));
    }

    /** The file of an error's body: one for all operations that have the same message for the code. */
    private String fileOf(Operation operation, DocumentedError error) {
        String shared = "errors/%s.json".formatted(error.code());
        return files.getOrDefault("__files/" + shared, body(error)).equals(body(error))
                ? shared
                : "errors/%s/%s.json".formatted(operation.name(), error.code());
    }

    private static void add(
            ArrayNode mappings, String name, Operation operation, String idName, String id, int status, String body) {
        ObjectNode mapping = mappings.addObject().put("name", name);
        ObjectNode request = mapping.putObject("request").put("method", "GET").put("urlPath", "/");
        ObjectNode query = request.putObject("queryParameters");
        query.putObject("Action").put("equalTo", operation.name());
        query.putObject(idName).put("equalTo", id);
        ObjectNode response = mapping.putObject("response").put("status", status);
        response.putObject("headers").put("Content-Type", LABEL);
        response.put("bodyFileName", body);
    }

    private static String body(DocumentedError error) {
        return text(JSON.createObjectNode()
                .put("RequestId", REQUEST_ID)
                .put("HostId", HOST_ID)
                .put("Code", error.code())
                .put("Message", Placeholders.filled(error))
                .put("Recommend", "https://api.aliyun.com/troubleshoot?q=" + error.code() + "&product=Slb"));
    }

    private static String text(ObjectNode json) {
        return JSON.writeValueAsString(json) + "\n";
    }
}

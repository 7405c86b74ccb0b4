package slbkit.stub;

import java.util.Map;
import java.util.TreeMap;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.service.Placeholders;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the folders mappings and __files have to hold, made from the contract: path to text. */
final class PlainMappings {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, String> files = new TreeMap<>();

    private PlainMappings() {
        Contract.documented().operations().forEach(this::add);
    }

    static Map<String, String> files() {
        return new PlainMappings().files;
    }

    private void add(Operation operation) {
        Parameter id = operation.parameters().stream()
                .filter(p -> p.required() && p.name().endsWith("Id") && !p.name().equals("RegionId"))
                .findFirst()
                .orElseThrow();
        ObjectNode file = JSON.createObjectNode();
        ArrayNode mappings = file.putArray("mappings");
        String example = "examples/%s.reply.json".formatted(operation.name());
        files.put("__files/" + example, Contract.documented().exampleReply(operation.name()));
        add(mappings, operation.name() + " answers its page's example",
                operation, id.name(), id.example(), 200, example);
        String prefix = id.name().equals("LoadBalancerId") ? "lb-error-" : "rsp-error-";
        for (DocumentedError error : operation.errors()) {
            String body = "errors/%s.json".formatted(error.code());
            files.put("__files/" + body, body(error));
            add(mappings, "%s refuses with %s".formatted(operation.name(), error.code()),
                    operation, id.name(), prefix + error.code(), error.status(), body);
        }
        files.put("mappings/%s/%s.json".formatted(operation.folder(), operation.name()), text(file));
    }

    private static void add(
            ArrayNode mappings, String name, Operation operation, String idName, String id, int status, String body) {
        ObjectNode mapping = mappings.addObject().put("name", name);
        ObjectNode request = mapping.putObject("request").put("method", "GET").put("urlPath", "/");
        ObjectNode query = request.putObject("queryParameters");
        query.putObject("Action").put("equalTo", operation.name());
        query.putObject(idName).put("equalTo", id);
        ObjectNode response = mapping.putObject("response").put("status", status);
        response.putObject("headers").put("Content-Type", "application/json;charset=utf-8");
        response.put("bodyFileName", body);
    }

    private static String body(DocumentedError error) {
        return text(JSON.createObjectNode()
                .put("RequestId", "365F4154-92F6-4AE4-92F8-7FF34B540710")
                .put("HostId", "slb.aliyuncs.com")
                .put("Code", error.code())
                .put("Message", Placeholders.filled(error))
                .put("Recommend", "https://api.aliyun.com/troubleshoot?q=" + error.code() + "&product=Slb"));
    }

    private static String text(ObjectNode json) {
        return JSON.writeValueAsString(json) + "\n";
    }
}

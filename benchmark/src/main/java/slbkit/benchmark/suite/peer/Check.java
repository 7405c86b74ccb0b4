package slbkit.benchmark.suite.peer;

import java.util.LinkedHashMap;
import java.util.Map;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of a recorded run, with what its reply has to say: fewer things than the suite judges by it, so that the
 * peers have the lighter work.
 *
 * @param id the recorded exchange's
 * @param scenario the scenario that made it; its calls come one after the other
 * @param action the operation called
 * @param parameters what was sent
 * @param status the HTTP status
 * @param schema the id of the JSON Schema of the reply; empty where the contract has none
 * @param texts what members say, by their path, in the words of a JSON document
 * @param creates the member that has the id of what was created; empty where nothing was
 * @param created that id, which is another one each time
 */
record Check(String id, String scenario, String action, Map<String, String> parameters, int status, String schema,
        Map<String, String> texts, String creates, String created) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is to be checked about an exchange; null where the peers do not speak that way. */
    static Check of(JsonNode exchange) {
        JsonNode request = exchange.path("request");
        JsonNode reply = exchange.path("reply");
        Map<String, String> parameters = new LinkedHashMap<>();
        request.path("parameters").properties().forEach(p -> parameters.put(p.getKey(), p.getValue().asString("")));
        String action = exchange.path("operation").asString("");
        boolean usual = request.path("method").asString("").equals("POST") && request.path("in").asString("").equals("query")
                && action.equals(parameters.get("Action")) && "JSON".equals(parameters.get("Format"))
                && reply.path("failure").asString("").isEmpty() && reply.path("body").asString("").startsWith("{");
        return usual ? of(exchange.path("id").asString(""), action, parameters, reply.path("status").asInt(0),
                JSON.readTree(reply.path("body").asString(""))) : null;
    }

    private static Check of(String id, String action, Map<String, String> parameters, int status, JsonNode body) {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean rejected = status >= 400;
        for (String member : rejected ? new String[] {"Code", "Message"} : new String[0]) {
            texts.put(member, body.path(member).asString(""));
        }
        var operation = Contract.documented().operation(action);
        String creates = rejected || !action.startsWith("Create") ? "" : operation.map(o -> o.replyId().name()).orElse("");
        operation.filter(o -> !rejected).flatMap(Operation::findReplyList).ifPresent(servers -> {
            String wrapper = servers.name();
            String list = servers.members().get(0).name();
            JsonNode first = body.path(wrapper).path(list).path(0);
            for (String member : new String[] {"ServerId", "Port", "Weight", "Type", "Description"}) {
                if (first.has(member)) {
                    texts.put("%s.%s[0].%s".formatted(wrapper, list, member), first.path(member).asString(""));
                }
            }
        });
        String schema = rejected ? "urn:slb:schema:shared/ErrorEnvelope" : operation.map(o -> o.replySchema()).orElse("");
        return new Check(id, id.replaceAll("#.*", ""), action, parameters, status, schema, texts, creates,
                creates.isEmpty() ? "" : body.path(creates).asString(""));
    }
}

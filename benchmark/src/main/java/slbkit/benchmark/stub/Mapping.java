package slbkit.benchmark.stub;

import slbkit.contract.Contract;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** WireMock mappings as JSON. Every answer is the page's own example of CreateVServerGroup. */
final class Mapping {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Mapping() {
    }

    static String everything() {
        return JSON.writeValueAsString(mapping());
    }

    static String of(String action) {
        return JSON.writeValueAsString(calling(action));
    }

    static String of(String action, String loadBalancer) {
        ObjectNode mapping = calling(action);
        query(mapping).putObject("LoadBalancerId").put("equalTo", loadBalancer);
        return JSON.writeValueAsString(mapping);
    }

    private static ObjectNode calling(String action) {
        ObjectNode mapping = mapping();
        query(mapping).putObject("Action").put("equalTo", action);
        return mapping;
    }

    private static ObjectNode query(ObjectNode mapping) {
        return mapping.withObject("/request/queryParameters");
    }

    private static ObjectNode mapping() {
        ObjectNode mapping = JSON.createObjectNode();
        mapping.putObject("request").put("method", "ANY").put("urlPath", "/");
        ObjectNode response = mapping.putObject("response");
        response.put("status", 200).put("body", Contract.documented().exampleReply("CreateVServerGroup"));
        response.putObject("headers").put("Content-Type", "application/json;charset=utf-8");
        return mapping;
    }
}

package slbkit.slb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import slbkit.endpoint.SlbRequest;

/**
 * The optional parts of a plain call. If a target rejects one part of the documents' own example, the rule about that part
 * differs, and every other rule is judged by calls without that part.
 */
public enum RequestVariant {
    /** All parts of the documents' own examples. */
    COMPLETE(UnaryOperator.identity()),
    WITHOUT_NAME(request -> request.without("VServerGroupName").without("MasterSlaveServerGroupName")),
    WITHOUT_DESCRIPTION(servers(server -> server.remove("Description"))),
    WITHOUT_TYPE(servers(server -> server.remove("Type", "ecs"))),
    OF_MIDDLING_WEIGHT(servers(server -> server.replace("Weight", "100", "50"))),
    WITHOUT_WEIGHT(servers(server -> server.remove("Weight", "100"))),
    WITH_NUMBERS(servers(server -> server.replaceAll(RequestVariant::number))),
    WITH_DESCRIPTION(servers(server -> server.putIfAbsent("Description", "test-112")));

    private final UnaryOperator<SlbRequest> change;

    RequestVariant(UnaryOperator<SlbRequest> change) {
        this.change = change;
    }

    /** A server's entry in this variant. */
    public Map<String, Object> of(Map<String, Object> server) {
        return change.apply(SlbRequest.of("").servers(List.of(server))).servers().get(0);
    }

    public SlbRequest of(SlbRequest request) {
        return change.apply(request);
    }

    private static UnaryOperator<SlbRequest> servers(java.util.function.Consumer<Map<String, Object>> change) {
        return request -> request.servers(changed(request.servers(), change)).removed(changed(request.removed(), change));
    }

    private static List<Map<String, Object>> changed(
            List<Map<String, Object>> servers, java.util.function.Consumer<Map<String, Object>> change) {
        if (servers == null) {
            return null;
        }
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Map<String, Object> server : servers) {
            Map<String, Object> copy = new LinkedHashMap<>(server);
            change.accept(copy);
            changed.add(copy);
        }
        return changed;
    }

    private static Object number(String member, Object value) {
        boolean numeric = member.equals("Port") || member.equals("Weight");
        return numeric && value instanceof String text && text.matches("\\d{1,9}") ? Integer.valueOf(text) : value;
    }
}

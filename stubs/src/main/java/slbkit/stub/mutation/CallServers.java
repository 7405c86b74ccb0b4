package slbkit.stub.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.call.Call;
import slbkit.stub.world.Backend;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of servers in a call, which is encoded as a text. */
public final class CallServers {

    private CallServers() {
    }

    /** The named servers; none if the call has no list, or its text is not JSON. */
    public static List<ObjectNode> of(Call call) {
        List<ObjectNode> servers = new ArrayList<>();
        list(call).flatMap(call::parameter).ifPresent(text -> {
            try {
                for (JsonNode server : JsonMapper.shared().readTree(text)) {
                    if (server instanceof ObjectNode object) {
                        servers.add(object);
                    }
                }
            } catch (JacksonException e) {
                servers.clear();
            }
        });
        return servers;
    }

    /** The id of a named server; empty if it has none. */
    public static String id(ObjectNode server) {
        return server.path("ServerId").asString("");
    }

    /** Whether a server of a call names an entry of a group: by its id and, if it has one, its port. */
    public static boolean names(ObjectNode server, Backend entry) {
        return id(server).equals(entry.serverId()) && (!server.has("Port") || entry.port() == null
                || server.path("Port").asString("").equals(String.valueOf(entry.port())));
    }

    /** The ids of the named servers. */
    public static Set<String> ids(Call call) {
        return of(call).stream().map(CallServers::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The call with another list. */
    public static Call with(Call call, List<ObjectNode> servers) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        servers.forEach(list::add);
        return list(call).map(name -> call.with(name, JsonMapper.shared().writeValueAsString(list))).orElse(call);
    }

    private static Optional<String> list(Call call) {
        return call.action().flatMap(Contract.documented()::operation).flatMap(Operation::findServers).map(Parameter::name);
    }
}

package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON text that a list of servers travels as. */
final class BackendText {

    private static final JsonMapper STRICT = JsonMapper.builder().build();
    private static final JsonMapper LENIENT = JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final Set<String> MEMBERS =
        Set.of("ServerId", "Weight", "Description", "Type", "ServerIp", "Port", "ServerType");

    private BackendText() {
    }

    static List<Map<String, Object>> read(Turn turn, String text) {
        List<Map<String, Object>> servers = new ArrayList<>();
        for (Object element : list(turn, text)) {
            if (!(element instanceof Map<?, ?> members)) {
                throw unreadable(turn);
            }
            servers.add(server(turn, members));
        }
        return servers;
    }

    private static List<?> list(Turn turn, String text) {
        try {
            JsonMapper mapper = turn.is(Oddity.SINGLE_QUOTES_TAKEN) ? LENIENT : STRICT;
            if (mapper.readValue(text, Object.class) instanceof List<?> list) {
                return list;
            }
        } catch (JacksonException notJson) {
            throw unreadable(turn);
        }
        throw unreadable(turn);
    }

    private static Map<String, Object> server(Turn turn, Map<?, ?> members) {
        Map<String, Object> server = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            String name = name(turn, key.toString());
            if (turn.is(Oddity.UNKNOWN_MEMBERS_REJECTED) && !MEMBERS.contains(name)) {
                throw turn.own("MemberUnknown", "A backend server has no member " + name);
            }
            if (value != null) {
                server.put(name, value);
            }
        });
        return server;
    }

    private static String name(Turn turn, String key) {
        return turn.is(Oddity.KEYS_IN_ANY_CASE)
            ? MEMBERS.stream().filter(key::equalsIgnoreCase).findFirst().orElse(key) : key;
    }

    private static Rejection unreadable(Turn turn) {
        return turn.own("ServerListUnreadable", "The list of backend servers is no JSON list of objects");
    }
}

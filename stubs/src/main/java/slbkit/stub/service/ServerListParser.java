package slbkit.stub.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Parameter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the text of a list of servers the way shipping clients write it: JSON, but also with single quotes,
 * keys in any case, numbers or texts, nulls and members that the documents do not know.
 */
final class ServerListParser {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ServerListParser() {
    }

    /**
     * One map a server, keyed by the documented names; what was null or is not documented is left out.
     *
     * @param idsToo whether an element may also be a text, the id alone
     */
    static List<Map<String, String>> read(Parameter servers, String text, boolean idsToo) {
        JsonNode list = tree(servers, text);
        if (!list.isArray()) {
            throw malformed(servers, "it is not a list");
        }
        List<Map<String, String>> read = new ArrayList<>();
        for (JsonNode element : list) {
            if (idsToo && element.isString()) {
                read.add(Map.of("ServerId", element.asString()));
                continue;
            }
            if (!element.isObject()) {
                throw malformed(servers, "element %s is not an object".formatted(read.size() + 1));
            }
            read.add(members(servers, element));
        }
        return read;
    }

    private static JsonNode tree(Parameter servers, String text) {
        try {
            return LENIENT.readTree(text);
        } catch (JacksonException e) {
            throw malformed(servers, "it is not JSON from character %s on"
                    .formatted(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr())));
        }
    }

    private static Map<String, String> members(Parameter servers, JsonNode element) {
        Map<String, String> members = new LinkedHashMap<>();
        element.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            servers.members().stream()
                    .filter(m -> m.name().equalsIgnoreCase(entry.getKey()) && !value.isNull())
                    .forEach(m -> {
                        if (value.isContainer()) {
                            throw malformed(servers, m.name() + " is neither a text nor a number");
                        }
                        members.put(m.name(), value.asString());
                    });
        });
        return members;
    }

    private static Rejection malformed(Parameter servers, String why) {
        return GatewayError.BACKEND_SERVERS_MALFORMED.rejection("%s: %s.".formatted(servers.name(), why));
    }
}

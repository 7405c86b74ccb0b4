package slbkit.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import slbkit.contract.Contract;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as a caller writes it: an operation, parameters, a list of servers, tags. Immutable, and lenient:
 * it must be able to carry the mistake whose refusal it is there to see.
 *
 * @param operation the action; empty to name none
 * @param parameters single parameters by name
 * @param servers the servers of the list parameter; null leaves the parameter out
 * @param tags the tags, in order
 * @param style how it is sent; null for the target's usual way
 */
public record SlbRequest(
        String operation,
        Map<String, String> parameters,
        List<Map<String, Object>> servers,
        List<Tag> tags,
        CallStyle style) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A tag.
     *
     * @param key its key; null sends none
     * @param value its value; null sends none
     */
    public record Tag(String key, String value) {
    }

    public SlbRequest {
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        servers = servers == null ? null : List.copyOf(servers);
        tags = List.copyOf(tags);
    }

    /** A call of an operation that says nothing yet. */
    public static SlbRequest of(String operation) {
        return new SlbRequest(operation, Map.of(), null, List.of(), null);
    }

    /** The same with a parameter set. */
    public SlbRequest with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new SlbRequest(operation, changed, servers, tags, style);
    }

    /** The same with several parameters set. */
    public SlbRequest with(Map<String, String> values) {
        SlbRequest changed = this;
        for (Map.Entry<String, String> value : values.entrySet()) {
            changed = value.getKey().equals(serversParameter())
                    ? changed.servers(null).with(value.getKey(), value.getValue())
                    : changed.with(value.getKey(), value.getValue());
        }
        return changed;
    }

    /** The same without a parameter, the list of servers included. */
    public SlbRequest without(String name) {
        if (name.equals(serversParameter())) {
            return servers(null);
        }
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new SlbRequest(operation, changed, servers, tags, style);
    }

    /** The same with another list of servers. */
    public SlbRequest servers(List<Map<String, Object>> others) {
        return new SlbRequest(operation, parameters, others, tags, style);
    }

    /** The same with its first server changed. */
    public SlbRequest firstServer(UnaryOperator<Map<String, Object>> change) {
        List<Map<String, Object>> changed = new ArrayList<>(servers);
        changed.set(0, change.apply(new LinkedHashMap<>(changed.get(0))));
        return servers(changed);
    }

    /** The same with other tags. */
    public SlbRequest tags(List<Tag> others) {
        return new SlbRequest(operation, parameters, servers, others, style);
    }

    /** The same, sent in another way. */
    public SlbRequest styled(CallStyle other) {
        return new SlbRequest(operation, parameters, servers, tags, other);
    }

    /** The name of the list parameter of this operation; BackendServers where it is none of the documented. */
    public String serversParameter() {
        return Contract.documented().operation(operation).map(o -> o.servers().name()).orElse("BackendServers");
    }

    /**
     * The operation's own parameters as they travel: flat, decoded. A text that was given for the list of servers stands
     * for them.
     */
    public Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>(parameters);
        if (servers != null) {
            flat.putIfAbsent(serversParameter(), JSON.writeValueAsString(servers));
        }
        for (int i = 0; i < tags.size(); i++) {
            put(flat, "Tag." + (i + 1) + ".Key", tags.get(i).key());
            put(flat, "Tag." + (i + 1) + ".Value", tags.get(i).value());
        }
        return flat;
    }

    /** Tell whether a text is sent in place of the list of servers that it stands for. */
    public boolean writesServersAsText() {
        return servers != null && parameters.containsKey(serversParameter());
    }

    private static void put(Map<String, String> flat, String name, String value) {
        if (value != null) {
            flat.put(name, value);
        }
    }
}

package slbkit.endpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as a caller writes it: an operation, parameters, a list of servers, tags. Immutable, and lenient:
 * it must be able to carry the mistake whose rejection it is there to see.
 *
 * @param operation the action; empty to name none
 * @param parameters single parameters by name
 * @param servers the servers of the list parameter, whose members are put in order; null leaves the parameter out
 * @param removed the servers that they are to replace; null leaves that parameter out
 * @param tags the tags, in order
 * @param style how it is sent; null for the target's usual way
 */
public record SlbRequest(
        String operation,
        Map<String, String> parameters,
        List<Map<String, Object>> servers,
        List<Map<String, Object>> removed,
        List<Tag> tags,
        CallStyle style) {

    /**
     * A tag.
     *
     * @param key its key; null sends none
     * @param value its value; null sends none
     */
    public record Tag(String key, String value) {
    }

    public SlbRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        servers = servers == null ? null : inOrder(operation, servers);
        removed = removed == null ? null : inOrder(operation, removed);
        tags = List.copyOf(tags);
    }

    /** Each server with its members as the contract lists them, then others by name: the same in every run. */
    private static List<Map<String, Object>> inOrder(String operation, List<Map<String, Object>> servers) {
        List<String> documented = Contract.documented().operation(operation).stream()
                .flatMap(o -> o.parameters().stream())
                .flatMap(parameter -> parameter.members().stream())
                .map(Parameter::name).distinct().toList();
        return servers.stream().map(server -> {
            Map<String, Object> ordered = new LinkedHashMap<>();
            documented.stream().filter(server::containsKey).forEach(name -> ordered.put(name, server.get(name)));
            new TreeMap<>(server).forEach(ordered::putIfAbsent);
            return Collections.unmodifiableMap(ordered);
        }).toList();
    }

    /** A call of an operation, without parameters. */
    public static SlbRequest of(String operation) {
        return new SlbRequest(operation, Map.of(), null, null, List.of(), null);
    }

    /** A call of an operation in a region. */
    public static SlbRequest of(String operation, String region) {
        return of(operation).with("RegionId", region);
    }

    /** The same with a parameter set. */
    public SlbRequest with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new SlbRequest(operation, changed, servers, removed, tags, style);
    }

    /** The same with several parameters set, new ones by name. */
    public SlbRequest with(Map<String, String> values) {
        SlbRequest changed = this;
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            changed = value.getKey().equals(serversParameter())
                    ? changed.servers(null).with(value.getKey(), value.getValue())
                    : changed.with(value.getKey(), value.getValue());
        }
        return changed;
    }

    /** The same without a parameter, the lists of servers included. */
    public SlbRequest without(String name) {
        if (name.equals(serversParameter())) {
            return servers(null);
        }
        if (name.equals(removedParameter())) {
            return removed(null);
        }
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new SlbRequest(operation, changed, servers, removed, tags, style);
    }

    /** The same with another list of servers. */
    public SlbRequest servers(List<Map<String, Object>> others) {
        return new SlbRequest(operation, parameters, others, removed, tags, style);
    }

    /** The same with another list of servers to replace. */
    public SlbRequest removed(List<Map<String, Object>> others) {
        return new SlbRequest(operation, parameters, servers, others, tags, style);
    }

    /** The ids of its servers, in order. */
    public List<String> serverIds() {
        return servers == null ? List.of() : servers.stream().map(server -> String.valueOf(server.get("ServerId"))).toList();
    }

    /** The list of servers that a parameter carries; null where it is left out. */
    public List<Map<String, Object>> list(String parameter) {
        return parameter.equals(removedParameter()) ? removed : servers;
    }

    /** The same with another list of servers in a parameter. */
    public SlbRequest list(String parameter, List<Map<String, Object>> others) {
        return parameter.equals(removedParameter()) ? removed(others) : servers(others);
    }

    /** A server with other values of some members. */
    public static Map<String, Object> changed(Map<String, Object> server, Map<String, ?> members) {
        Map<String, Object> changed = new LinkedHashMap<>(server);
        changed.putAll(members);
        return changed;
    }

    /** The same with its first server changed. */
    public SlbRequest firstServer(UnaryOperator<Map<String, Object>> change) {
        List<Map<String, Object>> changed = new ArrayList<>(servers);
        changed.set(0, change.apply(new LinkedHashMap<>(changed.get(0))));
        return servers(changed);
    }

    /** The same with other tags. */
    public SlbRequest tags(List<Tag> others) {
        return new SlbRequest(operation, parameters, servers, removed, others, style);
    }

    /** The same, sent in another way. */
    public SlbRequest styled(CallStyle other) {
        return new SlbRequest(operation, parameters, servers, removed, tags, other);
    }

    /** The name of the list parameter of this operation; BackendServers where it has none. */
    public String serversParameter() {
        return Contract.documented().operation(operation).flatMap(Operation::findServers).map(Parameter::name)
                .orElse("BackendServers");
    }

    /** The name of the parameter that lists servers to replace; empty where the operation has none. */
    private String removedParameter() {
        return Contract.documented().operation(operation).flatMap(Operation::removedServers).map(Parameter::name).orElse("");
    }

    /**
     * The operation's own parameters as they travel: flat, decoded. A text that was given for the list of servers stands
     * for them.
     */
    public Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>(parameters);
        if (servers != null) {
            flat.putIfAbsent(serversParameter(), JsonMapper.shared().writeValueAsString(servers));
        }
        if (removed != null) {
            flat.putIfAbsent(removedParameter(), JsonMapper.shared().writeValueAsString(removed));
        }
        for (int i = 0; i < tags.size(); i++) {
            put(flat, "Tag." + (i + 1) + ".Key", tags.get(i).key());
            put(flat, "Tag." + (i + 1) + ".Value", tags.get(i).value());
        }
        return flat;
    }

    /** Whether a text is sent in place of the list of servers that it stands for. */
    public boolean writesServersAsText() {
        return servers != null && parameters.containsKey(serversParameter());
    }

    private static void put(Map<String, String> flat, String name, String value) {
        if (value != null) {
            flat.put(name, value);
        }
    }
}

package slbkit.standing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.contract.Operation;

/** The servers that a call names, as texts, and their keys: what identifies a server for the operation. */
final class NamedServers {

    private NamedServers() {
    }

    /** The key that identifies a server of a call. */
    static String key(Operation operation, Map<String, String> server) {
        return String.join(":", operation.serverKey().stream().map(server::get).toList());
    }

    /** The value that a call gives a server, or else the documented default; null if there is none. */
    static String valueOf(Operation operation, Map<String, String> server, String member) {
        return server.getOrDefault(member, operation.servers().member(member).defaultValue());
    }

    /** A server of a call, with the documented defaults of the members that the call leaves out. */
    static Map<String, String> withDefaults(Operation operation, Map<String, String> server) {
        Map<String, String> complete = new LinkedHashMap<>(server);
        operation.servers().members().forEach(member -> complete.computeIfAbsent(member.name(), name -> member.defaultValue()));
        return complete;
    }

    /** The keys of servers. */
    static Set<String> keys(Operation operation, List<Map<String, String>> servers) {
        return servers.stream().map(server -> key(operation, server)).collect(Collectors.toSet());
    }

    /** Whether each server has a key, and no two the same. */
    static boolean areDistinct(Operation operation, List<Map<String, String>> servers) {
        return servers.stream().allMatch(server -> server.keySet().containsAll(operation.serverKey()))
                && servers.stream().map(server -> key(operation, server)).distinct().count() == servers.size();
    }

    /** The id of the server with that key. */
    static String server(String key) {
        int port = key.lastIndexOf(':');
        return port < 0 ? key : key.substring(0, port);
    }

    /** The keys that are not among the others. */
    static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> rest = new HashSet<>(keys);
        rest.removeAll(others);
        return rest;
    }
}

package slbkit.slb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one group holds, as far as the calls that succeeded and descriptions of it agree; servers by id and port. What
 * only calls tell may be untrue by the fault of the operation that was called, and is held against no other one.
 */
public final class HeldServers {

    private final Map<String, Map<String, String>> servers = new LinkedHashMap<>();
    /** Of these it is open, until a description tells, whether the group holds them; without values where it is open, too, with which. */
    private final Map<String, Map<String, String>> open = new HashMap<>();
    private boolean known = true;
    /** A group that is new holds nothing, whoever describes it. */
    private boolean described = true;

    /** A group of which nothing is known. */
    public static HeldServers unknown() {
        HeldServers unknown = new HeldServers();
        unknown.forget();
        return unknown;
    }

    /** What is left when these servers are removed. */
    public HeldServers without(Set<String> keys) {
        if (keys.isEmpty()) {
            return this;
        }
        HeldServers rest = new HeldServers();
        rest.servers.putAll(servers);
        rest.servers.keySet().removeAll(keys);
        rest.open.putAll(open);
        rest.known = known;
        rest.described = described;
        return rest;
    }

    /** Tell whether a description has confirmed what the calls told. */
    public boolean isDescribed() {
        return described;
    }

    /**
     * The group was described.
     *
     * @param shown the servers that the description shows, by their keys; null where it cannot be read
     */
    public void described(Map<String, Map<String, String>> shown) {
        boolean asTold = known && shown != null
                && shown.keySet().stream().allMatch(key -> servers.containsKey(key) || open.containsKey(key))
                && servers.entrySet().stream().allMatch(server -> shown.containsKey(server.getKey())
                        && agree(server.getValue(), shown.get(server.getKey())));
        if (asTold) {
            servers.clear();
            servers.putAll(shown);
            open.clear();
            described = true;
        } else {
            forget();
        }
    }

    private static boolean agree(Map<String, String> told, Map<String, String> shown) {
        return told.entrySet().stream().allMatch(member ->
                shown.getOrDefault(member.getKey(), member.getValue()).equals(member.getValue()));
    }

    /** Tell whether anything is known. */
    public boolean known() {
        return known;
    }

    /** From now on, nothing is known. */
    public void forget() {
        known = false;
        described = false;
        servers.clear();
        open.clear();
    }

    /** The servers that the group is known to hold, with the values that they were given. */
    public Map<String, Map<String, String>> servers() {
        return servers;
    }

    /** Tell whether it is open how the group holds such a server. */
    public boolean isOpen(String key) {
        return !known || open.containsKey(key);
    }

    /** The values that a server has if the group holds it; null where they are not known. */
    public Map<String, String> values(String key) {
        return servers.getOrDefault(key, open.get(key));
    }

    /** A server was added; what adding it again does is open. */
    public void added(String key, Map<String, String> values) {
        described = false;
        if (servers.containsKey(key) || open.containsKey(key)) {
            servers.remove(key);
            open.put(key, null);
        } else {
            servers.put(key, values);
        }
    }

    /** A server was changed; what it has now beyond the weight that it was given is open. */
    public void changed(String key) {
        described = false;
        servers.remove(key);
        open.put(key, null);
    }

    /** A server was removed. */
    public void removed(String key) {
        described = false;
        servers.remove(key);
    }

    /** A call that was rejected, or may not have been understood, has added or removed this server, or has not. */
    public void leftOpen(String key, Map<String, String> values) {
        described = false;
        Map<String, String> before = servers.remove(key);
        open.putIfAbsent(key, before == null ? values : before);
    }
}

package slbkit.slb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The known content of one group, by id and port, as far as successful calls and descriptions of the group agree. Content
 * that only the calls imply may be wrong because of a fault of the called operation, so no other operation is judged by it.
 */
public final class HeldServers {

    private final Map<String, Map<String, String>> servers = new LinkedHashMap<>();
    /** Servers that the group may or may not hold, until a description shows it; without values if these are open, too. */
    private final Map<String, Map<String, String>> open = new HashMap<>();
    private boolean known = true;
    /** A new group holds nothing, even without a description. */
    private boolean described = true;

    /** A group of which nothing is known. */
    public static HeldServers unknown() {
        HeldServers unknown = new HeldServers();
        unknown.forget();
        return unknown;
    }

    /** The content after the removal of these servers. */
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

    /** Whether a description has confirmed the content that the calls imply. */
    public boolean isDescribed() {
        return described;
    }

    /**
     * The group was described.
     *
     * @param shown the servers that the description shows, by their keys; null if it cannot be read
     */
    public void described(Map<String, Map<String, String>> shown) {
        boolean asTold = known && shown != null
                && shown.keySet().stream().allMatch(key -> servers.containsKey(key) || open.containsKey(key))
                && servers.entrySet().stream().allMatch(server -> shown.containsKey(server.getKey())
                        && agree(server.getValue(), shown.get(server.getKey())));
        if (asTold) {
            Map<String, Map<String, String>> confirmed = new LinkedHashMap<>();
            shown.forEach((key, values) -> confirmed.put(key, confirmed(values(key), values)));
            servers.clear();
            servers.putAll(confirmed);
            open.clear();
            described = true;
        } else {
            forget();
        }
    }

    /** The values that the calls sent and the description shows. A value that no call sent may be a fault of the description. */
    private static Map<String, String> confirmed(Map<String, String> sent, Map<String, String> shown) {
        Map<String, String> confirmed = new LinkedHashMap<>(shown);
        confirmed.keySet().retainAll(sent == null ? Set.of() : sent.keySet());
        return confirmed;
    }

    private static boolean agree(Map<String, String> reported, Map<String, String> shown) {
        return reported.entrySet().stream().allMatch(member ->
                shown.getOrDefault(member.getKey(), member.getValue()).equals(member.getValue()));
    }

    /** Whether anything is known. */
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

    /** Whether it is open if, or with which values, the group holds such a server. */
    public boolean isOpen(String key) {
        return !known || open.containsKey(key);
    }

    /** The values that a server has if the group holds it; null if they are unknown. */
    public Map<String, String> values(String key) {
        return servers.getOrDefault(key, open.get(key));
    }

    /** A server was added; the effect of adding it again is open. */
    public void added(String key, Map<String, String> values) {
        described = false;
        if (servers.containsKey(key) || open.containsKey(key)) {
            servers.remove(key);
            open.put(key, null);
        } else {
            servers.put(key, values);
        }
    }

    /** A server was changed; its other values, besides the given weight, are open. */
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

    /** A call that was rejected, or may not have been understood, may have added or removed this server. */
    public void leftOpen(String key, Map<String, String> values) {
        described = false;
        Map<String, String> before = servers.remove(key);
        open.putIfAbsent(key, before == null ? values : before);
    }
}

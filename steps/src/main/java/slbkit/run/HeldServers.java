package slbkit.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one group holds, as far as the calls that succeeded tell; servers by id and port. */
final class HeldServers {

    private final Map<String, Map<String, String>> servers = new LinkedHashMap<>();
    /** Of these it is open whether the group holds them; without values where it is open, too, with which. */
    private final Map<String, Map<String, String>> open = new HashMap<>();
    private boolean known = true;

    /** A group of which nothing is known. */
    static HeldServers unknown() {
        HeldServers unknown = new HeldServers();
        unknown.forget();
        return unknown;
    }

    /** Tell whether anything is known. */
    boolean known() {
        return known;
    }

    /** From now on, nothing is known. */
    void forget() {
        known = false;
        servers.clear();
        open.clear();
    }

    /** The servers that the group is known to hold, with the values that they were given. */
    Map<String, Map<String, String>> servers() {
        return servers;
    }

    /** Tell whether it is open how the group holds such a server. */
    boolean isOpen(String key) {
        return !known || open.containsKey(key);
    }

    /** The values that a server has if the group holds it; null where they are not known. */
    Map<String, String> values(String key) {
        return servers.getOrDefault(key, open.get(key));
    }

    /** A server was added; what adding it again does is open. */
    void added(String key, Map<String, String> values) {
        if (servers.containsKey(key) || open.containsKey(key)) {
            servers.remove(key);
            open.put(key, null);
        } else {
            servers.put(key, values);
        }
    }

    /** A server was changed; what it has now beyond the weight that it was given is open. */
    void changed(String key) {
        servers.remove(key);
        open.put(key, null);
    }

    /** A server was removed. */
    void removed(String key) {
        servers.remove(key);
    }

    /** A call that was rejected may have added or removed this server all the same. */
    void rejected(String key, Map<String, String> values) {
        Map<String, String> before = servers.remove(key);
        open.putIfAbsent(key, before == null ? values : before);
    }
}

package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The listeners and forwarding rules that use a group, as lists show them. */
record Users(List<Map<String, Object>> listeners, List<Map<String, Object>> rules) {

    static final Users NONE = new Users(List.of(), List.of());

    boolean any() {
        return !listeners.isEmpty() || !rules.isEmpty();
    }

    /** Adds AssociatedObjects to a listed group, where they are asked for. */
    void show(Map<String, Object> group, boolean withListeners, boolean withRules) {
        Map<String, Object> users = new LinkedHashMap<>();
        if (withListeners) {
            users.put("Listeners", list("Listener", listeners));
        }
        if (withRules) {
            users.put("Rules", list("Rule", rules));
        }
        if (!users.isEmpty()) {
            group.put("AssociatedObjects", users);
        }
    }

    private static Map<String, Object> list(String name, List<Map<String, Object>> elements) {
        List<Object> copies = new ArrayList<>();
        elements.forEach(element -> copies.add(new LinkedHashMap<>(element)));
        return new LinkedHashMap<>(Map.of(name, copies));
    }
}

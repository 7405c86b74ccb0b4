package slbkit.slb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slbkit.contract.Effect;
import slbkit.endpoint.SlbRequest;

/**
 * What the calls of a run last did to the default server group, which all scenarios share. If a scenario reads the group before
 * a call, a replica may still show it as it was before an earlier scenario; the next reading is then no change of the call.
 */
public final class DefaultGroupChanges {

    /** By server, the values that a call gave it last; empty for a server that a call removed. */
    private final Map<String, Optional<Map<String, String>>> last = new ConcurrentHashMap<>();

    /** A call for the default server group succeeded. */
    public void made(SlbRequest request) {
        boolean removes = ServerGroups.operation(request.operation()).effect() == Effect.REMOVES;
        List<Map<String, String>> servers = Optional.ofNullable(DocumentedLimits.texts(request.servers())).orElse(List.of());
        servers.stream().filter(server -> server.containsKey("ServerId")).forEach(server ->
                last.merge(server.get("ServerId"), removes ? Optional.empty() : Optional.of(server), (before, now) ->
                        now.isEmpty() || before.isEmpty() ? now : Optional.of(both(before.get(), now.get()))));
    }

    private static Map<String, String> both(Map<String, String> before, Map<String, String> now) {
        Map<String, String> values = new LinkedHashMap<>(before);
        values.putAll(now);
        return values;
    }

    /** Whether everything in which two readings differ is as earlier calls of the run left it, so that the first reading was late. */
    public boolean explain(List<Backend> first, List<Backend> second) {
        Map<String, Backend> before = byId(first);
        Map<String, Backend> now = byId(second);
        boolean twice = before.size() < first.size() || now.size() < second.size();
        return !twice && Stream.concat(before.keySet().stream(), now.keySet().stream()).distinct()
                .allMatch(id -> explains(id, before.get(id), now.get(id)));
    }

    private boolean explains(String id, Backend before, Backend now) {
        if (before != null && now != null && before.state().equals(now.state())) {
            return true;
        }
        Optional<Map<String, String>> given = last.get(id);
        if (given == null || now == null) {
            return given != null && given.isEmpty();
        }
        return given.isPresent() && Stream.of("Weight", "Type", "Description").allMatch(member ->
                before != null && now.value(member).equals(before.value(member))
                        || now.value(member).equals(Optional.ofNullable(given.get().get(member))));
    }

    private static Map<String, Backend> byId(List<Backend> servers) {
        return servers.stream().collect(Collectors.toMap(Backend::id, Function.identity(), (one, other) -> one));
    }
}

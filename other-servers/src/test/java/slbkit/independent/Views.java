package slbkit.independent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Servers and groups as replies show them. */
final class Views {

    private Views() {
    }

    /** The wrapper around a list, {@code {"BackendServer": [...]}}. */
    static Map<String, Object> servers(Turn turn, String member, List<Backend> servers) {
        List<Object> views = new ArrayList<>();
        for (Backend server : servers) {
            views.add(server(turn, server));
        }
        if (turn.is(Oddity.LISTS_REVERSED)) {
            Collections.reverse(views);
        }
        Map<String, Object> wrapper = new LinkedHashMap<>();
        wrapper.put(member, views);
        return wrapper;
    }

    private static Map<String, Object> server(Turn turn, Backend server) {
        Optional<Operation> judged = Operations.named(turn.action());
        boolean textWeight = judged.filter(o -> o.is(Trait.TEXT_WEIGHTS)).isPresent();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("ServerId", server.serverId());
        if (server.port() != null) {
            view.put("Port", server.port());
        }
        view.put("Weight", textWeight ? (Object) Integer.toString(server.weight()) : (Object) server.weight());
        if (judged.filter(o -> !o.members().contains("Description")).isEmpty()) {
            describe(turn, server, view);
        }
        view.put("Type", server.type());
        if (server.serverType() != null) {
            view.put("ServerType", server.serverType());
        }
        boolean showsIp = judged.filter(o -> !o.members().contains("ServerIp")).isEmpty() || turn.is(Oddity.SERVER_IP_SHOWN);
        if (server.serverIp() != null && showsIp) {
            view.put("ServerIp", server.serverIp());
        }
        if (turn.is(Oddity.EXTRA_MEMBERS)) {
            view.put("Zone", "z-3");
            view.put("Health", Map.of("Status", "normal", "Since", List.of(1, 2)));
        }
        return view;
    }

    private static void describe(Turn turn, Backend server, Map<String, Object> view) {
        if (server.description() != null) {
            view.put("Description", server.description());
        } else if (turn.is(Oddity.DESCRIPTION_EMPTY_WHEN_NOT_GIVEN)) {
            view.put("Description", "");
        }
    }

    static Map<String, Object> tags(Group group) {
        List<Object> tags = new ArrayList<>();
        group.tags.forEach((key, value) -> tags.add(new LinkedHashMap<>(Map.of("TagKey", key, "TagValue", value))));
        return new LinkedHashMap<>(Map.of("Tag", tags));
    }
}

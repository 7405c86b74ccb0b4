package slbkit.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.judge.Bench.Canned;
import slbkit.slb.ServerGroups;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A target whose groups change as documented, apart from what a test lets it do instead. */
final class GroupTarget {

    static final String DEFAULT_GROUP = "lb-1";

    /** Another behaviour of an operation. */
    @FunctionalInterface
    interface Behaviour {
        Canned answer(Map<String, String> call, Supplier<Canned> usual);
    }

    private record Held(GroupKind kind, Map<String, String> creation, List<Map<String, Object>> servers) {
    }

    private final Map<String, Held> groups = new LinkedHashMap<>();
    private final Map<String, Behaviour> others = new HashMap<>();
    private int created;

    GroupTarget(String... defaultServers) {
        List<Map<String, Object>> servers = new ArrayList<>();
        Stream.of(defaultServers).forEach(id -> servers.add(complete(Map.of("ServerId", id, "Weight", "50"))));
        groups.put(DEFAULT_GROUP, new Held(ServerGroups.DEFAULT_SERVER_GROUP, Map.of(), servers));
    }

    /** Let an operation do something else. */
    void instead(String operation, Behaviour other) {
        others.put(operation, other);
    }

    /** Let an operation also change its group in another way. */
    void after(String operation, Consumer<List<Map<String, Object>>> change) {
        instead(operation, (call, usual) -> {
            Canned answer = usual.get();
            change.accept(held(call.getOrDefault(ServerGroups.of(operation).id(), latest())));
            return answer;
        });
    }

    /** Let an operation be rejected. */
    void rejecting(String operation) {
        instead(operation, (call, usual) -> Canned.rejected(403, "Denied", "No."));
    }

    /** What a group holds, to read and to change. */
    List<Map<String, Object>> held(String id) {
        return groups.get(id).servers();
    }

    /** The id of the group that was created last. */
    String latest() {
        return "rsp-" + created;
    }

    /** Let a group be unknown. */
    void forget(String id) {
        groups.remove(id);
    }

    /** Let a group be shown as if it had been created otherwise. */
    void relabel(String id, String parameter, String value) {
        groups.get(id).creation().put(parameter, value);
    }

    Canned answer(Map<String, String> call) {
        Behaviour other = others.getOrDefault(call.getOrDefault("Action", ""), (c, usual) -> usual.get());
        return other.answer(call, () -> "XML".equals(call.get("Format")) ? inXml(usual(call)) : usual(call));
    }

    private static Canned inXml(Canned reply) {
        StringBuilder xml = new StringBuilder();
        write("Reply", JsonMapper.shared().readTree(reply.body()), xml);
        return new Canned(reply.status(), xml.toString(), "text/xml");
    }

    private static void write(String name, JsonNode value, StringBuilder xml) {
        if (value.isArray()) {
            value.forEach(element -> write(name, element, xml));
            return;
        }
        xml.append('<').append(name).append('>');
        if (value.isObject()) {
            value.properties().forEach(member -> write(member.getKey(), member.getValue(), xml));
        } else {
            xml.append(value.asString());
        }
        xml.append("</").append(name).append('>');
    }

    private Canned usual(Map<String, String> call) {
        String action = call.getOrDefault("Action", "");
        if (action.equals("DescribeLoadBalancerAttribute")) {
            return changed(DEFAULT_GROUP);
        }
        Optional<Operation> known = Contract.documented().operation(action);
        if (known.isEmpty()) {
            return Canned.rejected(404, "InvalidAction.NotFound", "No such operation.");
        }
        Optional<String> missing = known.get().parameters().stream()
                .filter(Parameter::required).map(Parameter::name).filter(name -> !call.containsKey(name)).findFirst();
        return missing.map(name -> Canned.rejected(400, "MissingParameter", "The parameter " + name + " is missing."))
                .orElseGet(() -> carriedOut(known.get(), call));
    }

    private Canned carriedOut(Operation operation, Map<String, String> call) {
        GroupKind kind = Contract.documented().group(operation.group());
        if (operation.effect() == Effect.LISTS) {
            return listed(kind, call.get("LoadBalancerId"));
        }
        String id = operation.effect() == Effect.CREATES ? "rsp-" + ++created : call.get(kind.id());
        if (operation.effect() == Effect.CREATES) {
            groups.put(id, new Held(kind, new LinkedHashMap<>(call), new ArrayList<>()));
        }
        if (!groups.containsKey(id)) {
            return Canned.rejected(404, "InvalidParameter", "No such group.");
        }
        List<Map<String, Object>> held = held(id);
        List<Map<String, Object>> named = operation.findServers().map(list -> servers(call, list.name())).orElse(List.of());
        switch (operation.effect()) {
            case CREATES, ADDS -> named.forEach(server -> held.add(complete(server)));
            case REMOVES -> named.forEach(server -> held.removeIf(h -> isNamed(h, server, operation)));
            case REPLACES -> {
                servers(call, "OldBackendServers").forEach(server -> held.removeIf(h -> isNamed(h, server, operation)));
                named.forEach(server -> held.add(complete(server)));
            }
            case SETS -> named.forEach(server ->
                    held.stream().filter(h -> isNamed(h, server, operation)).forEach(h -> h.putAll(server)));
            case DELETES -> groups.remove(id);
            case DESCRIBES -> {
                return described(id);
            }
            case LISTS, REPORTS -> throw new IllegalStateException(operation.name());
        }
        return operation.effect() == Effect.DELETES ? succeeded(Map.of()) : changed(id);
    }

    private static boolean isNamed(Map<String, Object> held, Map<String, Object> server, Operation operation) {
        return Stream.concat(operation.serverKey().stream(), Stream.of("ServerIp")).allMatch(member ->
                server.get(member) == null || String.valueOf(server.get(member)).equals(String.valueOf(held.get(member))));
    }

    private static Map<String, Object> complete(Map<String, Object> server) {
        Map<String, Object> complete = new LinkedHashMap<>();
        complete.put("Weight", "100");
        complete.put("Type", "ecs");
        complete.putAll(server);
        return complete;
    }

    private static List<Map<String, Object>> servers(Map<String, String> call, String parameter) {
        return JsonMapper.shared().readValue(call.getOrDefault(parameter, "[]"), new TypeReference<>() {
        });
    }

    private Canned changed(String id) {
        GroupKind kind = groups.get(id).kind();
        return succeeded(Map.of(
                kind.id(), id, kind.members().wrapper(), Map.of(kind.members().list(), shown(kind, held(id)))));
    }

    private static List<Map<String, Object>> shown(GroupKind kind, List<Map<String, Object>> servers) {
        return servers.stream().map(server -> {
            Map<String, Object> shown = new LinkedHashMap<>(server);
            if (!kind.equals(ServerGroups.DEFAULT_SERVER_GROUP)) {
                shown.replaceAll((member, value) -> List.of("Port", "Weight").contains(member)
                        ? (Object) Integer.valueOf(String.valueOf(value)) : value);
            }
            return shown;
        }).toList();
    }

    private Canned described(String id) {
        GroupKind kind = groups.get(id).kind();
        Map<String, Object> shown = labels(id);
        shown.put(kind.members().wrapper(), Map.of(kind.members().list(), shown(kind, held(id))));
        return succeeded(shown);
    }

    private Map<String, Object> labels(String id) {
        Held group = groups.get(id);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(group.kind().id(), id);
        shown.put("CreateTime", "2026-01-31T12:00:00Z");
        for (String name : List.of(group.kind().name(), "LoadBalancerId")) {
            Optional.ofNullable(group.creation().get(name)).ifPresent(value -> shown.put(name, value));
        }
        List<Map<String, String>> tags = new ArrayList<>();
        for (int i = 1; group.creation().containsKey("Tag." + i + ".Key"); i++) {
            tags.add(Map.of("TagKey", group.creation().get("Tag." + i + ".Key"),
                    "TagValue", group.creation().getOrDefault("Tag." + i + ".Value", "")));
        }
        shown.put("Tags", Map.of("Tag", tags));
        return shown;
    }

    private Canned listed(GroupKind kind, String loadBalancer) {
        List<Map<String, Object>> all = groups.entrySet().stream()
                .filter(group -> group.getValue().kind().equals(kind)
                        && loadBalancer.equals(group.getValue().creation().get("LoadBalancerId")))
                .map(group -> {
                    Map<String, Object> shown = labels(group.getKey());
                    shown.put("ServerCount", group.getValue().servers().size());
                    return shown;
                }).toList();
        return succeeded(Map.of(kind.resource() + "s", Map.of(kind.resource(), all)));
    }

    private static Canned succeeded(Map<String, Object> members) {
        Map<String, Object> reply = new LinkedHashMap<>(members);
        reply.put("RequestId", "#");
        return new Canned(200, JsonMapper.shared().writeValueAsString(reply));
    }
}

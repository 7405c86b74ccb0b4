package slbkit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slbkit.contract.GroupKind;
import slbkit.contract.Parameter;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.ShownGroup.Aspect;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/** The values of a group's aspects, as texts that can be compared: those that a creation gave, and those that a reply shows. */
final class AspectValues {

    private static final List<String> VALUES = List.of("Weight", "Type", "ServerType");

    private final ScenarioExecution execution;

    AspectValues(ScenarioExecution execution) {
        this.execution = execution;
    }

    /** The values that a creation gave the group. */
    static Set<String> given(GroupKind kind, Aspect aspect, SlbRequest creation) {
        return switch (aspect) {
            case NAME -> Set.of(parameter(creation, kind.name()));
            case LOAD_BALANCER -> Set.of(parameter(creation, "LoadBalancerId"));
            case TAGS -> creation.tags().stream().map(tag -> tag.key() + "=" + tag.value()).collect(Collectors.toSet());
            case SERVERS -> servers(creation).stream()
                    .map(server -> key(kind, server) + values(creation, server)).collect(Collectors.toSet());
            case DESCRIPTIONS -> servers(creation).stream().filter(server -> server.containsKey("Description"))
                    .map(server -> key(kind, server) + " " + server.get("Description")).collect(Collectors.toSet());
            case NUMBER_OF_SERVERS -> Set.of(String.valueOf(servers(creation).size()));
        };
    }

    private static String parameter(SlbRequest creation, String name) {
        return Optional.ofNullable(creation.parameters().get(name)).orElseThrow(() ->
                new Unverifiable("needs a target that creates groups with a " + name));
    }

    /** The servers that a creation gave the group. */
    static List<Map<String, Object>> servers(SlbRequest creation) {
        return creation.servers() == null ? List.of() : creation.servers();
    }

    /** What identifies the servers that a creation gave the group, in order. */
    static List<String> keys(GroupKind kind, SlbRequest creation) {
        return servers(creation).stream().map(server -> key(kind, server)).sorted().toList();
    }

    /** What identifies the servers that an object of a reply shows, in order. */
    static List<String> keys(GroupKind kind, JsonNode element) {
        return backends(kind, element).stream().map(server -> key(kind, server.values())).sorted().toList();
    }

    private static String key(GroupKind kind, Map<String, ?> server) {
        return kind.members().key().stream().map(member -> String.valueOf(server.get(member)))
                .collect(Collectors.joining(":"));
    }

    /** The values that a call gives a server, or else the documented defaults. */
    private static String values(SlbRequest creation, Map<String, Object> server) {
        Parameter list = ServerGroups.operation(creation.operation()).servers();
        Map<String, Object> values = new LinkedHashMap<>();
        list.members().stream().filter(member -> VALUES.contains(member.name())).forEach(member ->
                values.put(member.name(), server.getOrDefault(member.name(), member.defaultValue())));
        return in(values);
    }

    private static String in(Map<String, ?> values) {
        return VALUES.stream().filter(values::containsKey).map(member -> " " + member + "=" + values.get(member))
                .collect(Collectors.joining());
    }

    /** The values that an object of a reply shows; unverified if it lacks a member that it must have. */
    Set<String> shown(GroupKind kind, Aspect aspect, JsonNode element, SlbRequest creation) {
        return switch (aspect) {
            case NAME -> Set.of(required(element, kind.name()));
            case LOAD_BALANCER -> Set.of(required(element, "LoadBalancerId"));
            case TAGS -> tags(element, creation);
            case SERVERS, DESCRIPTIONS -> servers(kind, aspect, requireList(kind, element, creation), creation);
            case NUMBER_OF_SERVERS -> Set.of(numberOfServers(element, creation));
        };
    }

    /** By default, servers need not be counted: then the number is missing, or always 0. */
    private String numberOfServers(JsonNode element, SlbRequest creation) {
        JsonNode number = element.path("ServerCount");
        if (number.isMissingNode() || number.asInt(-1) == 0 && !servers(creation).isEmpty()) {
            throw new Unverifiable("needs a target that shows the ServerCount of its groups");
        }
        if (!number.isIntegralNumber()) {
            throw Unverifiable.because(execution.rule("reply/ServerCount"), "it is " + number);
        }
        return number.asString();
    }

    private String required(JsonNode element, String member) {
        JsonNode value = element.path(member);
        if (value.isMissingNode() || value.isNull()) {
            throw Unverifiable.because(execution.rule("reply/" + member), "it is missing");
        }
        return value.asString("");
    }

    /** The given tags, as far as they are shown; a service's own tags are ignored. */
    private Set<String> tags(JsonNode element, SlbRequest creation) {
        Set<String> keys = creation.tags().stream().map(SlbRequest.Tag::key).collect(Collectors.toSet());
        required(element, "Tags");
        JsonNode list = element.path("Tags").path("Tag");
        if (!list.isArray()) {
            throw Unverifiable.because(execution.rule("reply/Tag"), "it is not a list");
        }
        Set<String> shown = new TreeSet<>();
        for (JsonNode tag : list) {
            String key = required(tag, "TagKey");
            if (keys.contains(key) || list.size() <= keys.size()) {
                shown.add(key + "=" + required(tag, "TagValue"));
            }
        }
        return shown;
    }

    /** The listed servers; a description without the list is wrong in that only, unless the group has no servers. */
    private List<Backend> requireList(GroupKind kind, JsonNode element, SlbRequest creation) {
        String wrapper = kind.members().wrapper();
        String list = kind.members().list();
        if (!servers(creation).isEmpty()) {
            required(element, wrapper);
            if (!element.path(wrapper).path(list).isArray()) {
                throw Unverifiable.because(execution.rule("reply/" + list), "it is not a list");
            }
        }
        return backends(kind, element);
    }

    /** The servers that an object of a reply shows. */
    static List<Backend> backends(GroupKind kind, JsonNode element) {
        List<JsonNode> nodes = new ArrayList<>();
        element.path(kind.members().wrapper()).path(kind.members().list()).forEach(nodes::add);
        return Backend.all(nodes);
    }

    /** The values of shown servers. */
    Set<String> servers(GroupKind kind, Aspect aspect, List<Backend> shown, SlbRequest creation) {
        List<String> texts = shown.stream()
                .peek(server -> server.lacking(kind.members().key()).ifPresent(this::lacks))
                .filter(server -> aspect == Aspect.SERVERS || isDescribed(kind, server, creation))
                .map(server -> key(kind, server.values()) + (aspect == Aspect.SERVERS
                        ? in(compared(server, creation)) : " " + server.value("Description").orElse("")))
                .toList();
        Set<String> distinct = Set.copyOf(texts);
        return distinct.size() == texts.size() ? distinct : Set.of("a server twice: " + texts);
    }

    /** The shown Description is open for a server that was created without one; other servers are judged elsewhere. */
    private static boolean isDescribed(GroupKind kind, Backend server, SlbRequest creation) {
        return servers(creation).stream().anyMatch(given -> given.containsKey("Description")
                && key(kind, given).equals(key(kind, server.values())));
    }

    private Map<String, String> compared(Backend server, SlbRequest creation) {
        Map<String, String> values = new LinkedHashMap<>();
        ServerGroups.operation(creation.operation()).servers().members().stream().map(Parameter::name)
                .filter(VALUES::contains)
                .forEach(member -> values.put(member, server.value(member).orElseGet(() -> {
                    lacks(member);
                    return "";
                })));
        return values;
    }

    private void lacks(String member) {
        throw Unverifiable.because(execution.rule("reply/" + member), "a listed server without " + member);
    }
}

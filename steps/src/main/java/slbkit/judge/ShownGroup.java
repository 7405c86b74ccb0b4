package slbkit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.contract.RuleId;
import slbkit.contract.RuleId.Family;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/**
 * Compares what a reply shows of a group with the call that created it. If they disagree, the kit calls another operation
 * that shows the same: if that agrees with the reply, the fault is in the creation, not in the operation that describes.
 */
public final class ShownGroup {

    /** What is compared. */
    public enum Aspect {
        /** The group's name. */
        NAME("behaviour/read-back"),
        /** Its load balancer. */
        LOAD_BALANCER("behaviour/read-back"),
        /** Its tags; a service may add its own. */
        TAGS("behaviour/read-back"),
        /** Its servers, with every value but their Descriptions. */
        SERVERS("behaviour/read-back"),
        /** The Descriptions of its servers, as far as they are shown. */
        DESCRIPTIONS("behaviour/read-back.Description"),
        /** How many servers it has. */
        NUMBER_OF_SERVERS("behaviour/read-back");

        private final String createdRule;

        Aspect(String createdRule) {
            this.createdRule = createdRule;
        }
    }

    private static final List<String> VALUES = List.of("Weight", "Type", "ServerType");

    private final ScenarioExecution execution;
    private final GroupReader reader;
    private final TestBed bed;

    public ShownGroup(ScenarioExecution execution, GroupReader reader, TestBed bed) {
        this.execution = execution;
        this.reader = reader;
        this.bed = bed;
    }

    /**
     * What a reply shows of a group must be what the group was created with.
     *
     * @param reply of the scenario's operation
     * @param id the group
     * @param creation the call that created it
     */
    public void requireShown(Reply reply, Aspect aspect, String id, SlbRequest creation) {
        Operation operation = ServerGroups.operation(execution.operation());
        Group kind = ServerGroups.of(operation.name());
        JsonNode element = element(operation, kind, id, reply);
        Set<String> given = new TreeSet<>(given(kind, aspect, creation));
        Set<String> shown = shown(kind, aspect, element, creation);
        if (aspect == Aspect.DESCRIPTIONS) {
            Set<String> known = backends(kind, element).stream().map(server -> key(kind, server.values()) + " ").collect(Collectors.toSet());
            given.removeIf(server -> known.stream().noneMatch(server::startsWith));
        }
        // a rule about the form of a member does not depend on its value
        if (shown.equals(given) || RuleId.parse(execution.rule()).family() == Family.REPLY) {
            return;
        }
        if (witness(operation, kind, aspect, id, creation).filter(shown::equals).isPresent()) {
            throw Unverifiable.because(ServerGroups.operation(creation.operation()).rule(aspect.createdRule),
                    "it is shown everywhere as " + shown);
        }
        execution.differs("the group as it was created, " + given, shown.toString());
    }

    /** The object that shows the group: the reply itself, or an element of its list. */
    private static JsonNode element(Operation operation, Group kind, String id, Reply reply) {
        if (operation.effect() != Effect.LISTS) {
            return reply.json();
        }
        return listed(reply, kind, id).orElseThrow(() ->
                Unverifiable.because(ServerGroups.worksRule(operation.name()), "the group is not listed"));
    }

    private static Optional<JsonNode> listed(Reply reply, Group kind, String id) {
        return reply.servers(kind.resource() + "s", kind.resource()).orElse(List.of()).stream()
                .filter(group -> group.path(kind.id()).asString("").equals(id)).findFirst();
    }

    private static Set<String> given(Group kind, Aspect aspect, SlbRequest creation) {
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

    private static List<Map<String, Object>> servers(SlbRequest creation) {
        return creation.servers() == null ? List.of() : creation.servers();
    }

    private static String key(Group kind, Map<String, ?> server) {
        return kind.members().key().stream().map(member -> String.valueOf(server.get(member)))
                .collect(Collectors.joining(":"));
    }

    /** The values that a call gives a server, or else the documented defaults. */
    private static String values(SlbRequest creation, Map<String, Object> server) {
        Parameter list = Contract.documented().operation(creation.operation()).orElseThrow().servers();
        Map<String, Object> values = new LinkedHashMap<>();
        list.members().stream().filter(member -> VALUES.contains(member.name())).forEach(member ->
                values.put(member.name(), server.getOrDefault(member.name(), member.defaultValue())));
        return in(values);
    }

    private static String in(Map<String, ?> values) {
        return VALUES.stream().filter(values::containsKey).map(member -> " " + member + "=" + values.get(member))
                .collect(Collectors.joining());
    }

    private Set<String> shown(Group kind, Aspect aspect, JsonNode element, SlbRequest creation) {
        return switch (aspect) {
            case NAME -> Set.of(required(element, kind.name()));
            case LOAD_BALANCER -> Set.of(required(element, "LoadBalancerId"));
            case TAGS -> tags(element, creation);
            case SERVERS, DESCRIPTIONS -> servers(kind, aspect, requireList(kind, element, creation), creation);
            case NUMBER_OF_SERVERS -> Set.of(numberOfServers(element));
        };
    }

    private String numberOfServers(JsonNode element) {
        JsonNode number = element.path("ServerCount");
        if (number.isMissingNode()) {
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
    private List<Backend> requireList(Group kind, JsonNode element, SlbRequest creation) {
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

    private List<Backend> backends(Group kind, JsonNode element) {
        List<JsonNode> nodes = new ArrayList<>();
        element.path(kind.members().wrapper()).path(kind.members().list()).forEach(nodes::add);
        return Backend.all(nodes);
    }

    private Set<String> servers(Group kind, Aspect aspect, List<Backend> shown, SlbRequest creation) {
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
    private static boolean isDescribed(Group kind, Backend server, SlbRequest creation) {
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

    /** What another operation shows of the group; empty if there is no such operation. */
    private Optional<Set<String>> witness(Operation operation, Group kind, Aspect aspect, String id, SlbRequest creation) {
        if (operation.effect() == Effect.LISTS) {
            return reader.description(kind, id).filter(Reply::succeeded).map(Reply::json).map(shown ->
                    aspect == Aspect.NUMBER_OF_SERVERS ? Set.of(String.valueOf(backends(kind, shown).size()))
                            : shown(kind, aspect, shown, creation));
        }
        return switch (aspect) {
            case NAME, TAGS -> inList(kind, id, creation).map(shown -> shown(kind, aspect, shown, creation));
            case LOAD_BALANCER -> inList(kind, id, creation).map(shown -> given(kind, aspect, creation));
            case SERVERS -> reader.shownByRemoval(kind, id).map(held -> servers(kind, aspect, held, creation));
            case DESCRIPTIONS, NUMBER_OF_SERVERS -> Optional.empty();
        };
    }

    private Optional<JsonNode> inList(Group kind, String id, SlbRequest creation) {
        String lists = kind.operation(Effect.LISTS);
        if (!execution.describes(lists)) {
            return Optional.empty();
        }
        return listed(execution.call(SlbRequest.of(lists).with("RegionId", bed.region())
                .with("LoadBalancerId", creation.parameters().get("LoadBalancerId"))), kind, id);
    }
}

package slbkit.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Fixtures.Type;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/** Applies a {@link Change} to a request. */
public record RequestEdits(ScenarioExecution execution, PlainCalls plain, TestBed bed, ScenarioGroups groups, CrossCheck crossCheck) {

    private static final List<Tag> TAGS =
            List.of(new Tag("team", "blue"), new Tag("shift", "night"), new Tag("floor", "third"));

    private static final Operation CREATE = ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES);

    /** The call with a change that is not a fault. */
    SlbRequest changed(SlbRequest request, Change change) {
        SlbRequest complete = complete(request, change);
        return switch (change.form()) {
            case TEXT, LENGTH, CHINESE -> set(complete, change, change.value(this::plainName));
            case NUMBER -> set(complete, change, change.number());
            case ABSENT -> without(complete, change);
            case SERVER -> server(complete, change, change.entry() - 1, server -> replace(server, change.text()));
            case COUNT -> change.ofTags()
                    ? complete.tags(tags(change.number()))
                    : many(complete, change.parameter(), change.number());
            case SHARED -> behind(bed.sharedLoadBalancer(), complete);
            case LISTENING -> behind(bed.listeningLoadBalancer(), complete);
            case SAME_NAME -> complete.with(ServerGroups.of(complete.operation()).name(), nameOfTheGroup());
        };
    }

    /** A name without capitals, so that a target that rejects capitals breaks only the rule about them. */
    String plainName() {
        return bed.name().toLowerCase(Locale.ROOT);
    }

    private String nameOfTheGroup() {
        SlbRequest creation = groups.creation(ScenarioGroups.THE_GROUP);
        String name = creation.parameters().get(ServerGroups.of(creation.operation()).name());
        if (name == null) {
            throw new Unverifiable("needs a target that creates groups with a name");
        }
        return name;
    }

    /** The call with the entries that the change needs, all valid. */
    SlbRequest complete(SlbRequest request, Change change) {
        if (change.ofTags() && change.form() != Change.Form.COUNT && request.tags().isEmpty()) {
            return request.tags(change.entry() > 1 ? TAGS : TAGS.subList(0, 1));
        }
        return change.ofServers() && change.entry() > 1
                ? request.list(change.parameter().name(), several(request, change.parameter()))
                : request;
    }

    /**
     * Three servers, so that the second one is neither the first nor the last, in case a target checks only these. A pair
     * has two, and a default server group may have no more.
     */
    private List<Map<String, Object>> several(SlbRequest request, Parameter list) {
        Operation operation = ServerGroups.operation(request.operation());
        List<Map<String, Object>> servers = request.list(list.name());
        if (list.exactly() != null || servers.size() > 1) {
            return servers;
        }
        Map<String, Object> first = servers.get(0);
        if (setsDefaultGroup(operation.name())) {
            return bed.defaultServers(2).stream().limit(3).map(id -> SlbRequest.changed(first, Map.of("ServerId", id))).toList();
        }
        Effect effect = operation.removedServers().filter(list::equals).isPresent() ? Effect.REMOVES : operation.effect();
        return switch (effect) {
            case REMOVES, SETS -> List.of(first, bed.entry("web-1", "81"), bed.entry("web-2", "82"));
            case CREATES, ADDS, REPLACES -> List.of(first, bed.entry("web-2", "8444"), bed.entry("web-3", "8445"));
            case DESCRIBES, LISTS, REPORTS, DELETES -> throw new IllegalStateException(operation.name() + " names no servers");
        };
    }

    /** The call with another value in that place. */
    SlbRequest set(SlbRequest request, Change change, Object value) {
        if (change.member() == null) {
            return request.with(change.parameter().name(), String.valueOf(value));
        }
        String member = change.member().name();
        return change.ofTags()
                ? tag(request, change, String.valueOf(value))
                : servers(request, change, server -> server.put(member, value));
    }

    private SlbRequest without(SlbRequest request, Change change) {
        if (change.member() == null) {
            return change.ofTags() ? request.tags(List.of()) : request.without(change.parameter().name());
        }
        if (change.ofTags()) {
            return tag(request, change, null);
        }
        String member = change.member().name();
        return servers(request, change, server -> server.remove(member));
    }

    private static SlbRequest tag(SlbRequest request, Change change, String value) {
        List<Tag> tags = new ArrayList<>(request.tags());
        Tag tag = tags.get(change.entry() - 1);
        tags.set(change.entry() - 1, change.member().name().equals("Key")
                ? new Tag(value, tag.value())
                : new Tag(tag.key(), value));
        return request.tags(tags);
    }

    /** The call with the server changed that the change names, or each. */
    private static SlbRequest servers(SlbRequest request, Change change, Consumer<Map<String, Object>> edit) {
        return change.entry() == Change.EACH
                ? eachServer(request, change, edit)
                : server(request, change, change.entry() - 1, edit);
    }

    private static SlbRequest server(SlbRequest request, Change change, int index, Consumer<Map<String, Object>> edit) {
        String list = change.parameter().name();
        List<Map<String, Object>> servers = new ArrayList<>(request.list(list));
        servers.set(index, new LinkedHashMap<>(servers.get(index)));
        edit.accept(servers.get(index));
        return request.list(list, servers);
    }

    /** The call with each of its servers changed. */
    static SlbRequest eachServer(SlbRequest request, Change change, Consumer<Map<String, Object>> edit) {
        SlbRequest changed = request;
        for (int i = 0; i < request.list(change.parameter().name()).size(); i++) {
            changed = server(changed, change, i, edit);
        }
        return changed;
    }

    /** Replace the server; an ENI or an elastic container instance also gets the members that its type needs. */
    private void replace(Map<String, Object> server, String role) {
        if (bed.server(role).type() == Type.ECS) {
            server.put("ServerId", bed.server(role).id());
        } else {
            server.putAll(bed.entry(role, String.valueOf(server.get("Port"))));
        }
    }

    private SlbRequest behind(String loadBalancer, SlbRequest request) {
        if (!ServerGroups.operation(request.operation()).plain().needsGroup()) {
            return request.with("LoadBalancerId", loadBalancer);
        }
        Reply reply = execution.call(plain.createVServerGroup(List.of(bed.entry("web-1", "80")))
                .with("LoadBalancerId", loadBalancer));
        String group = reply.createdId(ServerGroups.V_SERVER_GROUP)
                .orElseThrow(() -> Unverifiable.because(CREATE.plainCallRule(), reply.inOneLine()));
        groups.put(ScenarioGroups.THE_GROUP, new ScenarioGroup(group, Optional.empty()));
        crossCheck.requireBehind(ServerGroups.V_SERVER_GROUP, group, loadBalancer);
        return request.with(ServerGroups.V_SERVER_GROUP.id(), group);
    }

    /** That many tags. */
    static List<Tag> tags(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Tag("team-" + i, "blue-" + i)).toList();
    }

    /** Whether the operation sets servers of the default server group. */
    static boolean setsDefaultGroup(String operation) {
        return ServerGroups.isOnDefaultGroup(operation) && ServerGroups.operation(operation).effect() == Effect.SETS;
    }

    /**
     * Servers that differ by port; in a default server group, which has no ports, different servers of the group. A removal
     * also names servers that are not in the group, so that the servers of the profile stay in it.
     */
    SlbRequest many(SlbRequest request, Parameter list, int count) {
        Map<String, Object> like = request.list(list.name()).get(0);
        if (!ServerGroups.isOnDefaultGroup(request.operation())) {
            return request.list(list.name(), bed.many(count, like));
        }
        List<String> held = setsDefaultGroup(request.operation()) ? bed.defaultServers(1)
                : Stream.concat(Stream.of(String.valueOf(like.get("ServerId"))), IntStream.range(1, count)
                        .mapToObj(i -> bed.server("unknown").id() + "-" + i)).toList();
        return request.servers(IntStream.range(0, count)
                .mapToObj(i -> SlbRequest.changed(like, Map.of("ServerId", held.get(i % held.size())))).toList());
    }

    /** The servers of a call that needs an exact number, extended by copies of the last one, or shortened. */
    static List<Map<String, Object>> others(SlbRequest request, int count) {
        List<Map<String, Object>> servers = new ArrayList<>(request.servers());
        while (servers.size() > count) {
            servers.remove(servers.size() - 1);
        }
        while (servers.size() < count) {
            servers.add(SlbRequest.changed(
                    servers.get(servers.size() - 1), Map.of("Port", String.valueOf(90 + servers.size()))));
        }
        return servers;
    }
}

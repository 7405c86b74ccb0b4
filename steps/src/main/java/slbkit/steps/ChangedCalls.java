package slbkit.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.judge.Doubt;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Fixtures.Type;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Groups;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ServerGroups;

/**
 * Makes the plain call with one or several changes. The repaired call lacks the last change, or has a permitted value in
 * its place.
 */
public final class ChangedCalls {

    private static final List<Tag> TAGS =
            List.of(new Tag("team", "blue"), new Tag("shift", "night"), new Tag("floor", "third"));

    private static final Operation CREATE = ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES);

    private final ScenarioExecution execution;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final TestBed bed;
    private final Groups groups;

    public ChangedCalls(ScenarioExecution execution, Attempts attempts, PlainCalls plain, TestBed bed, Groups groups) {
        this.execution = execution;
        this.attempts = attempts;
        this.plain = plain;
        this.bed = bed;
        this.groups = groups;
    }

    /** Make a call of an operation with the changes in this text. */
    void make(String operation, String words) {
        List<Change> changes = Change.parse(ServerGroups.operation(operation), words);
        Change last = changes.get(changes.size() - 1);
        if (last.form() == Change.Form.SHARED) {
            bed.sharedLoadBalancer();
        }
        SlbRequest request = plain.of(operation);
        for (Change change : changes.subList(0, changes.size() - 1)) {
            request = changed(request, change);
        }
        make(request, last, words.startsWith("without ") ? "no " + words.substring(8) : words.replaceFirst("^with ", ""));
    }

    /** A call of an operation with the changes in this text, none of which is a fault. */
    SlbRequest of(String operation, String words) {
        SlbRequest request = plain.of(operation);
        for (Change change : Change.parse(ServerGroups.operation(operation), words)) {
            request = changed(request, change);
        }
        return request;
    }

    private void make(SlbRequest request, Change change, String what) {
        switch (change.form()) {
            case COUNT -> makeMany(request, change, what);
            case NUMBER -> makeWithNumber(request, change, what);
            case TEXT, LENGTH, CHINESE -> makeWithValue(request, change, what);
            case ABSENT, SERVER, SHARED, LISTENING -> {
                SlbRequest complete = complete(request, change);
                attempts.make(changed(complete, change), complete, what);
            }
        }
    }

    private void makeWithValue(SlbRequest request, Change change, String what) {
        SlbRequest complete = complete(request, change);
        String value = change.value(this::plainName);
        String nearest = change.repaired(value);
        SlbRequest changed = set(complete, change, value);
        if (ofServers(change) && change.entry() == 1 && value.equals(nearest)) {
            attempts.make(changed, beside(complete, change), what);
        } else if (change.entry() > 1 || nearest == null) {
            boolean permittedLength = ofTags(change) && change.entry() == 1 && change.form() != Change.Form.TEXT;
            attempts.make(changed, permittedLength ? changed : complete, what);
        } else {
            attempts.make(changed, set(complete, change, nearest), what);
        }
    }

    /** A permitted number; the other call has another number for every server, to detect a target that rejects only this one. */
    private static SlbRequest beside(SlbRequest request, Change change) {
        return eachServer(request, change, server -> server.put(change.member().name(), change.another()));
    }

    /** A permitted JSON number; the other call has another one, because a separate rule is about numbers in general. */
    private void makeWithNumber(SlbRequest request, Change change, String what) {
        SlbRequest changed = set(request, change, change.number());
        String value = String.valueOf(change.number());
        if (!value.equals(change.repaired(value))) {
            attempts.make(changed, request, what);
            return;
        }
        SlbRequest another = set(request, change, Integer.valueOf(change.another()));
        Reply reply = attempts.make(changed, another, what).reply();
        if (!reply.succeeded() && !execution.call(another).succeeded() && execution.call(request).succeeded()) {
            throw Unverifiable.because("Common/protocol/numbers", reply.inOneLine());
        }
    }

    private void makeMany(SlbRequest request, Change change, String what) {
        int count = change.number();
        Parameter list = change.parameter();
        if (ofTags(change)) {
            attempts.make(request.tags(tags(count)), request.tags(tags(Math.min(count, list.atMost()))), what);
        } else if (list.exactly() != null) {
            attempts.make(request.servers(others(request, count)), request, what);
        } else if (list.atMost() == null) {
            attempts.make(many(request, list, count), request, what);
        } else {
            attempts.makeInDoubt(many(request, list, count), many(request, list, Math.min(count, list.atMost())), what,
                    doubt(request, list));
        }
    }

    /** The call with a change that is not a fault. */
    private SlbRequest changed(SlbRequest request, Change change) {
        SlbRequest complete = complete(request, change);
        return switch (change.form()) {
            case TEXT, LENGTH, CHINESE -> set(complete, change, change.value(this::plainName));
            case NUMBER -> set(complete, change, change.number());
            case ABSENT -> without(complete, change);
            case SERVER -> server(complete, change, change.entry() - 1, server -> replace(server, change.text()));
            case COUNT -> ofTags(change)
                    ? complete.tags(tags(change.number()))
                    : many(complete, change.parameter(), change.number());
            case SHARED -> behind(bed.sharedLoadBalancer(), complete);
            case LISTENING -> behind(bed.listeningLoadBalancer(), complete);
        };
    }

    /** A name without capitals, so that a target that rejects capitals breaks only the rule about them. */
    private String plainName() {
        return bed.name().toLowerCase(Locale.ROOT);
    }

    /** The call with the entries that the change needs, all valid. */
    private SlbRequest complete(SlbRequest request, Change change) {
        if (ofTags(change) && change.form() != Change.Form.COUNT && request.tags().isEmpty()) {
            return request.tags(change.entry() > 1 ? TAGS : TAGS.subList(0, 1));
        }
        return ofServers(change) && change.entry() > 1
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
            return bed.defaultServers(2).stream().limit(3).map(id -> {
                Map<String, Object> server = new LinkedHashMap<>(first);
                server.put("ServerId", id);
                return server;
            }).toList();
        }
        Effect effect = operation.removedServers().filter(list::equals).isPresent() ? Effect.REMOVES : operation.effect();
        return switch (effect) {
            case REMOVES, SETS -> List.of(first, bed.entry("web-1", "81"), bed.entry("web-2", "82"));
            case CREATES, ADDS, REPLACES -> List.of(first, bed.entry("web-1", "8443"), bed.entry("web-1", "8444"));
            case DESCRIBES, LISTS, REPORTS, DELETES -> throw new IllegalStateException(operation.name() + " names no servers");
        };
    }

    private SlbRequest set(SlbRequest request, Change change, Object value) {
        if (change.member() == null) {
            return request.with(change.parameter().name(), String.valueOf(value));
        }
        String member = change.member().name();
        return ofTags(change)
                ? tag(request, change, String.valueOf(value))
                : server(request, change, change.entry() - 1, server -> server.put(member, value));
    }

    private SlbRequest without(SlbRequest request, Change change) {
        if (change.member() == null) {
            return ofTags(change) ? request.tags(List.of()) : request.without(change.parameter().name());
        }
        if (ofTags(change)) {
            return tag(request, change, null);
        }
        String member = change.member().name();
        return change.entry() == Change.EACH
                ? eachServer(request, change, server -> server.remove(member))
                : server(request, change, change.entry() - 1, server -> server.remove(member));
    }

    private static SlbRequest tag(SlbRequest request, Change change, String value) {
        List<Tag> tags = new ArrayList<>(request.tags());
        Tag tag = tags.get(change.entry() - 1);
        tags.set(change.entry() - 1, change.member().name().equals("Key")
                ? new Tag(value, tag.value())
                : new Tag(tag.key(), value));
        return request.tags(tags);
    }

    private interface Edit {
        void make(Map<String, Object> server);
    }

    private static SlbRequest server(SlbRequest request, Change change, int index, Edit edit) {
        String list = change.parameter().name();
        List<Map<String, Object>> servers = new ArrayList<>(request.list(list));
        servers.set(index, new LinkedHashMap<>(servers.get(index)));
        edit.make(servers.get(index));
        return request.list(list, servers);
    }

    private static SlbRequest eachServer(SlbRequest request, Change change, Edit edit) {
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
        String member = ServerGroups.V_SERVER_GROUP.id();
        String group = reply.member(member).filter(id -> reply.succeeded() && !id.isEmpty())
                .orElseThrow(() -> Unverifiable.because(CREATE.worksRule(), reply.inOneLine()));
        groups.put("the group", new ScenarioGroup(group, Optional.empty()));
        return request.with(member, group);
    }

    private static List<Tag> tags(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Tag("team-" + i, "blue-" + i)).toList();
    }

    private static boolean setsDefaultGroup(String operation) {
        return ServerGroups.isOnDefaultGroup(operation) && ServerGroups.operation(operation).effect() == Effect.SETS;
    }

    /**
     * Servers that differ by port; in a default server group, which has no ports, different servers of the group. A removal
     * also names servers that are not in the group, so that the servers of the profile stay in it.
     */
    private SlbRequest many(SlbRequest request, Parameter list, int count) {
        Map<String, Object> like = request.list(list.name()).get(0);
        if (!ServerGroups.isOnDefaultGroup(request.operation())) {
            return request.list(list.name(), bed.many(count, like));
        }
        List<String> held = setsDefaultGroup(request.operation()) ? bed.defaultServers(1)
                : Stream.concat(Stream.of(String.valueOf(like.get("ServerId"))), IntStream.range(1, count)
                        .mapToObj(i -> bed.server("unknown").id() + "-" + i)).toList();
        List<Map<String, Object>> servers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> server = new LinkedHashMap<>(like);
            server.put("ServerId", held.get(i % held.size()));
            servers.add(server);
        }
        return request.servers(servers);
    }

    /** The servers of a call that needs an exact number, extended by copies of the last one, or shortened. */
    private static List<Map<String, Object>> others(SlbRequest request, int count) {
        List<Map<String, Object>> servers = new ArrayList<>(request.servers());
        while (servers.size() > count) {
            servers.remove(servers.size() - 1);
        }
        while (servers.size() < count) {
            Map<String, Object> more = new LinkedHashMap<>(servers.get(servers.size() - 1));
            more.put("Port", String.valueOf(90 + servers.size()));
            servers.add(more);
        }
        return servers;
    }

    /** If the default server group has fewer servers than needed, some are named twice. */
    private Doubt doubt(SlbRequest request, Parameter list) {
        if (!ServerGroups.isOnDefaultGroup(request.operation())) {
            return null;
        }
        if (!setsDefaultGroup(request.operation())) {
            return new Doubt("needs a target that ignores servers that are not in the default server group", many(request, list, 2));
        }
        if (bed.defaultServers(1).size() >= list.atMost()) {
            return null;
        }
        int oneTooMany = bed.defaultServers(1).size() + 1;
        return new Doubt("needs %s servers in the default server group, or a target that takes one of them twice; "
                .formatted(list.atMost()) + "name them as fixtures.default-servers",
                many(request, list, oneTooMany));
    }

    private static boolean ofTags(Change change) {
        return change.parameter() != null && change.parameter().type().equals("list");
    }

    private static boolean ofServers(Change change) {
        return change.parameter() != null && change.parameter().type().equals("json-text");
    }
}

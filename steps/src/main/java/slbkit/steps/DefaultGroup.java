package slbkit.steps;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slbkit.contract.Effect;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.RetryPolicy;
import slbkit.judge.FallbackCheck;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/**
 * The load balancer's default server group. A scenario restores its members and weights, if it could read them.
 */
public final class DefaultGroup {

    private static final String ADD = ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.ADDS);
    private static final String REMOVE = ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.REMOVES);
    private static final String SET = ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.SETS);
    private static final String SAME_MEMBERS = SET + "/behaviour/same-members";

    private final ScenarioExecution execution;
    private final TestBed bed;
    private final PlainCalls plain;
    private final GroupReader reader;
    private final FallbackCheck fallbackCheck;
    private Optional<List<Backend>> before;

    public DefaultGroup(ScenarioExecution execution, TestBed bed, PlainCalls plain, GroupReader reader, FallbackCheck fallbackCheck) {
        this.execution = execution;
        this.bed = bed;
        this.plain = plain;
        this.reader = reader;
        this.fallbackCheck = fallbackCheck;
    }

    /**
     * Prepare the group for a scenario that sets weights: make the run's first plain call now, so that it does not come
     * between the initial state of the scenario and the judged call. Judge here how that first call changes the members,
     * because a later call may find nothing left to change.
     */
    public void prepare() {
        if (!plain.knowsShape(SET)) {
            Optional<List<Backend>> atFirst = execution.calls().onceARun("default-group-before-the-first-call", this::read);
            putBackLater(atFirst);
            plain.findShape(SET);
            if (execution.calls().latestReply().filter(Reply::succeeded).isPresent()) {
                SlbRequest made = plain.of(SET);
                atFirst.ifPresent(held -> execution.judgeReadings(() -> execution.calls()
                        .onceARun("default-group-after-the-first-call", reader::defaultServerGroupWhereShown)
                        .flatMap(now -> changeOfMembers(held, now, made))
                        .ifPresent(now -> {
                            execution.requireRecheck();
                            execution.cleanUp().membersChanged();
                            execution.alsoDiffers(SAME_MEMBERS, "the members " + ids(held), "the members " + now);
                        })));
            }
        }
        before();
    }

    /** The content of the group when the scenario first read it; empty if it cannot be read. */
    public Optional<List<Backend>> before() {
        if (before == null) {
            before = read();
            putBackLater(before);
        }
        return before;
    }

    /** Read the group, if the target shows it and the profile lends servers of it. */
    void look() {
        before = execution.run().profile().fixtures().defaultServers().isEmpty()
                ? Optional.empty() : reader.defaultServerGroupWhereShown();
        if (before.isPresent()) {
            putBackLater(before);
        }
    }

    /**
     * Read the group, if the target shows it, and ensure that at least one of these servers is not in it. Servers that
     * entered it since the run began are removed; the servers from before stay.
     */
    public void lookWithout(List<String> servers) {
        before = reader.defaultServerGroupWhereShown();
        before.map(held -> held.stream().filter(s -> servers.contains(s.id())).toList())
                .filter(inTheWay -> !inTheWay.isEmpty())
                .ifPresent(inTheWay -> {
                    List<String> atFirst = reader.defaultServerGroupAtFirst().map(DefaultGroup::ids).orElse(servers);
                    takeOut(inTheWay.stream().filter(s -> !atFirst.contains(s.id())).toList());
                    before = reader.defaultServerGroupWhereShown();
                });
        if (before.filter(held -> ids(held).containsAll(servers)).isPresent()) {
            throw new Unverifiable("needs a server that is not in the default server group; name others than %s as "
                    .formatted(servers) + "fixtures.servers");
        }
        execution.cleanUp().keepMembers(bed.loadBalancer(), before);
    }

    /**
     * Prepare the group for a scenario that adds or removes servers: none of these is in it. The scenario adds and removes
     * only these servers, so that the servers of the profile stay in the group.
     */
    public void settleWithout(List<String> servers) {
        requireWithout(servers);
        if (!plain.knowsShape(ADD)) {
            findShape(ADD);
            takeOut(reader.requireDefaultServerGroup().stream().filter(s -> servers.contains(s.id())).toList());
            requireWithout(servers);
        }
    }

    /**
     * Make the run's first plain call now, and judge here how it changes other members: if a target loses them, the run may
     * never reach the scenario about that.
     */
    private void findShape(String operation) {
        List<Backend> held = before.orElse(List.of());
        plain.findShape(operation);
        if (execution.calls().latestReply().filter(Reply::succeeded).isPresent()) {
            SlbRequest made = plain.of(operation);
            execution.judgeReadings(() -> execution.calls()
                    .onceARun("default-group-after-the-first-" + operation, reader::defaultServerGroupWhereShown)
                    .flatMap(now -> changeOfMembers(held, now, made))
                    .ifPresent(now -> execution.alsoDiffers(ServerGroups.operation(operation).rule("behaviour/keeps"),
                            "the members " + ids(held) + " beside those that the call names", "the members " + now)));
        }
    }

    private void requireWithout(List<String> servers) {
        if (!execution.run().targetFacts().keepsDefaultGroup()) {
            throw new Unverifiable("needs the default server group as the run found it; an earlier scenario could not restore it,"
                    + " so the run no longer changes it");
        }
        lookWithout(servers);
        List<String> held = before.map(DefaultGroup::ids).orElseThrow(() -> new Unverifiable(
                "needs %s to show the default server group, so that the run can restore it"
                        .formatted(ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.DESCRIBES))));
        if (servers.stream().anyMatch(held::contains)) {
            throw new Unverifiable("needs servers that are not in the default server group; name others than %s as "
                    .formatted(servers.stream().filter(held::contains).toList()) + "fixtures.servers");
        }
    }

    /** Add servers to the group, for a scenario that needs them there. */
    public void give(List<Map<String, Object>> servers) {
        add(servers);
        before = reader.defaultServerGroupWhereShown();
        requireHeld(servers);
        if (ServerGroups.operation(execution.called()).effect() == Effect.REMOVES && !plain.knowsShape(execution.called())) {
            findShape(execution.called());
            before = reader.defaultServerGroupWhereShown();
            List<String> held = before.map(DefaultGroup::ids).orElse(List.of());
            List<Map<String, Object>> removed = servers.stream()
                    .filter(server -> !held.contains(String.valueOf(server.get("ServerId")))).toList();
            if (!removed.isEmpty()) {
                add(removed);
            }
        }
        before = reader.defaultServerGroup();
        requireHeld(servers);
    }

    /** Require that each added server is in the group once, with its weight; otherwise the scenario cannot judge. */
    private void requireHeld(List<Map<String, Object>> servers) {
        List<String> ids = before.map(DefaultGroup::ids).orElse(List.of());
        for (Map<String, Object> server : servers) {
            String id = String.valueOf(server.get("ServerId"));
            if (Collections.frequency(ids, id) != 1) {
                throw Unverifiable.because(ServerGroups.plainCallRule(ADD), "the group holds " + ids);
            }
            Optional<Integer> weight = weight(before, id);
            if (!weight.map(String::valueOf).equals(Optional.of(String.valueOf(server.get("Weight"))))) {
                throw Unverifiable.because(ServerGroups.operation(ADD).rule("behaviour/read-back"),
                        "%s with the weight %s".formatted(id, weight.map(String::valueOf).orElse("?")));
            }
        }
    }

    private void add(List<Map<String, Object>> servers) {
        Reply reply = execution.callWithRetries(SlbRequest.of(ADD, bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .servers(servers));
        if (!reply.succeeded()) {
            fallbackCheck.at(reply);
            throw Unverifiable.because(ServerGroups.plainCallRule(ADD), reply.inOneLine());
        }
    }

    private void takeOut(List<Backend> servers) {
        if (servers.isEmpty()) {
            return;
        }
        Reply reply = reader.removeFromDefaultServerGroup(servers);
        if (!reply.succeeded()) {
            blameRemoval("a 2xx reply to a call that removes " + ids(servers), reply, reply.inOneLine());
            throw new Unverifiable(("needs %s to remove %s, which came into the default server group during the run, "
                    + "but it answered: %s").formatted(REMOVE, ids(servers), reply.inOneLine()));
        }
        execution.judgeReadings(() -> {
            List<String> there = reader.defaultServerGroupWhereShown().map(DefaultGroup::ids).orElse(List.of());
            if (ids(servers).stream().anyMatch(there::contains)) {
                blameRemoval("the default server group no longer holds " + ids(servers), reply, "it holds " + there);
            }
        });
    }

    /** If a removal fails here, its own scenarios have nothing to judge. */
    private void blameRemoval(String expected, Reply reply, String observed) {
        String works = ServerGroups.plainCallRule(REMOVE);
        if (execution.run().selection().reports(works) && !RetryPolicy.isTransient(reply)) {
            execution.alsoDiffers(works, expected, observed);
        }
    }

    /**
     * The members after a successful call, if they changed. A server that the call names may enter the group: the page
     * calls such servers "the backend servers that you want to add".
     */
    static Optional<List<String>> changeOfMembers(List<Backend> before, List<Backend> now, SlbRequest made) {
        List<String> was = ids(before);
        Set<String> named = named(made);
        if (ServerGroups.operation(made.operation()).effect() != Effect.SETS) {
            // these must enter or leave, which other rules judge
            List<String> there = ids(now);
            boolean once = named.stream().allMatch(id -> Collections.frequency(there, id) < 2);
            return once && without(was, named).equals(without(there, named)) ? Optional.empty() : Optional.of(there);
        }
        List<String> is = ids(now).stream().filter(id -> was.contains(id) || !named.contains(id)).toList();
        return was.equals(is) ? Optional.empty() : Optional.of(ids(now));
    }

    private static List<String> without(List<String> ids, Set<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }

    /** The ids of the servers in a call. */
    static Set<String> named(SlbRequest made) {
        return new LinkedHashSet<>(made.serverIds());
    }

    /** The ids of servers, in order. */
    static List<String> ids(List<Backend> servers) {
        return servers.stream().map(Backend::id).sorted().toList();
    }

    private void putBackLater(Optional<List<Backend>> held) {
        Map<String, Integer> known = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        bed.defaultServers(1).forEach(id -> weight(held, id).ifPresentOrElse(
                weight -> known.put(id, weight), () -> unknown.add(id)));
        execution.cleanUp().restoreLater(bed.loadBalancer(), known, unknown);
        execution.cleanUp().keepMembers(bed.loadBalancer(), held);
    }

    private Optional<List<Backend>> read() {
        try {
            return reader.defaultServerGroup();
        } catch (Unverifiable e) {
            execution.calls().latestReply().ifPresent(fallbackCheck::at);
            throw e;
        }
    }

    private static Optional<Integer> weight(Optional<List<Backend>> held, String id) {
        return held.flatMap(servers -> servers.stream()
                        .filter(s -> s.value("ServerId").equals(Optional.of(id)))
                        .findFirst())
                .flatMap(s -> s.value("Weight"))
                .filter(w -> w.matches("\\d{1,3}"))
                .map(Integer::valueOf);
    }
}

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
 * The load balancer's default server group, whose members and weights a scenario puts back as it found them, where it
 * could read them.
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
     * Get the group ready for a scenario that sets weights: the run's first plain call is made now, and not between the
     * state that the scenario compares with and the call that it judges. What that first call does to the members is
     * judged here: later ones may find nothing left to change.
     */
    public void settle() {
        if (!plain.knowsShape(SET)) {
            Optional<List<Backend>> atFirst = execution.calls().onceARun("default-group-before-the-first-call", this::read);
            putBackLater(atFirst);
            plain.findShape(SET);
            if (execution.calls().latestReply().filter(Reply::succeeded).isPresent()) {
                SlbRequest made = plain.of(SET);
                atFirst.ifPresent(held -> execution.calls().onceARun("default-group-after-the-first-call",
                                reader::defaultServerGroupWhereShown)
                        .flatMap(now -> changeOfMembers(held, now, made))
                        .ifPresent(now -> {
                            execution.cleanUp().membersChanged();
                            execution.alsoDiffers(SAME_MEMBERS, "the members " + ids(held), "the members " + now);
                        }));
            }
        }
        before();
    }

    /** What the group held when the scenario first came to it; empty where it cannot be read. */
    public Optional<List<Backend>> before() {
        if (before == null) {
            before = read();
            putBackLater(before);
        }
        return before;
    }

    /**
     * Look at the group now, where it is shown, and see that it lacks one of these servers at least. What entered it
     * since the run began is taken out; what was there before stays.
     */
    public void lookWithout(List<String> servers) {
        before = reader.defaultServerGroupWhereShown();
        before.map(held -> held.stream().filter(s -> servers.contains(id(s))).toList())
                .filter(inTheWay -> !inTheWay.isEmpty())
                .ifPresent(inTheWay -> {
                    List<String> atFirst = reader.defaultServerGroupAtFirst().map(DefaultGroup::ids).orElse(servers);
                    takeOut(inTheWay.stream().filter(s -> !atFirst.contains(id(s))).toList());
                    before = reader.defaultServerGroupWhereShown();
                });
        if (before.filter(held -> ids(held).containsAll(servers)).isPresent()) {
            throw new Unverifiable("needs a server that is not in the default server group; name others than %s as "
                    .formatted(servers) + "fixtures.servers");
        }
        execution.cleanUp().keepMembers(bed.loadBalancer(), before);
    }

    /**
     * Get the group ready for a scenario that adds servers or removes them: none of these is in it. They are the only
     * servers that the scenario adds or removes, so that what the target lends stays where it is.
     */
    public void settleWithout(List<String> servers) {
        requireWithout(servers);
        if (!plain.knowsShape(ADD)) {
            findShape(ADD);
            takeOut(reader.requireDefaultServerGroup().stream().filter(s -> servers.contains(id(s))).toList());
            requireWithout(servers);
        }
    }

    /**
     * Make the run's first plain call now. What it does to other members is judged here: a target that loses them may not
     * let the run come to the scenario that looks for it.
     */
    private void findShape(String operation) {
        List<Backend> held = before.orElse(List.of());
        plain.findShape(operation);
        if (execution.calls().latestReply().filter(Reply::succeeded).isPresent()) {
            SlbRequest made = plain.of(operation);
            execution.calls().onceARun("default-group-after-the-first-" + operation, reader::defaultServerGroupWhereShown)
                    .flatMap(now -> changeOfMembers(held, now, made))
                    .ifPresent(now -> execution.alsoDiffers(ServerGroups.operation(operation).rule("behaviour/keeps"),
                            "the members " + ids(held) + " beside those that the call names", "the members " + now));
        }
    }

    private void requireWithout(List<String> servers) {
        if (!execution.run().readings().keepsDefaultGroup()) {
            throw new Unverifiable("needs the default server group as the run found it; a scenario before could not put it back,"
                    + " and so the run changes it no further");
        }
        lookWithout(servers);
        List<String> held = before.map(DefaultGroup::ids).orElseThrow(() -> new Unverifiable(
                "needs %s to show the default server group, so that the run can put it back as it was"
                        .formatted(ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.DESCRIBES))));
        if (servers.stream().anyMatch(held::contains)) {
            throw new Unverifiable("needs servers that are not in the default server group; name others than %s as "
                    .formatted(servers.stream().filter(held::contains).toList()) + "fixtures.servers");
        }
    }

    /** Put servers into the group, which a scenario then finds there. */
    public void give(List<Map<String, Object>> servers) {
        add(servers);
        before = reader.defaultServerGroupWhereShown();
        requireHeld(servers);
        if (ServerGroups.operation(execution.operation()).effect() == Effect.REMOVES && !plain.knowsShape(execution.operation())) {
            findShape(execution.operation());
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

    /** What was added is there, once, with its weight; else nothing can be told of what happens to it. */
    private void requireHeld(List<Map<String, Object>> servers) {
        List<String> ids = before.map(DefaultGroup::ids).orElse(List.of());
        for (Map<String, Object> server : servers) {
            String id = String.valueOf(server.get("ServerId"));
            if (Collections.frequency(ids, id) != 1) {
                throw Unverifiable.because(ServerGroups.worksRule(ADD), "the group holds " + ids);
            }
            Optional<Integer> weight = weight(before, id);
            if (!weight.map(String::valueOf).equals(Optional.of(String.valueOf(server.get("Weight"))))) {
                throw Unverifiable.because(ServerGroups.operation(ADD).rule("behaviour/read-back"),
                        "%s with the weight %s".formatted(id, weight.map(String::valueOf).orElse("?")));
            }
        }
    }

    private void add(List<Map<String, Object>> servers) {
        Reply reply = execution.call(SlbRequest.of(ADD)
                .with("RegionId", bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .servers(servers));
        if (!reply.succeeded()) {
            fallbackCheck.at(reply);
            throw Unverifiable.because(ServerGroups.worksRule(ADD), reply.inOneLine());
        }
    }

    private void takeOut(List<Backend> servers) {
        if (servers.isEmpty()) {
            return;
        }
        Reply reply = reader.removeFromDefaultServerGroup(servers);
        if (!reply.succeeded()) {
            blameRemoval("a 2xx reply to a call that removes " + ids(servers), reply, reply.inOneLine());
            throw new Unverifiable(("needs %s to take out %s, which entered the default server group during the run, "
                    + "but it answered: %s").formatted(REMOVE, ids(servers), reply.inOneLine()));
        }
        List<String> there = reader.defaultServerGroupWhereShown().map(DefaultGroup::ids).orElse(List.of());
        if (ids(servers).stream().anyMatch(there::contains)) {
            blameRemoval("the default server group no longer holds " + ids(servers), reply, "it holds " + there);
        }
    }

    /** A removal that fails here leaves its own scenarios nothing to judge. */
    private void blameRemoval(String expected, Reply reply, String observed) {
        String works = ServerGroups.worksRule(REMOVE);
        if (execution.run().selection().hears(works) && !RetryPolicy.forNow(reply)) {
            execution.alsoDiffers(works, expected, observed);
        }
    }

    /**
     * The members after a call that succeeded, if they are not those it found. A server that the call itself names may
     * enter: the page calls such servers "the backend servers that you want to add".
     */
    static Optional<List<String>> changeOfMembers(List<Backend> before, List<Backend> now, SlbRequest made) {
        List<String> was = ids(before);
        Set<String> named = named(made);
        if (ServerGroups.operation(made.operation()).effect() != Effect.SETS) {
            // those are to enter or to leave, which rules of their own say
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

    /** The servers that a call names. */
    static Set<String> named(SlbRequest made) {
        Set<String> named = new LinkedHashSet<>();
        if (made.servers() != null) {
            made.servers().forEach(s -> named.add(String.valueOf(s.get("ServerId"))));
        }
        return named;
    }

    /** The ids of servers, in order. */
    static List<String> ids(List<Backend> servers) {
        return servers.stream().map(DefaultGroup::id).sorted().toList();
    }

    private static String id(Backend server) {
        return server.value("ServerId").orElse("?");
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

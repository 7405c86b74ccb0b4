package slbkit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.contract.ReplyViolations;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/**
 * Judges which servers a health report lists: those behind each listener, or behind the listener that the call names. The
 * health of a server may change between two calls, so statuses are not compared. Additional entries are not judged.
 */
public final class ListenerHealth {

    /** The rule that decides where nothing is listed. */
    static final String EACH_LISTENER = "behaviour/each-listener";

    private static final String SEVERAL = "TooManyListeners";
    private static final List<String> LISTENER = List.of("Port", "Protocol");
    private static final List<String> KEY = List.of("ListenerPort", "Protocol", "ServerId", "Port");

    private final ScenarioExecution execution;
    private final GroupReader reader;
    private final CrossCheck crossCheck;
    private final PlainCalls plain;
    private final TestBed bed;
    private Named named;
    private Listener asked;
    private SlbRequest all;
    private Set<String> behindAsked = Set.of();

    public ListenerHealth(ScenarioExecution execution, GroupReader reader, CrossCheck crossCheck, PlainCalls plain, TestBed bed) {
        this.execution = execution;
        this.reader = reader;
        this.crossCheck = crossCheck;
        this.plain = plain;
        this.bed = bed;
    }

    /** What names a listener in a call. */
    public enum Named {
        /** A port that one listener has. */
        BY_PORT,
        /** A port that several listeners have, and the protocol. */
        BY_PORT_AND_PROTOCOL,
        /** The protocol only. */
        BY_PROTOCOL
    }

    private record Listener(String port, String protocol) {

        boolean has(Backend entry) {
            return entry.value("ListenerPort").equals(Optional.of(port))
                    && entry.value("Protocol").filter(protocol::equalsIgnoreCase).isPresent();
        }

        static Listener of(Backend entry) {
            return new Listener(entry.value("ListenerPort").orElse(""),
                    entry.value("Protocol").orElse("").toLowerCase(Locale.ROOT));
        }
    }

    /** The plain call, for the load balancer that listens. */
    public SlbRequest ofAll(String operation) {
        return plain.of(operation).with("LoadBalancerId", bed.listeningLoadBalancer());
    }

    /** The same call for one of the listeners that its reply shows. */
    public SlbRequest ofOne(SlbRequest ofAll, Named by) {
        all = ofAll;
        Reply reply = execution.call(all);
        if (!reply.succeeded()) {
            throw Unverifiable.because(execution.rule(EACH_LISTENER), reply.inOneLine());
        }
        List<Backend> entries = entries(reply);
        if (entries.isEmpty()) {
            throw Unverifiable.because(execution.rule(EACH_LISTENER), "the reply lists no server");
        }
        named = by;
        asked = listener(entries, by);
        behindAsked = keys(entries.stream().filter(asked::has).toList());
        return switch (by) {
            case BY_PORT -> all.with("ListenerPort", asked.port());
            case BY_PORT_AND_PROTOCOL -> all.with("ListenerPort", asked.port()).with("ListenerProtocol", asked.protocol());
            case BY_PROTOCOL -> all.with("ListenerProtocol", asked.protocol());
        };
    }

    /** The last listener that fits, so that a target which always answers for the first one is found. */
    private static Listener listener(List<Backend> entries, Named by) {
        List<Listener> listeners = entries.stream().map(Listener::of).distinct().toList();
        List<Listener> suiting = listeners.stream().filter(listener -> switch (by) {
            case BY_PORT -> ofPort(listeners, listener) == 1;
            case BY_PORT_AND_PROTOCOL -> ofPort(listeners, listener) > 1;
            case BY_PROTOCOL -> true;
        }).toList();
        if (suiting.isEmpty()) {
            throw new Unverifiable("needs a listening-load-balancer with " + (by == Named.BY_PORT
                    ? "servers behind a listener whose port no other listener has"
                    : "servers behind two listeners on one port, of different protocols")
                    + ", and a target that reports their health without a filter");
        }
        return suiting.get(suiting.size() - 1);
    }

    private static long ofPort(List<Listener> listeners, Listener listener) {
        return listeners.stream().filter(other -> other.port().equals(listener.port())).count();
    }

    /** A target may ask for the protocol if another listener, which has no servers, uses the same port. */
    public void requireOneMeant(Reply reply) {
        if (named == Named.BY_PORT && reply.code().filter(SEVERAL::equals).isPresent()) {
            throw new Unverifiable("needs a listening-load-balancer with a listener whose port no other listener has; "
                    + reply.inOneLine());
        }
    }

    /** The servers of the listener that was asked for are listed, and those of no other. */
    public void requireAsked(Reply reply) {
        List<Backend> entries = entries(reply);
        entries.stream().filter(entry -> !asked.has(entry)).findFirst().ifPresent(other ->
                execution.differs("servers of the listener %s %s only".formatted(asked.protocol(), asked.port()),
                        "the reply lists a server of " + Listener.of(other)));
        if (!keys(entries).containsAll(behindAsked)) {
            // somebody may have removed a listener between the two calls
            behindAsked.retainAll(keys(entries(execution.call(all))));
        }
        requireEach(behindAsked, keys(entries), "which a call for all listeners lists");
    }

    /** Each server is listed that descriptions show in a group which a listener uses. */
    public void requireEachListener(Reply reply) {
        Map<String, Map<String, Set<String>>> byListener = new TreeMap<>();
        for (GroupKind kind : Contract.documented().groups()) {
            kind.find(Effect.LISTS).filter(execution.support()::describes).ifPresent(lists -> addExpected(kind, lists, byListener));
        }
        // a listener uses one group: what lists show of groups that share one proves nothing
        Set<String> unclear = byListener.values().stream().filter(groups -> groups.size() > 1)
                .flatMap(groups -> groups.keySet().stream()).collect(Collectors.toSet());
        Set<String> expected = byListener.values().stream().flatMap(groups -> groups.entrySet().stream())
                .filter(group -> !unclear.contains(group.getKey())).flatMap(group -> group.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (expected.isEmpty()) {
            throw new Unverifiable("needs a listening-load-balancer whose listeners use groups that hold servers, and a target "
                    + "that shows them");
        }
        requireEach(expected, keys(entries(reply)), "as list and Describe replies show");
    }

    private void requireEach(Set<String> expected, Set<String> listed, String known) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(listed);
        if (!missing.isEmpty()) {
            execution.requireRecheck();
            Contract.documented().groups().stream().filter(kind -> kind.find(Effect.CREATES).isPresent()).forEach(crossCheck::requireFaithful);
            execution.differs("%s in the list, %s".formatted(missing.iterator().next(), known),
                    listed.isEmpty() ? "an empty list" : "the reply lists " + listed);
        }
    }

    /** Adds what lists show: by listener, the groups that it uses, each with its servers. */
    private void addExpected(GroupKind kind, String lists, Map<String, Map<String, Set<String>>> byListener) {
        Reply reply = execution.call(SlbRequest.of(lists).with("RegionId", bed.region())
                .with("LoadBalancerId", bed.listeningLoadBalancer()).with("IncludeListener", "true"));
        if (reply.json() != null) {
            requireDocumented(ServerGroups.operation(lists), reply, LISTENER);
        }
        for (JsonNode group : ServerGroups.listed(reply, kind).orElse(List.of())) {
            List<JsonNode> listeners = new ArrayList<>();
            group.path("AssociatedObjects").path("Listeners").path("Listener").forEach(listeners::add);
            String id = group.path(kind.id()).asString("");
            if (!listeners.isEmpty() && !id.isEmpty()) {
                List<Backend> held = held(kind, id, group.path("ServerCount"));
                for (Backend listener : Backend.all(listeners)) {
                    String port = listener.value("Port").orElseThrow(() -> unshown(lists, "Port"));
                    String protocol = listener.value("Protocol").orElseThrow(() -> unshown(lists, "Protocol"));
                    Set<String> servers = held.stream().map(server -> key(port, protocol, server.value("ServerId").orElse(""),
                            server.value("Port").orElse(""))).collect(Collectors.toSet());
                    byListener.computeIfAbsent(protocol.toLowerCase(Locale.ROOT) + " " + port, any -> new TreeMap<>())
                            .put(kind.id() + " " + id, servers);
                }
            }
        }
    }

    /** The servers that get requests; a list and a description that disagree are no ground to judge by. */
    private List<Backend> held(GroupKind kind, String id, JsonNode count) {
        String description = kind.operation(Effect.DESCRIBES);
        List<Backend> held = reader.held(kind, id).orElse(List.of());
        if (count.isIntegralNumber() && count.asInt() != held.size()) {
            throw new Unverifiable("needs a %s and a %s that agree on how many servers %s holds".formatted(
                    kind.operation(Effect.LISTS), description, id));
        }
        held.forEach(server -> server.lacking(kind.members().key()).ifPresent(member -> {
            throw unshown(description, member);
        }));
        return held.stream().filter(server -> !server.value("Weight").equals(Optional.of("0"))).toList();
    }

    private static Unverifiable unshown(String operation, String member) {
        return Unverifiable.because(ServerGroups.operation(operation).rule("reply/" + member), "it is missing");
    }

    private List<Backend> entries(Reply reply) {
        if (reply.json() == null) {
            throw execution.support().notInFormat(reply);
        }
        Operation operation = ServerGroups.operation(execution.operation());
        String list = operation.replyServers().members().get(0).name();
        List<Backend> entries = reply.servers(operation).map(Backend::all).orElseThrow(() ->
                Unverifiable.because(execution.rule("reply/" + list), "the reply has no list of servers"));
        requireDocumented(operation, reply, KEY);
        return entries;
    }

    /** Members that do not have their documented form cannot be compared. */
    private static void requireDocumented(Operation operation, Reply reply, List<String> members) {
        ReplyViolations.of(operation, reply.json()).stream().filter(v -> members.contains(v.member())).findFirst().ifPresent(v -> {
            throw Unverifiable.because(operation.rule("reply/" + v.member()), v.inOneLine());
        });
    }

    private static Set<String> keys(List<Backend> entries) {
        return entries.stream().map(entry -> key(entry.value("ListenerPort").orElse(""), entry.value("Protocol").orElse(""),
                entry.value("ServerId").orElse(""), entry.value("Port").orElse(""))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(String listenerPort, String protocol, String serverId, String port) {
        return "%s:%s of the listener %s %s".formatted(serverId, port, protocol.toLowerCase(Locale.ROOT), listenerPort);
    }
}

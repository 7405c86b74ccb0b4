package slbkit.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slbkit.cleanup.DefaultMembers;
import slbkit.cleanup.Sweep;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.SanitizedText;
import slbkit.slb.Backend;
import slbkit.slb.DefaultWeights;
import slbkit.slb.ServerGroups;

/** What one scenario created or changed, and how to undo it; also what a rejected call created nevertheless. */
public final class CleanUp {

    /**
     * A group that the scenario created.
     *
     * @param name the name that its creation gave it; empty if it gave none, or the name is unknown
     */
    private record Made(GroupKind kind, String id, String name) {

        boolean isDeletedBy(SlbRequest request) {
            return kind.find(Effect.DELETES).equals(Optional.of(request.operation())) && id.equals(request.parameters().get(kind.id()));
        }
    }

    private final ScenarioExecution execution;
    private final Deque<Made> made = new ArrayDeque<>();
    private final Map<String, Map<String, Integer>> weights = new LinkedHashMap<>();
    /** By load balancer, servers of its default server group whose weights could not be read. */
    private final Map<String, Set<String>> unknown = new LinkedHashMap<>();

    /** Groups whose deletion by the scenario succeeded; the end of the scenario checks that they are gone. */
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    /** Servers named in calls that set weights and were not rejected, as far as it is known. */
    private final Set<String> taken = new HashSet<>();
    private final Set<String> noted = new HashSet<>();
    /** Servers that the ledger shows as entering the default server group. */
    private final Set<String> entering = new LinkedHashSet<>();
    private DefaultMembers members;
    private boolean membersChanged;

    CleanUp(ScenarioExecution execution) {
        this.execution = execution;
    }

    void before(SlbRequest request) {
        if (ServerGroups.creates(request.operation())) {
            GroupKind kind = ServerGroups.of(request.operation());
            execution.run().ledger().intend(kind, name(kind, request),
                    request.parameters().getOrDefault("LoadBalancerId", ""));
        } else if (ServerGroups.isOnDefaultGroup(request.operation())) {
            note(request);
        }
    }

    /** Write the weights and members that the call may change to the ledger: once per scenario, before the first change. */
    private synchronized void note(SlbRequest request) {
        named.addAll(request.serverIds());
        if (members != null && members.before().isPresent()) {
            strangers(named).stream().filter(entering::add)
                    .forEach(server -> execution.run().ledger().entering(members.loadBalancer(), server));
        }
        weights.forEach((loadBalancer, servers) -> servers.forEach((server, weight) -> {
            if (named.contains(server) && noted.add(loadBalancer + "/" + server)) {
                execution.run().ledger().weight(loadBalancer, server, weight);
            }
        }));
    }

    synchronized void after(SlbRequest request, Reply reply) {
        if (reply.succeeded()) {
            made.stream().filter(thing -> thing.isDeletedBy(request)).map(Made::id).forEach(deleted::add);
        }
        if (ServerGroups.creates(request.operation())) {
            GroupKind kind = ServerGroups.of(request.operation());
            reply.member(kind.id())
                    .filter(id -> !id.isBlank() && reply.code().isEmpty())
                    .ifPresent(id -> made(kind, id, name(kind, request)));
            if (!reply.unanswered()) {
                execution.run().ledger().answered(kind, name(kind, request));
            }
        } else if (ServerGroups.isOnDefaultGroup(request.operation()) && (!reply.rejected() || reply.unanswered())) {
            taken.addAll(request.serverIds());
            membersChanged |= ServerGroups.operation(request.operation()).effect() != Effect.SETS;
        }
    }

    private static String name(GroupKind kind, SlbRequest request) {
        return request.parameters().getOrDefault(kind.name(), "");
    }

    /** A group was found on the target although no reply contained its id. */
    public synchronized void alsoDelete(GroupKind kind, String id) {
        made(kind, id, "");
    }

    private void made(GroupKind kind, String id, String name) {
        made.push(new Made(kind, id, name));
        execution.run().ledger().made(kind, SanitizedText.recorded(execution.run().endpoint(), id));
        execution.run().recorder().created(id);
    }

    /**
     * Weights of a default server group to restore at the end.
     *
     * @param known weights by server
     * @param unread servers whose weights could not be read, so that they cannot be restored
     */
    public synchronized void restoreLater(String loadBalancer, Map<String, Integer> known, Set<String> unread) {
        // in a fixed order, so that a record that is judged again contains the same request
        weights.putIfAbsent(loadBalancer, new LinkedHashMap<>(known));
        unknown.putIfAbsent(loadBalancer, Set.copyOf(unread));
    }

    /** Members of a default server group to restore at the end; empty if they could not be read. */
    public synchronized void keepMembers(String loadBalancer, Optional<List<Backend>> held) {
        members = members == null ? new DefaultMembers(loadBalancer, held) : members;
    }

    /** The scenario saw the members of the default server group change. */
    public synchronized void membersChanged() {
        membersChanged = true;
    }

    /** The scenario saw weights in the default server group change, although it set none there. */
    public synchronized void weightsChanged(List<String> servers) {
        named.addAll(servers);
    }

    private void restoreMembers() {
        Set<String> strangers = strangers(taken);
        boolean same = !membersChanged && strangers.isEmpty() || members.putBack(
                execution.run().profile(), execution.calls()::makeToCleanUp, execution.run()::left, strangers);
        if (same) {
            entering.forEach(server -> execution.run().ledger().out(members.loadBalancer(), server));
        } else {
            execution.run().targetFacts().defaultGroupIsLeftChanged();
        }
        members = null;
    }

    private Set<String> strangers(Set<String> servers) {
        return members.strangers(servers, execution.run().profile().fixtures().defaultServers());
    }

    /** Undo what the scenario did; list as left over what cannot be undone. */
    public synchronized void undo() {
        boolean answers = execution.run().healthMonitor().lost().isEmpty();
        if (members != null && answers) {
            restoreMembers();
        }
        if (!named.isEmpty() && answers) {
            weights.forEach(this::restore);
        }
        weights.clear();
        unknown.forEach((loadBalancer, servers) -> servers.stream().filter(taken::contains).forEach(server ->
                execution.run().left("the weight of %s in the default server group of %s, which could not be read before"
                        .formatted(server, loadBalancer))));
        unknown.clear();
        while (!made.isEmpty()) {
            Made thing = made.pop();
            if (answers && execution.run().healthMonitor().lost().isEmpty() && delete(thing)) {
                gone(thing);
            } else {
                execution.run().left(thing.id());
            }
        }
    }

    /** Delete the latest group before the scenario ends; if that fails, {@link #undo()} tries again. */
    public synchronized void undoLatest() {
        Made thing = made.peek();
        if (thing != null && delete(thing)) {
            made.pop();
            gone(thing);
        }
    }

    private void gone(Made thing) {
        execution.run().ledger().gone(thing.kind(), SanitizedText.recorded(execution.run().endpoint(), thing.id()));
        execution.run().recorder().deleted(thing.id());
    }

    private boolean delete(Made thing) {
        String delete = thing.kind().operation(Effect.DELETES);
        if (deleted.contains(thing.id()) && isOtherNow(thing)) {
            return true;
        }
        return execution.run().capabilities().answers(delete) && execution.calls().deletes(
                SlbRequest.of(delete, execution.run().profile().region()).with(thing.kind().id(), thing.id()),
                deleted.contains(thing.id()));
    }

    /** Whether a group that the scenario deleted is gone, or its id now belongs to another group. */
    private boolean isOtherNow(Made thing) {
        String describe = thing.kind().operation(Effect.DESCRIBES);
        if (!execution.run().capabilities().answers(describe)) {
            return false;
        }
        Reply shown = execution.calls().makeToCleanUp(
                SlbRequest.of(describe, execution.run().profile().region()).with(thing.kind().id(), thing.id()));
        String name = shown.member(thing.kind().name()).orElse("");
        return Sweep.isGone(shown) || shown.succeeded() && !name.isEmpty() && !name.equals(thing.name());
    }

    private void restore(String loadBalancer, Map<String, Integer> serverWeights) {
        Map<String, Integer> changed = new LinkedHashMap<>(serverWeights);
        changed.keySet().retainAll(named);
        if (changed.isEmpty()) {
            return;
        }
        boolean restored = true;
        for (SlbRequest call : new DefaultWeights(loadBalancer, changed).calls(execution.run().profile().region())) {
            restored &= execution.calls().makeToCleanUp(call).succeeded();
        }
        if (restored) {
            execution.run().ledger().restored(loadBalancer);
        } else {
            execution.run().left("weights of the default server group of " + loadBalancer);
        }
    }
}

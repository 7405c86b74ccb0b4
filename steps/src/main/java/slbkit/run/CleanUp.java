package slbkit.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.contract.Contract;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.target.Capability;

/** What one scenario made or changed, and how it is undone; also what a refused call made all the same. */
public final class CleanUp {

    private record Made(GroupKind kind, String id) {
    }

    private final Trial trial;
    private final Deque<Made> made = new ArrayDeque<>();
    private final Map<String, Map<String, Integer>> weights = new LinkedHashMap<>();

    private final Set<String> named = new HashSet<>();

    CleanUp(Trial trial) {
        this.trial = trial;
    }

    void before(SlbRequest request) {
        if (GroupKind.creates(request.operation())) {
            GroupKind kind = GroupKind.createdBy(request.operation());
            trial.run().ledger().intend(kind, name(kind, request),
                    request.parameters().getOrDefault("LoadBalancerId", ""));
        }
    }

    synchronized void after(SlbRequest request, Reply reply) {
        if (request.operation().equals("SetBackendServers")) {
            namedBy(request);
        } else if (GroupKind.creates(request.operation())) {
            GroupKind kind = GroupKind.createdBy(request.operation());
            reply.member(kind.id())
                    .filter(id -> !id.isBlank() && reply.code().isEmpty())
                    .ifPresent(id -> made(kind, id));
            if (reply.status() != 0) {
                trial.run().ledger().answered(kind, name(kind, request));
            }
        }
    }

    private static String name(GroupKind kind, SlbRequest request) {
        return request.parameters().getOrDefault(kind.nameParameter(), "");
    }

    private void namedBy(SlbRequest request) {
        if (request.servers() != null) {
            request.servers().forEach(s -> named.add(String.valueOf(s.get("ServerId"))));
        }
    }

    /** A group that was found on the target although no reply told of it. */
    public synchronized void alsoDelete(GroupKind kind, String id) {
        made(kind, id);
    }

    private void made(GroupKind kind, String id) {
        made.push(new Made(kind, id));
        trial.run().ledger().made(kind, Quotation.recorded(trial.run(), id));
        trial.run().recorder().created(id);
    }

    /** Weights of a default server group that are to be set again at the end. */
    public synchronized void restoreLater(String loadBalancer, Map<String, Integer> serverWeights) {
        weights.putIfAbsent(loadBalancer, Map.copyOf(serverWeights));
    }

    /** Undo what the scenario did; what cannot be undone is listed as left. */
    public synchronized void undo() {
        boolean answers = trial.run().pulse().lost().isEmpty();
        if (!named.isEmpty() && answers) {
            weights.forEach(this::restore);
        }
        weights.clear();
        boolean deletes = answers && trial.run().profile().offers(Capability.DELETE);
        while (!made.isEmpty()) {
            Made thing = made.pop();
            if (deletes && trial.run().pulse().lost().isEmpty() && delete(thing)) {
                gone(thing);
            } else {
                trial.run().recorder().left(Quotation.recorded(trial.run(), thing.id()));
            }
        }
    }

    /** Delete what was made last, before the scenario ends; what cannot be deleted is left to {@link #undo()}. */
    public synchronized void undoLatest() {
        Made thing = made.peek();
        if (thing != null && trial.run().profile().offers(Capability.DELETE) && delete(thing)) {
            made.pop();
            gone(thing);
        }
    }

    private void gone(Made thing) {
        trial.run().ledger().gone(thing.kind(), Quotation.recorded(trial.run(), thing.id()));
        trial.run().recorder().deleted(thing.id());
    }

    private boolean delete(Made thing) {
        return trial.callToCleanUp(SlbRequest.of(thing.kind().delete())
                .with("RegionId", trial.run().profile().region())
                .with(thing.kind().id(), thing.id())).taken();
    }

    private void restore(String loadBalancer, Map<String, Integer> serverWeights) {
        List<Map<String, Object>> servers = serverWeights.entrySet().stream()
                .filter(s -> named.contains(s.getKey()))
                .map(s -> Map.<String, Object>of("ServerId", s.getKey(), "Weight", s.getValue().toString()))
                .toList();
        int most = Contract.documented().operation("SetBackendServers").orElseThrow().servers().atMost();
        for (int i = 0; i < servers.size(); i += most) {
            restore(loadBalancer, servers.subList(i, Math.min(servers.size(), i + most)));
        }
    }

    private void restore(String loadBalancer, List<Map<String, Object>> servers) {
        Reply reply = trial.callToCleanUp(SlbRequest.of("SetBackendServers")
                .with("RegionId", trial.run().profile().region())
                .with("LoadBalancerId", loadBalancer)
                .servers(servers));
        if (!reply.taken()) {
            trial.run().recorder().left("weights of the default server group of " + loadBalancer);
        }
    }
}

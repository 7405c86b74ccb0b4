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

    /**
     * Something made.
     *
     * @param delete the operation that deletes it
     * @param parameter that operation's id parameter
     * @param id its id
     */
    private record Made(String delete, String parameter, String id) {
    }

    private final Trial trial;
    private final Deque<Made> made = new ArrayDeque<>();
    private final Map<String, Map<String, Integer>> weights = new LinkedHashMap<>();

    private final Set<String> named = new HashSet<>();

    CleanUp(Trial trial) {
        this.trial = trial;
    }

    void before(SlbRequest request) {
        if (request.operation().startsWith("Create")) {
            trial.run().ledger().intend(request.operation(), request.parameters());
        }
    }

    synchronized void after(SlbRequest request, Reply reply) {
        switch (request.operation()) {
            case "CreateVServerGroup" -> madeBy(reply, "DeleteVServerGroup", "VServerGroupId");
            case "SetBackendServers" -> namedBy(request);
            case "CreateMasterSlaveServerGroup" ->
                    madeBy(reply, "DeleteMasterSlaveServerGroup", "MasterSlaveServerGroupId");
            default -> { }
        }
    }

    private void namedBy(SlbRequest request) {
        if (request.servers() != null) {
            request.servers().forEach(s -> named.add(String.valueOf(s.get("ServerId"))));
        }
    }

    /** A group that was found on the target although no reply told of it. */
    public synchronized void alsoDelete(String createdBy, String id) {
        boolean masterSlave = createdBy.equals("CreateMasterSlaveServerGroup");
        made(masterSlave ? "DeleteMasterSlaveServerGroup" : "DeleteVServerGroup",
                masterSlave ? "MasterSlaveServerGroupId" : "VServerGroupId", id);
    }

    private void madeBy(Reply reply, String delete, String parameter) {
        reply.member(parameter)
                .filter(id -> !id.isBlank() && reply.code().isEmpty())
                .ifPresent(id -> made(delete, parameter, id));
    }

    private void made(String delete, String parameter, String id) {
        made.push(new Made(delete, parameter, id));
        trial.run().ledger().made(delete, id);
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
                trial.run().ledger().gone(thing.delete(), thing.id());
                trial.run().recorder().deleted(thing.id());
            } else {
                trial.run().recorder().left(thing.id());
            }
        }
    }

    private boolean delete(Made thing) {
        return trial.call(SlbRequest.of(thing.delete())
                .with("RegionId", trial.run().profile().region())
                .with(thing.parameter(), thing.id())).taken();
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
        Reply reply = trial.call(SlbRequest.of("SetBackendServers")
                .with("RegionId", trial.run().profile().region())
                .with("LoadBalancerId", loadBalancer)
                .servers(servers));
        if (!reply.taken()) {
            trial.run().recorder().left("weights of the default server group of " + loadBalancer);
        }
    }
}

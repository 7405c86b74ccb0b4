package slbkit.independent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The operations that read and delete, which stand around the judged ones. */
final class Around {

    private final Store store;

    Around(Store store) {
        this.store = store;
    }

    /** The reply's body, if the call is for an operation of these. */
    Optional<Map<String, Object>> perform(Turn turn) {
        return Optional.ofNullable(switch (turn.action()) {
            case "DescribeVServerGroupAttribute" -> GroupOperation.describe(turn, store, "VServerGroup");
            case "DescribeVServerGroups" -> GroupOperation.list(turn, store, "VServerGroup");
            case "DeleteVServerGroup" -> GroupOperation.delete(turn, store, "VServerGroup");
            case "DescribeMasterSlaveServerGroupAttribute" -> GroupOperation.describe(turn, store, "MasterSlaveServerGroup");
            case "DescribeMasterSlaveServerGroups" -> GroupOperation.list(turn, store, "MasterSlaveServerGroup");
            case "DeleteMasterSlaveServerGroup" -> GroupOperation.delete(turn, store, "MasterSlaveServerGroup");
            case "DescribeLoadBalancerAttribute" -> loadBalancer(turn);
            default -> null;
        });
    }

    private Map<String, Object> loadBalancer(Turn turn) {
        Common.region(turn, false);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("LoadBalancerStatus", "active");
        body.put("BackendServers",
            Views.servers(turn, "BackendServer", store.defaults(loadBalancer.id())));
        return body;
    }
}

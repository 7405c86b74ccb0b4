package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
            case "DescribeVServerGroupAttribute" -> describe(turn, "VServerGroup");
            case "DescribeVServerGroups" -> list(turn, "VServerGroup");
            case "DeleteVServerGroup" -> delete(turn, "VServerGroup");
            case "DescribeMasterSlaveServerGroupAttribute" -> describe(turn, "MasterSlaveServerGroup");
            case "DescribeMasterSlaveServerGroups" -> list(turn, "MasterSlaveServerGroup");
            case "DeleteMasterSlaveServerGroup" -> delete(turn, "MasterSlaveServerGroup");
            case "DescribeLoadBalancerAttribute" -> loadBalancer(turn);
            default -> null;
        });
    }

    private Map<String, Object> describe(Turn turn, String kind) {
        Common.region(turn, true);
        Group group = Common.group(turn, store, kind + "Id");
        Map<String, Object> body = summary(group, kind);
        body.put("LoadBalancerId", group.loadBalancerId);
        boolean pair = group.masterSlave;
        body.put(pair ? "MasterSlaveBackendServers" : "BackendServers",
            Views.servers(turn, pair ? "MasterSlaveBackendServer" : "BackendServer", group.servers));
        return body;
    }

    private Map<String, Object> list(Turn turn, String kind) {
        Common.region(turn, true);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        List<Object> groups = new ArrayList<>();
        for (Group group : store.all()) {
            if (group.masterSlave == kind.startsWith("MasterSlave")
                && group.loadBalancerId.equals(loadBalancer.id())) {
                groups.add(summary(group, kind));
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(kind + "s", Map.of(kind, groups));
        return body;
    }

    private Map<String, Object> delete(Turn turn, String kind) {
        Common.region(turn, true);
        store.delete(Common.group(turn, store, kind + "Id").id);
        return new LinkedHashMap<>();
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

    private static Map<String, Object> summary(Group group, String kind) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(kind + "Id", group.id);
        view.put(kind + "Name", group.name == null ? "unnamed" : group.name);
        view.put("CreateTime", "2026-11-23T08:00Z");
        view.put("ServerCount", group.servers.size());
        view.put("Tags", Views.tags(group));
        return view;
    }
}

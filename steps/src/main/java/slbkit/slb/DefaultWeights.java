package slbkit.slb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.endpoint.SlbRequest;

/**
 * Weights that a run must restore in a load balancer's default server group.
 *
 * @param loadBalancer the load balancer
 * @param weights weights by server
 */
public record DefaultWeights(String loadBalancer, Map<String, Integer> weights) {

    /** The calls that set them, each with no more servers than the limit. */
    public List<SlbRequest> calls(String region) {
        List<Map<String, Object>> servers = new ArrayList<>();
        weights.forEach((id, weight) -> servers.add(Map.of("ServerId", id, "Weight", weight.toString())));
        Operation set = ServerGroups.operation(ServerGroups.DEFAULT_SERVER_GROUP, Effect.SETS);
        int most = set.servers().atMost();
        List<SlbRequest> calls = new ArrayList<>();
        for (int i = 0; i < servers.size(); i += most) {
            calls.add(SlbRequest.of(set.name(), region)
                    .with("LoadBalancerId", loadBalancer)
                    .servers(servers.subList(i, Math.min(servers.size(), i + most))));
        }
        return calls;
    }
}

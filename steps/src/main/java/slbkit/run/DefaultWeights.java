package slbkit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import slbkit.contract.Contract;
import slbkit.endpoint.SlbRequest;

/**
 * Weights that servers of a load balancer's default server group are to have again.
 *
 * @param loadBalancer the load balancer
 * @param weights weights by server
 */
record DefaultWeights(String loadBalancer, Map<String, Integer> weights) {

    /** The calls that set them, none with more servers than one may name. */
    List<SlbRequest> calls(String region) {
        List<Map<String, Object>> servers = weights.entrySet().stream()
                .map(s -> Map.<String, Object>of("ServerId", s.getKey(), "Weight", s.getValue().toString()))
                .toList();
        int most = Contract.documented().operation("SetBackendServers").orElseThrow().servers().atMost();
        List<SlbRequest> calls = new ArrayList<>();
        for (int i = 0; i < servers.size(); i += most) {
            calls.add(SlbRequest.of("SetBackendServers")
                    .with("RegionId", region)
                    .with("LoadBalancerId", loadBalancer)
                    .servers(servers.subList(i, Math.min(servers.size(), i + most))));
        }
        return calls;
    }
}

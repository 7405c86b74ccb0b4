package slbkit.benchmark.stub;

import java.util.List;
import java.util.Map;

/** The same few calls repeatedly, each rejected as documented: triggered by a faulty request, or requested by id. */
final class Rejected implements Talk {

    private static final List<Map<String, String>> CALLS = List.of(
            create("lb-bench", "[{\"ServerId\":\"i-absent-1\",\"Port\":80,\"Weight\":50,\"Type\":\"ecs\"}]"),
            create("lb-bench", "[{\"ServerId\":\"i-1\",\"Port\":80,\"Type\":\"gpu\"}]"),
            create("lb-error-VpcSystemBusy", "[{\"ServerId\":\"i-1\",\"Port\":80}]"),
            Map.of("Action", "AddVServerGroupBackendServers", "VServerGroupId", "rsp-absent",
                    "BackendServers", "[{\"ServerId\":\"i-1\",\"Port\":80}]"),
            Map.of("Action", "SetBackendServers", "LoadBalancerId", "lb-bench",
                    "BackendServers", "[{\"ServerId\":\"i-default-1\",\"Weight\":\"101\"}]"));

    private int step;

    @Override
    public Map<String, String> next() {
        return CALLS.get(step);
    }

    @Override
    public void heard(int status, String reply) {
        if (status < 400 || !reply.contains("\"Code\"")) {
            throw new IllegalStateException("%s was answered with %d %s".formatted(CALLS.get(step), status, reply));
        }
        step = (step + 1) % CALLS.size();
    }

    private static Map<String, String> create(String loadBalancer, String servers) {
        return Map.of("Action", "CreateVServerGroup", "LoadBalancerId", loadBalancer, "BackendServers", servers);
    }
}

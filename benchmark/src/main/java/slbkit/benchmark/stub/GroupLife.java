package slbkit.benchmark.stub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group is made, grows, is looked at, shrinks and goes; in between a weight of the default group is set. */
final class GroupLife implements Talk {

    static final List<String> ACTIONS = List.of(
            "CreateVServerGroup",
            "AddVServerGroupBackendServers",
            "DescribeVServerGroupAttribute",
            "SetBackendServers",
            "RemoveVServerGroupBackendServers",
            "DeleteVServerGroup");

    private static final String TWO = "[{\"ServerId\":\"i-1\",\"Port\":80,\"Weight\":50,\"Type\":\"ecs\"},"
            + "{\"ServerId\":\"i-2\",\"Port\":80,\"Description\":\"second\"}]";
    private static final String ONE = "[{\"ServerId\":\"i-3\",\"Port\":8080}]";
    private static final String WEIGHTS = "[{\"ServerId\":\"i-default-1\",\"Weight\":\"30\"}]";

    private final String loadBalancer;
    private int step;
    private String group;

    GroupLife(int number) {
        this.loadBalancer = "lb-bench-" + number;
    }

    @Override
    public Map<String, String> next() {
        Map<String, String> call = new LinkedHashMap<>();
        call.put("Action", ACTIONS.get(step));
        switch (step) {
            case 0 -> {
                call.put("LoadBalancerId", loadBalancer);
                call.put("VServerGroupName", "bench");
                call.put("BackendServers", TWO);
            }
            case 1, 4 -> {
                call.put("VServerGroupId", group);
                call.put("BackendServers", ONE);
            }
            case 3 -> {
                call.put("LoadBalancerId", loadBalancer);
                call.put("BackendServers", WEIGHTS);
            }
            default -> call.put("VServerGroupId", group);
        }
        return call;
    }

    @Override
    public void heard(int status, String reply) {
        if (status != 200) {
            throw new IllegalStateException("%s was answered with %d %s".formatted(ACTIONS.get(step), status, reply));
        }
        if (step == 0) {
            group = idIn(reply);
        }
        step = (step + 1) % ACTIONS.size();
    }

    /** Found as cheaply as can be: the caller shares its processors with the server. */
    private static String idIn(String reply) {
        int begin = reply.indexOf("\"rsp-") + 1;
        return reply.substring(begin, reply.indexOf('"', begin));
    }
}

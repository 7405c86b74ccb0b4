package slbkit.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Rule;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/** Creates what the scenario's call needs: the group that it works on, or the load balancer that it names. */
public record CallPreparation(
        ScenarioExecution execution, TestBed bed, PlainCalls plain, GroupCreation creation, DefaultGroup defaultGroup) {

    private static final Operation CREATE = ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES);

    /** A load balancer, servers in its default server group, or a vServer group; a removal finds the servers in the group. */
    void prepare() {
        Operation operation = ServerGroups.operation(execution.called());
        if (operation.effect() == Effect.CREATES || operation.effect() == Effect.REPORTS) {
            bed.loadBalancer();
        } else if (ServerGroups.isOnDefaultGroup(operation.name()) && operation.effect() == Effect.SETS) {
            prepareDefaultGroup(1);
        } else if (ServerGroups.isOnDefaultGroup(operation.name())) {
            bed.loadBalancer();
            Map<String, Object> first = held("web-1", null, "10", "First");
            List<Map<String, Object>> servers = bed.hasInstances(2) ? List.of(first, held("web-2", null, "30", "Third")) : List.of(first);
            defaultGroup.settleWithout(servers.stream().map(Backend::keyOf).toList());
            if (operation.effect() == Effect.REMOVES) {
                defaultGroup.give(servers);
            }
        } else if (!operation.effect().changesServers()) {
            Operation create = ServerGroups.operation(ServerGroups.of(operation.name()), Effect.CREATES);
            creation.create(ScenarioGroups.THE_GROUP, plain.of(create.name()), create.plainCallRule());
        } else if (operation.effect() == Effect.ADDS) {
            createGroup(List.of(bed.entry("web-1", "80")));
        } else {
            createGroup(List.of(
                    held("web-1", "80", "10", "First"), held("web-1", "81", "20", "Second"), held("web-2", "82", "30", "Third")));
        }
    }

    /**
     * Whether a call of the operation finds another content of its vServer group if it is repeated, so that the repetition
     * needs a group of its own.
     */
    static boolean needsNewGroup(String operation) {
        Effect effect = ServerGroups.operation(operation).effect();
        return !ServerGroups.isOnDefaultGroup(operation) && (effect == Effect.ADDS || effect == Effect.REMOVES);
    }

    /** Scenarios of other operations only read the group; those of Common and of its own operations set its weights. */
    void prepareDefaultGroup(int atLeast) {
        bed.loadBalancer();
        bed.defaultServers(atLeast);
        if (execution.operation().equals(Rule.COMMON) || ServerGroups.isOnDefaultGroup(execution.operation())) {
            defaultGroup.prepare();
        } else {
            defaultGroup.before();
        }
    }

    /** Create the scenario's vServer group, which holds these servers. */
    void createGroup(List<Map<String, Object>> held) {
        creation.create(ScenarioGroups.THE_GROUP, plain.createVServerGroup(held), CREATE.plainCallRule());
    }

    private Map<String, Object> held(String role, String port, String weight, String description) {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("ServerId", bed.server(role).id());
        if (port != null) {
            server.put("Port", port);
        }
        server.put("Weight", weight);
        server.put("Description", description);
        return server;
    }
}

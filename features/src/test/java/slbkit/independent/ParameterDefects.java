package slbkit.independent;

import java.util.List;
import java.util.Map;

/** Parameters and members required wrongly, read wrongly, or given wrong defaults. */
final class ParameterDefects {

    private static final Map<String, List<String>> REQUIRED = Map.of(
        Op.CREATE, List.of("RegionId", "LoadBalancerId"),
        Op.ADD, List.of("RegionId", "VServerGroupId", "BackendServers"),
        Op.REMOVE, List.of("RegionId", "VServerGroupId", "BackendServers"),
        Op.MASTER_SLAVE, List.of("RegionId", "LoadBalancerId"),
        Op.SET, List.of("LoadBalancerId"));

    private static final Map<String, List<String>> OPTIONAL = Map.of(
        Op.CREATE, List.of("VServerGroupName", "BackendServers", "Tag"),
        Op.MASTER_SLAVE, List.of("MasterSlaveServerGroupName", "MasterSlaveBackendServers", "Tag"),
        Op.SET, List.of("RegionId", "BackendServers"));

    private ParameterDefects() {
    }

    static List<Defect> all() {
        DefectList list = new DefectList();
        for (String operation : Op.FIVE) {
            REQUIRED.get(operation).forEach(name -> list.add(operation, Bend.NOT_REQUIRED, name,
                "not-required-" + name, name + ": required"));
            OPTIONAL.getOrDefault(operation, List.of()).forEach(name -> list.add(operation, Bend.DEMANDED, name,
                "demanded-" + name, name + ": not required"));
            members(list, operation);
            if (!operation.equals(Op.REMOVE)) {
                joining(list, operation);
            }
            types(list, operation);
        }
        special(list);
        return list.all();
    }

    private static void members(DefectList list, String operation) {
        for (String name : new String[] {"Weight", "Type", "Description"}) {
            list.add(operation, Bend.MEMBER_DEMANDED, name, "demanded-member-" + name,
                name + " has a default or is optional");
        }
        if (!operation.equals(Op.MASTER_SLAVE)) {
            list.add(operation, Bend.MEMBER_NOT_REQUIRED, "ServerId", "not-required-member-ServerId",
                "ServerId: required");
        }
        list.add(operation, Bend.QUOTED_NUMBERS_REFUSED, "", "quoted-numbers-refused",
            "the examples of BackendServers give Weight and Port in quotes");
    }

    private static void joining(DefectList list, String operation) {
        String weight = "Weight: default value 100";
        list.add(operation, Bend.DEFAULT_WEIGHT, "0", "default-weight-0", weight)
            .add(operation, Bend.DEFAULT_WEIGHT, "1", "default-weight-1", weight)
            .add(operation, Bend.DEFAULT_WEIGHT, "99", "default-weight-99", weight)
            .add(operation, Bend.WEIGHT_0_UNSET, "", "weight-0-is-unset", "Weight: 0 means that no requests come")
            .add(operation, Bend.IGNORED, "Weight", "weight-ignored", "Weight: the weight of the backend server")
            .add(operation, Bend.IGNORED, "Description", "description-ignored",
                "Description: the description of the backend server")
            .add(operation, Bend.DEFAULT_TYPE, "eni", "default-type-eni", "Type: ecs is the default");
    }

    private static void types(DefectList list, String operation) {
        list.add(operation, Bend.TYPE_REFUSED, "ecs", "type-ecs-refused", "Type: valid values ecs, eni, eci");
        if (operation.equals(Op.SET)) {
            list.add(operation, Bend.TYPE_UNKNOWN_TAKEN, "", "type-unknown-taken", "Type: valid values ecs, eni, eci");
            return;
        }
        list.add(operation, Bend.TYPE_REFUSED, "eni", "type-eni-refused", "Type: valid values ecs, eni, eci")
            .add(operation, Bend.TYPE_REFUSED, "eci", "type-eci-refused", "Type: valid values ecs, eni, eci")
            .add(operation, Bend.TYPE_GUESSED, "", "eni-without-type-taken",
                "with the id of an ENI or an ECI the Type must be configured");
        if (operation.equals(Op.MASTER_SLAVE) || operation.equals(Op.REMOVE)) {
            list.add(operation, Bend.TYPE_UNKNOWN_TAKEN, "", "type-unknown-taken", "Type: valid values ecs, eni, eci");
        }
        if (!operation.equals(Op.REMOVE)) {
            list.add(operation, Bend.SHARED_TAKEN, "", "eni-on-shared-load-balancer-taken",
                "ENIs and ECIs only for high-performance instances");
        }
    }

    private static void special(DefectList list) {
        String running = "only running backend servers can be added";
        list.add(Op.CREATE, Bend.STOPPED_TAKEN, "", "stopped-server-taken", running)
            .add(Op.ADD, Bend.STOPPED_TAKEN, "", "stopped-server-taken", running)
            .add(Op.CREATE, Bend.RUNNING_REFUSED, "i-2", "running-server-refused", running)
            .add(Op.ADD, Bend.RUNNING_REFUSED, "i-2", "running-server-refused", running)
            .add(Op.CREATE, Bend.MEMBER_DEMANDED, "ServerIp", "demanded-member-ServerIp",
                "the example of an ECS instance has no ServerIp")
            .add(Op.ADD, Bend.MEMBER_DEMANDED, "ServerIp", "demanded-member-ServerIp",
                "the example of an ECS instance has no ServerIp")
            .add(Op.CREATE, Bend.IGNORED, "BackendServers", "backend-servers-ignored",
                "BackendServers: the servers that you want to add")
            .add(Op.MASTER_SLAVE, Bend.IGNORED, "MasterSlaveBackendServers", "backend-servers-ignored",
                "MasterSlaveBackendServers: the servers in the group")
            .add(Op.SET, Bend.IGNORED, "BackendServers", "backend-servers-ignored",
                "specifies weights for backend servers");
    }
}

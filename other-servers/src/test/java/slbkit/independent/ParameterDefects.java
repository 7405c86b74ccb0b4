package slbkit.independent;

import java.util.List;

/** Parameters and members required wrongly, read wrongly, or given wrong defaults. */
final class ParameterDefects {

    private ParameterDefects() {
    }

    static List<Defect> all() {
        DefectList list = new DefectList();
        for (Operation judged : Operations.all()) {
            String operation = judged.name();
            judged.required().forEach(name -> list.add(operation, Mutation.NOT_REQUIRED, name,
                "not-required-" + name, name + ": required"));
            judged.optional().forEach(name -> list.add(operation, Mutation.DEMANDED, name,
                "demanded-" + name, name + ": not required"));
            if (judged.is(Trait.NAMES_NO_SERVERS)) {
                continue;
            }
            members(list, judged);
            if (!judged.is(Trait.REMOVES) && !judged.is(Trait.NO_SERVER_LIMITS)) {
                joining(list, operation);
            }
            if (!judged.is(Trait.NO_SERVER_LIMITS)) {
                types(list, judged);
            }
            if (judged.is(Trait.JOINS) && !judged.is(Trait.PAIR) && !judged.is(Trait.NO_SERVER_LIMITS)) {
                running(list, operation);
            }
        }
        return list.all();
    }

    private static void members(DefectList list, Operation judged) {
        String operation = judged.name();
        for (String name : new String[] {"Weight", "Type", "Description"}) {
            list.add(operation, Mutation.MEMBER_DEMANDED, name, "demanded-member-" + name,
                name + " has a default or is optional");
        }
        if (!judged.is(Trait.PAIR)) {
            list.add(operation, Mutation.MEMBER_NOT_REQUIRED, "ServerId", "not-required-member-ServerId",
                "ServerId: required");
        }
        list.add(operation, Mutation.QUOTED_NUMBERS_REJECTED, "", "quoted-numbers-rejected",
            "the examples of BackendServers give Weight and Port in quotes");
    }

    private static void joining(DefectList list, String operation) {
        String weight = "Weight: default value 100";
        list.add(operation, Mutation.DEFAULT_WEIGHT, "0", "default-weight-0", weight)
            .add(operation, Mutation.DEFAULT_WEIGHT, "1", "default-weight-1", weight)
            .add(operation, Mutation.DEFAULT_WEIGHT, "99", "default-weight-99", weight)
            .add(operation, Mutation.WEIGHT_0_UNSET, "", "weight-0-is-unset", "Weight: 0 means that no requests come")
            .add(operation, Mutation.IGNORED, "Weight", "weight-ignored", "Weight: the weight of the backend server")
            .add(operation, Mutation.IGNORED, "Description", "description-ignored",
                "Description: the description of the backend server")
            .add(operation, Mutation.DEFAULT_TYPE, "eni", "default-type-eni", "Type: ecs is the default");
    }

    private static void types(DefectList list, Operation judged) {
        String operation = judged.name();
        String values = "Type: valid values ecs, eni, eci";
        list.add(operation, Mutation.TYPE_REJECTED, "ecs", "type-ecs-rejected", values);
        if (judged.row("BackendServer.InvalidType").isEmpty()) {
            list.add(operation, Mutation.TYPE_UNKNOWN_TAKEN, "", "type-unknown-accepted", values);
        }
        if (judged.is(Trait.INTERFACES)) {
            list.add(operation, Mutation.TYPE_REJECTED, "eni", "type-eni-rejected", values)
                .add(operation, Mutation.TYPE_REJECTED, "eci", "type-eci-rejected", values)
                .add(operation, Mutation.TYPE_GUESSED, "", "eni-without-type-accepted",
                    "with the id of an ENI or an ECI the Type must be configured");
        }
        if (judged.is(Trait.INTERFACES) && judged.is(Trait.JOINS)) {
            list.add(operation, Mutation.SHARED_TAKEN, "", "eni-on-shared-load-balancer-accepted",
                "ENIs and ECIs only for high-performance instances");
        }
    }

    private static void running(DefectList list, String operation) {
        String running = "only running backend servers can be added";
        list.add(operation, Mutation.STOPPED_TAKEN, "", "stopped-server-accepted", running)
            .add(operation, Mutation.RUNNING_REJECTED, "i-2", "running-server-rejected", running)
            .add(operation, Mutation.MEMBER_DEMANDED, "ServerIp", "demanded-member-ServerIp",
                "the example of an ECS instance has no ServerIp");
    }
}

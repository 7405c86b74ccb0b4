package slbkit.independent;

import java.util.List;

/** What is kept differs from what was asked for. */
final class StateDefects {

    private static final String KEPT = "the servers of the call are those of the group";

    private StateDefects() {
    }

    static List<Defect> all() {
        DefectList list = new DefectList();
        stored(list, Op.CREATE, "nothing", "weight 100", "weight one less", "port one more", "type ecs",
            "description lost", "description lower", "last lost", "first only", "twice", "weights shifted");
        stored(list, Op.ADD, "nothing", "weight 100", "weight one less", "port one more", "type ecs",
            "description lost", "description lower", "last lost", "first only", "twice", "weights shifted");
        stored(list, Op.MASTER_SLAVE, "nothing", "weight 100", "weight one less", "port one more", "type ecs",
            "description lost", "last lost", "roles swapped", "weights shifted");
        groups(list, Op.CREATE);
        groups(list, Op.MASTER_SLAVE);
        add(list);
        remove(list);
        set(list);
        list.add(Op.COMMON, Bend.STATE_FORGOTTEN, "", "servers-forgotten-after-three-calls", KEPT);
        return list.all();
    }

    private static void stored(DefectList list, String operation, String... details) {
        for (String detail : details) {
            list.add(operation, Bend.STORED, detail, "kept-" + detail.replace(' ', '-'), KEPT);
        }
    }

    private static void groups(DefectList list, String operation) {
        list.add(operation, Bend.CONSTANT_ID, "4711", "constant-group-id", "the id of the group: creates a group")
            .add(operation, Bend.ID_UNKNOWN, "", "group-id-of-no-group", "the id of the group")
            .add(operation, Bend.GROUPS_SHARE, "", "new-group-has-servers-of-the-last", KEPT)
            .add(operation, Bend.PARTLY_APPLIED, "", "refused-call-leaves-a-group",
                "a call that is answered by an error has not been carried out");
    }

    private static void add(DefectList list) {
        list.add(Op.ADD, Bend.ADD_REPLACES, "", "replaces-the-group", "adds servers to a group")
            .add(Op.ADD, Bend.ADD_OVERWRITES_WEIGHTS, "", "overwrites-weights-of-others", "adds servers to a group")
            .add(Op.ADD, Bend.ADD_LOSES_PARALLEL, "", "loses-one-of-two-parallel-calls", "adds servers to a group")
            .add(Op.ADD, Bend.ADD_REACHES_ALL, "", "adds-to-every-group", "VServerGroupId: the id of the group")
            .add(Op.ADD, Bend.ADD_NEWEST_GROUP, "", "adds-to-the-newest-group", "VServerGroupId: the id of the group")
            .add(Op.ADD, Bend.ADD_ONE_PORT_A_SERVER, "", "second-port-of-a-server-lost", "Port: the backend port")
            .add(Op.ADD, Bend.ADD_ONE_IP_A_SERVER, "", "second-address-of-an-eni-lost",
                "the example of an ENI with multiple IP addresses")
            .add(Op.ADD, Bend.PARTLY_APPLIED, "", "refused-call-partly-applied",
                "a call that is answered by an error has not been carried out");
    }

    private static void remove(DefectList list) {
        String removes = "removes the servers of the call, and no other";
        list.add(Op.REMOVE, Bend.REMOVE_IGNORES_PORT, "", "takes-the-first-port-of-a-server", removes)
            .add(Op.REMOVE, Bend.REMOVE_ALL_PORTS, "", "takes-all-ports-of-a-server", removes)
            .add(Op.REMOVE, Bend.REMOVE_IGNORES_IP, "", "takes-all-addresses-of-an-eni", removes)
            .add(Op.REMOVE, Bend.REMOVE_NOTHING, "", "removes-nothing", removes)
            .add(Op.REMOVE, Bend.REMOVE_ONE_MORE, "", "removes-one-more", removes)
            .add(Op.REMOVE, Bend.REMOVE_FIRST_ONLY, "", "removes-the-first-only", removes)
            .add(Op.REMOVE, Bend.REMOVE_ALL, "", "removes-all", removes)
            .add(Op.REMOVE, Bend.REMOVE_REACHES_ALL, "", "removes-from-every-group", removes)
            .add(Op.REMOVE, Bend.REMOVE_NEEDS_WEIGHT, "", "removes-only-at-the-same-weight", removes)
            .add(Op.REMOVE, Bend.REMOVE_EMPTY_GONE, "", "empty-group-is-gone", removes)
            .add(Op.REMOVE, Bend.REMOVE_ABSENT_FAILS, "", "absent-server-is-an-error",
                "servers that do not exist in the group are ignored; no error message is returned");
    }

    private static void set(DefectList list) {
        String sets = "specifies weights for the servers of the call, and no others";
        list.add(Op.SET, Bend.SET_WRONG_SERVER, "", "sets-the-others", sets)
            .add(Op.SET, Bend.SET_ALL_SERVERS, "", "sets-all", sets)
            .add(Op.SET, Bend.SET_IGNORES_0, "", "ignores-0", "Weight: valid values 0 to 100")
            .add(Op.SET, Bend.SET_ADDS, "", "adds-a-server", sets)
            .add(Op.SET, Bend.SET_DROPS, "", "drops-servers-not-named", sets)
            .add(Op.SET, Bend.SET_NOT_KEPT, "", "keeps-nothing", sets)
            .add(Op.SET, Bend.SET_FIRST_ONLY, "", "sets-the-first-only", sets)
            .add(Op.SET, Bend.SET_KEEPS_WITHOUT_WEIGHT, "", "keeps-the-weight-without-weight",
                "Weight: default value 100")
            .add(Op.SET, Bend.SET_WEIGHT_AT_LEAST_1, "", "weight-0-becomes-1", "Weight: valid values 0 to 100")
            .add(Op.SET, Bend.PARTLY_APPLIED, "", "refused-call-partly-applied",
                "a call that is answered by an error has not been carried out");
    }
}

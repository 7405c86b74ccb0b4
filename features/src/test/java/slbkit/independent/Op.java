package slbkit.independent;

import java.util.List;

/** The names of the operations, and of what all of them share. */
final class Op {

    static final String CREATE = "CreateVServerGroup";
    static final String ADD = "AddVServerGroupBackendServers";
    static final String REMOVE = "RemoveVServerGroupBackendServers";
    static final String MASTER_SLAVE = "CreateMasterSlaveServerGroup";
    static final String SET = "SetBackendServers";
    static final String COMMON = "Common";

    static final List<String> FIVE = List.of(CREATE, ADD, REMOVE, MASTER_SLAVE, SET);

    private Op() {
    }
}

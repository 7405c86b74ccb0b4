package slbkit.independent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the operation that a call asks for and has it done. */
final class Operations {

    private static final int CALLS_REMEMBERED = 3;

    private final Store store = new Store();
    private final CreateGroups create;
    private final AddServers add = new AddServers(store);
    private final RemoveServers remove = new RemoveServers(store);
    private final SetServers set = new SetServers(store);
    private final AroundTheFive around = new AroundTheFive(store);
    private final Faults faults;

    Operations(Ids ids, Faults faults) {
        this.create = new CreateGroups(store, ids);
        this.faults = faults;
    }

    Map<String, Object> perform(Turn turn) throws InterruptedException {
        forgetOldGroups(turn);
        String code = faults.take(turn.action());
        if (code == null || turn.is(Bend.ROW_NEVER, code)) {
            return dispatch(turn);
        }
        if (turn.is(Bend.ROW_AFTER_CHANGE)) {
            dispatch(turn);
        }
        throw turn.row(code, "ordered beforehand");
    }

    private Map<String, Object> dispatch(Turn turn) throws InterruptedException {
        return switch (turn.action()) {
            case Op.CREATE -> create.vServerGroup(turn);
            case Op.ADD -> add.add(turn);
            case Op.REMOVE -> remove.remove(turn);
            case Op.MASTER_SLAVE -> create.masterSlave(turn);
            case Op.SET -> set.set(turn);
            case "DescribeVServerGroupAttribute" -> around.describe(turn, "VServerGroup");
            case "DescribeVServerGroups" -> around.list(turn, "VServerGroup");
            case "DeleteVServerGroup" -> around.delete(turn, "VServerGroup");
            case "DescribeMasterSlaveServerGroupAttribute" -> around.describe(turn, "MasterSlaveServerGroup");
            case "DescribeMasterSlaveServerGroups" -> around.list(turn, "MasterSlaveServerGroup");
            case "DeleteMasterSlaveServerGroup" -> around.delete(turn, "MasterSlaveServerGroup");
            case "DescribeLoadBalancerAttribute" -> around.loadBalancer(turn);
            default -> unknown(turn);
        };
    }

    private Map<String, Object> unknown(Turn turn) {
        if (turn.is(Bend.UNKNOWN_ACTION_TAKEN)) {
            return new LinkedHashMap<>();
        }
        throw turn.absent("ActionAbsent", "There is no operation " + turn.action());
    }

    private void forgetOldGroups(Turn turn) {
        if (turn.is(Bend.STATE_FORGOTTEN)) {
            String id = turn.call().get("VServerGroupId");
            Group group = id == null ? null : store.group(id, false);
            if (group != null && ++group.callsSince > CALLS_REMEMBERED) {
                group.hold(List.of());
            }
        }
    }
}

package slbkit.independent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation that a call asks for and has it done. */
final class Operations {

    /** The operations of the reference pages. A new one joins here. */
    private static final List<Operation> ALL = List.of(
        new CreateVServerGroup(),
        new AddVServerGroupBackendServers(),
        new RemoveVServerGroupBackendServers(),
        new CreateMasterSlaveServerGroup(),
        new SetBackendServers(),
        new SetVServerGroupAttribute(),
        new ModifyVServerGroupBackendServers(),
        new AddBackendServers(),
        new RemoveBackendServers(),
        new DescribeVServerGroupAttribute(),
        new DeleteVServerGroup(),
        new DescribeMasterSlaveServerGroupAttribute(),
        new DeleteMasterSlaveServerGroup(),
        new DescribeVServerGroups(),
        new DescribeMasterSlaveServerGroups(),
        new DescribeHealthStatus());

    private static final int CALLS_REMEMBERED = 3;

    private final Store store;
    private final Around around;
    private final Faults faults;

    Operations(Ids ids, Faults faults) {
        this.store = new Store(ids);
        this.around = new Around(store);
        this.faults = faults;
    }

    static List<Operation> all() {
        return ALL;
    }

    static Optional<Operation> named(String name) {
        return ALL.stream().filter(operation -> operation.name().equals(name)).findFirst();
    }

    Map<String, Object> perform(Turn turn) throws InterruptedException {
        forgetOldGroups(turn);
        String code = faults.take(turn.action());
        if (code == null || turn.is(Mutation.ROW_NEVER, code)) {
            return dispatch(turn);
        }
        if (turn.is(Mutation.ROW_AFTER_CHANGE)) {
            dispatch(turn);
        }
        throw turn.row(code, "ordered beforehand");
    }

    private Map<String, Object> dispatch(Turn turn) throws InterruptedException {
        Optional<Operation> operation = named(turn.action());
        if (operation.isPresent()) {
            return operation.get().perform(turn, store);
        }
        return around.perform(turn).orElseGet(() -> unknown(turn));
    }

    private Map<String, Object> unknown(Turn turn) {
        if (turn.is(Mutation.UNKNOWN_ACTION_TAKEN)) {
            return new LinkedHashMap<>();
        }
        throw turn.absent("ActionAbsent", "There is no operation " + turn.action());
    }

    private void forgetOldGroups(Turn turn) {
        if (turn.is(Mutation.STATE_FORGOTTEN)) {
            String id = turn.call().get("VServerGroupId");
            Group group = id == null ? null : store.group(id, false);
            if (group != null && ++group.callsSince > CALLS_REMEMBERED) {
                group.hold(List.of());
            }
        }
    }
}

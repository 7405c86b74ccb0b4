package slbkit.stub.service;

import java.util.Map;
import java.util.TreeMap;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.stub.world.World;

/** Finds the handler of an operation by its effect and group in the contract. */
final class Handlers {

    private Handlers() {
    }

    /**
     * A handler for each operation of the contract and each of those around them, by name.
     *
     * @throws IllegalStateException if an operation has none
     */
    static Map<String, Handler> of(ServedContract contract, World world) {
        Map<String, Handler> handlers = new TreeMap<>(new ResourceTags(contract, world).handlers());
        contract.operations().forEach(operation -> handlers.put(operation.name(), handler(operation, world)));
        for (GroupKind kind : Contract.documented().groups()) {
            if (world.groups(kind).isEmpty()) {
                handlers.put(kind.operation(Effect.DESCRIBES), new DescribeDefaultGroup(kind, world));
            }
            kind.operations().values().stream().filter(name -> !handlers.containsKey(name)).forEach(name -> {
                throw unserved(name);
            });
        }
        return handlers;
    }

    private static Handler handler(Operation operation, World world) {
        if (world.groups(Contract.documented().group(operation.group())).isEmpty()) {
            return switch (operation.effect()) {
                case ADDS, REMOVES -> new ChangeDefaultGroup(operation, world);
                case SETS -> new SetAttributes(operation, world);
                case REPORTS -> new ReportHealth(operation, world);
                case CREATES, REPLACES, DESCRIBES, LISTS, DELETES -> throw unserved(operation.name());
            };
        }
        return switch (operation.effect()) {
            case CREATES -> new CreateGroup(operation, world);
            case ADDS, REMOVES, REPLACES -> new ChangeGroup(operation, world);
            case SETS -> new SetAttributes(operation, world);
            case REPORTS -> new ReportHealth(operation, world);
            case DESCRIBES, LISTS, DELETES -> new DescribeListDelete(operation, world);
        };
    }

    private static IllegalStateException unserved(String operation) {
        return new IllegalStateException("no handler of the stub serves " + operation);
    }
}

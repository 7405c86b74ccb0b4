package slbkit.stub.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import slbkit.contract.Contract;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.stub.world.World;

/** Finds the handler of an operation by its effect and group in the contract. */
final class Handlers {

    private static final List<BiFunction<Operation, World, Optional<Handler>>> SERVING =
            List.of(CreateGroup::serving, ChangeGroup::serving, ChangeDefaultGroup::serving, SetAttributes::serving,
                    ReportHealth::serving);

    private Handlers() {
    }

    /**
     * A handler for each operation of the contract and each of those around them, by name.
     *
     * @throws IllegalStateException if an operation has none
     */
    static Map<String, Handler> of(ServedContract catalogue, World world) {
        Map<String, Handler> handlers = new TreeMap<>();
        for (Group kind : Contract.documented().groups()) {
            handlers.putAll(world.groups(kind)
                    .map(groups -> new GroupHousekeeping(kind, groups, world.landscape(), catalogue).handlers())
                    .orElseGet(() -> new DefaultGroupHousekeeping(kind, world).handlers()));
        }
        handlers.putAll(new ResourceTags(catalogue, world).handlers());
        for (Operation operation : catalogue.operations()) {
            SERVING.stream()
                    .flatMap(serving -> serving.apply(operation, world).stream())
                    .findFirst()
                    .ifPresent(handler -> handlers.put(operation.name(), handler));
            if (!handlers.containsKey(operation.name())) {
                throw unserved(operation.name());
            }
        }
        for (Group kind : Contract.documented().groups()) {
            kind.operations().values().stream().filter(name -> !handlers.containsKey(name)).forEach(name -> {
                throw unserved(name);
            });
        }
        return handlers;
    }

    private static IllegalStateException unserved(String operation) {
        return new IllegalStateException("no handler of the stub serves " + operation);
    }
}

package slbkit.stub.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/** The documented operations as this service keeps them: the contract's own, or mutated ones to try a judge with. */
public final class ServedContract {

    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private ServedContract(Collection<Operation> operations) {
        operations.forEach(o -> this.operations.put(o.name(), o));
    }

    public static ServedContract documented() {
        return new ServedContract(Contract.documented().operations());
    }

    /** The same with every operation passed through the change: a limit shifted, an error row lost. */
    public ServedContract mutated(UnaryOperator<Operation> change) {
        return new ServedContract(operations.values().stream().map(change).toList());
    }

    public Optional<Operation> find(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    Collection<Operation> operations() {
        return List.copyOf(operations.values());
    }

    List<String> names() {
        return new ArrayList<>(operations.keySet());
    }
}

package slbkit.stub;

import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/** The operations, for tests that hold for each of them. */
final class OperationNames {

    private OperationNames() {
    }

    static Stream<String> five() {
        return Contract.documented().operations().stream().map(Operation::name);
    }
}

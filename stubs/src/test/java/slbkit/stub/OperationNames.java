package slbkit.stub;

import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/** The judged operations, for tests that hold for each of them. */
final class OperationNames {

    private OperationNames() {
    }

    static Stream<String> all() {
        return Contract.documented().operations().stream().map(Operation::name);
    }
}

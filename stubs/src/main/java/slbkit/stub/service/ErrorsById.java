package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.world.Landscape;

/** Ids that ask for a documented error: {@code lb-error-CODE} and {@code rsp-error-CODE}, and the world's own. */
final class ErrorsById {

    private ErrorsById() {
    }

    /** The rejection that an id of the call asks for, if one does. */
    static Optional<Rejection> askedFor(Landscape landscape, Operation operation, Call call) {
        return ErrorId.ALL.stream()
                .flatMap(asking -> call.parameter(asking.parameter())
                        .flatMap(id -> asking.code(id).or(() -> landscape.condition(operation.name(), id)))
                        .stream())
                .findFirst()
                .filter(code -> !isAnothers(operation, code))
                .map(code -> operation.error(code).map(Rejections::of).orElseGet(() -> undocumented(operation, code)));
    }

    /** Operations that only read take such an id as any other, so that a caller can look for what a rejected call left. */
    private static boolean isAnothers(Operation operation, String code) {
        return operation.effect().onlyReads() && operation.error(code).isEmpty()
                && Contract.documented().operations().stream().anyMatch(other -> other.error(code).isPresent());
    }

    /**
     * Let an operation meet the named thing.
     *
     * @throws Rejection if the world has a documented error in store for it
     */
    static void checkCondition(Landscape landscape, Operation operation, String id) {
        landscape.condition(operation.name(), id).flatMap(operation::error).ifPresent(row -> {
            throw Rejections.of(row);
        });
    }

    static Rejection undocumented(Operation operation, String code) {
        List<String> codes = operation.errors().stream().map(DocumentedError::code).toList();
        return GatewayError.UNDOCUMENTED_ERROR.rejection("%s documents no error %s.%s It documents: %s."
                .formatted(
                        operation.name(),
                        Rejection.quoted(code),
                        NearestName.almost(code, codes).map(" The nearest is %s."::formatted).orElse(""),
                        String.join(", ", codes)));
    }
}

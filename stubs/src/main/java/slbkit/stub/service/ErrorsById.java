package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.world.Landscape;

/** Ids that ask for a documented error: {@code lb-error-CODE} and {@code rsp-error-CODE}, and the world's own. */
final class ErrorsById {

    private final Landscape landscape;

    ErrorsById(Landscape landscape) {
        this.landscape = landscape;
    }

    /** The refusal that an id of the call asks for, if one does. */
    Optional<Refusal> askedFor(Operation operation, Call call) {
        return AskingId.ALL.stream()
                .flatMap(asking -> call.parameter(asking.parameter())
                        .flatMap(id -> asking.code(id).or(() -> landscape.condition(operation.name(), id)))
                        .stream())
                .findFirst()
                .map(code -> operation.error(code).map(Refusals::of).orElseGet(() -> undocumented(operation, code)));
    }

    /** The refusal that the world has in store for an operation that meets the named thing. */
    Optional<Refusal> inCondition(Operation operation, String id) {
        return landscape.condition(operation.name(), id).flatMap(operation::error).map(Refusals::of);
    }

    static Refusal undocumented(Operation operation, String code) {
        List<String> codes = operation.errors().stream().map(DocumentedError::code).toList();
        return GatewayError.UNDOCUMENTED_ERROR.refusal("%s documents no error %s.%s It documents: %s."
                .formatted(
                        operation.name(),
                        Refusal.quoted(code),
                        NearestName.almost(code, codes).map(" The nearest is %s."::formatted).orElse(""),
                        String.join(", ", codes)));
    }
}

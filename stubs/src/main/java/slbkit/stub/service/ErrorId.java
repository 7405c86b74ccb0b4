package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import slbkit.contract.Operation;

/**
 * An id that asks for a documented error: {@code lb-error-CODE} or {@code rsp-error-CODE}.
 *
 * @param parameter the parameter that carries it
 * @param prefix what stands before the code
 */
public record ErrorId(String parameter, String prefix) {

    static final List<ErrorId> ALL =
            List.of(new ErrorId("LoadBalancerId", "lb-error-"), new ErrorId("VServerGroupId", "rsp-error-"),
                    new ErrorId("MasterSlaveServerGroupId", "rsp-error-"));

    /**
     * The one that a call of the operation can carry.
     *
     * @throws IllegalStateException if no id asks the operation for an error
     */
    public static ErrorId of(Operation operation) {
        String subject = operation.subject().name();
        return ALL.stream().filter(a -> a.parameter().equals(subject)).findFirst().orElseThrow(() ->
                new IllegalStateException("%s: no %s asks the stub for an error".formatted(operation.name(), subject)));
    }

    /** The id that asks for that code. */
    public String id(String code) {
        return prefix + code;
    }

    Optional<String> code(String id) {
        return id.startsWith(prefix) ? Optional.of(id.substring(prefix.length())) : Optional.empty();
    }
}

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
public record AskingId(String parameter, String prefix) {

    static final List<AskingId> ALL =
            List.of(new AskingId("LoadBalancerId", "lb-error-"), new AskingId("VServerGroupId", "rsp-error-"),
                    new AskingId("MasterSlaveServerGroupId", "rsp-error-"));

    /**
     * The one that a call of the operation can carry.
     *
     * @throws IllegalStateException if no id asks the operation for an error
     */
    public static AskingId of(Operation operation) {
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

package slbkit.stub.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;

/** Documented errors that coming calls are armed with, oldest arming first. */
public final class ArmedErrors {

    private final ServedContract contract;
    private final Map<String, Deque<ArmedError>> armed = new LinkedHashMap<>();

    /**
     * One arming that waits.
     *
     * @param code the documented code
     * @param times how many calls it still answers
     * @param after how many calls it still lets pass first
     */
    public record ArmedError(String code, int times, int after) {
    }

    public ArmedErrors(ServedContract contract) {
        this.contract = contract;
    }

    /**
     * Let the next calls of an operation fail.
     *
     * @throws Rejection if there is no such operation or it documents no such error; nothing is armed then
     */
    public synchronized void arm(String operation, String code, int times, int after) {
        Operation known = contract.find(operation).orElseThrow(() -> GatewayError.UNDOCUMENTED_ERROR.rejection(
                "%s is not one of the documented operations %s."
                        .formatted(Rejection.quoted(operation), String.join(", ", contract.names()))));
        if (known.error(code).isEmpty()) {
            throw ErrorsById.undocumented(known, code);
        }
        if (times < 1 || after < 0) {
            throw GatewayError.UNDOCUMENTED_ERROR.rejection(
                    "times is at least 1 and after at least 0, but they were %s and %s.".formatted(times, after));
        }
        armed.computeIfAbsent(operation, o -> new ArrayDeque<>()).add(new ArmedError(code, times, after));
    }

    /** The error that this call of the operation receives, if it is armed; counts the call. */
    synchronized Optional<DocumentedError> next(Operation operation) {
        Deque<ArmedError> waiting = armed.get(operation.name());
        if (waiting == null || waiting.isEmpty()) {
            return Optional.empty();
        }
        ArmedError first = waiting.poll();
        if (first.after() > 0) {
            waiting.addFirst(new ArmedError(first.code(), first.times(), first.after() - 1));
            return Optional.empty();
        }
        if (first.times() > 1) {
            waiting.addFirst(new ArmedError(first.code(), first.times() - 1, 0));
        }
        return operation.error(first.code());
    }

    /** What still waits, by operation. */
    public synchronized Map<String, List<ArmedError>> waiting() {
        Map<String, List<ArmedError>> waiting = new LinkedHashMap<>();
        armed.forEach((operation, arms) -> {
            if (!arms.isEmpty()) {
                waiting.put(operation, List.copyOf(arms));
            }
        });
        return waiting;
    }

    public synchronized void clear() {
        armed.clear();
    }
}

package slbkit.stub.fault;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.service.Rejection;

/**
 * The faults that coming calls meet: armed ones, oldest first, and those that an id asks for, such as
 * {@code lb-fault-delay-500} or {@code rsp-fault-reset}.
 */
public final class Faults {

    private static final Map<String, String> ASKING = Map.of(
            "LoadBalancerId", "lb-fault-",
            "VServerGroupId", "rsp-fault-",
            "MasterSlaveServerGroupId", "rsp-fault-");

    private static final int MOST_BUSY_IDS = 1_000;

    private final Collection<String> operations;
    private final Clock clock;
    private final Map<String, Deque<ArmedFault>> armed = new LinkedHashMap<>();
    private final Map<String, Long> busyIds = new LinkedHashMap<>();
    private volatile boolean anyArmed;

    /**
     * One arming that waits.
     *
     * @param fault the fault's word
     * @param millis how long it lasts
     * @param times how many calls it still meets; a busy service counts none
     * @param after how many calls it still lets pass first
     * @param until when a busy service is free again, in milliseconds since 1970; 0 for every other fault
     */
    public record ArmedFault(String fault, int millis, int times, int after, long until) {

        private ArmedFault counted(int fewerTimes, int fewerAfter) {
            return new ArmedFault(fault, millis, times - fewerTimes, after - fewerAfter, until);
        }
    }

    public Faults(Collection<String> operations, Clock clock) {
        this.operations = List.copyOf(operations);
        this.clock = clock;
    }

    /**
     * Let the next calls of an operation go wrong.
     *
     * @param millis how long, or null for as long as is usual
     * @throws Rejection if there is no such operation or fault; nothing is armed then
     */
    public synchronized void arm(String operation, String word, Integer millis, int times, int after) {
        if (!operations.contains(operation)) {
            throw Fault.rejection("%s is not one of the operations served: %s."
                    .formatted(operation, String.join(", ", operations)));
        }
        Fault fault = Fault.of(word, millis);
        if (times < 1 || after < 0) {
            throw Fault.rejection(
                    "times is at least 1 and after at least 0, but they were %s and %s.".formatted(times, after));
        }
        long until = fault.kind() == FaultKind.BUSY ? clock.millis() + fault.millis() : 0;
        armed.computeIfAbsent(operation, o -> new ArrayDeque<>())
                .add(new ArmedFault(word, fault.millis(), times, after, until));
        anyArmed = true;
    }

    /**
     * The fault that this call meets, if any; counts the call.
     *
     * @throws Rejection if an id asks for a fault that there is not
     */
    public Optional<Fault> next(Call call) {
        Optional<Fault> first = anyArmed ? armed(call) : Optional.empty();
        return first.isPresent() ? first : askedFor(call);
    }

    /** Whether anything may go wrong with a call of these parameters; counts nothing. */
    public boolean mayMeet(Parameters parameters) {
        return anyArmed || ASKING.entrySet().stream()
                .anyMatch(a -> parameters.get(a.getKey()).filter(id -> id.startsWith(a.getValue())).isPresent());
    }

    private synchronized Optional<Fault> armed(Call call) {
        Deque<ArmedFault> waiting = armed.get(call.action().orElse(""));
        if (waiting == null) {
            return Optional.empty();
        }
        waiting.removeIf(a -> a.until() > 0 && a.until() <= clock.millis());
        ArmedFault first = waiting.poll();
        if (first == null) {
            anyArmed = armed.values().stream().anyMatch(w -> !w.isEmpty());
            return Optional.empty();
        }
        if (first.after() > 0) {
            waiting.addFirst(first.counted(0, 1));
            return Optional.empty();
        }
        if (first.until() > 0) {
            waiting.addFirst(first);
        } else if (first.times() > 1) {
            waiting.addFirst(first.counted(1, 0));
        }
        return Optional.of(Fault.of(first.fault(), first.millis() == 0 ? null : first.millis()));
    }

    private Optional<Fault> askedFor(Call call) {
        for (Map.Entry<String, String> asking : ASKING.entrySet()) {
            Optional<String> id = call.parameter(asking.getKey()).filter(v -> v.startsWith(asking.getValue()));
            if (id.isPresent()) {
                Fault fault = named(id.get().substring(asking.getValue().length()));
                return fault.kind() == FaultKind.BUSY && isFreeAgain(id.get(), fault)
                        ? Optional.empty()
                        : Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** {@code delay} or {@code delay-500}. */
    private static Fault named(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return Fault.of(text, null);
        }
        String millis = text.substring(dash + 1);
        if (!millis.matches("[0-9]{1,6}")) {
            throw Fault.rejection("Write how long a fault lasts in milliseconds, such as lb-fault-delay-500.");
        }
        return Fault.of(text.substring(0, dash), Integer.valueOf(millis));
    }

    /** An id is busy from its first call on. */
    private synchronized boolean isFreeAgain(String id, Fault fault) {
        long now = clock.millis();
        long until = busyIds.computeIfAbsent(id, i -> now + fault.millis());
        if (busyIds.size() > MOST_BUSY_IDS) {
            busyIds.remove(busyIds.keySet().iterator().next());
        }
        return until <= now;
    }

    /** What still waits, by operation. */
    public synchronized Map<String, List<ArmedFault>> waiting() {
        Map<String, List<ArmedFault>> waiting = new LinkedHashMap<>();
        armed.forEach((operation, faults) -> {
            List<ArmedFault> live = faults.stream()
                    .filter(a -> a.until() == 0 || a.until() > clock.millis())
                    .toList();
            if (!live.isEmpty()) {
                waiting.put(operation, live);
            }
        });
        return waiting;
    }

    public synchronized void clear() {
        armed.clear();
        busyIds.clear();
        anyArmed = false;
    }
}

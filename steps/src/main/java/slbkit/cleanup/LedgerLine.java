package slbkit.cleanup;

import slbkit.contract.GroupKind;
import slbkit.slb.ServerGroups;

/**
 * One line of a ledger.
 *
 * @param run the run that wrote it
 * @param time when, ISO-8601 in UTC
 * @param event what happened
 * @param kind the kind of group, such as VServerGroup; null if the event is about the run
 * @param name the group's name for a call, the weight of a server, or the target's endpoint at the beginning of a run;
 *     otherwise empty
 * @param id the group's id, if it is known; or the id of the server with that weight, or of the server that may enter
 * @param loadBalancer the load balancer of the call, if the line is written before a call
 */
public record LedgerLine(
        String run, String time, Event event, String kind, String name, String id, String loadBalancer) {

    /**
     * The group's kind.
     *
     * @throws IllegalArgumentException if the kind is unknown
     */
    GroupKind group() {
        return ServerGroups.named(String.valueOf(kind)).orElseThrow(() -> new IllegalArgumentException(
                "the ledger names a group of the unknown kind " + kind));
    }

    /** What can happen to a group, to the weights and members of a default server group, and to the run itself. */
    public enum Event { BEGUN, INTEND, ANSWERED, MADE, GONE, WEIGHT, RESTORED, ENTERING, OUT, ENDED }
}

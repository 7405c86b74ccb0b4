package slbkit.cleanup;

import slbkit.contract.Group;
import slbkit.slb.ServerGroups;

/**
 * One line of a ledger.
 *
 * @param run the run that wrote it
 * @param time when, ISO-8601 in UTC
 * @param event what happened
 * @param kind the resource whose group it happened to, such as VServerGroup; null where it happened to the run
 * @param name the group's name, where the line is about a call; a server's weight, where it is about that; the
 *     target's endpoint, where a run begins; else empty
 * @param id the group's id, where one is known, or the id of the server whose weight it is or that may enter
 * @param loadBalancer the load balancer the call named, where the line is about an intention
 */
public record LedgerLine(
        String run, String time, Event event, String kind, String name, String id, String loadBalancer) {

    /**
     * The group's kind.
     *
     * @throws IllegalArgumentException if the line is about none that is known
     */
    Group group() {
        return ServerGroups.named(String.valueOf(kind)).orElseThrow(() -> new IllegalArgumentException(
                "the ledger names a group of the unknown kind " + kind));
    }

    /** What can happen to a group, to the weights and members of a default server group, and to the run itself. */
    public enum Event { BEGUN, INTEND, ANSWERED, MADE, GONE, WEIGHT, RESTORED, ENTERING, OUT, ENDED }
}

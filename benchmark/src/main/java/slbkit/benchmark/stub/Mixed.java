package slbkit.benchmark.stub;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Turns of three talks on one connection: a group's whole life, a rejection, and a server that goes into a group
 * that all connections share, and out of it again, with the reply checked for it each time.
 */
final class Mixed implements Talk {

    private final GroupLife life;
    private final Rejected rejected = new Rejected();
    private final String own;
    private final String shared;
    private final Set<String> left = new HashSet<>();
    private int turn;
    private long errors;

    Mixed(int number, String sharedGroup) {
        this.life = new GroupLife(number);
        this.own = "i-soak-" + number;
        this.shared = sharedGroup;
    }

    /** How many errors came that were asked for; any other ends the soak. */
    long errors() {
        return errors;
    }

    /** What this connection's last change left in the shared group. */
    Set<String> leftIn() {
        return left;
    }

    @Override
    public Map<String, String> next() {
        return switch (turn % 3) {
            case 0 -> life.next();
            case 1 -> rejected.next();
            default -> Map.of(
                    "Action", isIn() ? "RemoveVServerGroupBackendServers" : "AddVServerGroupBackendServers",
                    "VServerGroupId", shared,
                    "BackendServers", "[{\"ServerId\":\"" + own + "\",\"Port\":80}]");
        };
    }

    @Override
    public void heard(int status, String reply) {
        switch (turn++ % 3) {
            case 0 -> life.heard(status, reply);
            case 1 -> {
                rejected.heard(status, reply);
                errors++;
            }
            default -> {
                boolean nowIn = reply.contains("\"" + own + "\"");
                if (status != 200 || nowIn == isIn()) {
                    throw new IllegalStateException("a change of the shared group was lost: " + status + " " + reply);
                }
                if (!left.remove(own)) {
                    left.add(own);
                }
            }
        }
    }

    private boolean isIn() {
        return left.contains(own);
    }
}

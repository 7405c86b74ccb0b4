package slbkit.slb;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import tools.jackson.databind.JsonNode;

/** The groups of the contract that sentences speak of, and which operation works on which. */
public final class ServerGroups {

    /** A vServer group. */
    public static final GroupKind V_SERVER_GROUP = Contract.documented().group("VServerGroup");
    /** A primary/secondary server group. */
    public static final GroupKind MASTER_SLAVE_SERVER_GROUP = Contract.documented().group("MasterSlaveServerGroup");
    /** The default server group of a load balancer. */
    public static final GroupKind DEFAULT_SERVER_GROUP = Contract.documented().group("LoadBalancer");

    private ServerGroups() {
    }

    /** The judged operation of that name. */
    public static Operation operation(String name) {
        return Contract.documented().operation(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is not one of the judged operations"));
    }

    /** The judged operation that does this to a group. */
    public static Operation operation(GroupKind group, Effect effect) {
        return Contract.documented().operation(group, effect);
    }

    /** The group that a judged operation works on. */
    public static GroupKind of(String operation) {
        return Contract.documented().group(operation(operation).group());
    }

    /** The other of the two kinds of groups that calls create. */
    public static GroupKind otherThan(GroupKind kind) {
        return kind.equals(V_SERVER_GROUP) ? MASTER_SLAVE_SERVER_GROUP : V_SERVER_GROUP;
    }

    /** Whether it is a judged operation that creates a group. */
    public static boolean creates(String operation) {
        return Contract.documented().operation(operation).filter(o -> o.effect() == Effect.CREATES).isPresent();
    }

    /** Whether it is a judged operation that works on the default server group. */
    public static boolean isOnDefaultGroup(String operation) {
        return Contract.documented().operation(operation)
                .filter(o -> Contract.documented().group(o.group()).equals(DEFAULT_SERVER_GROUP)).isPresent();
    }

    /** Whether an operation only reads. */
    public static boolean reads(String operation) {
        return Arrays.stream(Effect.values()).filter(Effect::onlyReads)
                .anyMatch(effect -> Contract.documented().operationsThat(effect).contains(operation));
    }

    /** The group of that resource; also as ledgers of version 0.1 wrote it, V_SERVER_GROUP. */
    public static Optional<GroupKind> named(String resource) {
        String name = resource.replace("_", "").toUpperCase(Locale.ROOT);
        return Contract.documented().groups().stream()
                .filter(g -> g.resource().toUpperCase(Locale.ROOT).equals(name)).findFirst();
    }

    /** The groups that the reply to a call of the listing operation shows; empty if it shows no list. */
    public static Optional<List<JsonNode>> listed(Reply reply, GroupKind kind) {
        return reply.servers(kind.resource() + "s", kind.resource());
    }

    /**
     * Whether a description succeeds and shows no group: an empty id, and neither a name nor servers. Clients take an empty id
     * for a group that does not exist.
     */
    public static boolean showsNoGroup(Reply reply, GroupKind kind) {
        if (!reply.succeeded() || reply.json() == null) {
            return false;
        }
        return Stream.of(kind.id(), kind.name()).allMatch(member -> reply.json().path(member).asString("").isEmpty())
                && reply.servers(kind.members().wrapper(), kind.members().list()).filter(held -> !held.isEmpty()).isEmpty();
    }

    /** Whether the reply to a call of a describing operation shows no group, as {@link #showsNoGroup(Reply, Group)} has it. */
    public static boolean showsNoGroup(Reply reply, Operation operation) {
        return operation.effect() == Effect.DESCRIBES && showsNoGroup(reply, of(operation.name()));
    }

    /** The rule that a plain call of the operation succeeds. */
    public static String plainCallRule(String operation) {
        return operation(operation).plainCallRule();
    }
}

package slbkit.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/**
 * What else shows the content of a group. If a description of the group disagrees with the call that filled it, the
 * reply of another operation shows which of the two is wrong.
 */
public record CrossCheck(ScenarioExecution execution, GroupReader reader, TestBed bed, PlainCalls plain, ScenarioGroups groups) {

    private static final GroupKind V_SERVER_GROUP = ServerGroups.V_SERVER_GROUP;

    /** The groups that a list shows behind a load balancer; empty if the target does not list groups of that kind. */
    public Optional<List<JsonNode>> listedBehind(GroupKind kind, String loadBalancer) {
        return kind.find(Effect.LISTS).filter(execution.support()::describes)
                .map(lists -> execution.callWithRetries(SlbRequest.of(lists, bed.region()).with("LoadBalancerId", loadBalancer)))
                .filter(Reply::succeeded)
                .flatMap(reply -> ServerGroups.listed(reply, kind));
    }

    /** The groups behind the load balancer of the scenario's group of that name; empty if it is unknown, or nothing is listed. */
    public Optional<List<JsonNode>> listed(GroupKind kind, String name) {
        return groups.knownCreation(name).map(creation -> creation.parameters().get("LoadBalancerId"))
                .flatMap(balancer -> listedBehind(kind, balancer));
    }

    /** The group of that id in a list of groups. */
    public static Optional<JsonNode> find(List<JsonNode> groups, GroupKind kind, String id) {
        return groups.stream().filter(group -> group.path(kind.id()).asString("").equals(id)).findFirst();
    }

    /** The description of a group; empty if the target does not describe it. */
    public Optional<JsonNode> described(GroupKind kind, String id) {
        return reader.description(kind, id).filter(Reply::succeeded).map(Reply::json);
    }

    /** Whether a description of the scenario's group of that name is rejected. */
    public boolean isGone(GroupKind kind, String name) {
        return reader.rejectionAsUnknown(kind, groups.named(name).id()).isPresent();
    }

    /** Whether a description shows the name of a group that the plain call created. */
    public boolean showsNames(GroupKind kind) {
        Reply created = execution.call(plain.of(kind.operation(Effect.CREATES)));
        return created.createdId(kind).flatMap(id -> described(kind, id))
                .filter(shown -> !shown.path(kind.name()).asString("").isEmpty()).isPresent();
    }

    /**
     * A new group must be behind the load balancer that its creation named.
     *
     * @throws Unverifiable because of the creation, if a description shows another one and the list does not contradict it
     */
    public void requireBehind(GroupKind kind, String id, String loadBalancer) {
        Optional<String> shown = described(kind, id).map(group -> group.path("LoadBalancerId").asString("")).filter(other ->
                !other.isEmpty() && !other.equals(loadBalancer));
        if (shown.isEmpty() || isListedBehind(kind, id, loadBalancer)) {
            return;
        }
        String rule = ServerGroups.operation(kind, Effect.CREATES).rule("behaviour/read-back");
        String observed = "the group is described behind " + shown.get();
        throw isListedBehind(kind, id, shown.get())
                ? execution.brokenElsewhere(rule, "a group behind " + loadBalancer, observed + " and listed there")
                : Unverifiable.because(rule, observed);
    }

    private boolean isListedBehind(GroupKind kind, String id, String loadBalancer) {
        return listedBehind(kind, loadBalancer).filter(listed -> find(listed, kind, id).isPresent()).isPresent();
    }

    /**
     * If neither a description nor a list shows a group of the scenario, its creation made the id up.
     *
     * @param name the scenario's name of the group
     * @throws Unverifiable because of the creation
     */
    public void requireCreated(GroupKind kind, String name) {
        String id = groups.named(name).id();
        Optional<String> rejection = reader.rejectionAsUnknown(kind, id);
        if (rejection.isPresent() && listed(kind, name).filter(listed -> find(listed, kind, id).isEmpty()).isPresent()) {
            throw Unverifiable.because(ServerGroups.operation(kind, Effect.CREATES).rule("behaviour/usable"), rejection.get());
        }
    }

    /**
     * A description must show a new group with the servers that it was created with.
     *
     * @throws Unverifiable if it does not, so that no other operation can be compared with descriptions
     */
    public void requireFaithful(GroupKind kind) {
        if (!reader.describes(kind)) {
            return;
        }
        SlbRequest creation = plain.of(kind.operation(Effect.CREATES));
        Reply created = execution.call(creation);
        Set<String> sent = creation.servers().stream().map(Backend::keyOf).collect(Collectors.toSet());
        created.createdId(kind).flatMap(id -> reader.held(kind, id))
                .map(shown -> shown.stream().map(Backend::key).collect(Collectors.toSet())).filter(shown -> !shown.equals(sent))
                .ifPresent(shown -> {
                    throw new Unverifiable("needs %s to show a group with the servers that it was created with; it shows %s"
                            .formatted(kind.operation(Effect.DESCRIBES), shown));
                });
    }

    /**
     * The description of a new vServer group that got its servers by an addition instead of by its creation.
     *
     * @return empty for other kinds of groups, or if one of the calls is rejected
     */
    public Optional<JsonNode> describedAfterAddition(GroupKind kind, List<Map<String, Object>> servers) {
        return describedNew(kind, servers, true);
    }

    /**
     * The servers that a description shows if another operation put them into a vServer group: an addition instead of a
     * creation, and a creation instead of any other operation.
     *
     * @param effect what the operation does that put them into a group
     * @return empty for other kinds of groups, or if one of the calls is rejected
     */
    public Optional<List<Backend>> filledOtherwise(GroupKind kind, Effect effect, List<Map<String, Object>> servers) {
        Optional<JsonNode> shown = switch (effect) {
            case CREATES -> describedAfterAddition(kind, servers);
            case ADDS, REPLACES -> describedNew(kind, servers, false);
            case REMOVES, SETS, DESCRIBES, LISTS, REPORTS, DELETES -> Optional.empty();
        };
        return shown.map(group -> Backend.all(group.path(kind.members().wrapper()).path(kind.members().list()).valueStream().toList()));
    }

    private Optional<JsonNode> describedNew(GroupKind kind, List<Map<String, Object>> servers, boolean byAddition) {
        if (!kind.equals(V_SERVER_GROUP) || servers == null || servers.isEmpty() || !reader.describes(kind)) {
            return Optional.empty();
        }
        SlbRequest creation = SlbRequest.of(kind.operation(Effect.CREATES), bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .with(kind.name(), bed.name());
        Reply created = execution.call(byAddition ? creation : creation.servers(servers));
        return created.createdId(kind)
                .filter(id -> !byAddition || add(kind, id, servers).succeeded())
                .flatMap(id -> described(kind, id));
    }

    private Reply add(GroupKind kind, String id, List<Map<String, Object>> servers) {
        return execution.call(SlbRequest.of(kind.operation(Effect.ADDS), bed.region())
                .with(kind.id(), id)
                .servers(servers));
    }
}

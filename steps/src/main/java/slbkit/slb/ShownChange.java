package slbkit.slb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;

/**
 * The description in which a successful change must become visible.
 *
 * @param change the successful call
 * @param effect its effect
 * @param group the kind of group
 * @param reading the call that describes the changed or deleted group
 */
public record ShownChange(SlbRequest change, Effect effect, GroupKind group, SlbRequest reading) {

    /** Where to see a change; empty for a call that changes nothing or does not say what. */
    public static Optional<ShownChange> of(SlbRequest change, Reply reply) {
        return Contract.documented().operation(change.operation()).filter(o -> !o.effect().onlyReads()).flatMap(operation -> {
            GroupKind group = Contract.documented().group(operation.group());
            Optional<String> id = operation.effect() == Effect.CREATES
                    ? reply.member(group.id())
                    : parameter(change, group.id());
            return id.filter(known -> !known.isBlank())
                    .map(known -> new ShownChange(change, operation.effect(), group, reading(change, group, known)));
        });
    }

    /** Whether a description shows the change of the first server; after a deletion, whether the description is rejected. */
    public boolean isIn(Reply description) {
        if (!description.succeeded() || effect == Effect.DELETES) {
            return description.rejected() && effect == Effect.DELETES;
        }
        if (change.servers() == null || change.servers().isEmpty()) {
            return true;
        }
        Map<String, Object> sent = change.servers().get(0);
        List<Backend> same = listed(description).stream()
                .filter(server -> server.value("ServerId").equals(text(sent, "ServerId")))
                .toList();
        return switch (effect) {
            case REMOVES -> same.stream().noneMatch(server -> server.value("Port").equals(text(sent, "Port")));
            case SETS -> text(sent, "Weight").isEmpty()
                    || same.stream().anyMatch(server -> server.value("Weight").equals(text(sent, "Weight")));
            case REPLACES -> same.stream().anyMatch(server -> server.value("Port").equals(text(sent, "Port")));
            case CREATES, ADDS -> !same.isEmpty();
            case DESCRIBES, LISTS, REPORTS, DELETES -> throw new IllegalStateException(change.operation() + " changes no servers");
        };
    }

    /** The call that lists a new group; empty for another change, and for a group that no operation lists. */
    public Optional<SlbRequest> listing() {
        return effect != Effect.CREATES ? Optional.empty() : group.find(Effect.LISTS).map(lists -> {
            SlbRequest listing = SlbRequest.of(lists);
            for (String name : List.of("RegionId", "LoadBalancerId")) {
                listing = listing.with(name, change.parameters().getOrDefault(name, ""));
            }
            return listing;
        });
    }

    /** Whether a list of groups shows the new group. A list that cannot be read shows nothing later, either. */
    public boolean isListedIn(Reply list) {
        return ServerGroups.listed(list, group)
                .map(groups -> groups.stream().anyMatch(listed ->
                        listed.path(group.id()).asString("").equals(reading.parameters().get(group.id()))))
                .orElse(true);
    }

    private List<Backend> listed(Reply description) {
        return description.servers(group.members().wrapper(), group.members().list()).map(Backend::all).orElse(List.of());
    }

    private static SlbRequest reading(SlbRequest change, GroupKind group, String id) {
        SlbRequest reading = SlbRequest.of(group.operation(Effect.DESCRIBES)).with(group.id(), id);
        return parameter(change, "RegionId").map(region -> reading.with("RegionId", region)).orElse(reading);
    }

    private static Optional<String> parameter(SlbRequest request, String name) {
        return Optional.ofNullable(request.parameters().get(name));
    }

    private static Optional<String> text(Map<String, Object> server, String member) {
        return Optional.ofNullable(server.get(member)).map(String::valueOf);
    }
}

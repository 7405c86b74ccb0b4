package slbkit.cleanup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.profile.Capability;
import slbkit.profile.TargetProfile;
import slbkit.slb.Backend;
import slbkit.slb.DefaultWeights;
import slbkit.slb.ServerGroups;

/**
 * The members that a default server group had before a scenario. Afterwards, servers that entered are removed, and
 * servers that left are added again, if the target has the operations for that; the rest is listed as left over.
 *
 * @param loadBalancer the load balancer
 * @param before the content of the group; empty if it could not be read
 */
public record DefaultMembers(String loadBalancer, Optional<List<Backend>> before) {

    private static final GroupKind GROUP = ServerGroups.DEFAULT_SERVER_GROUP;
    /** Enough rounds to remove, to add, to set weights, and to check the result. */
    private static final int LOOKS = 6;

    /** The servers among these that were not known to be members. */
    public Set<String> strangers(Set<String> servers, List<String> fixtures) {
        List<String> known = before.map(DefaultMembers::ids).orElse(fixtures);
        return servers.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
    }

    /**
     * Restore the members.
     *
     * @param strangers servers that may have entered
     * @return whether they are restored
     */
    public boolean putBack(
            TargetProfile profile, Function<SlbRequest, Reply> calls, Consumer<String> left, Set<String> strangers) {
        if (before.isEmpty() || !profile.offers(Capability.DESCRIBE)) {
            strangers.forEach(id -> left.accept("perhaps " + entered(id)));
            return false;
        }
        for (int look = 0; look < LOOKS; look++) {
            Optional<List<Backend>> now = read(profile, calls);
            if (now.isEmpty()) {
                strangers.forEach(id -> left.accept("perhaps " + entered(id)));
                return false;
            }
            List<Backend> in = now.get().stream().filter(s -> strangers.contains(s.id())).toList();
            List<String> there = ids(now.get());
            List<Backend> out = before.get().stream().filter(s -> !there.contains(s.id())).toList();
            Map<String, Integer> weights = otherWeights(now.get());
            if (in.isEmpty() && out.isEmpty() && weights.isEmpty()) {
                // the owner of these servers is unknown: they stay, and the run does not change the group
                List<String> others = there.stream().filter(id -> !ids(before.get()).contains(id)).toList();
                others.forEach(id -> left.accept(entered(id)));
                return others.isEmpty();
            }
            // one change at a time, so that the next read shows other changes by a faulty target
            boolean changed = look + 1 < LOOKS && (!in.isEmpty() ? change(profile, calls, Effect.REMOVES, in)
                    : !out.isEmpty() ? change(profile, calls, Effect.ADDS, out)
                    : weigh(profile, calls, weights));
            if (!changed) {
                in.forEach(s -> left.accept(entered(s.id())));
                out.forEach(s -> left.accept(
                        "the default server group of %s without the server %s".formatted(loadBalancer, s.id())));
                if (!weights.isEmpty()) {
                    left.accept("weights of the default server group of " + loadBalancer);
                }
                return false;
            }
        }
        throw new IllegalStateException("the last look ends the loop");
    }

    private Optional<List<Backend>> read(TargetProfile profile, Function<SlbRequest, Reply> calls) {
        return calls.apply(SlbRequest.of(GROUP.operation(Effect.DESCRIBES), profile.region())
                        .with("LoadBalancerId", loadBalancer))
                .servers(GROUP.members().wrapper(), GROUP.members().list())
                .map(Backend::all);
    }

    /** The weights that must be restored: a call that adds or removes servers may have changed those of others. */
    private Map<String, Integer> otherWeights(List<Backend> now) {
        Map<String, Integer> other = new LinkedHashMap<>();
        before.orElseThrow().forEach(was -> now.stream().filter(is -> is.id().equals(was.id()))
                .filter(is -> !is.value("Weight").equals(was.value("Weight")))
                .findFirst().flatMap(is -> was.value("Weight")).filter(weight -> weight.matches("\\d{1,3}"))
                .ifPresent(weight -> other.put(was.id(), Integer.valueOf(weight))));
        return other;
    }

    private boolean weigh(TargetProfile profile, Function<SlbRequest, Reply> calls, Map<String, Integer> weights) {
        return new DefaultWeights(loadBalancer, weights).calls(profile.region()).stream()
                .allMatch(call -> calls.apply(call).succeeded());
    }

    private boolean change(
            TargetProfile profile, Function<SlbRequest, Reply> calls, Effect effect, List<Backend> servers) {
        return calls.apply(call(effect, profile.region(), loadBalancer, servers)).succeeded();
    }

    /** A call that adds servers to the group or removes them. */
    public static SlbRequest call(Effect effect, String region, String loadBalancer, List<Backend> servers) {
        return SlbRequest.of(GROUP.operation(effect), region)
                .with("LoadBalancerId", loadBalancer)
                .servers(servers.stream().map(server -> entry(effect, server)).toList());
    }

    private static Map<String, Object> entry(Effect effect, Backend server) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (String member : List.of("ServerId", "Weight", "Type")) {
            server.value(member).ifPresent(value -> entry.put(member, value));
        }
        if (effect == Effect.ADDS) {
            server.value("Description").filter(text -> !text.isEmpty()).ifPresent(text -> entry.put("Description", text));
        }
        return entry;
    }

    private String entered(String id) {
        return "the server %s in the default server group of %s".formatted(id, loadBalancer);
    }

    private static List<String> ids(List<Backend> servers) {
        return servers.stream().map(Backend::id).toList();
    }
}

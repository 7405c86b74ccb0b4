package slbkit.cleanup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import slbkit.cleanup.Leftovers.Left;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Endpoint;
import slbkit.endpoint.Reply;
import slbkit.endpoint.ReplyObserver;
import slbkit.endpoint.SlbRequest;
import slbkit.health.FirstContact;
import slbkit.health.Resending;
import slbkit.profile.TargetProfile;
import slbkit.report.view.Sanitizer;
import slbkit.slb.Backend;
import slbkit.slb.DefaultWeights;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/** Deletes what interrupted runs left behind on a target, and restores default server groups, from their ledger. */
public final class Sweep {

    /**
     * What a sweep did.
     *
     * @param contact whether there was a target to sweep; if there was none, nothing was done
     * @param deleted ids that were deleted now, or were already gone
     * @param restored load balancers whose default server groups were restored
     * @param left what could not be deleted or restored, with the reason
     * @param elsewhere endpoints of other targets on which the ledger shows something left, and which are not touched
     */
    public record Result(
            FirstContact contact, List<String> deleted, List<String> restored, List<String> left, List<String> elsewhere) {
    }

    /** Nothing is recorded here. */
    private static final ReplyObserver NOBODY = (request, reply, exchange) -> { };

    private static final GroupKind.Members MEMBERS = ServerGroups.DEFAULT_SERVER_GROUP.members();

    private static final FirstContact FOUND = new FirstContact(FirstContact.Kind.TARGET, "");

    private final TargetProfile profile;
    private final Endpoint endpoint;
    private final Ledger ledger;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> deleted = new ArrayList<>();
    private final Set<String> restored = new LinkedHashSet<>();
    private final List<String> left = new ArrayList<>();

    private Sweep(TargetProfile profile, Endpoint endpoint, Ledger ledger) {
        this.profile = profile;
        this.endpoint = endpoint;
        this.ledger = ledger;
    }

    /** Delete what the ledger in a file shows as created on this target and not deleted. */
    public static Result of(TargetProfile profile, Path ledgerFile) {
        Map<String, Leftovers> left = new LinkedHashMap<>(
                Leftovers.byTarget(Ledger.read(ledgerFile), profile.endpoint()));
        left.values().removeIf(Leftovers::isNothing);
        Leftovers here = left.remove(profile.endpoint());
        List<String> elsewhere = left.keySet().stream().map(Sanitizer::line).toList();
        if (here == null) {
            return new Result(FOUND, List.of(), List.of(), List.of(), elsewhere);
        }
        try (Endpoint endpoint = new Endpoint(profile)) {
            FirstContact contact = FirstContact.with(endpoint, profile);
            if (contact.kind() != FirstContact.Kind.TARGET) {
                return new Result(new FirstContact(contact.kind(), Sanitizer.line(endpoint.hide(contact.message()))),
                        List.of(), List.of(), List.of(), elsewhere);
            }
            try (Ledger ledger = Ledger.in(ledgerFile, "sweep")) {
                ledger.begun(profile.endpoint());
                Result result = new Sweep(profile, endpoint, ledger).sweep(here, elsewhere);
                ledger.ended();
                return result;
            }
        }
    }

    private Result sweep(Leftovers leftovers, List<String> elsewhere) {
        Set<Left> groups = new LinkedHashSet<>(leftovers.groups());
        leftovers.unheard().forEach(line -> groups.addAll(named(line)));
        groups.forEach(this::delete);
        leftovers.entered().forEach(this::takeOut);
        leftovers.weights().forEach(this::restore);
        return new Result(FOUND, deleted, List.copyOf(restored), left, elsewhere);
    }

    private void delete(Left group) {
        Reply reply = call(SlbRequest.of(group.kind().operation(Effect.DELETES)).with(group.kind().id(), group.id()));
        if (reply.succeeded() || isGone(reply)) {
            ledger.gone(group.kind(), group.id());
            deleted.add(shown(group.id()));
        } else {
            left.add(shown(group.id() + ": " + reply.inOneLine()));
        }
    }

    /** A target rejects an unknown group with 404 and a code; it may reject an unknown operation in the same way. */
    public static boolean isGone(Reply reply) {
        return reply.status() == 404
                && reply.code().filter(c -> !c.startsWith("InvalidAction") && !c.startsWith("InvalidApi")).isPresent();
    }

    /** Remove the servers that entered a default server group, if they are still in it. */
    private void takeOut(String loadBalancer, Set<String> servers) {
        Reply described = call(SlbRequest.of(ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.DESCRIBES))
                .with("LoadBalancerId", loadBalancer));
        List<Backend> in = described.servers(MEMBERS.wrapper(), MEMBERS.list()).map(Backend::all).orElse(List.of()).stream()
                .filter(s -> s.value("ServerId").filter(servers::contains).isPresent())
                .toList();
        Reply reply = !described.succeeded() || in.isEmpty() ? described
                : call(DefaultMembers.call(Effect.REMOVES, profile.region(), loadBalancer, in));
        if (reply.succeeded()) {
            servers.forEach(server -> ledger.out(loadBalancer, server));
            restored.add(shown(loadBalancer));
        } else {
            left.add(shown("perhaps servers in the default server group of %s: %s".formatted(
                    loadBalancer, reply.inOneLine())));
        }
    }

    private void restore(String loadBalancer, Map<String, Integer> weights) {
        List<String> rejections = rejections(new DefaultWeights(loadBalancer, weights));
        if (rejections.isEmpty()) {
            ledger.restored(loadBalancer);
            restored.add(shown(loadBalancer));
        } else {
            left.addAll(rejections);
        }
    }

    /** Why the target rejected restoring the weights; empty if it accepted all. */
    private List<String> rejections(DefaultWeights weights) {
        return weights.calls(profile.region()).stream().map(this::call).filter(reply -> !reply.succeeded())
                .map(reply -> shown(
                        "weights of the default server group of " + weights.loadBalancer() + ": " + reply.inOneLine()))
                .toList();
    }

    /** Groups with a name whose creation got no answer. */
    private List<Left> named(LedgerLine line) {
        GroupKind kind = line.group();
        Reply reply = call(SlbRequest.of(kind.operation(Effect.LISTS)).with("LoadBalancerId", line.loadBalancer()));
        if (!reply.succeeded()) {
            left.add(shown("perhaps a group named %s behind %s; it cannot be looked for: %s".formatted(
                    line.name(), line.loadBalancer(), reply.inOneLine())));
            return List.of();
        }
        ledger.answered(kind, line.name());
        List<Left> found = new ArrayList<>();
        for (JsonNode group : ServerGroups.listed(reply, kind).orElse(List.of())) {
            String id = group.path(kind.id()).asString("");
            if (line.name().equals(group.path(kind.name()).asString("")) && !id.isEmpty()) {
                ledger.made(kind, id);
                found.add(new Left(kind, id));
            }
        }
        return found;
    }

    private String shown(String text) {
        return Sanitizer.line(endpoint.hide(text));
    }

    private Reply call(SlbRequest request) {
        return Resending.untilAnswered(() -> true, () -> endpoint.call(
                "sweep#" + calls.incrementAndGet(), request.with("RegionId", profile.region()), NOBODY));
    }
}

package slbkit.run;

import static slbkit.report.Verdict.DIFFERS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slbkit.cleanup.Sweep;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.ReplyObserver;
import slbkit.endpoint.SlbRequest;
import slbkit.health.Resending;
import slbkit.outcome.SanitizedText;
import slbkit.profile.Capability;
import slbkit.report.Exchange;
import slbkit.report.Finding;
import slbkit.report.ScenarioRef;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/**
 * Groups of creations that were rejected, failed or got no answer. The run looks up once, at its end, whether they exist
 * nevertheless; a check after every such call would cost a call each. If a rejected call created a group, that is a
 * difference. If a call that failed with a 5xx status or got no answer created one, the run only deletes it.
 */
public final class RejectedCreations implements ReplyObserver {

    private record Rejected(SlbRequest request, Reply reply, ScenarioRef scenario) {

        /** A call that failed may have been carried out. */
        boolean failed() {
            return reply.status() >= 500;
        }
    }

    private final Run run;
    private final Map<String, Rejected> rejected = new ConcurrentHashMap<>();
    /** By name, calls that got no answer. */
    private final Map<String, SlbRequest> unanswered = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    /** Names of groups that may have been created by calls whose reply has no readable id: XML, cut off, or missing. */
    private final Set<String> unreported = ConcurrentHashMap.newKeySet();
    /** The ids in replies to other creations with the same name as a rejected one. */
    private final Map<String, String> reported = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();

    RejectedCreations(Run run) {
        this.run = run;
    }

    /** A call was answered. */
    public void answered(SlbRequest request, Reply reply, ScenarioRef scenario) {
        if (!ServerGroups.creates(request.operation())) {
            noteDeleted(request, reply);
            return;
        }
        GroupKind kind = ServerGroups.of(request.operation());
        String name = request.parameters().getOrDefault(kind.name(), "");
        reply.member(kind.id()).ifPresent(id -> {
            known.add(id);
            reported.put(name, id);
        });
        if ((!reply.rejected() || reply.unanswered()) && reply.member(kind.id()).isEmpty()) {
            unreported.add(name);
        }
        if (reply.unanswered()) {
            unanswered.put(name, request);
        } else if (reply.rejected() && name.contains(run.id())) {
            Rejected latest = new Rejected(request, reply, scenario);
            rejected.merge(name, latest, (first, again) -> again.failed() ? again : first);
        }
    }

    private void noteDeleted(SlbRequest request, Reply reply) {
        Contract.documented().groups().stream()
                .filter(kind -> kind.find(Effect.DELETES).equals(Optional.of(request.operation())) && reply.succeeded())
                .forEach(kind -> deleted.add(request.parameters().getOrDefault(kind.id(), "")));
    }

    /** Whether a group with that name may have been created by a call whose reply has an invalid id. */
    private boolean mayBeToldWrongly(String name, Set<String> listed) {
        String id = reported.get(name);
        return unreported.contains(name) || id != null && !deleted.contains(id) && !listed.contains(id);
    }

    /** Look for them, if the target lists its groups. */
    void lookFor() {
        Map<String, SlbRequest> lists = new LinkedHashMap<>();
        Stream.concat(rejected.values().stream().map(Rejected::request), unanswered.values().stream()).forEach(request ->
                lists.putIfAbsent(request.operation() + request.parameters().get("LoadBalancerId"), request));
        if (run.profile().offers(Capability.DESCRIBE)) {
            lists.values().forEach(this::lookFor);
        }
        unanswered.keySet().forEach(name -> run.left(name.isEmpty()
                ? "perhaps groups without a name, whose creation got no answer"
                : "perhaps a group named %s, whose creation got no answer".formatted(name)));
    }

    private void lookFor(SlbRequest create) {
        GroupKind kind = ServerGroups.of(create.operation());
        String loadBalancer = create.parameters().getOrDefault("LoadBalancerId", run.profile().fixtures().loadBalancer());
        Reply reply = call(SlbRequest.of(kind.operation(Effect.LISTS)).with("LoadBalancerId", loadBalancer));
        Optional<List<JsonNode>> groups = ServerGroups.listed(reply, kind);
        Set<String> listed = groups.orElse(List.of()).stream()
                .map(g -> g.path(kind.id()).asString("")).collect(Collectors.toSet());
        for (JsonNode group : groups.orElse(List.of())) {
            String id = group.path(kind.id()).asString("");
            String name = group.path(kind.name()).asString("");
            Optional.ofNullable(rejected.get(name))
                    .filter(r -> !id.isEmpty() && !known.contains(id) && !mayBeToldWrongly(name, listed))
                    .ifPresent(r -> found(kind, id, r, reply.exchange()));
            if (!id.isEmpty() && !known.contains(id) && unanswered.containsKey(name) && !name.isEmpty()) {
                delete(kind, id);
            }
        }
        if (groups.isPresent()) {
            lookedFor(kind, loadBalancer);
        }
    }

    /** A group that is not in the list was not created; groups without a name cannot be identified. */
    private void lookedFor(GroupKind kind, String loadBalancer) {
        unanswered.entrySet().removeIf(creation -> {
            SlbRequest request = creation.getValue();
            boolean shown = !creation.getKey().isEmpty() && ServerGroups.of(request.operation()) == kind
                    && loadBalancer.equals(request.parameters().getOrDefault("LoadBalancerId", loadBalancer));
            if (shown) {
                run.ledger().answered(kind, creation.getKey());
            }
            return shown;
        });
    }

    private void found(GroupKind kind, String id, Rejected creation, String evidence) {
        String rule = ServerGroups.operation(creation.request().operation()).failedCallRule();
        String shown = SanitizedText.recorded(run.endpoint(), id);
        if (!creation.failed() && run.selection().reports(rule)) {
            run.recorder().add(new Finding(rule, DIFFERS, "", "a rejected call creates no group",
                    "a group with the rejected name: " + shown, creation.scenario(),
                    List.of(creation.reply().exchange(), evidence)));
        }
        delete(kind, id);
    }

    private void delete(GroupKind kind, String id) {
        String shown = SanitizedText.recorded(run.endpoint(), id);
        run.ledger().made(kind, shown);
        run.recorder().created(id);
        if (run.capabilities().answers(kind.operation(Effect.DELETES))
                && isGone(call(SlbRequest.of(kind.operation(Effect.DELETES)).with(kind.id(), id)))) {
            run.ledger().gone(kind, shown);
            run.recorder().deleted(id);
        } else {
            run.left(id);
        }
    }

    /** The list showed the group a moment ago, so if it is unknown now, a deletion succeeded whose answer was lost. */
    private static boolean isGone(Reply reply) {
        return reply.succeeded() || Sweep.isGone(reply);
    }

    private Reply call(SlbRequest request) {
        return Resending.untilAnswered(run::goesOn, () -> run.endpoint().call(
                "after-the-scenarios#" + calls.incrementAndGet(), request.with("RegionId", run.profile().region()), this));
    }

    @Override
    public void after(SlbRequest request, Reply reply, Exchange exchange) {
        run.record(exchange);
    }
}

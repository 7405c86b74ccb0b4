package slbkit.judge;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Rule;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.ServerGroups;

/** Rejections of permitted calls that prove nothing about the scenario's rule: the documents leave open when they come. */
record OpenRejections(ScenarioExecution execution, PlainCalls plain) {

    private static final String SIGNATURE = "Common/signature/right";
    private static final Pattern NAME_TAKEN = Pattern.compile("(?i)duplicate|exist|repeat|name.?conflict");
    private static final Pattern NO_LISTENER = Pattern.compile("(?i).*listener.*not.?(found|exist).*");

    /**
     * Do nothing if the rejection counts.
     *
     * @throws Unverifiable if it does not
     */
    void requireJudged(Attempt attempt) {
        requireNoConflict(attempt);
        lackOfListeners(attempt.request(), attempt.reply()).ifPresent(lack -> {
            throw lack;
        });
        requireFreeName(attempt);
        requireSignatureRead(attempt);
    }

    /**
     * A target may reject a name that another group has, perhaps since before the run; the documents leave it open. The names
     * that the run makes up belong to no other group.
     */
    private void requireFreeName(Attempt attempt) {
        Operation operation = ServerGroups.operation(attempt.request().operation());
        Optional<String> name = Optional.ofNullable(attempt.request().parameters().get(ServerGroups.of(operation.name()).name()));
        if (!operation.effect().onlyReads() && name.filter(given -> !TestBed.isMadeUp(given)).isPresent()
                && NAME_TAKEN.matcher(attempt.reply().inOneLine()).find()) {
            throw new Unverifiable("needs a name that no other group has, but the target answered: " + attempt.reply().inOneLine());
        }
    }

    /**
     * If the target rejects the signature of a call, what else the call contains is not judged. Official clients sign empty values
     * in two ways, so a target may read only the other one.
     */
    private void requireSignatureRead(Attempt attempt) {
        if (attempt.reply().code().filter("SignatureDoesNotMatch"::equals).isEmpty() || execution.operation().equals(Rule.COMMON)) {
            return;
        }
        if (attempt.request().tags().stream().anyMatch(tag -> tag.value() == null || tag.value().isEmpty())) {
            throw new Unverifiable("needs a target that reads signatures over empty values, but it answered: " + attempt.reply().inOneLine());
        }
        throw execution.brokenElsewhere(SIGNATURE, "a 2xx reply to a call that is signed as documented", attempt.reply().inOneLine());
    }

    /** Why a rejection proves nothing: what a target reports of a load balancer without listeners is open. */
    Optional<Unverifiable> lackOfListeners(SlbRequest request, Reply reply) {
        boolean mayLack = ServerGroups.operation(request.operation()).effect() == Effect.REPORTS
                && reply.code().filter(NO_LISTENER.asMatchPredicate()).isPresent()
                && !request.parameters().containsValue(execution.run().profile().fixtures().listeningLoadBalancer());
        return Optional.of(reply).filter(rejection -> mayLack).map(rejection -> new Unverifiable(
                "needs fixtures.load-balancer to have a listener, but the target answered: " + rejection.inOneLine()));
    }

    /** A call may be rejected for a state of the target or of a fixture, if a documented row is about such a state. */
    private void requireNoConflict(Attempt attempt) {
        String operation = attempt.request().operation();
        (attempt.plain() || hasOtherFixtures(attempt.request())
                ? execution.support().unsuitable(operation, attempt.reply())
                : execution.support().conflict(operation, attempt.reply())).ifPresent(conflict -> {
                    throw conflict;
                });
    }

    /** Whether a call names a load balancer or a server that the plain call does not name. */
    private boolean hasOtherFixtures(SlbRequest request) {
        SlbRequest usual = plain.of(request.operation());
        return !Objects.equals(usual.parameters().get("LoadBalancerId"), request.parameters().get("LoadBalancerId"))
                || !usual.serverIds().containsAll(request.serverIds());
    }
}

package slbkit.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.contract.RuleId;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.ReadConsistency;
import slbkit.health.RetryPolicy;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Auth;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/**
 * Judges a call that the documents permit. If the call is rejected, the plain call shows whether the target rejects
 * what is special about the call, or rejects every call.
 */
public record Acceptance(ScenarioExecution execution, PlainCalls plain, CrossCheck crossCheck) {

    private static final String NUMBERS = "Common/protocol/numbers";

    private OpenRejections open() {
        return new OpenRejections(execution, plain);
    }

    /** The call must have succeeded; otherwise the scenario's rule differs, or cannot be judged. */
    public void requireAccepted(Attempt attempt) {
        boolean often = execution.run().targetFacts()
                .failOften(attempt.request().operation(), attempt.reply().status() >= 500);
        if (!attempt.reply().succeeded()) {
            unverifiedIfContentUnusable(attempt);
            open().requireJudged(attempt);
            plain.requireServersOfProfile(attempt.request());
            // first, because the plain call may change what this one is rejected for
            unverifiedIfRandomFailure(attempt, often);
            unverifiedIfAlreadyAttached(attempt);
            unverifiedIfOptionalMemberRequired(attempt);
            requireWorking(attempt);
            unverifiedIfFixturesLacking(attempt);
            unverifiedIfAlsoRejectedWithMember(attempt);
            unverifiedIfGroupNotCreated(attempt);
            execution.differs(attempt.plain() ? "a 2xx reply" : "a 2xx reply to a call with " + attempt.what(),
                    attempt.reply().inOneLine());
        }
    }

    /**
     * A server may fail by chance: then the call succeeds the next time, or is rejected for what the failed call has done. If its
     * calls fail often, they do not work, whatever is special about them.
     */
    private void unverifiedIfRandomFailure(Attempt attempt, boolean often) {
        Reply last = RetryPolicy.repeatWhile(attempt.reply(), RetryPolicy::mayBeRandom, attempt.again());
        if (!last.succeeded() && !RetryPolicy.mayBeRandom(last) && attempt.reply().status() >= 500) {
            throw RetryPolicy.perhapsCarriedOut(attempt.reply(), last);
        }
        if (last.succeeded()) {
            if (often) {
                throw execution.brokenElsewhere(ServerGroups.plainCallRule(attempt.request().operation()),
                        "a 2xx reply to the same call, each time", attempt.reply().inOneLine());
            }
            throw new Unverifiable("needs a target that answers the same call in the same way, but it answered at first: "
                    + attempt.reply().inOneLine());
        }
    }

    /**
     * An addition may be rejected because the default server group holds its servers already: a description that did not show
     * them may have been late.
     */
    private void unverifiedIfAlreadyAttached(Attempt attempt) {
        Operation operation = ServerGroups.operation(attempt.request().operation());
        if (operation.effect() != Effect.ADDS || !ServerGroups.isOnDefaultGroup(operation.name())) {
            return;
        }
        ReadConsistency readConsistency = execution.run().readConsistency();
        readConsistency.waitUntilShown();
        // servers from before the run are not the run's to remove
        List<String> atFirst = crossCheck.reader().defaultServerGroupAtFirst().orElse(List.of()).stream().map(Backend::id).toList();
        List<Backend> there = attempt.readNow().get().orElse(List.of()).stream()
                .filter(server -> attempt.request().serverIds().contains(server.id()) && !atFirst.contains(server.id())).toList();
        if (!there.isEmpty() && crossCheck.reader().removeFromDefaultServerGroup(there).succeeded()
                && attempt.again().get().succeeded()) {
            throw new Unverifiable("needs a target whose Describe replies show the default server group at once; it held %s"
                    .formatted(there.stream().map(Backend::id).toList()));
        }
    }

    /** A description may be rejected because the creation made the id of the group up. */
    private void unverifiedIfGroupNotCreated(Attempt attempt) {
        Operation operation = ServerGroups.operation(attempt.request().operation());
        if (operation.effect() == Effect.DESCRIBES && attempt.plain()) {
            crossCheck.requireCreated(ServerGroups.of(operation.name()), ScenarioGroups.THE_GROUP);
        }
    }

    /** A creation whose reply contains no id does not count as a success, even if its status is 200. */
    public void requireIdOfCreated(Attempt attempt) {
        Contract.documented().operation(attempt.request().operation())
                .filter(operation -> operation.effect() == Effect.CREATES)
                .map(operation -> operation.replyId().name())
                .ifPresent(id -> {
                    if (attempt.reply().json() == null) {
                        judgeOmittedFormat(attempt);
                        throw execution.support().notInFormat(attempt.reply());
                    }
                    if (!attempt.reply().json().path(id).asString("").isEmpty()) {
                        return;
                    }
                    throw Unverifiable.because(RuleId.of(attempt.request().operation(), "reply/" + id).toString(),
                            attempt.reply().inOneLine());
                });
    }

    /** Only clients that sign by ACS3 omit the Format and rely on Accept; for other calls, the format of the reply is open. */
    private void judgeOmittedFormat(Attempt attempt) {
        CallStyle style = attempt.request().style();
        if (style == null || style.format() != null || !attempt.reply().isUnreadXml()) {
            return;
        }
        if (execution.run().profile().auth().scheme() == Auth.Scheme.ACS3) {
            execution.differs("a JSON object", "XML");
        }
        throw new Unverifiable("needs auth.scheme acs3, or a target that answers in JSON to a call without Format; it answered in XML");
    }

    /** A call on which the scenario depends must have succeeded; otherwise its rule cannot be judged. */
    public void requireForScenario(Attempt attempt) {
        if (!attempt.reply().succeeded()) {
            String works = ServerGroups.plainCallRule(attempt.request().operation());
            if (execution.rules().contains(works)) {
                requireAccepted(attempt);
            }
            unverifiedIfContentUnusable(attempt);
            open().requireJudged(attempt);
            plain.requireServersOfProfile(attempt.request());
            if (attempt.plain()) {
                recordBrokenOperation(attempt.request().operation(), attempt.reply());
            }
            throw Unverifiable.because(works, attempt.reply().inOneLine());
        }
    }

    /** A call about servers may be rejected because the group does not hold the servers that it was created with. */
    private static void unverifiedIfContentUnusable(Attempt attempt) {
        if (attempt.unusableContent() != null) {
            throw attempt.unusableContent();
        }
    }

    /** If the profile lists too few fixtures for a certain verdict, the rejection of a permitted call proves nothing. */
    void unverifiedIfFixturesLacking(Attempt attempt) {
        if (attempt.doubt() != null && !execution.call(attempt.doubt().control()).succeeded()) {
            throw new Unverifiable(attempt.doubt().cause());
        }
    }

    /**
     * A target may reject a call only because it requires an optional member, or numbers that are not strings. Then the
     * rule that makes the member optional differs, unless that is a rule of the scenario itself.
     */
    void unverifiedIfOptionalMemberRequired(Attempt attempt) {
        if (attempt.plain() || attempt.request().servers() == null) {
            return;
        }
        SlbRequest inNumbers = plain.inNumbers(attempt.request());
        SlbRequest usual = plain.of(attempt.request().operation());
        boolean unlikeTheUsual = !inNumbers.equals(attempt.request()) && plain.inNumbers(usual).equals(usual);
        if (unlikeTheUsual && !execution.rules().contains(NUMBERS)
                && !attempt.reply().hasSameStatusAndCode(execution.call(inNumbers))) {
            throw Unverifiable.because(NUMBERS, attempt.reply().inOneLine());
        }
        SlbRequest complete = attempt.request();
        for (Map.Entry<String, String> optional : optionalMembers(attempt).entrySet()) {
            SlbRequest with = plain.with(optional.getKey(), complete);
            if (!with.equals(complete) && !attempt.reply().hasSameStatusAndCode(execution.call(with))) {
                throw Unverifiable.because(optional.getValue(), attempt.reply().inOneLine());
            }
            complete = with;
        }
    }

    /** If the call is also rejected with the member that it omits, it is rejected for something else. */
    private void unverifiedIfAlsoRejectedWithMember(Attempt attempt) {
        if (attempt.plain() || attempt.request().servers() == null) {
            return;
        }
        for (Parameter member : ServerGroups.operation(attempt.request().operation()).servers().members()) {
            SlbRequest with = rulesOfOptional(attempt, member).stream().anyMatch(execution.rules()::contains)
                    ? plain.with(member.name(), attempt.request()) : attempt.request();
            if (!with.equals(attempt.request()) && attempt.reply().hasSameStatusAndCode(execution.call(with))) {
                throw new Unverifiable("needs a target that accepts the call with each %s, but it answered: ".formatted(member.name())
                        + attempt.reply().inOneLine());
            }
        }
    }

    /** The optional members of a server, each with the rule that makes it optional, without the scenario's own rules. */
    private Map<String, String> optionalMembers(Attempt attempt) {
        Operation operation = ServerGroups.operation(attempt.request().operation());
        Map<String, String> optional = new LinkedHashMap<>();
        for (Parameter member : operation.servers().members()) {
            List<String> rules = rulesOfOptional(attempt, member);
            if (!rules.isEmpty() && rules.stream().noneMatch(execution.rules()::contains)) {
                optional.put(member.name(), rules.get(0));
            }
        }
        return optional;
    }

    private static List<String> rulesOfOptional(Attempt attempt, Parameter member) {
        return Stream.of("optional", "default")
                .map(name -> ServerGroups.operation(attempt.request().operation()).rule("request/%s.%s".formatted(member.name(), name)))
                .filter(rule -> Contract.documented().rule(rule).isPresent()).toList();
    }

    /** The plain call must succeed; otherwise the attempt cannot be judged. */
    void requireWorking(Attempt attempt) {
        String operation = attempt.request().operation();
        String works = ServerGroups.plainCallRule(operation);
        if (attempt.plain() && (execution.rules().contains(works) || removesNothing(attempt))) {
            return;
        }
        Reply control = attempt.plain() ? attempt.reply() : execution.call(plain.of(operation));
        if (!control.succeeded() && !similarCallSucceeds(attempt)) {
            recordBrokenOperation(operation, control);
            throw Unverifiable.because(works, control.inOneLine());
        }
    }

    /** Whether the group does not hold what the call removes: then its rejection does not show that every removal is rejected. */
    private static boolean removesNothing(Attempt attempt) {
        Operation operation = ServerGroups.operation(attempt.request().operation());
        return operation.effect() == Effect.REMOVES && attempt.readNow().get().filter(held -> attempt.request().servers().stream()
                .noneMatch(named -> held.stream().anyMatch(server -> server.is(named, operation.serverKey())))).isPresent();
    }

    /**
     * If one scenario sees the plain call rejected, its rule differs, even if it succeeds in other scenarios; but not if its
     * group may not exist, which is the fault of the creation, or no longer exists, which is the fault of another call. A
     * random failure shows nothing.
     */
    private void recordBrokenOperation(String operation, Reply control) {
        boolean byChance = RetryPolicy.mayBeRandom(control) || RetryPolicy.isTransient(control)
                || execution.support().unsuitable(operation, control).isPresent()
                || open().lackOfListeners(plain.of(operation), control).isPresent();
        if (!byChance && execution.support().deletes() && plain.isOnShownGroup(operation) && !isGone(operation)) {
            execution.alsoDiffers(ServerGroups.plainCallRule(operation),
                    "a 2xx reply to the plain call, each time", control.inOneLine());
        }
    }

    private boolean isGone(String operation) {
        return ServerGroups.operation(operation).plain().needsGroup() && crossCheck.isGone(ServerGroups.of(operation), ScenarioGroups.THE_GROUP);
    }

    /** If the plain call itself has the property under test, compare with the most similar call without it. */
    private boolean similarCallSucceeds(Attempt attempt) {
        return !attempt.plain()
                && !attempt.repaired().equals(attempt.request())
                && execution.call(attempt.repaired()).succeeded();
    }

    /** What a rejected call leaves behind can be seen only where it was rejected. */
    public void requireRejected(Attempt attempt) {
        if (!attempt.reply().rejected()) {
            throw new Unverifiable("needs the target to reject a call with %s, but it answered: %s".formatted(
                    attempt.what(), attempt.reply().inOneLine()));
        }
    }
}

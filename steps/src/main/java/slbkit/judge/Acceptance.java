package slbkit.judge;

import slbkit.slb.ServerGroups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.contract.RuleId;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.RetryPolicy;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;

/**
 * Judges a call that the documents permit. Where it is not taken, the plain call tells whether that is for
 * what is special about it, or because nothing works.
 */
public final class Acceptance {

    private static final String NUMBERS = "Common/protocol/numbers";

    private final ScenarioExecution execution;
    private final PlainCalls plain;

    public Acceptance(ScenarioExecution execution, PlainCalls plain) {
        this.execution = execution;
        this.plain = plain;
    }

    /** The call must have been taken; otherwise the scenario's rule differs, or cannot be told. */
    public void requireTaken(Attempt attempt) {
        if (!attempt.reply().succeeded()) {
            requireGround(attempt);
            plain.requireLent(attempt.request());
            requireWorking(attempt);
            requireNoDoubt(attempt);
            requireNothingDemanded(attempt);
            execution.differs(attempt.plain() ? "a 2xx reply" : "a 2xx reply to a call with " + attempt.what(),
                    attempt.reply().inOneLine());
        }
    }

    /** A creation that names nothing it created has not been seen to be taken, whatever its status says. */
    public void requireIdOfCreated(Attempt attempt) {
        Contract.documented().operation(attempt.request().operation())
                .filter(operation -> operation.effect() == Effect.CREATES)
                .map(operation -> operation.replyId().name())
                .ifPresent(id -> {
                    if (attempt.reply().json() == null) {
                        throw execution.unread(attempt.reply());
                    }
                    if (!attempt.reply().json().path(id).asString("").isEmpty()) {
                        return;
                    }
                    throw Unverifiable.because(RuleId.of(attempt.request().operation(), "reply/" + id).toString(),
                            attempt.reply().inOneLine());
                });
    }

    /** Something the scenario rests on must have been taken; otherwise its rule cannot be told. */
    public void requireForScenario(Attempt attempt) {
        if (!attempt.reply().succeeded()) {
            requireGround(attempt);
            plain.requireLent(attempt.request());
            String works = ServerGroups.worksRule(attempt.request().operation());
            if (attempt.plain()) {
                blame(works, attempt.reply());
            }
            throw Unverifiable.because(works, attempt.reply().inOneLine());
        }
    }

    /** A group that does not hold what it was created with may be why a call about its servers is rejected. */
    private static void requireGround(Attempt attempt) {
        if (attempt.flaw() != null) {
            throw attempt.flaw();
        }
    }

    /** Where the profile lends too little to be sure, a rejection of a permitted call proves nothing. */
    void requireNoDoubt(Attempt attempt) {
        if (attempt.doubt() != null && !execution.call(attempt.doubt().control()).succeeded()) {
            throw new Unverifiable(attempt.doubt().cause());
        }
    }

    /**
     * A target that demands a member which may be left out, or numbers that are not strings, rejects a call for that,
     * whatever is special about it: then the rule that permits it is to blame. What the scenario's own rules say of a member is for them.
     */
    void requireNothingDemanded(Attempt attempt) {
        if (attempt.plain() || attempt.request().servers() == null) {
            return;
        }
        SlbRequest inNumbers = plain.inNumbers(attempt.request());
        SlbRequest usual = plain.of(attempt.request().operation());
        boolean unlikeTheUsual = !inNumbers.equals(attempt.request()) && plain.inNumbers(usual).equals(usual);
        if (unlikeTheUsual && !execution.rules().contains(NUMBERS)
                && !sameWay(attempt.reply(), execution.call(inNumbers))) {
            throw Unverifiable.because(NUMBERS, attempt.reply().inOneLine());
        }
        SlbRequest complete = attempt.request();
        for (Map.Entry<String, String> optional : optionalMembers(attempt).entrySet()) {
            SlbRequest with = plain.with(optional.getKey(), complete);
            if (!with.equals(complete) && !sameWay(attempt.reply(), execution.call(with))) {
                throw Unverifiable.because(optional.getValue(), attempt.reply().inOneLine());
            }
            complete = with;
        }
    }

    private static boolean sameWay(Reply one, Reply other) {
        return one.status() == other.status() && one.code().equals(other.code());
    }

    /** The members of a server that a rule lets a call leave out, each with that rule, unless it is the scenario's own. */
    private Map<String, String> optionalMembers(Attempt attempt) {
        Operation operation = Contract.documented().operation(attempt.request().operation()).orElseThrow();
        Map<String, String> optional = new LinkedHashMap<>();
        for (Parameter member : operation.servers().members()) {
            List<String> rules = Stream.of("optional", "default")
                    .map(name -> operation.rule("request/%s.%s".formatted(member.name(), name)))
                    .filter(rule -> Contract.documented().rule(rule).isPresent()).toList();
            if (!rules.isEmpty() && rules.stream().noneMatch(execution.rules()::contains)) {
                optional.put(member.name(), rules.get(0));
            }
        }
        return optional;
    }

    /** The plain call must work, or nothing can be said about the attempt. */
    void requireWorking(Attempt attempt) {
        String operation = attempt.request().operation();
        String works = ServerGroups.worksRule(operation);
        if (attempt.plain() && execution.rules().contains(works)) {
            return;
        }
        Reply control = attempt.plain() ? attempt.reply() : execution.call(plain.of(operation));
        if (!control.succeeded() && !takenOtherwise(attempt)) {
            blame(works, control);
            throw Unverifiable.because(works, control.inOneLine());
        }
    }

    /** A plain call that is rejected in one scenario is rejected, however often others see it taken. */
    private void blame(String works, Reply control) {
        if (!RetryPolicy.forNow(control) && execution.deletes()) {
            execution.alsoDiffers(works, "a 2xx reply to the plain call, each time", control.inOneLine());
        }
    }

    /** Where the plain call has the very thing that is tried, its nearest neighbour without it tells the two apart. */
    private boolean takenOtherwise(Attempt attempt) {
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

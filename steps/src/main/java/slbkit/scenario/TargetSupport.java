package slbkit.scenario;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Capability;
import slbkit.run.Run;
import slbkit.slb.ServerGroups;

/** What the target supports, as far as a scenario needs to know it, and why a rule cannot be judged without that. */
public final class TargetSupport {

    /** The codes of calls that exceed what an account may have; clients know them. */
    private static final Pattern QUOTA = Pattern.compile("(?i)quota|numberOverLimit");

    /** Rows that need a provocation, but are about the request all the same. */
    private static final Pattern ABOUT_REQUEST = Pattern.compile("SignatureNonceUsed|TooManyListeners|(Missing|Invalid)Param(?!.*Zone).*");

    private final ScenarioExecution execution;
    private final Run run;

    TargetSupport(ScenarioExecution execution) {
        this.execution = execution;
        this.run = execution.run();
    }

    /**
     * If the scenario's operation belongs to a capability, require that the target offers it.
     *
     * @throws TestAbortedException if it does not, so that the scenario's rules cannot be judged
     */
    public void requireOffered() {
        Contract.documented().operation(execution.operation()).map(Operation::effect).flatMap(Capability::of)
                .filter(capability -> !describes(execution.operation()))
                .ifPresent(capability -> {
                    throw run.capabilities().lacking(capability, execution.operation());
                });
    }

    /** Whether the target supports that operation, which describes: the profile declares it, and the target knows it. */
    public boolean describes(String operation) {
        return execution.calls().describes(operation);
    }

    /** Whether the target supports deletion: the profile declares it, and no deletion has shown the contrary. */
    public boolean deletes() {
        return run.profile().offers(Capability.DELETE)
                && Capability.DELETE.operations().stream().allMatch(run.capabilities()::answers);
    }

    /** The answer to a question about the target that a run asks only once, in the scenario that needs it first. */
    boolean answer(String question, BooleanSupplier probe) {
        return run.targetFacts().answer(question, () -> execution.calls().onceARun(question, probe::getAsBoolean));
    }

    /** Why a rule cannot be judged: it needs a description of the group that the scenario's operation changes. */
    public TestAbortedException lacksDescription() {
        GroupKind changed = Contract.documented().operation(execution.operation())
                .map(o -> Contract.documented().group(o.group())).orElse(ServerGroups.V_SERVER_GROUP);
        return undescribed(changed.operation(Effect.DESCRIBES));
    }

    /** Why a rule cannot be judged: it needs this operation, which describes. */
    TestAbortedException undescribed(String operation) {
        return run.capabilities().lacking(Capability.DESCRIBE, operation);
    }

    /** Why a rule cannot be judged: it needs a capability that the profile does not declare. */
    public TestAbortedException lacking(Capability capability) {
        return run.capabilities().lacking(capability);
    }

    /** Why a rule cannot be judged: the reply cannot be read in the requested format. */
    public Unverifiable notInFormat(Reply reply) {
        String format = run.endpoint().usualStyle().asksForXml() ? "xml" : "json";
        return Unverifiable.because("Common/protocol/" + format, reply.inOneLine());
    }

    /**
     * Why a rejection proves nothing: the account has no more quota; or, in a parallel run, a documented row about a state of the
     * target that another scenario may have caused. Empty if it is another rejection.
     */
    public Optional<Unverifiable> conflict(String operation, Reply reply) {
        if (reply.rejected() && reply.code().filter(code -> QUOTA.matcher(code).find()).isPresent()) {
            return Optional.of(new Unverifiable("needs an account with more quota, but the target answered: " + reply.inOneLine()));
        }
        return Optional.of(reply).filter(r -> run.parallel() && isAboutState(operation, r))
                .map(r -> new Unverifiable("needs --parallel 1: the target rejects a call for a state that another scenario may "
                        + "have caused, " + reply.inOneLine()));
    }

    /** The same for a call that the documents permit, which a target may also reject for its region, its fixtures or their state. */
    public Optional<Unverifiable> unsuitable(String operation, Reply reply) {
        return conflict(operation, reply).or(() -> Optional.of(reply).filter(r -> isAboutState(operation, r))
                .map(r -> new Unverifiable("needs a region and fixtures that the target accepts, but it answered: " + reply.inOneLine())));
    }

    /** Whether a reply is a documented row about a state or a fixture: no request can trigger it by itself. */
    private static boolean isAboutState(String operation, Reply reply) {
        return reply.rejected() && reply.code().filter(code -> !ABOUT_REQUEST.matcher(code).matches()).flatMap(ServerGroups.operation(operation)::error)
                .filter(row -> row.status() == reply.status() && !row.triggerable()).isPresent();
    }

    /** Whether this is the run's first fallback check of that operation. */
    public boolean isFirstFallbackCheck(String operation) {
        return run.targetFacts().isFirstFallbackCheck(operation);
    }
}

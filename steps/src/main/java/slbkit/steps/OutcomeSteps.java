package slbkit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Acceptance;
import slbkit.judge.MinimalPair;
import slbkit.run.PlainCalls;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;
import slbkit.target.Capability;
import slbkit.target.Provocation;

/** Whether a call is taken or refused. */
public final class OutcomeSteps {

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final Acceptance acceptance;
    private final MinimalPair pair;
    private final SignatureSteps signatures;

    public OutcomeSteps(
            Trial trial, Attempts attempts, PlainCalls plain, Acceptance acceptance, MinimalPair pair,
            SignatureSteps signatures) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
        this.acceptance = acceptance;
        this.pair = pair;
        this.signatures = signatures;
    }

    @When("{call} in the condition of {code}")
    public void callProvoked(String operation, String code) {
        SlbRequest request = plain.of(operation);
        boolean known = trial.run().profile().provocation(operation, code).isPresent();
        if (!known && code.equals("SignatureNonceUsed") && trial.run().profile().offers(Capability.SIGNATURE)) {
            signatures.repeat(request);
            return;
        }
        Provocation provocation = trial.run().profile().provocation(operation, code)
                .orElseThrow(() -> new Unverifiable("needs %s; add a provocation for %s %s to the profile".formatted(
                        Contract.documented().condition(code).orElse("a condition"), operation, code)));
        String what = "the provocation of " + code;
        if (provocation.arm() == null) {
            attempts.make(request.with(provocation.with()), request, what);
        } else {
            attempts.make(request, request, what, () -> trial.callArmed(provocation.arm(), request));
        }
    }

    @Then("it is taken")
    public void taken() {
        acceptance.requireTaken(attempts.latest());
        acceptance.requireIdOfCreated(attempts.latest());
        trial.conforms(trial.rule());
    }

    @Then("it is refused, and only for that")
    public void refused() {
        pair.judge(attempts.latest());
    }

    @Then("it is refused as {code}, and only for that")
    public void refusedAs(String code) {
        DocumentedError error = Contract.documented().operation(trial.operation()).orElseThrow()
                .error(code)
                .orElseThrow(() -> new IllegalStateException(trial.operation() + " documents no " + code));
        pair.judge(attempts.latest(), error);
    }
}

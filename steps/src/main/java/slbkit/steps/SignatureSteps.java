package slbkit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.Signing;
import slbkit.endpoint.SlbRequest;
import slbkit.run.PlainCalls;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;
import slbkit.target.Auth;
import slbkit.target.Capability;

/** Calls whose signature has a fault, for targets that check signatures. */
public final class SignatureSteps {

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;

    public SignatureSteps(Trial trial, Attempts attempts, PlainCalls plain) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
    }

    @Given("a target that checks signatures")
    public void checksSignatures() {
        if (!trial.run().profile().offers(Capability.SIGNATURE)) {
            throw trial.lacking(Capability.SIGNATURE);
        }
        if (trial.run().profile().auth().scheme() == Auth.Scheme.NONE) {
            throw new Unverifiable("needs a key to sign with; set auth.scheme, access-key-id and access-key-secret");
        }
    }

    @When("{call}, not signed")
    public void unsigned(String operation) {
        send(operation, Signing.NONE, "no signature");
    }

    @When("{call}, signed with a wrong secret")
    public void wrongSecret(String operation) {
        send(operation, Signing.WRONG_SECRET, "a wrong signature");
    }

    @When("{call}, signed with an unknown key")
    public void unknownKey(String operation) {
        send(operation, Signing.UNKNOWN_KEY, "an unknown access key");
    }

    @When("{call}, signed an hour ago")
    public void expired(String operation) {
        send(operation, Signing.EXPIRED, "a time an hour ago");
    }

    @When("{call} twice with one nonce")
    public void sameNonce(String operation) {
        repeat(plain.of(operation));
    }

    /** Should it be refused where the unsigned call is not, the signature is why. */
    @When("{call}, signed as documented")
    public void signed(String operation) {
        SlbRequest request = plain.of(operation);
        CallStyle usual = trial.run().endpoint().usualStyle();
        attempts.make(request.styled(usual.signed(Signing.USUAL)), request.styled(usual.signed(Signing.NONE)),
                "a signature");
    }

    @When("{call}, signed as documented, with a tag value of signs that are percent-encoded")
    public void signedWithSigns(String operation) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.tags(List.of(new SlbRequest.Tag("team", "a b*c~d+e&f=g%h/\u84dd"))), request,
                "a signature over signs that are percent-encoded");
    }

    /** Make a call, and once more with its nonce. */
    void repeat(SlbRequest request) {
        SlbRequest repeated = request.styled(trial.run().endpoint().usualStyle().signed(Signing.SAME_NONCE));
        Reply first = trial.call(repeated);
        if (!first.taken() && !first.code().filter("SignatureNonceUsed"::equals).isPresent()) {
            throw Unverifiable.because(PlainCalls.worksRule(request.operation()), first.inOneLine());
        }
        attempts.make(repeated, request, "a nonce that was used before");
    }

    private void send(String operation, Signing signing, String what) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.styled(trial.run().endpoint().usualStyle().signed(signing)), request, what);
    }
}

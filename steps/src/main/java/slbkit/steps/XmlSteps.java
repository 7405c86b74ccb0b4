package slbkit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.run.NotApplicable;
import slbkit.run.PlainCalls;
import slbkit.run.Trial;
import slbkit.target.Capability;

/** Replies in XML, for targets that offer it. */
public final class XmlSteps {

    private final Trial trial;
    private final PlainCalls plain;
    private Operation called;
    private Reply success;
    private Reply refusal;

    public XmlSteps(Trial trial, PlainCalls plain) {
        this.trial = trial;
        this.plain = plain;
    }

    @Given("a target that answers in XML when asked")
    public void answersInXml() {
        if (!trial.run().profile().offers(Capability.XML)) {
            throw new NotApplicable("the profile does not declare the capability xml");
        }
    }

    @When("{call}, asking for XML, and once more without {member}")
    public void askingForXml(String operation, String member) {
        SlbRequest request = plain.of(operation).styled(trial.run().endpoint().usualStyle().asking("XML"));
        success = trial.call(request);
        called = Contract.documented().operation(operation).orElseThrow();
        refusal = trial.call(request.without(member));
    }

    @Then("both replies are XML with the documented members")
    public void areXml() {
        require(success, success.taken(), called.replyId().name(), "RequestId", called.replyServers().name());
        require(refusal, refusal.status() >= 400 && refusal.status() < 500, "Code", "Message", "RequestId");
        trial.conforms(trial.rule());
    }

    private void require(Reply reply, boolean status, String... members) {
        if (!reply.failure().isEmpty() || !status) {
            trial.differs("a call that asks for XML answered as one that asks for JSON", reply.status() + " "
                    + reply.failure());
        }
        if (!reply.inXml()) {
            trial.differs("an XML document", reply.status() + ", "
                    + (reply.problem().isEmpty() ? "the body is JSON" : reply.problem()));
        }
        for (String member : members) {
            if (!reply.json().has(member)) {
                trial.differs("the element " + member, "a document without " + member);
            }
        }
    }
}

package slbkit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.run.PlainCalls;
import slbkit.run.ServerGroups;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;
import slbkit.target.Capability;

/** Replies in XML, for targets that offer it. */
public final class XmlSteps {

    private final Trial trial;
    private final PlainCalls plain;
    private Operation called;
    private SlbRequest request;
    private SlbRequest faulty;
    private String left;
    private Reply success;
    private Reply refusal;

    public XmlSteps(Trial trial, PlainCalls plain) {
        this.trial = trial;
        this.plain = plain;
    }

    @Given("a target that answers in XML when asked")
    public void answersInXml() {
        if (!trial.run().profile().offers(Capability.XML)) {
            throw trial.lacking(Capability.XML);
        }
    }

    @When("{call}, asking for XML, and once more without {member}")
    public void askingForXml(String operation, String member) {
        request = plain.of(operation);
        faulty = request.without(member);
        left = member;
        success = trial.call(inXml(request));
        called = ServerGroups.operation(operation);
        refusal = trial.call(inXml(faulty));
    }

    private SlbRequest inXml(SlbRequest call) {
        return call.styled(trial.run().endpoint().usualStyle().asking("XML"));
    }

    @Then("both replies are XML with the documented members")
    public void areXml() {
        require(request, success, success.taken(), PlainCalls.worksRule(called.name()));
        require(faulty, refusal, isRefusal(refusal), called.name() + "/request/" + left + ".required");
        // a list of nothing may be no element at all, and a removal may leave nothing
        List<String> members = called.effect() == Effect.REMOVES
                ? List.of(called.replyId().name(), "RequestId")
                : List.of(called.replyId().name(), "RequestId", called.replyServers().name());
        for (String member : members) {
            require(request, success, member, called.name() + "/reply/" + member);
        }
        for (String member : List.of("Code", "Message", "RequestId")) {
            require(faulty, refusal, member, called.envelopeRule());
        }
        trial.conforms(trial.rule());
    }

    private static boolean isRefusal(Reply reply) {
        return reply.status() >= 400 && reply.status() < 500;
    }

    /** What is the same in JSON is another rule's business. */
    private void require(SlbRequest asked, Reply reply, boolean asDocumented, String rule) {
        if (!reply.failure().isEmpty() || !asDocumented) {
            Reply json = inJson(asked);
            if (asked == request ? !json.taken() : !isRefusal(json)) {
                throw Unverifiable.because(rule, json.inOneLine());
            }
            trial.differs("a call that asks for XML answered as one that asks for JSON", reply.status() + " "
                    + reply.failure());
        }
        if (!reply.inXml()) {
            trial.differs("an XML document", reply.status() + ", "
                    + (reply.problem().isEmpty() ? "the body is JSON" : reply.problem()));
        }
    }

    private void require(SlbRequest asked, Reply reply, String member, String rule) {
        if (!reply.json().has(member)) {
            Reply json = inJson(asked);
            if (json.json() == null || !json.json().hasNonNull(member)) {
                throw Unverifiable.because(rule, json.inOneLine());
            }
            trial.differs("the element " + member, "a document without " + member);
        }
    }

    private Reply inJson(SlbRequest asked) {
        return trial.call(asked.styled(trial.run().endpoint().usualStyle().asking("JSON")));
    }
}

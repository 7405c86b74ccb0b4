package slbkit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import slbkit.contract.Effect;
import slbkit.endpoint.Reply;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.ReplyShape;
import slbkit.judge.ShownMembers;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/** Steps about the members of a reply, apart from the servers that it lists. */
public record ReplySteps(
        ScenarioExecution execution, Attempts attempts, Acceptance acceptance, ReplyShape shape, PlainCalls plain) {

    private static final String ADD = ServerGroups.V_SERVER_GROUP.operation(Effect.ADDS);

    @Then("{answer} has every documented member")
    public void hasEveryMember(Answer answer) {
        switch (answer) {
            case REPLY -> {
                takenReply();
                shape.judge(attempts.latest());
            }
            case REJECTION -> {
                Reply reply = attempts.latest().reply();
                if (!reply.rejected() || reply.json() == null) {
                    throw new Unverifiable("needs a rejection to judge, but the target answered: " + reply.inOneLine());
                }
                shape.judgeEnvelope(reply);
            }
        }
    }

    /** A reply. */
    @ParameterType("the reply|the rejection")
    public Answer answer(String words) {
        return words.endsWith("reply") ? Answer.REPLY : Answer.REJECTION;
    }

    /** The kinds of replies. */
    public enum Answer {
        /** A success. */
        REPLY,
        /** A rejection. */
        REJECTION
    }

    @Then("the reply names the {member} that was asked for")
    public void echoesId(String member) {
        String asked = attempts.latest().request().parameters().get(member);
        String answered = takenReply().member(member).filter(id -> !id.isEmpty())
                .orElseThrow(() -> Unverifiable.because(execution.rule("reply/" + member), "it is missing"));
        if (!answered.equals(asked)) {
            execution.differs(member + " " + asked, member + " " + answered);
        }
        execution.conforms(execution.rule());
    }

    @Then("{laterCall} gets {sameOrAnother} {member}")
    public void laterCall(boolean afterChanges, boolean same, String member) {
        Attempt first = attempts.latest();
        String one = takenReply().member(member).orElse("");
        if (same) {
            // a value that is made from the time of the call is the same within a second
            execution.run().readConsistency().awaitNextSecond();
        }
        if (afterChanges) {
            Reply addition = execution.callWithRetries(plain.of(ADD));
            if (!addition.succeeded()) {
                throw Unverifiable.because(ServerGroups.plainCallRule(ADD), addition.inOneLine());
            }
            // a target need not know the other operations
            Stream.of(Effect.SETS, Effect.REPLACES, Effect.REMOVES).flatMap(effect -> ServerGroups.V_SERVER_GROUP.find(effect).stream())
                    .forEach(operation -> execution.call(plain.of(operation)));
        }
        // the plain call is made with another name, because a target may reject a name that another group has
        Reply second = execution.call(first.plain() ? first.repaired() : first.request());
        if (!second.succeeded() && !member.equals("RequestId")) {
            throw Unverifiable.because(ServerGroups.plainCallRule(execution.operation()), second.inOneLine());
        }
        String other = second.member(member).orElse("");
        if (one.isEmpty() || other.isEmpty()) {
            throw Unverifiable.because(execution.rule("reply/" + member), "it is missing");
        }
        if (one.equals(other) != same) {
            execution.differs(same ? member + " " + one + " again" : "another " + member,
                    member + " " + other + (same ? "" : " again"));
        }
        execution.conforms(execution.rule());
    }

    /** Whether the group is changed before the later call. */
    @ParameterType("a second call|a call after changes of the group")
    public boolean laterCall(String words) {
        return words.endsWith("group");
    }

    /** Whether the second reply is the same as the first. */
    @ParameterType("the same|another")
    public boolean sameOrAnother(String words) {
        return words.equals("the same");
    }

    /** The form of an optional member is judged only if the reply has it; the step writes the form as the documents do. */
    @Then("each {member} of the reply has the form {string}")
    public void hasForm(String member, String form) {
        List<String> shown = new ArrayList<>();
        JsonNode reply = takenReply().json();
        if (reply != null) {
            ShownMembers.shown(ServerGroups.operation(execution.operation()), reply, member)
                    .forEach(value -> shown.add(value.isString() ? value.asString() : ""));
        }
        if (shown.isEmpty() || shown.contains("")) {
            throw Unverifiable.because(execution.rule("reply/" + member), "it is missing, or not a text");
        }
        String pattern = form.replaceAll("[YMDhms]", "[0-9]");
        shown.stream().filter(text -> !text.matches(pattern)).findFirst().ifPresent(text ->
                execution.differs(member + " in the form " + form, member + " " + text));
        execution.conforms(execution.rule());
    }

    private Reply takenReply() {
        acceptance.requireForScenario(attempts.latest());
        return attempts.latest().reply();
    }
}

package slbkit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.List;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.MinimalPair;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/** Whether a call succeeds or is rejected, and what the target answers if the documents leave that open. */
public record OutcomeSteps(ScenarioExecution execution, Attempts attempts, Acceptance acceptance, MinimalPair pair, ScenarioGroups groups) {

    /** Which of the scenario's calls a step judges: true for each, false for the latest. */
    @ParameterType("the call|each")
    public boolean eachCall(String words) {
        return words.equals("each");
    }

    private List<Attempt> attempts(boolean each) {
        return each ? attempts.all() : List.of(attempts.latest());
    }

    @Then("{eachCall} succeeds")
    public void succeeds(boolean each) {
        for (Attempt attempt : attempts(each)) {
            acceptance.requireAccepted(attempt);
            acceptance.requireIdOfCreated(attempt);
        }
        execution.conforms(execution.rule());
    }

    @Then("the call, which names a ServerIp, succeeds")
    public void succeedsWithServerIp() {
        Attempt attempt = attempts.latest();
        if (attempt.request().servers().get(0).get("ServerIp") == null) {
            throw new Unverifiable("needs the server's address; add ip to it under fixtures.servers");
        }
        acceptance.requireAccepted(attempt);
        execution.conforms(execution.rule());
    }

    @Then("{eachCall} is rejected, and only because of that")
    public void rejected(boolean each) {
        pair.judge(attempts(each));
    }

    @Then("{eachCall} is rejected as {code}, and only because of that")
    public void rejectedAs(boolean each, String code) {
        DocumentedError error = ServerGroups.operation(execution.operation())
                .error(code)
                .orElseThrow(() -> new IllegalStateException(execution.operation() + " documents no " + code));
        pair.judge(attempts(each), error);
    }

    /** Record what the target does where the documents leave it open. */
    @Then("{open} is recorded")
    public void recorded(Open what) {
        Attempt attempt = attempts.latest();
        switch (what) {
            case ANSWER -> note(attempt.what(), answer(attempt.reply()) + heldAfter(attempt));
            case SECOND_ANSWER -> {
                requireSuccess(attempt);
                note(attempt.what(), answer(execution.call(attempt.request())));
            }
            case LIST -> note(attempt.what(), listed(attempt));
        }
    }

    /** Which question is open. */
    @ParameterType("the answer|the second answer|what the reply shows of its (?:servers|groups)")
    public Open open(String words) {
        return words.startsWith("what") ? Open.LIST : words.contains("second") ? Open.SECOND_ANSWER : Open.ANSWER;
    }

    /** The questions that the documents leave open. */
    public enum Open {
        /** The answer to the call. */
        ANSWER,
        /** The answer to the same call when it is repeated. */
        SECOND_ANSWER,
        /** What the reply lists. */
        LIST
    }

    private static String heldAfter(Attempt attempt) {
        return attempt.readNow().get()
                .map(servers -> "; the group then holds " + servers.stream().map(Backend::state).sorted().toList())
                .orElse("");
    }

    private void requireSuccess(Attempt attempt) {
        if (!attempt.reply().succeeded()) {
            throw Unverifiable.because(ServerGroups.plainCallRule(execution.operation()), attempt.reply().inOneLine());
        }
    }

    private String listed(Attempt attempt) {
        requireSuccess(attempt);
        if (attempt.reply().json() == null) {
            throw execution.support().notInFormat(attempt.reply());
        }
        Operation operation = ServerGroups.operation(execution.operation());
        String wrapper = operation.replyServers().name();
        return attempt.reply().servers(operation)
                .map(listed -> operation.effect() == Effect.LISTS
                        ? groupsAmong(listed, Contract.documented().group(operation.group()).id())
                        : reading(attempt, Backend.all(listed)))
                .orElseGet(() -> wrapper + " is " + attempt.reply().json().path(wrapper));
    }

    /** Whether a list shows the scenario's group, and others. Which others there are depends on what else the run does. */
    private String groupsAmong(List<JsonNode> listed, String id) {
        List<String> ids = listed.stream().map(group -> group.path(id).asString("")).toList();
        if (ids.contains("")) {
            throw Unverifiable.because(execution.rule("reply/" + id), "a listed group without " + id);
        }
        List<String> others = ids.stream().filter(other -> !other.equals(groups.theGroup().id())).toList();
        return ids.isEmpty() ? "an empty list"
                : others.isEmpty() ? "the group and no other"
                : others.size() < ids.size() ? "the group and others" : "others and not the group";
    }

    private static String reading(Attempt attempt, List<Backend> listed) {
        String keys = listed.stream().map(Backend::key).sorted().toList().toString();
        if (listed.isEmpty()) {
            return "an empty list";
        }
        List<String> after = attempt.readNow().get().orElse(List.of()).stream().map(Backend::key).sorted().toList();
        return after.isEmpty() ? keys
                : keys.equals(after.toString()) ? "the whole group: " + keys
                : "the change, not the whole group: " + keys;
    }

    private static String answer(Reply reply) {
        return reply.succeeded() ? "accepted" : "rejected: " + reply.inOneLine();
    }

    private void note(String what, String answer) {
        String statement = Contract.documented().rule(execution.rule()).orElseThrow().statement();
        execution.observe(execution.rule(), what.isEmpty() ? statement : statement + " (" + what + ")", answer);
        execution.conforms(execution.rule());
    }
}

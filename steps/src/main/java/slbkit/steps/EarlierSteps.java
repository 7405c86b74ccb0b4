package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Acceptance;
import slbkit.run.GroupReader;
import slbkit.run.Groups;
import slbkit.run.PlainCalls;
import slbkit.run.ScenarioGroup;
import slbkit.run.ServerGroups;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** What happened to a group, or was seen of one, before the call that is judged. */
public final class EarlierSteps {

    private static final String ADD = ServerGroups.V_SERVER_GROUP.operation(Effect.ADDS);
    private static final String REMOVE = ServerGroups.V_SERVER_GROUP.operation(Effect.REMOVES);

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final Groups groups;
    private final GroupReader reader;
    private final DefaultGroup defaultGroup;
    private final Acceptance acceptance;
    private final ServerTable table;

    public EarlierSteps(
            Trial trial, Attempts attempts, PlainCalls plain, Groups groups, GroupReader reader,
            DefaultGroup defaultGroup, Acceptance acceptance, ServerTable table) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
        this.groups = groups;
        this.reader = reader;
        this.defaultGroup = defaultGroup;
        this.acceptance = acceptance;
        this.table = table;
    }

    @Given("the same call was made before")
    public void madeBefore() {
        requireTaken(plain.of(trial.operation()));
    }

    @Given("the group was given")
    public void wasGiven(DataTable servers) {
        requireTaken(plain.of(ADD).servers(table.toSend(servers)));
        lookAgain();
    }

    @Given("what it added was removed again")
    public void wasRemovedAgain() {
        List<Map<String, Object>> added = plain.of(ADD).servers();
        requireTaken(plain.of(REMOVE).servers(added));
        lookAgain();
        String key = added.get(0).get("ServerId") + ":" + added.get(0).get("Port");
        if (groups.theGroup().held().map(reader::requireKey).filter(held -> held.stream().anyMatch(s -> s.key().equals(key))).isPresent()) {
            throw Unverifiable.because(
                    PlainCalls.worksRule(REMOVE), key + " is still in the group");
        }
    }

    @Then("the load balancer's default server group, where it can be read, has the members it had")
    public void sameDefaultMembers() {
        acceptance.requireForScenario(attempts.latest());
        Optional<List<String>> before = defaultGroup.before().map(DefaultGroup::ids);
        Optional<List<String>> now = before.flatMap(b -> reader.defaultServerGroupWhereShown().map(DefaultGroup::ids));
        if (now.isPresent() && !now.equals(before)) {
            trial.cleanUp().membersChanged();
            trial.differs("the members of the default server group stay " + before.get(), "the members " + now.get());
        }
        trial.conforms(trial.rule());
    }

    private void requireTaken(SlbRequest request) {
        Reply reply = trial.call(request);
        if (!reply.taken()) {
            throw Unverifiable.because(PlainCalls.worksRule(request.operation()), reply.inOneLine());
        }
    }

    private void lookAgain() {
        String id = groups.theGroup().id();
        groups.put("the group", new ScenarioGroup(id, reader.vServerGroup(id)));
    }
}

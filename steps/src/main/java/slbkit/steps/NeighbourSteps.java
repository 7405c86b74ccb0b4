package slbkit.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Acceptance;
import slbkit.run.Backend;
import slbkit.run.GroupReader;
import slbkit.run.Groups;
import slbkit.run.PlainCalls;
import slbkit.run.ScenarioGroup;
import slbkit.run.ServerGroups;
import slbkit.run.TestBed;
import slbkit.run.Trial;

/**
 * A group of another kind than the one that is called for, beside it. A target that has none of that kind, or does
 * not let it be read, cannot let anything leak into it that could be seen: then there is nothing to complain of.
 */
public final class NeighbourSteps {

    private static final String NEIGHBOUR = "the neighbour";

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final TestBed bed;
    private final Groups groups;
    private final GroupReader reader;
    private final Acceptance acceptance;

    public NeighbourSteps(
            Trial trial, Attempts attempts, PlainCalls plain, TestBed bed, Groups groups, GroupReader reader,
            Acceptance acceptance) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
        this.bed = bed;
        this.groups = groups;
        this.reader = reader;
        this.acceptance = acceptance;
    }

    @Given("a primary\\/secondary server group, where one can be had")
    public void aPair() {
        create(ServerGroups.MASTER_SLAVE_SERVER_GROUP, plain.of(ServerGroups.MASTER_SLAVE_SERVER_GROUP.operation(Effect.CREATES)));
    }

    @Given("a vServer group, where one can be had, with the first server of the default server group at a weight of {int}")
    public void aGroupOfADefaultServer(int weight) {
        Map<String, Object> server = bed.entry("default-1", "80");
        server.put("Weight", String.valueOf(weight));
        create(ServerGroups.V_SERVER_GROUP, plain.createVServerGroup(List.of(server)));
    }

    @Then("the primary\\/secondary server group, where it can be read, is as it was")
    public void pairIsAsItWas() {
        requireAsItWas(ServerGroups.MASTER_SLAVE_SERVER_GROUP);
    }

    @Then("the vServer group, where it can be read, is as it was")
    public void groupIsAsItWas() {
        requireAsItWas(ServerGroups.V_SERVER_GROUP);
    }

    private void create(Group kind, SlbRequest request) {
        if (!reader.describes(kind)) {
            return;
        }
        Reply reply = trial.call(request);
        reply.member(kind.id()).filter(id -> reply.taken() && !id.isEmpty())
                .ifPresent(id -> groups.put(NEIGHBOUR, new ScenarioGroup(id, shown(kind, id))));
    }

    private void requireAsItWas(Group kind) {
        acceptance.requireForScenario(attempts.latest());
        if (groups.has(NEIGHBOUR) && groups.named(NEIGHBOUR).held().isPresent()) {
            List<String> was = states(groups.named(NEIGHBOUR).held().orElseThrow());
            shown(kind, groups.named(NEIGHBOUR).id()).map(NeighbourSteps::states)
                    .filter(is -> !is.equals(was))
                    .ifPresent(is -> trial.differs("the other kind of group as it was, " + was, is.toString()));
        }
        trial.conforms(trial.rule());
    }

    private Optional<List<Backend>> shown(Group kind, String id) {
        return reader.description(kind, id).filter(Reply::taken).flatMap(reply -> reply.servers(
                kind.members().wrapper(), kind.members().list())).map(Backend::all);
    }

    private static List<String> states(List<Backend> servers) {
        return servers.stream().map(Backend::state).sorted().toList();
    }
}

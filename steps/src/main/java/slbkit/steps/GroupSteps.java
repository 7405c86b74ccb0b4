package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Group;
import slbkit.contract.RuleId;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.judge.Acceptance;
import slbkit.judge.GroupState;
import slbkit.run.Backend;
import slbkit.run.GroupReader;
import slbkit.run.Groups;
import slbkit.run.ScenarioGroup;
import slbkit.run.ServerGroups;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;
import tools.jackson.databind.JsonNode;

/** What a group holds after a call. */
public final class GroupSteps {

    private final Trial trial;
    private final Attempts attempts;
    private final Acceptance acceptance;
    private final Groups groups;
    private final GroupReader reader;
    private final GroupState state;
    private final ServerTable table;

    public GroupSteps(
            Trial trial,
            Attempts attempts,
            Acceptance acceptance,
            Groups groups,
            GroupReader reader,
            GroupState state,
            ServerTable table) {
        this.trial = trial;
        this.attempts = attempts;
        this.acceptance = acceptance;
        this.groups = groups;
        this.reader = reader;
        this.state = state;
        this.table = table;
    }

    @Then("{group} holds")
    public void holds(String group, DataTable servers) {
        List<Map<String, String>> rows = table.toExpect(servers);
        rows.stream().flatMap(row -> row.keySet().stream()).filter(member -> !reader.shows(member)).findFirst()
                .ifPresent(member -> {
                    throw trial.unreadable();
                });
        state.requireHeld(heldNow(group), rows);
        trial.conforms(trial.rule());
    }

    @Then("{group} holds {int} server(s)")
    public void holdsAsMany(String group, int count) {
        state.requireCount(heldNow(group), count);
        trial.conforms(trial.rule());
    }

    @Then("the new group holds {int} server(s)")
    public void newGroupHolds(int count) {
        acceptance.requireForScenario(attempts.latest());
        state.requireCount(reader.requireVServerGroup(created().id()), count);
        trial.conforms(trial.rule());
    }

    @Then("the group it created can be read")
    public void canBeRead() {
        acceptance.requireForScenario(attempts.latest());
        String id = created().id();
        Group kind = ServerGroups.of(trial.operation());
        reader.refusedReading(kind, id).ifPresent(refusal ->
                trial.differs("the next call takes " + kind.id() + " " + id, refusal));
        reader.requireMasterSlaveServerGroup(id);
        trial.conforms(trial.rule());
    }

    /** Where the group cannot be read, that the call was taken is all that can be told. */
    @Then("{group}, where it can be read, holds {int} server(s)")
    public void holdsAsManyWhereReadable(String group, int count) {
        if (reader.describes(ServerGroups.V_SERVER_GROUP)) {
            state.requireCount(heldNow(group), count);
        }
    }

    @Then("{group} holds every server as it was sent")
    public void holdsAsSent(String group) {
        List<Map<String, String>> sent = ServerTable.sent(attempts.latest(), "Weight");
        List<Backend> held = heldNow(group);
        state.requireHeld(held, sent);
        trial.conforms(trial.rule());
    }

    /** A target that shows neither name nor load balancer is not asked to. */
    @Then("{group}, where it shows them, has the name and the load balancer it was given")
    public void hasNameAndLoadBalancer(String group) {
        acceptance.requireForScenario(attempts.latest());
        Group kind = ServerGroups.of(trial.operation());
        reader.description(kind, created().id()).filter(Reply::taken).ifPresent(shown -> {
            for (String member : List.of(kind.name(), "LoadBalancerId")) {
                String given = attempts.latest().request().parameters().get(member);
                JsonNode value = shown.json() == null ? null : shown.json().get(member);
                if (value != null && !value.isNull() && !value.asString("").equals(given)) {
                    trial.differs("a group with the " + member + " " + given,
                            value.asString("").isEmpty() ? "an empty " + member : member + " " + value.asString(""));
                }
            }
        });
        trial.conforms(trial.rule());
    }

    /** A target that shows no tags is not asked to; beside those that were given there may be the service's own. */
    @Then("{group}, where it shows tags, has those it was given")
    public void hasTags(String group) {
        acceptance.requireForScenario(attempts.latest());
        List<Tag> given = attempts.latest().request().tags();
        if (given.isEmpty()) {
            throw new IllegalStateException("the scenario gives no tags");
        }
        reader.description(ServerGroups.of(trial.operation()), created().id()).filter(Reply::taken)
                .flatMap(reply -> reply.servers("Tags", "Tag"))
                .ifPresent(shown -> given.forEach(tag -> requireShown(tag, shown)));
        trial.conforms(trial.rule());
    }

    private void requireShown(Tag given, List<JsonNode> shown) {
        if (shown.stream().anyMatch(tag -> tag.path("TagKey").asString("").isEmpty())) {
            throw new Unverifiable("needs a description that shows the TagKey of each tag");
        }
        List<String> values = shown.stream().filter(tag -> tag.path("TagKey").asString("").equals(given.key()))
                .map(tag -> tag.path("TagValue").asString(""))
                .toList();
        if (!values.equals(List.of(given.value()))) {
            trial.differs("a group with the tag %s=%s".formatted(given.key(), given.value()),
                    values.isEmpty() ? "%s tags, none of them %s".formatted(shown.size(), given.key())
                            : "%s with the values %s".formatted(given.key(), values));
        }
    }

    @Then("{group} no longer holds")
    public void noLongerHolds(String group, DataTable servers) {
        state.requireNotHeld(heldNow(group), table.toExpect(servers));
        trial.conforms(trial.rule());
    }

    @Then("{group} still holds, unchanged,")
    public void stillHolds(String group, DataTable servers) {
        List<Map<String, String>> rows = table.toExpect(servers);
        List<Backend> before = groups.named(group).held()
                .orElseThrow(trial::unreadable);
        state.requireUnchanged(reader.requireKey(before), heldNow(group), rows);
        trial.conforms(trial.rule());
    }

    /** A group that could be read before and is refused as unknown now has not stayed as it was. */
    private void requireStillThere(String group) {
        Group kind = createdKind();
        reader.refusedReading(kind, groups.named(group).id()).ifPresent(refusal ->
                trial.differs("a group that can still be read", refusal));
    }

    private List<Backend> heldNow(String name) {
        if (!groups.has(name) || !RuleId.parse(trial.rule()).name().equals("lasts")) {
            acceptance.requireForScenario(attempts.latest());
        }
        ScenarioGroup group = groups.has(name) ? groups.named(name) : created();
        if (group.held().isPresent()) {
            requireStillThere(name);
        }
        return reader.require(createdKind(), group.id());
    }

    /** What the scenario's operation creates; a vServer group where it creates none. */
    private Group createdKind() {
        return ServerGroups.creates(trial.operation()) ? ServerGroups.of(trial.operation()) : ServerGroups.V_SERVER_GROUP;
    }

    /** The group that the scenario's own call created. */
    private ScenarioGroup created() {
        String member = createdKind().id();
        String id = attempts.latest().reply().member(member).filter(i -> !i.isEmpty())
                .orElseThrow(() -> Unverifiable.because(trial.rule("reply/" + member), "it is missing"));
        return new ScenarioGroup(id, Optional.empty());
    }
}

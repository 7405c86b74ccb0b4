package slbkit.steps;

import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/** Changes to other groups, while one group must stay unchanged. */
public record OtherGroupSteps(
        ScenarioExecution execution, Attempts attempts, PlainCalls plain, TestBed bed, ScenarioGroups groups, GroupReader reader) {

    /** How many groups are created and deleted while one must stay. */
    private static final int PASSING = 25;

    private static final GroupKind V_SERVER_GROUP = ServerGroups.V_SERVER_GROUP;
    private static final GroupKind PAIR = ServerGroups.MASTER_SLAVE_SERVER_GROUP;

    /**
     * Create enough groups to push the group out of a small store, or to overwrite it. Only creations, so that no other
     * operation can be the cause of a change.
     */
    @When("other groups are created and rejected")
    public void otherGroups() {
        SlbRequest create = plain.of(V_SERVER_GROUP.operation(Effect.CREATES));
        for (int i = 0; i < 5; i++) {
            Reply reply = execution.call(create.with(V_SERVER_GROUP.name(), bed.name()));
            if (reply.createdId(V_SERVER_GROUP).isEmpty()) {
                throw Unverifiable.because(ServerGroups.plainCallRule(create.operation()), reply.inOneLine());
            }
        }
        comeAndGo(create);
        execution.call(create.without("RegionId"));
    }

    /** A store may forget a group only after many calls; if groups can be deleted, none of these stays. */
    private void comeAndGo(SlbRequest create) {
        for (int i = 0; i < PASSING && execution.support().deletes(); i++) {
            Reply reply = execution.call(create.with(V_SERVER_GROUP.name(), bed.name()));
            if (reply.createdId(V_SERVER_GROUP).isEmpty()) {
                // perhaps a quota; there is nothing to delete
                if (reader.rejectionAsUnknown(V_SERVER_GROUP, groups.theGroup().id()).isEmpty()) {
                    throw new Unverifiable("needs a target that creates %s groups one after another, but it answered: "
                            .formatted(PASSING) + reply.inOneLine());
                }
                return;
            }
            if (i == 0) {
                requireDeletionOfOneGroup();
            } else {
                execution.cleanUp().undoLatest();
            }
        }
    }

    /** If a deletion also changes other groups, a later change of the group may not come from a creation. */
    private void requireDeletionOfOneGroup() {
        Optional<String> before = description();
        execution.cleanUp().undoLatest();
        if (!description().equals(before)) {
            throw Unverifiable.because(ServerGroups.operation(V_SERVER_GROUP, Effect.DELETES).rule("behaviour/own-group-only"),
                    "the deletion of another group changed the group");
        }
    }

    /** The servers of the group as a description shows them, or the Code of its rejection. */
    private Optional<String> description() {
        return reader.description(V_SERVER_GROUP, groups.theGroup().id()).map(reply ->
                reply.servers(V_SERVER_GROUP.members().wrapper(), V_SERVER_GROUP.members().list())
                        .map(servers -> Backend.all(servers).stream().map(Backend::state).sorted().toList().toString())
                        .orElse(reply.code().orElse("")));
    }

    /** Read the first group before the second is created, so that it is known to have existed. */
    @When("a second group is created on other ports")
    public void secondGroup() {
        attempts.latest().reply().member(PAIR.id()).filter(id -> !id.isEmpty()).ifPresent(id ->
                groups.put(ScenarioGroups.THE_GROUP, new ScenarioGroup(id, Optional.of(reader.require(PAIR, id)))));
        SlbRequest request = plain.of(PAIR.operation(Effect.CREATES));
        List<Map<String, Object>> servers = new ArrayList<>();
        request.servers().forEach(server -> servers.add(SlbRequest.changed(
                server, Map.of("Port", String.valueOf(9000 + servers.size()), "Weight", "99"))));
        Reply reply = execution.call(request.servers(servers));
        String id = reply.createdId(PAIR).orElseThrow(() ->
                Unverifiable.because(ServerGroups.plainCallRule(request.operation()), reply.inOneLine()));
        groups.put(ScenarioGroups.THE_OTHER_GROUP, new ScenarioGroup(id, Optional.empty()));
    }
}

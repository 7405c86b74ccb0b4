package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import slbkit.steps.SentenceTypes.NamedGroup;

/** Calls that change a group before the scenario's own call. */
public record EarlierCallSteps(
        ScenarioExecution execution,
        TestBed bed,
        PlainCalls plain,
        ScenarioGroups groups,
        GroupReader reader,
        ServerTable servers,
        DefaultGroup defaultGroup,
        GroupCreation creation) {

    private static final String ADD = ServerGroups.V_SERVER_GROUP.operation(Effect.ADDS);
    private static final String REMOVE = ServerGroups.V_SERVER_GROUP.operation(Effect.REMOVES);

    @Given("the same call was made before")
    public void madeBefore() {
        creation.requireAccepted(plain.of(execution.operation()));
    }

    @Given("these servers were added to {group}")
    public void wereAdded(NamedGroup group, DataTable table) {
        if (group.isDefault()) {
            defaultGroup.give(servers.toSend(table));
            return;
        }
        SlbRequest request = plain.of(ADD).servers(servers.toSend(table));
        creation.requireAccepted(request);
        lookAgain();
        groups.theGroup().shown().ifPresent(held -> GroupCreation.requireEach(request, held));
    }

    @Given("what it added was removed again")
    public void wasRemovedAgain() {
        Optional<List<String>> before = groups.theGroup().held().map(Backend::states);
        List<Map<String, Object>> added = plain.of(ADD).servers();
        creation.requireAccepted(plain.of(REMOVE).servers(added));
        lookAgain();
        String key = Backend.keyOf(added.get(0));
        groups.theGroup().held().map(reader::requireKey)
                .filter(held -> held.stream().anyMatch(server -> server.key().equals(key)))
                .ifPresent(held -> {
                    throw Unverifiable.because(ServerGroups.plainCallRule(REMOVE), key + " is still in the group");
                });
        groups.theGroup().held().map(Backend::states).filter(now -> before.filter(was -> !was.equals(now)).isPresent())
                .ifPresent(now -> {
                    throw Unverifiable.because(ServerGroups.operation(REMOVE).rule("behaviour/keeps"),
                            "the group holds %s and not %s".formatted(now, before.get()));
                });
    }

    @Given("the first server of the default server group weighs {string}")
    public void weighs(String weight) {
        defaultGroup.before();
        String set = ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.SETS);
        Map<String, Object> server = new LinkedHashMap<>(bed.entry("default-1", "80"));
        server.put("Weight", weight);
        creation.requireAccepted(SlbRequest.of(set, bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .servers(List.of(server)));
    }

    private void lookAgain() {
        String id = groups.theGroup().id();
        groups.put(ScenarioGroups.THE_GROUP, creation.read(ServerGroups.V_SERVER_GROUP, id));
    }
}

package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.List;
import java.util.Map;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Rule;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.LastLook;
import slbkit.run.GroupReader;
import slbkit.run.Groups;
import slbkit.run.PlainCalls;
import slbkit.run.ScenarioGroup;
import slbkit.run.ServerGroups;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** What a scenario finds when it begins. */
public final class GivenSteps {

    private static final Operation CREATE = ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES);

    private final Trial trial;
    private final TestBed bed;
    private final PlainCalls plain;
    private final Groups groups;
    private final GroupReader reader;
    private final ServerTable servers;
    private final DefaultGroup defaultGroup;
    private final LastLook lastLook;

    public GivenSteps(
            Trial trial,
            TestBed bed,
            PlainCalls plain,
            Groups groups,
            GroupReader reader,
            ServerTable servers,
            DefaultGroup defaultGroup,
            LastLook lastLook) {
        this.trial = trial;
        this.bed = bed;
        this.plain = plain;
        this.groups = groups;
        this.reader = reader;
        this.servers = servers;
        this.defaultGroup = defaultGroup;
        this.lastLook = lastLook;
    }

    @Given("a load balancer")
    public void aLoadBalancer() {
        bed.loadBalancer();
    }

    /** Scenarios of other operations only look at the group; those of Common and its own set its weights. */
    @Given("a load balancer with {int} server(s) in its default server group")
    public void aDefaultServerGroup(int atLeast) {
        bed.loadBalancer();
        bed.defaultServers(atLeast);
        if (trial.operation().equals(Rule.COMMON) || ServerGroups.isOnDefaultGroup(trial.operation())) {
            defaultGroup.settle();
        } else {
            defaultGroup.before();
        }
    }

    @Given("a vServer group")
    public void aGroup() {
        create("the group", List.of(bed.entry("web-1", "80")));
    }

    /** Where a call is to add 20 servers: how many a group may hold in all is open. */
    @Given("an empty vServer group")
    public void anEmptyGroup() {
        create("the group", plain.createVServerGroup(null), CREATE.rule("request/BackendServers.optional"));
    }

    @Given("a vServer group that holds")
    public void aGroupThatHolds(DataTable table) {
        create("the group", servers.toSend(table));
    }

    @Given("a vServer group without servers")
    public void aGroupWithoutServers() {
        SlbRequest request = plain.createVServerGroup(List.of()).servers(null);
        create("the group", request, CREATE.worksRule());
    }

    @Given("another vServer group that holds")
    public void anotherGroupThatHolds(DataTable table) {
        create("the other group", servers.toSend(table));
    }

    @Given("a vServer group without a name that holds")
    public void aGroupWithoutAName(DataTable table) {
        SlbRequest request = plain.createVServerGroup(servers.toSend(table)).without(ServerGroups.V_SERVER_GROUP.name());
        create("the group", request, CREATE.rule("request/VServerGroupName.optional"));
    }

    @Given("a vServer group that holds {int} backend servers")
    public void aGroupThatHolds(int count) {
        create("the group", bed.many(count, bed.entry("web-1", "80")));
    }

    @Given("a vServer group that holds one ENI with two addresses")
    public void aGroupThatHoldsTwoAddresses() {
        create("the group", bed.twoAddressesOfOneEni("80"));
    }

    private void create(String name, List<Map<String, Object>> held) {
        create(name, plain.createVServerGroup(held), CREATE.worksRule());
    }

    private void create(String name, SlbRequest request, String ruleOfTaking) {
        Reply reply = trial.call(request);
        String id = reply.taken() ? reply.member(ServerGroups.V_SERVER_GROUP.id()).orElse("") : "";
        if (id.isEmpty()) {
            lastLook.at(reply);
            throw Unverifiable.because(ruleOfTaking, reply.inOneLine());
        }
        groups.put(name, new ScenarioGroup(id, reader.vServerGroup(id)));
    }
}

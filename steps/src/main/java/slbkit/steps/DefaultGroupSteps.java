package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Acceptance;
import slbkit.judge.GroupState;
import slbkit.run.Backend;
import slbkit.run.GroupReader;
import slbkit.run.PlainCalls;
import slbkit.run.ServerGroups;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** What the load balancer's default server group holds. */
public final class DefaultGroupSteps {

    private static final String SET = ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.SETS);

    private final Trial trial;
    private final TestBed bed;
    private final PlainCalls plain;
    private final Attempts attempts;
    private final Acceptance acceptance;
    private final DefaultGroup group;
    private final GroupReader reader;
    private final GroupState state;
    private final ServerTable table;

    public DefaultGroupSteps(
            Trial trial,
            TestBed bed,
            PlainCalls plain,
            Attempts attempts,
            Acceptance acceptance,
            DefaultGroup group,
            GroupReader reader,
            GroupState state,
            ServerTable table) {
        this.trial = trial;
        this.bed = bed;
        this.plain = plain;
        this.attempts = attempts;
        this.acceptance = acceptance;
        this.group = group;
        this.reader = reader;
        this.state = state;
        this.table = table;
    }

    @Given("the first server of the default server group weighs {string}")
    public void weighs(String weight) {
        group.before();
        Map<String, Object> server = new LinkedHashMap<>(bed.entry("default-1", "80"));
        server.put("Weight", weight);
        Reply reply = trial.call(SlbRequest.of(SET)
                .with("RegionId", bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .servers(List.of(server)));
        if (!reply.taken()) {
            throw Unverifiable.because(PlainCalls.worksRule(SET), reply.inOneLine());
        }
    }

    @Given("a default server group, where it can be read, without {word} and {word}")
    public void without(String one, String other) {
        group.lookWithout(List.of(bed.server(one).id(), bed.server(other).id()));
    }

    /** The documents let a call name 20, but a target need not lend as many. */
    @When("weights are set for as many servers as there are, up to {int}")
    public void setMany(int most) {
        SlbRequest request = plain.of(SET);
        List<Map<String, Object>> servers = new ArrayList<>();
        for (String id : bed.defaultServers(1).stream().distinct().limit(most).toList()) {
            Map<String, Object> server = new LinkedHashMap<>(request.servers().get(0));
            server.put("ServerId", id);
            server.put("Weight", String.valueOf(3 * servers.size() + 11));
            servers.add(server);
        }
        attempts.make(request.servers(servers), request, servers.size() + " servers of a weight each");
    }

    @Then("the default server group holds every server as it was sent")
    public void holdsAsSent() {
        acceptance.requireForScenario(attempts.latest());
        List<Map<String, String>> sent = attempts.latest().request().servers().stream()
                .map(s -> Map.of("ServerId", String.valueOf(s.get("ServerId")), "Weight", String.valueOf(s.get("Weight"))))
                .toList();
        state.requireHeld(reader.requireDefaultServerGroup(), sent);
        trial.conforms(trial.rule());
    }

    @Then("the default server group holds")
    public void holds(DataTable servers) {
        acceptance.requireForScenario(attempts.latest());
        state.requireHeld(reader.requireDefaultServerGroup(), table.toExpect(servers));
        trial.conforms(trial.rule());
    }

    @Then("the default server group still holds, unchanged,")
    public void stillHolds(DataTable servers) {
        acceptance.requireForScenario(attempts.latest());
        state.requireUnchanged(before(), reader.requireDefaultServerGroup(), table.toExpect(servers));
        trial.conforms(trial.rule());
    }

    @Then("the default server group has the same members")
    public void sameMembers() {
        acceptance.requireForScenario(attempts.latest());
        List<Backend> before = before();
        if (before.isEmpty()) {
            throw new Unverifiable("needs a target that shows fixtures.default-servers where it is read back");
        }
        DefaultGroup.changeOfMembers(before, reader.requireDefaultServerGroup(), attempts.latest().request())
                .ifPresent(now -> {
                    trial.cleanUp().membersChanged();
                    trial.differs("the members " + DefaultGroup.ids(before), "the members " + now);
                });
        trial.conforms(trial.rule());
    }

    @Then("the reply lists none but the default server group")
    public void listsNoStranger() {
        acceptance.requireForScenario(attempts.latest());
        Set<String> members = group.before().map(DefaultGroup::ids).orElse(bed.defaultServers(1)).stream()
                .collect(Collectors.toSet());
        members.addAll(DefaultGroup.named(attempts.latest().request()));
        List<String> listed = attempts.latest().reply()
                .servers(Contract.documented().operation(trial.operation()).orElseThrow())
                .map(Backend::all)
                .map(DefaultGroup::ids)
                .orElse(List.of());
        List<String> strangers = listed.stream().filter(id -> !members.contains(id)).toList();
        if (group.before().isPresent() && !strangers.isEmpty()) {
            trial.differs("no server outside the default server group", "listed is " + strangers);
        }
        if (Set.copyOf(listed).size() < listed.size() && members.size() == memberCount()) {
            trial.differs("each server of the default server group at most once", "listed are " + listed);
        }
        trial.conforms(trial.rule());
    }

    private int memberCount() {
        return group.before().map(List::size).orElse(bed.defaultServers(1).size());
    }

    private List<Backend> before() {
        return group.before().orElseThrow(trial::unreadable);
    }
}

package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
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

/** The initial state of a scenario. */
public record GivenSteps(
        ScenarioExecution execution,
        TestBed bed,
        PlainCalls plain,
        ScenarioGroups groups,
        GroupReader reader,
        ServerTable servers,
        DefaultGroup defaultGroup,
        GroupCreation creation,
        CallPreparation preparation,
        ChangedCalls changed) {

    private static final Operation CREATE = ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES);
    private static final String ADD = ServerGroups.V_SERVER_GROUP.operation(Effect.ADDS);

    private static final Pattern SEVERAL = Pattern.compile("(\\d+) other groups");
    private static final String ADDED_LATER = ", with a server added later";

    /** The rule of a scenario, if one table shows several rules; the catalogue also reads it. */
    @Given("the rule {ruleName}")
    public void theRule(String name) {
        if (!execution.rules().contains(execution.rule(name))) {
            throw new IllegalStateException("the scenario is about %s, and not about %s".formatted(execution.rules(), name));
        }
    }

    @Given("what the call needs")
    public void whatTheCallNeeds() {
        preparation.prepare();
    }

    @Given("a load balancer with {int} server(s) in its default server group")
    public void aDefaultServerGroup(int atLeast) {
        preparation.prepareDefaultGroup(atLeast);
    }

    /** An empty group is for calls that add 20 servers, because the maximum size of a group is open. */
    @Given("{situation}")
    public void given(Situation situation) {
        switch (situation) {
            case LOAD_BALANCER -> bed.loadBalancer();
            case GROUP -> preparation.createGroup(List.of(bed.entry("web-1", "80")));
            case EMPTY_GROUP -> creation.create(
                    ScenarioGroups.THE_GROUP, plain.createVServerGroup(null), CREATE.rule("request/BackendServers.optional"));
            case TAGGED_GROUP -> createTagged();
            case DEFAULT_GROUP -> defaultGroup.look();
            case TWO_ADDRESSES -> preparation.createGroup(bed.twoAddressesOfOneEni("80"));
        }
    }

    /** Something that a scenario needs, without details. */
    @ParameterType("a load balancer|an empty vServer group|the same vServer group with two tags, if the target accepts them"
            + "|a default server group, if it can be read"
            + "|a vServer group that holds (?:web-1 on port 80|one ENI with two addresses)")
    public Situation situation(String words) {
        return switch (words) {
            case "a load balancer" -> Situation.LOAD_BALANCER;
            case "a vServer group that holds web-1 on port 80" -> Situation.GROUP;
            case "the same vServer group with two tags, if the target accepts them" -> Situation.TAGGED_GROUP;
            case "a default server group, if it can be read" -> Situation.DEFAULT_GROUP;
            case "an empty vServer group" -> Situation.EMPTY_GROUP;
            case "a vServer group that holds one ENI with two addresses" -> Situation.TWO_ADDRESSES;
            default -> throw new IllegalArgumentException("no scenario begins with " + words);
        };
    }

    /** The things that a scenario can need. */
    public enum Situation {
        /** The load balancer that groups are created behind. */
        LOAD_BALANCER,
        /** A vServer group of one server. */
        GROUP,
        /** A vServer group of no servers. */
        EMPTY_GROUP,
        /** A vServer group like the one that the scenario has, with tags. */
        TAGGED_GROUP,
        /** The load balancer's default server group as it is. */
        DEFAULT_GROUP,
        /** A vServer group that holds an ENI twice, each time with another address. */
        TWO_ADDRESSES
    }

    /**
     * A group of the kind that the scenario's operation works on, or of the other kind if the target describes it, created
     * by the plain call with this change. If servers are added later, they count as those of the creation.
     */
    @Given("{createdGroup} created {change}")
    public void aGroupCreated(String name, String change) {
        GroupKind kind = ServerGroups.of(execution.operation());
        Matcher several = SEVERAL.matcher(name);
        if (several.matches()) {
            createAsManyAsTaken(kind, Integer.parseInt(several.group(1)), change);
        } else if (!name.equals(UnchangedGroupSteps.NEIGHBOUR)) {
            create(kind, name, change.replace(ADDED_LATER, ""));
        } else if (reader.describes(ServerGroups.otherThan(kind))) {
            create(ServerGroups.otherThan(kind), name, change);
        }
        if (change.endsWith(ADDED_LATER)) {
            SlbRequest addition = plain.of(ADD);
            creation.requireAccepted(addition);
            groups.put(name, groups.named(name), groups.creation(name).servers(
                    Stream.of(groups.creation(name), addition).flatMap(call -> call.servers().stream()).toList()));
        }
    }

    /** A target may limit how many groups there are; the scenario is then about those that it took. */
    private void createAsManyAsTaken(GroupKind kind, int count, String change) {
        create(kind, ScenarioGroups.THE_OTHER_GROUP, change);
        try {
            for (int i = 2; i <= count; i++) {
                create(kind, "other group " + i, change);
            }
        } catch (Unverifiable full) {
            return;
        }
    }

    private void create(GroupKind kind, String name, String change) {
        Operation create = ServerGroups.operation(kind, Effect.CREATES);
        creation.create(name, changed.build(create.name(), change), create.plainCallRule());
    }

    /** A group, or several, that a changed call creates. */
    @ParameterType("the group|the other group|\\d+ other groups|" + UnchangedGroupSteps.NEIGHBOUR)
    public String createdGroup(String words) {
        return words;
    }

    @Given("{newGroup} that holds")
    public void aGroupThatHolds(NewGroup group, DataTable table) {
        SlbRequest request = plain.createVServerGroup(servers.toSend(table));
        switch (group) {
            case THE_ONE -> creation.create(ScenarioGroups.THE_GROUP, request, CREATE.plainCallRule());
            case ANOTHER -> {
                creation.create(ScenarioGroups.THE_OTHER_GROUP, request, CREATE.plainCallRule());
                requireGroupUnchanged();
            }
            case WITHOUT_NAME -> creation.create(ScenarioGroups.THE_GROUP, request.without(ServerGroups.V_SERVER_GROUP.name()),
                    CREATE.rule("request/VServerGroupName.optional"));
        }
    }

    /** A group that is created for a scenario. */
    @ParameterType("a vServer group|another vServer group|a vServer group without a name")
    public NewGroup newGroup(String words) {
        return words.startsWith("another") ? NewGroup.ANOTHER
                : words.endsWith("a name") ? NewGroup.WITHOUT_NAME : NewGroup.THE_ONE;
    }

    /** Which group of a scenario is created. */
    public enum NewGroup {
        /** The one that it is about. */
        THE_ONE,
        /** One beside it. */
        ANOTHER,
        /** The one that it is about, which is given no name. */
        WITHOUT_NAME
    }

    @Given("a vServer group that holds {int} backend servers")
    public void aGroupThatHolds(int count) {
        preparation.createGroup(bed.many(count, bed.entry("web-1", "80")));
    }

    @Given("a primary\\/secondary server group, if the target has such groups")
    public void aPair() {
        GroupKind pair = ServerGroups.MASTER_SLAVE_SERVER_GROUP;
        createNeighbour(pair, () -> plain.of(pair.operation(Effect.CREATES)));
    }

    @Given("a {kindOfGroup}, if the target has such groups, with the first server of the default server group at a weight of {int}")
    public void aGroupOfADefaultServer(GroupKind kind, int weight) {
        createNeighbour(kind, () -> {
            SlbRequest creation = plain.of(kind.operation(Effect.CREATES));
            List<Map<String, Object>> servers = new ArrayList<>(creation.servers());
            servers.set(0, SlbRequest.changed(servers.get(0),
                    Map.of("ServerId", bed.server("default-1").id(), "Weight", String.valueOf(weight))));
            return creation.servers(servers);
        });
    }

    @Given("a default server group, if it can be read, without {word} and {word}")
    public void without(String one, String other) {
        defaultGroup.lookWithout(List.of(bed.server(one).id(), bed.server(other).id()));
    }

    /** If the creation of another group changes the scenario's group, calls for that group cannot be judged. */
    private void requireGroupUnchanged() {
        if (!groups.has(ScenarioGroups.THE_GROUP)) {
            return;
        }
        groups.theGroup().held().map(Backend::states).ifPresent(was -> reader.vServerGroup(groups.theGroup().id())
                .map(Backend::states).filter(now -> !now.equals(was)).ifPresent(now -> {
                    throw Unverifiable.because(CREATE.rule("behaviour/own-group-only"),
                            "the group holds %s and not %s".formatted(now, was));
                }));
    }

    /** If the target does not create the group, the scenario goes on with the group without tags. */
    private void createTagged() {
        ScenarioGroup untagged = groups.theGroup();
        SlbRequest made = groups.creation(ScenarioGroups.THE_GROUP);
        SlbRequest tagged = made.with(ServerGroups.V_SERVER_GROUP.name(), bed.name()).tags(RequestEdits.tags(2));
        try {
            creation.create(ScenarioGroups.THE_GROUP, tagged, CREATE.rule("request/Tag.optional"));
            groups.theGroup().held();
        } catch (Unverifiable notCreated) {
            groups.put(ScenarioGroups.THE_GROUP, untagged, made);
        }
    }

    /** If a target has no such group, or it cannot be read, no visible change can leak into it. */
    private void createNeighbour(GroupKind kind, Supplier<SlbRequest> request) {
        if (!reader.describes(kind)) {
            return;
        }
        Reply reply = execution.call(request.get());
        reply.createdId(kind).ifPresent(id -> groups.put(UnchangedGroupSteps.NEIGHBOUR,
                new ScenarioGroup(id, UnchangedGroupSteps.shown(reader, kind, id))));
    }
}

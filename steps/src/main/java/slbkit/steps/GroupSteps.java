package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.GroupState;
import slbkit.judge.ListedServers;
import slbkit.judge.MinimalPair;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Capability;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.Groups;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ServerGroups;
import slbkit.steps.SentenceTypes.NamedGroup;
import tools.jackson.databind.JsonNode;

/** What a group holds after a call, and what became of the groups beside it. */
public final class GroupSteps {

    /** A group of another kind than the one that is called for, beside it. */
    static final String NEIGHBOUR = "the neighbour";

    private static final Operation CREATE = ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES);

    private final ScenarioExecution execution;
    private final TestBed bed;
    private final PlainCalls plain;
    private final Attempts attempts;
    private final Acceptance acceptance;
    private final Groups groups;
    private final DefaultGroup defaultGroup;
    private final GroupReader reader;
    private final GroupState state;
    private final ListedServers listed;
    private final ServerTable table;

    public GroupSteps(
            ScenarioExecution execution,
            TestBed bed,
            PlainCalls plain,
            Attempts attempts,
            Acceptance acceptance,
            Groups groups,
            DefaultGroup defaultGroup,
            GroupReader reader,
            GroupState state,
            ListedServers listed,
            ServerTable table) {
        this.execution = execution;
        this.bed = bed;
        this.plain = plain;
        this.attempts = attempts;
        this.acceptance = acceptance;
        this.groups = groups;
        this.defaultGroup = defaultGroup;
        this.reader = reader;
        this.state = state;
        this.listed = listed;
        this.table = table;
    }

    /** A kind of group, as the contract calls it. */
    @ParameterType("vServer group|primary/secondary server group")
    public Group kindOfGroup(String title) {
        return Contract.documented().groups().stream().filter(group -> group.title().equals(title)).findFirst().orElseThrow();
    }

    /** A call that was rejected, or one that may have been. */
    @ParameterType("the rejected call|the call, if it was rejected,")
    public boolean rejectedCall(String words) {
        return words.contains("if");
    }

    @Then("{group} holds")
    public void holds(NamedGroup group, DataTable servers) {
        List<Map<String, String>> rows = table.toExpect(servers);
        if (!group.isDefault()) {
            rows.stream().flatMap(row -> row.keySet().stream()).filter(member -> !reader.shows(member)).findFirst()
                    .ifPresent(member -> {
                        throw execution.unreadable();
                    });
        }
        state.requireHeld(heldNow(group), rows);
        execution.conforms(execution.rule());
    }

    /** Where the group cannot be read, that the call succeeded is all that can be told. */
    @Then("{group} holds {int} server(s)")
    public void holdsAsMany(NamedGroup group, int count) {
        if (group.whereReadable() && !reader.describes(ServerGroups.V_SERVER_GROUP)) {
            return;
        }
        state.requireCount(heldNow(group), count);
        execution.conforms(execution.rule());
    }

    @Then("{group} holds every server as it was sent")
    public void holdsAsSent(NamedGroup group) {
        List<String> members = group.isDefault() ? List.of("ServerId", "Weight") : List.of("ServerId", "Port", "Weight");
        state.requireHeld(heldNow(group), ServerTable.sent(attempts.latest(), members));
        execution.conforms(execution.rule());
    }

    @Then("{group} no longer holds")
    public void noLongerHolds(NamedGroup group, DataTable servers) {
        state.requireNotHeld(heldNow(group), table.toExpect(servers));
        execution.conforms(execution.rule());
    }

    @Then("{group} still holds, unchanged,")
    public void stillHolds(NamedGroup group, DataTable servers) {
        List<Map<String, String>> rows = table.toExpect(servers);
        List<Backend> before = group.isDefault()
                ? heldBefore()
                : reader.requireKey(groups.named(group.name()).held().orElseThrow(execution::unreadable));
        state.requireUnchanged(before, heldNow(group), rows);
        execution.conforms(execution.rule());
    }

    @Then("the default server group has the same members")
    public void sameMembers() {
        acceptance.requireForScenario(attempts.latest());
        List<Backend> before = heldBefore();
        boolean lent = ServerGroups.operation(execution.operation()).effect() == Effect.SETS;
        if (before.isEmpty() && lent) {
            throw new Unverifiable("needs a target that shows fixtures.default-servers where it is read back");
        }
        DefaultGroup.changeOfMembers(before, reader.requireDefaultServerGroup(), attempts.latest().request())
                .ifPresent(now -> {
                    execution.cleanUp().membersChanged();
                    execution.differs("the members " + DefaultGroup.ids(before), "the members " + now);
                });
        execution.conforms(execution.rule());
    }

    private List<Backend> heldBefore() {
        return defaultGroup.before().orElseThrow(execution::unreadable);
    }

    @Then("the load balancer's default server group, where it can be read, has the members it had")
    public void sameDefaultMembers() {
        acceptance.requireForScenario(attempts.latest());
        Optional<List<String>> before = defaultGroup.before().map(DefaultGroup::ids);
        Optional<List<String>> now = before.flatMap(b -> reader.defaultServerGroupWhereShown().map(DefaultGroup::ids));
        if (now.isPresent() && !now.equals(before)) {
            execution.cleanUp().membersChanged();
            execution.differs("the members of the default server group stay " + before.get(), "the members " + now.get());
        }
        execution.conforms(execution.rule());
    }

    @Then("the other group is as it was")
    public void otherIsAsItWas() {
        acceptance.requireForScenario(attempts.latest());
        Group kind = ServerGroups.of(execution.operation());
        ScenarioGroup other = groups.named("the other group");
        List<String> was = states(other.held().orElseThrow(execution::unreadable));
        reader.rejectedReading(kind, other.id()).ifPresent(rejection ->
                execution.differs("the other group as it was, " + was, rejection));
        List<String> is = states(reader.require(kind, other.id()));
        if (!is.equals(was)) {
            execution.differs("the other group as it was, " + was, is.toString());
        }
        execution.conforms(execution.rule());
    }

    @Then("the {kindOfGroup}, where it can be read, is as it was")
    public void isAsItWas(Group kind) {
        acceptance.requireForScenario(attempts.latest());
        if (groups.has(NEIGHBOUR) && groups.named(NEIGHBOUR).held().isPresent()) {
            List<String> was = states(groups.named(NEIGHBOUR).held().orElseThrow());
            shown(reader, kind, groups.named(NEIGHBOUR).id()).map(GroupSteps::states)
                    .filter(is -> !is.equals(was))
                    .ifPresent(is -> execution.differs("the other kind of group as it was, " + was, is.toString()));
        }
        execution.conforms(execution.rule());
    }

    /** What a group is shown to hold, where it is. */
    static Optional<List<Backend>> shown(GroupReader reader, Group kind, String id) {
        return reader.description(kind, id).filter(Reply::succeeded).flatMap(reply -> reply.servers(
                kind.members().wrapper(), kind.members().list())).map(Backend::all);
    }

    private static List<String> states(List<Backend> servers) {
        return servers.stream().map(Backend::state).sorted().toList();
    }

    @Then("{rejectedCall} left the group as it was")
    public void leftAsItWas(boolean onlyIfRejected) {
        Attempt attempt = attempts.latest();
        if (onlyIfRejected && !attempt.reply().rejected()) {
            execution.conforms(execution.rule());
            return;
        }
        requireRejected(attempt);
        List<String> was = states(attempt.before().orElseThrow(execution::unreadable));
        Operation operation = ServerGroups.operation(attempt.request().operation());
        if (operation.effect() == Effect.DELETES) {
            reader.rejectedReading(ServerGroups.of(operation.name()), groups.theGroup().id()).ifPresent(rejection ->
                    execution.differs("the group as it was, " + was, rejection));
        }
        List<String> is = states(attempt.after().get().orElseThrow(execution::unreadable));
        if (!was.equals(is)) {
            execution.differs("the group as it was, " + was, is.toString());
        }
        execution.conforms(execution.rule());
    }

    private void requireRejected(Attempt attempt) {
        if (!attempt.reply().rejected()) {
            throw new Unverifiable("needs the target to reject a call with %s, but it answered: %s".formatted(
                    attempt.what(), attempt.reply().inOneLine()));
        }
    }

    /** The list of groups must be able to show one, or its silence would prove nothing. */
    @Then("no group of that name exists")
    public void noGroupOfThatName() {
        Attempt attempt = attempts.latest();
        requireRejected(attempt);
        Group kind = ServerGroups.of(execution.operation());
        String rejected = attempt.request().parameters().get(kind.name());
        Map<String, String> known = listed(kind);
        if (known.containsKey(rejected)) {
            execution.cleanUp().alsoDelete(kind, known.get(rejected));
            execution.differs("no group of the name " + rejected, "group " + known.get(rejected));
        }
        SlbRequest control = plain.of(execution.operation());
        Reply reply = execution.call(control);
        String name = control.parameters().get(kind.name());
        if (!reply.succeeded() || !listed(kind).containsKey(name)) {
            throw new Unverifiable("needs %s to list groups with their names".formatted(kind.operation(Effect.LISTS)));
        }
        execution.conforms(execution.rule());
    }

    private Map<String, String> listed(Group kind) {
        Reply reply = execution.call(SlbRequest.of(kind.operation(Effect.LISTS))
                .with("RegionId", bed.region())
                .with("LoadBalancerId", bed.loadBalancer()));
        if (!reply.succeeded()) {
            throw new Unverifiable("needs %s, but it answered: %s".formatted(
                    kind.operation(Effect.LISTS), reply.inOneLine()));
        }
        Map<String, String> ids = new LinkedHashMap<>();
        reply.servers(kind.resource() + "s", kind.resource()).orElseGet(ArrayList::new).forEach(group -> ids.put(
                group.path(kind.name()).asString(""), group.path(kind.id()).asString("")));
        return ids;
    }

    @Then("the group it created {use}")
    public void usable(Use use) {
        acceptance.requireForScenario(attempts.latest());
        Group kind = ServerGroups.of(execution.operation());
        String id = created().id();
        switch (use) {
            case TAKES_ANOTHER_SERVER -> takesAnotherServer(kind, id);
            case CAN_BE_READ -> {
                reader.rejectedReading(kind, id).ifPresent(rejection ->
                        execution.differs("the next call takes " + kind.id() + " " + id, rejection));
                reader.require(kind, id);
            }
        }
        execution.conforms(execution.rule());
    }

    /** What can be done with a new group. */
    @ParameterType("takes another server|can be read")
    public Use use(String words) {
        return words.startsWith("takes") ? Use.TAKES_ANOTHER_SERVER : Use.CAN_BE_READ;
    }

    /** What can be done with a group. */
    public enum Use {
        /** A server can be added. */
        TAKES_ANOTHER_SERVER,
        /** It can be described. */
        CAN_BE_READ
    }

    private void takesAnotherServer(Group kind, String id) {
        groups.put("the group", new ScenarioGroup(id, Optional.empty()));
        Reply reply = execution.call(plain.of(kind.operation(Effect.ADDS)));
        if (!reply.succeeded()) {
            if (reader.describes(kind) && reader.rejectedReading(kind, id).isEmpty()) {
                throw Unverifiable.because(ServerGroups.worksRule(kind.operation(Effect.ADDS)), reply.inOneLine());
            }
            execution.differs("the next call takes %s %s".formatted(kind.id(), id), reply.inOneLine());
        }
    }

    /** Where a target does not describe groups, it may reject what is done with a group that is not there. */
    @Then("the group is gone")
    public void isGone() {
        acceptance.requireForScenario(attempts.latest());
        Group kind = ServerGroups.of(execution.operation());
        String id = groups.theGroup().id();
        Reply reply = reader.description(kind, id)
                .orElseThrow(() -> execution.lacking(Capability.DESCRIBE));
        if (reply.succeeded()) {
            execution.differs("a rejection of %s %s, which was deleted".formatted(kind.id(), id), reply.inOneLine());
        }
        if (!MinimalPair.rejected(reply)) {
            throw new Unverifiable("needs %s, which the profile declares, but it answered: %s"
                    .formatted(kind.operation(Effect.DESCRIBES), reply.inOneLine()));
        }
        execution.conforms(execution.rule());
    }

    /** A target that describes its servers without ServerIp shows how many addresses are left, and not which. */
    @Then("the group holds that ENI with its first address only")
    public void holdsFirstAddressOnly() {
        Attempt attempt = attempts.latest();
        acceptance.requireForScenario(attempt);
        attempts.ground();
        List<Map<String, Object>> addresses = bed.twoAddressesOfOneEni("80");
        String eni = String.valueOf(addresses.get(0).get("ServerId"));
        String first = String.valueOf(addresses.get(0).get("ServerIp"));
        List<Backend> before = entries(attempt.before(), eni);
        if (before.size() != addresses.size()) {
            throw Unverifiable.because(CREATE.rule("request/ServerIp.several"), addressesOf(eni, before));
        }
        List<Backend> now = entries(reader.vServerGroup(groups.theGroup().id()), eni);
        if (now.size() != 1 || !now.get(0).value("ServerIp").orElse(first).equals(first)) {
            execution.differs("the group holds %s with the address %s only".formatted(eni, first), addressesOf(eni, now));
        }
        execution.conforms(execution.rule());
    }

    private List<Backend> entries(Optional<List<Backend>> group, String server) {
        return group.orElseThrow(execution::unreadable).stream()
                .filter(s -> s.value("ServerId").equals(Optional.of(server))).toList();
    }

    private static String addressesOf(String server, List<Backend> entries) {
        return "the group holds %s %s times, with the addresses %s".formatted(server, entries.size(),
                entries.stream().map(s -> s.value("ServerIp").orElse("not shown")).toList());
    }

    @Then("the server is removed")
    public void takenOut() {
        Attempt attempt = attempts.latest();
        acceptance.requireTaken(attempt);
        Object id = attempt.request().servers().get(0).get("ServerId");
        Object port = attempt.request().servers().get(0).get("Port");
        attempt.after().get().map(reader::requireKey).ifPresent(held -> {
            if (held.stream().anyMatch(s -> s.key().equals(id + ":" + port))) {
                execution.differs("the group no longer holds %s:%s".formatted(id, port), "it still does");
            }
        });
        execution.conforms(execution.rule());
    }

    @Then("each server that was given no {member} has {string}")
    public void countsWith(String member, String value) {
        Attempt attempt = attempts.latest();
        acceptance.requireTaken(attempt);
        Operation operation = Contract.documented().operation(execution.operation()).orElseThrow();
        Optional<List<Backend>> listed = attempt.reply().servers(operation).map(Backend::all)
                .map(this.listed::requireKey);
        Optional<List<Backend>> held = heldAfter(attempt);
        for (Map<String, Object> silent : silentAbout(member, attempt)) {
            List<String> shown = Stream.of(listed, held)
                    .flatMap(servers -> servers.stream().flatMap(s -> valueOf(silent, s, operation.serverKey(), member).stream()))
                    .toList();
            if (shown.isEmpty()) {
                throw Unverifiable.because(execution.rule("reply/" + member), "no reply shows a " + member);
            }
            shown.stream().filter(v -> !v.equals(value)).findFirst().ifPresent(wrong ->
                    execution.differs("%s %s where none was given".formatted(member, value), member + " " + wrong));
        }
        execution.conforms(execution.rule());
    }

    /** The servers of the call that were named without the member. */
    private static List<Map<String, Object>> silentAbout(String member, Attempt attempt) {
        List<Map<String, Object>> silent =
                attempt.request().servers().stream().filter(s -> s.get(member) == null).toList();
        if (silent.isEmpty()) {
            throw new IllegalStateException("the scenario gives every server a " + member);
        }
        return silent;
    }

    private Optional<List<Backend>> heldAfter(Attempt attempt) {
        if (!ServerGroups.creates(execution.operation())) {
            return attempt.after().get().map(held -> ServerGroups.isOnDefaultGroup(execution.operation())
                    ? held
                    : reader.requireKey(held));
        }
        Group kind = ServerGroups.of(execution.operation());
        if (!reader.describes(kind)) {
            return Optional.empty();
        }
        return attempt.reply().member(kind.id()).map(id -> reader.require(kind, id));
    }

    private static Optional<String> valueOf(
            Map<String, Object> sent, List<Backend> servers, List<String> key, String member) {
        return servers.stream().filter(server -> server.is(sent, key)).findFirst().flatMap(s -> s.value(member));
    }

    /** A target that shows neither name nor load balancer is not asked to, or shows another name than it was created with. */
    @Then("{group}, where it shows them, has the name and the load balancer it was given")
    public void hasNameAndLoadBalancer(NamedGroup group) {
        acceptance.requireForScenario(attempts.latest());
        Group kind = ServerGroups.of(execution.operation());
        reader.description(kind, created().id()).filter(Reply::succeeded).ifPresent(shown -> {
            for (String member : List.of(kind.name(), "LoadBalancerId")) {
                String given = attempts.latest().request().parameters().get(member);
                JsonNode value = shown.json() == null ? null : shown.json().get(member);
                if (given != null && value != null && !value.isNull() && !value.asString("").equals(given)) {
                    requireShownAsCreated(kind, member);
                    execution.differs("a group with the " + member + " " + given,
                            value.asString("").isEmpty() ? "an empty " + member : member + " " + value.asString(""));
                }
            }
        });
        execution.conforms(execution.rule());
    }

    /** Where descriptions show something else of every new group, they do not tell what a later call has changed. */
    private void requireShownAsCreated(Group kind, String member) {
        if (ServerGroups.creates(execution.operation())) {
            return;
        }
        SlbRequest creation = plain.of(kind.operation(Effect.CREATES));
        Reply created = execution.call(creation);
        Optional<Reply> shown = created.member(kind.id()).filter(id -> created.succeeded() && !id.isEmpty())
                .flatMap(id -> reader.description(kind, id)).filter(Reply::succeeded);
        String other = shown.flatMap(reply -> reply.member(member)).orElse("");
        if (shown.isPresent() && !other.equals(creation.parameters().get(member))) {
            throw Unverifiable.because(ServerGroups.operation(kind, Effect.CREATES).rule("behaviour/read-back"),
                    "a new group with another %s: %s".formatted(member, other));
        }
    }

    /** A target that shows no tags is not asked to; beside those that were given there may be the service's own. */
    @Then("{group}, where it shows tags, has those it was given")
    public void hasTags(NamedGroup group) {
        acceptance.requireForScenario(attempts.latest());
        List<Tag> given = attempts.latest().request().tags();
        if (given.isEmpty()) {
            throw new IllegalStateException("the scenario gives no tags");
        }
        reader.description(ServerGroups.of(execution.operation()), created().id()).filter(Reply::succeeded)
                .flatMap(reply -> reply.servers("Tags", "Tag"))
                .ifPresent(shown -> given.forEach(tag -> requireShown(tag, shown)));
        execution.conforms(execution.rule());
    }

    private void requireShown(Tag given, List<JsonNode> shown) {
        if (shown.stream().anyMatch(tag -> tag.path("TagKey").asString("").isEmpty())) {
            throw new Unverifiable("needs a description that shows the TagKey of each tag");
        }
        List<String> values = shown.stream().filter(tag -> tag.path("TagKey").asString("").equals(given.key()))
                .map(tag -> tag.path("TagValue").asString(""))
                .toList();
        if (!values.equals(List.of(given.value()))) {
            execution.differs("a group with the tag %s=%s".formatted(given.key(), given.value()),
                    values.isEmpty() ? "%s tags, none of them %s".formatted(shown.size(), given.key())
                            : "%s with the values %s".formatted(given.key(), values));
        }
    }

    /** A group that could be read before and is rejected as unknown now has not stayed as it was. */
    private void requireStillThere(String group) {
        Group kind = createdKind();
        reader.rejectedReading(kind, groups.named(group).id()).ifPresent(rejection ->
                execution.differs("a group that can still be read", rejection));
    }

    private List<Backend> heldNow(NamedGroup named) {
        if (attempts.any()) {
            acceptance.requireForScenario(attempts.latest());
        }
        if (named.isDefault()) {
            return reader.requireDefaultServerGroup();
        }
        String name = named.name();
        ScenarioGroup group = groups.has(name) ? groups.named(name) : created();
        if (group.held().isPresent()) {
            requireStillThere(name);
        }
        return reader.require(createdKind(), group.id());
    }

    /** The kind of group that the scenario's operation works on; a vServer group where that is not created. */
    private Group createdKind() {
        return Contract.documented().operation(execution.operation()).map(Operation::group).map(Contract.documented()::group)
                .filter(kind -> kind.find(Effect.CREATES).isPresent()).orElse(ServerGroups.V_SERVER_GROUP);
    }

    /** The group that the scenario's own call created. */
    private ScenarioGroup created() {
        String member = createdKind().id();
        String id = attempts.latest().reply().member(member).filter(i -> !i.isEmpty())
                .orElseThrow(() -> Unverifiable.because(execution.rule("reply/" + member), "it is missing"));
        return new ScenarioGroup(id, Optional.empty());
    }
}

package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.ListedServers;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/** Steps about the servers that a reply lists. */
public record ListedServerSteps(
        ScenarioExecution execution,
        Attempts attempts,
        Acceptance acceptance,
        ListedServers listed,
        ServerTable table,
        GroupReader reader,
        DefaultGroup defaultGroup,
        TestBed bed) {

    @Then("the reply lists")
    public void lists(DataTable servers) {
        listed.requireListed(listedServers(), table.toExpect(servers), attempts.latest().before().orElse(List.of()));
        execution.conforms(execution.rule());
    }

    @Then("the reply lists every server with its {member}")
    public void listsAsSent(String member) {
        listed.requireListed(listedServers(), ServerTable.sent(attempts.latest(), List.of("ServerId", "Port", member)),
                attempts.latest().before().orElse(List.of()));
        execution.conforms(execution.rule());
    }

    @Then("the reply lists {int} servers")
    public void listsAsMany(int count) {
        List<Backend> servers = listedServers();
        if (servers.size() != count) {
            execution.differs(count + " servers in the reply", "the reply lists " + servers.stream().map(Backend::key).toList());
        }
        execution.conforms(execution.rule());
    }

    /** The Description of a server without a given one is open, but it must not be that of another server. */
    @Then("no server is listed with another's Description")
    public void listsNoDescriptionOfAnother() {
        List<Map<String, Object>> sent = attempts.latest().request().servers();
        List<String> given = sent.stream().filter(s -> s.get("Description") != null)
                .map(s -> String.valueOf(s.get("Description"))).toList();
        List<Backend> shown = listedServers();
        for (Map<String, Object> silent : sent) {
            String key = Backend.keyOf(silent);
            shown.stream().filter(s -> silent.get("Description") == null && s.key().equals(key))
                    .flatMap(s -> s.value("Description").stream()).filter(given::contains).findFirst()
                    .ifPresent(another -> execution.differs("no Description of another server for " + key,
                            "Description " + another));
        }
        execution.conforms(execution.rule());
    }

    /** The reply may list the whole group or only the change, but it must list one of them completely. */
    @Then("the reply lists each added server once, with or without what the group held")
    public void listsWhatWasAdded() {
        List<Backend> added = attempts.latest().request().servers().stream().map(ListedServerSteps::sent).toList();
        Optional<List<Backend>> before = contentBeforeWithKeys();
        List<Backend> shown = listedServers();
        Function<Backend, String> identity =
                ServerGroups.isOnDefaultGroup(execution.operation()) ? Backend::id : Backend::key;
        if (!areAddedOrAll(shown, added, before, identity) && !isWhatTheGroupHolds(shown)) {
            String observed = "the reply lists " + shown.stream().map(Backend::key).toList();
            if (areAddedOrAll(shown, added, before, Backend::id) && isOnAnotherPort(shown, added, before)) {
                throw Unverifiable.because(execution.rule("reply/Port.echo"), observed);
            }
            execution.differs("the added servers, or all of the group, each once", observed);
        }
        execution.conforms(execution.rule());
    }

    private static Backend sent(Map<String, Object> server) {
        Map<String, String> values = new HashMap<>();
        server.forEach((member, value) -> values.put(member, String.valueOf(value)));
        return new Backend(values);
    }

    /** Whether these are the added servers, or those and all from before; if the latter are unknown, any others will do. */
    private static boolean areAddedOrAll(
            List<Backend> shown, List<Backend> added, Optional<List<Backend>> before, Function<Backend, String> identity) {
        List<String> ids = shown.stream().map(identity).sorted().toList();
        List<String> sent = added.stream().map(identity).sorted().toList();
        return ids.equals(sent) || before
                .map(held -> ids.equals(Stream.concat(held.stream(), added.stream()).map(identity).sorted().toList()))
                .orElseGet(() -> ids.size() > sent.size() && ids.containsAll(sent));
    }

    /** Whether an added server is listed on a port that it has neither from the call nor from before. */
    private static boolean isOnAnotherPort(List<Backend> shown, List<Backend> added, Optional<List<Backend>> before) {
        Set<String> known = Stream.concat(added.stream(), before.stream().flatMap(List::stream))
                .map(Backend::key).collect(Collectors.toSet());
        List<String> ids = added.stream().map(Backend::id).toList();
        return shown.stream().anyMatch(server -> ids.contains(server.id()) && !known.contains(server.key()));
    }

    @Then("the reply lists only")
    public void listsNoneBut(DataTable servers) {
        List<Map<String, String>> allowed = table.toExpect(servers);
        List<Backend> strangers = listedServers().stream()
                .filter(s -> allowed.stream().noneMatch(a -> s.is(a, List.of("ServerId", "Port"))))
                .toList();
        if (!strangers.isEmpty()) {
            execution.differs("only servers that the scenario expects", "the reply lists " + strangers.stream().map(Backend::key).toList());
        }
        execution.conforms(execution.rule());
    }

    /** A removal's reply lists the remaining or the removed servers, each with the values that it has in the group. */
    @Then("every server the reply lists is one of")
    public void everyListedIsOneOf(DataTable servers) {
        List<Map<String, String>> known = table.toExpect(servers);
        List<Backend> shown = listedServers();
        if (shown.isEmpty()) {
            throw Unverifiable.because(execution.rule("reply/ServerId.echo"), "the reply lists no server");
        }
        List<String> others = ServerGroups.isOnDefaultGroup(execution.operation())
                ? defaultGroup.before().map(DefaultGroup::ids).orElse(List.of()) : List.of();
        List<String> key = ServerGroups.operation(execution.operation()).serverKey();
        for (Backend server : shown) {
            Optional<Map<String, String>> found = known.stream().filter(k -> server.is(k, key)).findFirst();
            if (found.isEmpty() && server.value("ServerId").filter(others::contains).isPresent()) {
                // for the default server group, the table names only the run's own servers
                continue;
            }
            Map<String, String> row = found
                    .orElseThrow(() -> Unverifiable.because(execution.rule("reply/ServerId.echo"),
                            "the reply lists " + server.key()));
            if (!server.is(row, List.copyOf(row.keySet())) && !isHeldSo(server, List.copyOf(row.keySet()))) {
                listed.requireListed(List.of(server), List.of(row));
            }
        }
        execution.conforms(execution.rule());
    }

    /** Whether the group, after the call, is as the reply lists it. If the call did too much, other rules differ. */
    private boolean isWhatTheGroupHolds(List<Backend> shown) {
        return after().filter(held -> keys(held).equals(keys(shown))).isPresent();
    }

    private static List<String> keys(List<Backend> servers) {
        return servers.stream().map(Backend::key).sorted().toList();
    }

    /** Whether the group, after the call, holds a server with the values that the reply lists. */
    private boolean isHeldSo(Backend shown, List<String> members) {
        return shown.lacking(members).isEmpty()
                && after().filter(held -> held.stream().anyMatch(server -> server.is(shown.values(), members))).isPresent();
    }

    private Optional<List<Backend>> after() {
        boolean onDefaultGroup = ServerGroups.isOnDefaultGroup(execution.operation());
        if (!reader.describes(onDefaultGroup ? ServerGroups.DEFAULT_SERVER_GROUP : ServerGroups.of(execution.operation()))) {
            // without a description, the group is read by another list of the same kind
            return Optional.empty();
        }
        try {
            return attempts.latest().readNow().get();
        } catch (Unverifiable notShown) {
            return Optional.empty();
        }
    }

    /** The remaining or the removed servers, depending on what the target lists. */
    @Then("the reply lists what is left, or what was removed")
    public void listsLeftOrTaken() {
        List<Backend> servers = listedServers();
        Attempt attempt = attempts.latest();
        Set<String> keys = servers.stream().map(Backend::key).collect(Collectors.toSet());
        Set<String> named = attempt.request().servers().stream().map(Backend::keyOf)
                .collect(Collectors.toSet());
        Set<String> left = contentBeforeWithKeys()
                .map(held -> held.stream().map(Backend::key).filter(k -> !named.contains(k)).collect(Collectors.toSet()))
                .orElse(null);
        boolean leftListed = left == null
                ? keys.stream().noneMatch(named::contains) && !keys.isEmpty()
                : keys.equals(left);
        boolean possible = keys.equals(named) || leftListed || isWhatTheGroupHolds(servers);
        if (!possible || keys.size() != servers.size()) {
            execution.differs("what is left%s or what was removed, %s".formatted(left == null ? "" : ", " + left, named),
                    "the reply lists " + servers.stream().map(Backend::key).toList());
        }
        execution.conforms(execution.rule());
    }

    /**
     * The content of the group before the call.
     *
     * @throws Unverifiable if the description does not show what identifies each server
     */
    private Optional<List<Backend>> contentBeforeWithKeys() {
        return attempts.contentBefore()
                .map(held -> ServerGroups.isOnDefaultGroup(execution.operation()) ? held : reader.requireKey(held));
    }

    @Then("the reply lists only the default server group")
    public void listsNoStranger() {
        acceptance.requireForScenario(attempts.latest());
        Optional<List<String>> held = defaultGroup.before().map(DefaultGroup::ids);
        List<String> known = held.orElseGet(() -> bed.defaultServers(1));
        Set<String> members = new HashSet<>(known);
        members.addAll(DefaultGroup.named(attempts.latest().request()));
        List<String> shown = attempts.latest().reply()
                .servers(ServerGroups.operation(execution.operation()))
                .map(Backend::all)
                .map(DefaultGroup::ids)
                .orElse(List.of());
        List<String> strangers = shown.stream().filter(id -> !members.contains(id)).toList();
        if (held.isPresent() && !strangers.isEmpty()) {
            execution.judgeReadings(() -> requireHeldNow(strangers));
        }
        if (Set.copyOf(shown).size() < shown.size() && members.size() == known.size()) {
            execution.differs("each server of the default server group at most once", "the reply lists " + shown);
        }
        execution.conforms(execution.rule());
    }

    /** The description before the call may have been late, or somebody else may have added these servers since. */
    private void requireHeldNow(List<String> strangers) {
        if (!reader.defaultServerGroupWhereShown().map(DefaultGroup::ids).orElse(List.of()).containsAll(strangers)) {
            execution.differs("no server outside the default server group", "the reply lists " + strangers);
        }
    }

    private List<Backend> listedServers() {
        Operation operation = ServerGroups.operation(execution.operation());
        acceptance.requireForScenario(attempts.latest());
        Reply reply = attempts.latest().reply();
        attempts.requireContentOfList();
        return reply.servers(operation)
                .map(Backend::all)
                .map(listed::requireKey)
                .orElseThrow(() -> Unverifiable.because(
                        execution.rule("reply/" + operation.replyServers().name()), "the reply lists no servers"));
    }
}

package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.GroupContentJudge;
import slbkit.judge.GroupContentJudge.Disagreement;
import slbkit.judge.GroupReading;
import slbkit.judge.KeptLabels;
import slbkit.judge.ListedServers;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import slbkit.steps.SentenceTypes.NamedGroup;

/** Steps about the servers of a group after a call. */
public record GroupSteps(
        ScenarioExecution execution, TestBed bed, Attempts attempts, Acceptance acceptance, ScenarioGroups groups, DefaultGroup
        defaultGroup, GroupReadings readings, GroupReader reader, GroupContentJudge state, KeptLabels labels, ListedServers listed,
        ServerTable table, CreatedGroup created) {

    private static final String DESCRIPTION = "Description";

    private static final Operation CREATE = ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES);

    @Then("{group} holds")
    public void holds(NamedGroup group, DataTable servers) {
        List<Map<String, String>> rows = table.toExpect(servers);
        if (!group.isDefault()) {
            rows.stream().flatMap(row -> row.keySet().stream()).filter(member -> !reader.shows(member)).findFirst()
                    .ifPresent(member -> {
                        throw execution.support().lacksDescription();
                    });
        }
        execution.judgeReadings(() -> {
            GroupReading held = requireWorkingAddition(group, readings.now(group));
            state.requireHeld(held, group.isDefault() ? withSentDescriptions(rows, held.servers()) : rows);
        });
        execution.conforms(execution.rule());
    }

    /** No rule says that a default server group shows Descriptions; one is compared only if an entry of the call has it. */
    private List<Map<String, String>> withSentDescriptions(List<Map<String, String>> rows, List<Backend> held) {
        List<String> sent = attempts.any() && attempts.latest().request().servers() != null
                ? attempts.latest().request().servers().stream().map(s -> String.valueOf(s.get(DESCRIPTION))).toList()
                : List.of();
        return rows.stream().map(row -> {
            Map<String, String> compared = new LinkedHashMap<>(row);
            if (held.stream().filter(server -> server.is(row, List.of("ServerId")))
                    .flatMap(server -> server.value(DESCRIPTION).stream()).noneMatch(sent::contains)) {
                compared.remove(DESCRIPTION);
            }
            return compared;
        }).toList();
    }

    /** If the group cannot be read, only the success of the call is judged. */
    @Then("{group} holds {int} server(s)")
    public void holdsAsMany(NamedGroup group, int count) {
        if (group.whereReadable() && !reader.describes(ServerGroups.V_SERVER_GROUP)) {
            return;
        }
        execution.judgeReadings(() -> {
            GroupReading held = requireWorkingAddition(group, readings.now(group));
            state.requireCount(held, count);
            if (count == 0) {
                labels.requireName(created.kind(), group.name(), execution.rule("behaviour/keeps"));
            }
            if (attempts.any() && !group.isOther()) {
                requireAddresses(attempts.latest().request(), held);
            }
        });
        execution.conforms(execution.rule());
    }

    /** A group that shows the addresses of a new server shows each one that the call gave it. */
    private void requireAddresses(SlbRequest request, GroupReading held) {
        Operation operation = ServerGroups.operation(request.operation());
        if (request.servers() == null || operation.effect() != Effect.ADDS && operation.effect() != Effect.CREATES) {
            return;
        }
        for (Map<String, Object> given : request.servers()) {
            String address = String.valueOf(given.get("ServerIp"));
            state.requireNone(held, servers -> {
                List<String> shown = servers.stream().filter(server -> server.is(given, operation.serverKey()))
                        .flatMap(server -> server.value("ServerIp").stream()).toList();
                return given.get("ServerIp") == null || shown.isEmpty() || shown.contains(address) ? Optional.empty()
                        : Optional.of(new Disagreement("ServerIp", "the group holds %s with the address %s".formatted(
                                given.get("ServerId"), address), "the addresses " + shown));
            });
        }
    }

    @Then("{group} holds every server as it was sent")
    public void holdsAsSent(NamedGroup group) {
        List<String> members = group.isDefault() ? List.of("ServerId", "Weight") : List.of("ServerId", "Port", "Weight");
        execution.judgeReadings(() -> {
            GroupReading held = requireWorkingAddition(group, readings.now(group));
            state.requireHeld(held, ServerTable.sent(attempts.latest(), members));
        });
        execution.conforms(execution.rule());
    }

    @Then("{group} no longer holds")
    public void noLongerHolds(NamedGroup group, DataTable servers) {
        List<Map<String, String>> rows = table.toExpect(servers);
        execution.judgeReadings(() -> state.requireNotHeld(readings.now(group), rows));
        execution.conforms(execution.rule());
    }

    @Then("{group} still holds, unchanged,")
    public void stillHolds(NamedGroup group, DataTable servers) {
        List<Map<String, String>> rows = table.toExpect(servers);
        List<Backend> before = group.isDefault()
                ? defaultGroup.before().orElseThrow(execution.support()::lacksDescription)
                : reader.requireKey(groups.named(group.name()).held().orElseThrow(execution.support()::lacksDescription));
        execution.judgeReadings(() -> {
            state.requireUnchanged(before, readings.now(group), rows);
            if (!group.isDefault()) {
                requireLabelsKept(group.name());
            }
        });
        execution.conforms(execution.rule());
    }

    /** Only servers of the profile are compared: others may be changed by others than the run. */
    @Then("no other server of the default server group is changed")
    public void othersAreUnchanged() {
        Attempt attempt = attempts.latest();
        acceptance.requireForScenario(attempt);
        List<Backend> before = defaultGroup.before().orElseThrow(execution.support()::lacksDescription);
        List<Map<String, String>> others = bed.defaultServers(2).stream().distinct()
                .filter(id -> !attempt.request().serverIds().contains(id)).map(id -> Map.of("ServerId", id)).toList();
        execution.judgeReadings(() -> readings.after(attempt).ifPresent(now -> state.requireUnchanged(before, now, others)));
        execution.conforms(execution.rule());
    }

    /** A call may set the name of its own group. Of calls that neither set nor replace, this is judged where the group has tags. */
    private void requireLabelsKept(String group) {
        Effect effect = ServerGroups.operation(execution.operation()).effect();
        boolean own = group.equals(ScenarioGroups.THE_GROUP);
        if (own && effect != Effect.SETS && effect != Effect.REPLACES
                && groups.knownCreation(group).filter(creation -> !creation.tags().isEmpty()).isEmpty()) {
            return;
        }
        labels.requireTags(created.kind(), group);
        if (!own || !attempts.latest().request().parameters().containsKey(created.kind().name())) {
            labels.requireName(created.kind(), group);
        }
    }

    @Then("the server is removed")
    public void isRemoved() {
        Attempt attempt = attempts.latest();
        acceptance.requireAccepted(attempt);
        Map<String, String> removed = new LinkedHashMap<>();
        List.of("ServerId", "Port").forEach(member ->
                removed.put(member, String.valueOf(attempt.request().servers().get(0).get(member))));
        execution.judgeReadings(() -> readings.after(attempt).ifPresent(held ->
                state.requireNotHeld(requireWorkingRemoval(attempt, held, removed), List.of(removed))));
        execution.conforms(execution.rule());
    }

    /**
     * If the plain call does not remove the server either, nothing special about the call is at fault.
     *
     * @return the reading as it was before the plain call
     */
    private GroupReading requireWorkingRemoval(Attempt attempt, GroupReading held, Map<String, String> server) {
        List<String> key = ServerGroups.operation(execution.operation()).serverKey();
        List<Map<String, Object>> plain = attempt.repaired().servers();
        boolean same = plain.size() == 1
                && key.stream().allMatch(member -> server.get(member).equals(String.valueOf(plain.get(0).get(member))));
        if (!same || !isHeld(held.servers(), server, key)) {
            return held;
        }
        execution.requireRecheck();
        GroupReading before = held.beforeChange();
        if (execution.call(attempt.repaired()).succeeded()
                && readings.after(attempt).filter(now -> isHeld(now.servers(), server, key)).isPresent()) {
            throw Unverifiable.because(ServerGroups.plainCallRule(execution.operation()), "the plain call does not remove the server either");
        }
        return before;
    }

    /**
     * If the plain call does not add its servers either, nothing special about the call is at fault.
     *
     * @return the reading as it was before the plain call
     */
    private GroupReading requireWorkingAddition(NamedGroup group, GroupReading held) {
        if (!attempts.any() || group.isOther()) {
            return held;
        }
        Attempt attempt = attempts.latest();
        Operation operation = ServerGroups.operation(attempt.request().operation());
        if (operation.effect() != Effect.ADDS || execution.rules().contains(operation.plainCallRule())
                || !holdsNone(held.servers(), attempt.request(), operation)) {
            return held;
        }
        execution.requireRecheck();
        GroupReading before = held.beforeChange();
        if (execution.call(attempt.repaired()).succeeded()
                && attempt.readNow().get().filter(now -> holdsNone(now, attempt.repaired(), operation)).isPresent()) {
            throw Unverifiable.because(operation.plainCallRule(), "the plain call does not add its servers either");
        }
        return before;
    }

    private static boolean holdsNone(List<Backend> servers, SlbRequest request, Operation operation) {
        return request.servers() != null && request.servers().stream().noneMatch(named ->
                servers.stream().anyMatch(held -> held.is(named, operation.serverKey())));
    }

    private static boolean isHeld(List<Backend> servers, Map<String, String> server, List<String> key) {
        return servers.stream().anyMatch(held ->
                key.stream().allMatch(member -> held.value(member).equals(Optional.of(server.get(member)))));
    }

    @Then("each server sent without {member} has {string}")
    public void hasDefault(String member, String value) {
        Attempt attempt = attempts.latest();
        acceptance.requireAccepted(attempt);
        List<String> key = ServerGroups.operation(execution.operation()).serverKey();
        Optional<List<Backend>> listed = attempt.reply().servers(ServerGroups.operation(execution.operation()))
                .map(Backend::all).map(this.listed::requireKey);
        execution.judgeReadings(() -> {
            Optional<GroupReading> held = readings.after(attempt);
            for (Map<String, Object> silent : serversWithout(member, attempt)) {
                Optional<String> inReply = listed.flatMap(servers -> valueOf(silent, servers, key, member));
                Optional<String> inGroup = held.flatMap(reading -> valueOf(silent, reading.servers(), key, member));
                if (inReply.isEmpty() && inGroup.isEmpty()) {
                    throw Unverifiable.because(execution.rule("reply/" + member), "no reply shows a " + member);
                }
                inReply.flatMap(shown -> wrong(member, value, shown))
                        .ifPresent(wrong -> execution.differs(wrong.expected(), wrong.observed()));
                held.ifPresent(reading -> state.requireNone(reading, servers ->
                        valueOf(silent, servers, key, member).flatMap(shown -> wrong(member, value, shown))));
            }
        });
        execution.conforms(execution.rule());
    }

    private static Optional<Disagreement> wrong(String member, String value, String shown) {
        return shown.equals(value) ? Optional.empty() : Optional.of(new Disagreement(member,
                "%s %s where none was given".formatted(member, value), member + " " + shown));
    }

    /** The servers of the call without that member. */
    private static List<Map<String, Object>> serversWithout(String member, Attempt attempt) {
        List<Map<String, Object>> silent =
                attempt.request().servers().stream().filter(s -> s.get(member) == null).toList();
        if (silent.isEmpty()) {
            throw new IllegalStateException("the scenario gives every server a " + member);
        }
        return silent;
    }

    private static Optional<String> valueOf(
            Map<String, Object> sent, List<Backend> servers, List<String> key, String member) {
        return servers.stream().filter(server -> server.is(sent, key)).findFirst().flatMap(s -> s.value(member));
    }

    /** If a target describes servers without ServerIp, it shows how many addresses are left, but not which. */
    @Then("the group holds that ENI with its first address only")
    public void holdsFirstAddressOnly() {
        Attempt attempt = attempts.latest();
        acceptance.requireForScenario(attempt);
        attempts.contentBefore();
        List<Map<String, Object>> addresses = bed.twoAddressesOfOneEni("80");
        String eni = String.valueOf(addresses.get(0).get("ServerId"));
        String first = String.valueOf(addresses.get(0).get("ServerIp"));
        List<Backend> before = entries(attempt.before(), eni);
        if (before.size() != addresses.size()) {
            throw Unverifiable.because(CREATE.rule("request/ServerIp.several"), addressesOf(eni, before));
        }
        execution.judgeReadings(() -> wrongEntries(eni, first).ifPresent(now ->
                execution.differs("the group holds %s with the address %s only".formatted(eni, first), addressesOf(eni, now))));
        execution.conforms(execution.rule());
    }

    /** The entries of a server; empty if there is only one, and it does not show another address than this. */
    private Optional<List<Backend>> wrongEntries(String server, String address) {
        List<Backend> now = entries(reader.vServerGroup(groups.theGroup().id()), server);
        return now.size() == 1 && now.get(0).value("ServerIp").orElse(address).equals(address) ? Optional.empty() : Optional.of(now);
    }

    private List<Backend> entries(Optional<List<Backend>> group, String server) {
        return group.orElseThrow(execution.support()::lacksDescription).stream()
                .filter(s -> s.value("ServerId").equals(Optional.of(server))).toList();
    }

    private static String addressesOf(String server, List<Backend> entries) {
        return "the group holds %s %s times, with the addresses %s".formatted(server, entries.size(),
                entries.stream().map(s -> s.value("ServerIp").orElse("not shown")).toList());
    }
}

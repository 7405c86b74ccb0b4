package slbkit.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.GroupReading;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import slbkit.steps.SentenceTypes.NamedGroup;

/** Reads the groups of a scenario, each with the other ways to read the same. */
public record GroupReadings(
        ScenarioExecution execution,
        TestBed bed,
        Attempts attempts,
        Acceptance acceptance,
        ScenarioGroups groups,
        GroupReader reader,
        CrossCheck crossCheck,
        CreatedGroup created) {

    /** A group of the scenario as it is now. */
    GroupReading now(NamedGroup named) {
        if (attempts.any()) {
            acceptance.requireForScenario(attempts.latest());
        }
        if (named.isDefault()) {
            return readingOfDefaultGroup(reader.requireDefaultServerGroup());
        }
        String name = named.name();
        ScenarioGroup group = groups.has(name) ? groups.named(name) : created.requireNamed();
        if (group.held().isPresent()) {
            requireStillThere(name);
        }
        return reading(created.kind(), group.id(), reader.require(created.kind(), group.id()));
    }

    /** The group of a call after it; empty if the target does not show it. */
    Optional<GroupReading> after(Attempt attempt) {
        if (ServerGroups.isOnDefaultGroup(execution.operation())) {
            return attempt.readNow().get().map(this::readingOfDefaultGroup);
        }
        GroupKind kind = ServerGroups.of(execution.operation());
        if (!ServerGroups.creates(execution.operation())) {
            return attempt.readNow().get().map(held -> reading(kind, groups.theGroup().id(), reader.requireKey(held)));
        }
        if (!reader.describes(kind)) {
            return Optional.empty();
        }
        return attempt.reply().member(kind.id()).map(id -> reading(kind, id, reader.require(kind, id)));
    }

    /** If a group could be read before and is now rejected as unknown, it has changed. */
    private void requireStillThere(String group) {
        GroupKind kind = created.kind();
        reader.rejectionAsUnknown(kind, groups.named(group).id()).ifPresent(rejection ->
                execution.differs("a group that can still be read", rejection));
    }

    private GroupReading reading(GroupKind kind, String id, List<Backend> held) {
        if (!reader.describes(kind)) {
            return GroupReading.only(held);
        }
        return new GroupReading(held, kind.operation(Effect.DESCRIBES), () -> reader.shownByRemoval(kind, id), () ->
                attempts.any() ? filledOtherwise(kind, attempts.latest()) : Optional.empty());
    }

    private GroupReading readingOfDefaultGroup(List<Backend> held) {
        return new GroupReading(held, ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.DESCRIBES),
                () -> reader.shownByRemoval(ServerGroups.DEFAULT_SERVER_GROUP, bed.loadBalancer()), Optional::empty);
    }

    /** The whole content that the call should have led to, put into a new group by another operation. */
    private Optional<List<Backend>> filledOtherwise(GroupKind kind, Attempt attempt) {
        Operation operation = ServerGroups.operation(attempt.request().operation());
        Optional<List<Map<String, Object>>> content = switch (operation.effect()) {
            case CREATES -> Optional.ofNullable(attempt.request().servers());
            case ADDS, REPLACES -> attempt.before().map(before -> contentAfter(operation, attempt.request(), before));
            case REMOVES, SETS, DESCRIBES, LISTS, REPORTS, DELETES -> Optional.empty();
        };
        return content.flatMap(servers -> crossCheck.filledOtherwise(kind, operation.effect(), servers));
    }

    private static List<Map<String, Object>> contentAfter(Operation operation, SlbRequest request, List<Backend> before) {
        List<Map<String, Object>> replaced = operation.removedServers().map(list -> request.list(list.name())).orElse(List.of());
        List<Map<String, Object>> content = new ArrayList<>();
        before.stream().filter(server -> replaced.stream().noneMatch(old -> server.is(old, operation.serverKey())))
                .forEach(server -> content.add(sendable(operation, server)));
        content.addAll(request.servers());
        return content;
    }

    /** A described server as a call names it. An ECS instance is shown with its address, and named without. */
    private static Map<String, Object> sendable(Operation operation, Backend server) {
        Map<String, Object> entry = new LinkedHashMap<>(server.values());
        entry.keySet().retainAll(operation.servers().members().stream().map(Parameter::name).toList());
        entry.values().removeIf(""::equals);
        if (server.value("Type").filter("ecs"::equals).isPresent()) {
            entry.remove("ServerIp");
        }
        return entry;
    }
}

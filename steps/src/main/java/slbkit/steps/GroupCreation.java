package slbkit.steps;

import java.util.List;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.FallbackCheck;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/** Creates the groups that a scenario needs, and checks that they hold what they were created with. */
public record GroupCreation(ScenarioExecution execution, ScenarioGroups groups, GroupReader reader, FallbackCheck fallbackCheck) {

    /**
     * Create a group and read its content.
     *
     * @param name what the scenario calls the group
     * @param request the call
     * @param ruleOfTaking the rule that differs if the call is rejected
     * @throws Unverifiable if the reply gives no id of a new group
     */
    void create(String name, SlbRequest request, String ruleOfTaking) {
        GroupKind kind = ServerGroups.of(request.operation());
        Reply reply = execution.callWithRetries(request);
        String id = reply.createdId(kind).orElseThrow(() -> {
            fallbackCheck.at(reply);
            return Unverifiable.because(ruleOfTaking, reply.inOneLine());
        });
        if (groups.names().stream().anyMatch(other -> !other.equals(name) && groups.named(other).id().equals(id)
                && groups.knownCreation(other).filter(made -> made.operation().equals(request.operation())).isPresent())) {
            throw execution.brokenElsewhere(ServerGroups.operation(request.operation()).rule("reply/%s.unique".formatted(kind.id())),
                    "another " + kind.id(), "%s %s again".formatted(kind.id(), id));
        }
        ScenarioGroup group = isAboutReading() ? new ScenarioGroup(id, Optional.empty()) : read(kind, id);
        groups.put(name, group.shown().map(held -> new ScenarioGroup(id, group.shown(), flaw(request, held))).orElse(group), request);
    }

    /**
     * Make a call that the scenario needs to succeed.
     *
     * @throws Unverifiable if it is rejected
     */
    void requireAccepted(SlbRequest request) {
        Reply reply = execution.callWithRetries(request);
        if (!reply.succeeded()) {
            throw Unverifiable.because(ServerGroups.plainCallRule(request.operation()), reply.inOneLine());
        }
    }

    /** The group with its present content. If that cannot be read, only what needs it is unverified. */
    ScenarioGroup read(GroupKind kind, String id) {
        try {
            return new ScenarioGroup(id, reader.held(kind, id));
        } catch (Unverifiable unreadable) {
            return new ScenarioGroup(id, Optional.empty(), unreadable);
        }
    }

    /** A scenario about an operation that reads does not check the group first; its own call reads it. */
    private boolean isAboutReading() {
        return Contract.documented().operation(execution.operation()).filter(o -> o.effect().onlyReads()).isPresent();
    }

    /** If a group does not hold what it was created with, other operations cannot be judged by it. */
    private static Unverifiable flaw(SlbRequest request, List<Backend> held) {
        try {
            requireHeld(request, held);
            return null;
        } catch (Unverifiable flaw) {
            return flaw;
        }
    }

    private static void requireHeld(SlbRequest request, List<Backend> held) {
        int given = request.servers() == null ? 0 : request.servers().size();
        if (held.size() != given) {
            throw Unverifiable.because(readBack(request), "the group holds " + held.stream().map(Backend::state).toList());
        }
        requireEach(request, held);
    }

    /** The members of a server that are shown must have the values that were sent. */
    static void requireEach(SlbRequest request, List<Backend> held) {
        if (request.servers() == null) {
            return;
        }
        request.servers().stream()
                .filter(sent -> held.stream().noneMatch(server -> sent.entrySet().stream().allMatch(member ->
                        server.value(member.getKey()).orElse(String.valueOf(member.getValue()))
                                .equals(String.valueOf(member.getValue())))))
                .findFirst().ifPresent(sent -> {
                    throw Unverifiable.because(readBack(request), "the group holds %s and not %s".formatted(
                            held.stream().map(Backend::state).toList(), sent));
                });
    }

    private static String readBack(SlbRequest request) {
        return ServerGroups.operation(request.operation()).rule("behaviour/read-back");
    }
}

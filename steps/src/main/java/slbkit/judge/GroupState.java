package slbkit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.RuleId;
import slbkit.contract.RuleId.Family;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/** Judges the content of a group after a call. */
public final class GroupState {

    private final ScenarioExecution execution;

    public GroupState(ScenarioExecution execution) {
        this.execution = execution;
    }

    /** The group must hold the given servers with the given values. */
    public void requireHeld(List<Backend> held, List<Map<String, String>> given) {
        for (Map<String, String> row : given) {
            Backend server = find(held, row).orElseThrow(() -> absent(row, held));
            row.forEach((member, value) -> {
                if (!member.equals("ServerIp")) {
                    requireValue(server, row, member, value);
                }
            });
        }
    }

    private void requireValue(Backend server, Map<String, String> row, String member, String value) {
        Optional<String> observed = server.value(member);
        if (observed.isEmpty() && isAlwaysShown(member)) {
            throw new Unverifiable("needs a description of the group that shows the %s of each server".formatted(member));
        }
        if (!observed.equals(Optional.of(value))) {
            execution.differs("the group holds %s with %s %s".formatted(ListedServers.name(row), member, value),
                    member + " " + observed.orElse("missing"));
        }
    }

    /** A description that lacks such a member does not show what the group holds. */
    private static boolean isAlwaysShown(String member) {
        return Contract.documented().operationsThat(Effect.DESCRIBES).stream()
                .flatMap(name -> Contract.documented().operation(name).stream())
                .noneMatch(description -> description.showsWhenGiven(member));
    }

    /** The group must hold none of the given servers. */
    public void requireNotHeld(List<Backend> held, List<Map<String, String>> given) {
        for (Map<String, String> row : given) {
            if (find(held, row).isPresent()) {
                execution.differs("the group no longer holds " + ListedServers.name(row), holding(held));
            }
        }
    }

    /** The group must hold the given number of servers. */
    public void requireCount(List<Backend> held, int count) {
        if (held.size() != count) {
            execution.differs("the group holds %s servers".formatted(count), holding(held));
        }
    }

    /** Servers of the group must be as they were before. */
    public void requireUnchanged(List<Backend> before, List<Backend> now, List<Map<String, String>> which) {
        List<Backend> kept = new ArrayList<>();
        for (Map<String, String> row : which) {
            Backend server = find(before, row).orElseThrow(() -> readBack(before));
            if (before.stream().filter(s -> s.key().equals(server.key())).count() > 1) {
                throw readBack(before);
            }
            kept.add(server);
        }
        for (Backend server : kept) {
            List<Backend> same = now.stream().filter(s -> s.key().equals(server.key())).toList();
            if (same.size() != 1 || !same.get(0).state().equals(server.state())) {
                execution.differs("the group still holds " + server.state(),
                        same.isEmpty() ? holding(now) : same.stream().map(Backend::state).toList().toString());
            }
        }
    }

    private static Unverifiable readBack(List<Backend> before) {
        return Unverifiable.because(
                ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES).rule("behaviour/read-back"), holding(before));
    }

    private RuntimeException absent(Map<String, String> row, List<Backend> held) {
        if (RuleId.parse(execution.rule()).family() == Family.BEHAVIOUR) {
            execution.differs("the group holds " + ListedServers.name(row), holding(held));
        }
        return Unverifiable.because(ServerGroups.worksRule(execution.operation()), holding(held));
    }

    private static Optional<Backend> find(List<Backend> servers, Map<String, String> row) {
        return servers.stream().filter(server -> server.is(row, List.of("ServerId", "Port"))).findFirst();
    }

    private static String holding(List<Backend> held) {
        return "it holds " + held.stream().map(Backend::key).toList();
    }
}

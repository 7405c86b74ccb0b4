package slbkit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.RuleId;
import slbkit.contract.RuleId.Family;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/** Judges the content of a group after a call. */
public final class GroupContentJudge {

    private final ScenarioExecution execution;

    public GroupContentJudge(ScenarioExecution execution) {
        this.execution = execution;
    }

    /**
     * How a group is other than it must be.
     *
     * @param member the member whose value is wrong; empty if whole servers are
     */
    public record Disagreement(String member, String expected, String observed) {

        /** Whether both are about the same member, or the same in all else. */
        boolean isLike(Disagreement other) {
            return equals(other) || !member.isEmpty() && member.equals(other.member);
        }
    }

    /** The group must hold the given servers with the given values. */
    public void requireHeld(GroupReading held, List<Map<String, String>> given) {
        requireNone(held, servers -> disagreement(servers, given), member -> servers ->
                disagreement(servers, given.stream().map(row -> shownElsewhere(row, member)).toList()));
    }

    private Optional<Disagreement> disagreement(List<Backend> held, List<Map<String, String>> given) {
        return given.stream().flatMap(row -> disagreement(held, row).stream()).findFirst();
    }

    /** The members of a server that every reply shows which lists it, and the one that is wrong. */
    private static Map<String, String> shownElsewhere(Map<String, String> row, String wrong) {
        Map<String, String> shown = new LinkedHashMap<>(row);
        shown.keySet().removeIf(member -> !isAlwaysShown(member) && !member.equals(wrong));
        return shown;
    }

    private Optional<Disagreement> disagreement(List<Backend> held, Map<String, String> row) {
        Optional<Backend> found = find(held, row);
        if (found.isEmpty()) {
            return Optional.of(absent(row, held));
        }
        List<Backend> same = held.stream().filter(server -> server.key().equals(found.get().key()) && !isOfSeveralAddresses(server)).toList();
        if (same.size() > 1) {
            return Optional.of(new Disagreement("", "the group holds %s once".formatted(Backend.keyOf(row)),
                    same.stream().map(Backend::state).toList().toString()));
        }
        return row.entrySet().stream().filter(member -> !member.getKey().equals("ServerIp"))
                .flatMap(member -> value(found.get(), row, member.getKey(), member.getValue()).stream()).findFirst();
    }

    private Optional<Disagreement> value(Backend server, Map<String, String> row, String member, String value) {
        Optional<String> observed = server.value(member);
        if (observed.isEmpty() && isAlwaysShown(member)) {
            throw new Unverifiable("needs a Describe reply that shows the %s of each server of the group".formatted(member));
        }
        return observed.equals(Optional.of(value)) ? Optional.empty()
                : Optional.of(new Disagreement(member, "the group holds %s with %s %s".formatted(Backend.keyOf(row), member, value),
                        member + " " + observed.orElse("missing")));
    }

    /** An ENI and an elastic container instance may be held with several addresses. */
    private static boolean isOfSeveralAddresses(Backend server) {
        return server.value("Type").filter(type -> !type.equals("ecs")).isPresent();
    }

    /** A description that lacks such a member does not show what the group holds. */
    private static boolean isAlwaysShown(String member) {
        return Contract.documented().operationsThat(Effect.DESCRIBES).stream()
                .flatMap(name -> Contract.documented().operation(name).stream())
                .noneMatch(description -> description.showsWhenGiven(member));
    }

    /** The group must hold none of the given servers. */
    public void requireNotHeld(GroupReading held, List<Map<String, String>> given) {
        requireNone(held, servers -> given.stream().filter(row -> find(servers, row).isPresent()).findFirst()
                .map(row -> new Disagreement("", "the group no longer holds " + Backend.keyOf(row), holding(servers))));
    }

    /** The group must hold the given number of servers. */
    public void requireCount(GroupReading held, int count) {
        requireNone(held, servers -> servers.size() == count ? Optional.empty()
                : Optional.of(new Disagreement("", "the group holds %s servers".formatted(count), holding(servers))));
    }

    /** Servers of the group must be as they were before. */
    public void requireUnchanged(List<Backend> before, GroupReading now, List<Map<String, String>> which) {
        List<Backend> kept = new ArrayList<>();
        for (Map<String, String> row : which) {
            Backend server = find(before, row).orElseThrow(() -> readBack(before));
            if (before.stream().filter(s -> s.key().equals(server.key())).count() > 1) {
                throw readBack(before);
            }
            kept.add(server);
        }
        requireNone(now, servers -> kept.stream().flatMap(server -> changed(server, servers).stream()).findFirst());
    }

    private static Optional<Disagreement> changed(Backend server, List<Backend> now) {
        List<Backend> same = now.stream().filter(s -> s.key().equals(server.key())).toList();
        return same.size() == 1 && same.get(0).state().equals(server.state()) ? Optional.empty()
                : Optional.of(new Disagreement("", "the group still holds " + server.state(),
                        same.isEmpty() ? holding(now) : same.stream().map(Backend::state).toList().toString()));
    }

    /**
     * A reading of the group must not disagree with what is expected. If only the description does, the scenario cannot
     * judge: another reply shows the group as expected, or the description shows the same of a group that another operation
     * filled.
     *
     * @param check how a list of servers is other than expected; empty if it is not
     */
    public void requireNone(GroupReading held, Function<List<Backend>, Optional<Disagreement>> check) {
        requireNone(held, check, member -> check);
    }

    private void requireNone(
            GroupReading held, Function<List<Backend>, Optional<Disagreement>> check,
            Function<String, Function<List<Backend>, Optional<Disagreement>>> checkElsewhere) {
        check.apply(held.servers()).ifPresent(found -> {
            execution.requireRecheck();
            Optional<List<Backend>> elsewhere = held.elsewhere().get().filter(servers -> shows(servers, found.member()));
            Optional<List<Backend>> otherwise = elsewhere.isPresent() ? Optional.empty() : held.filledOtherwise().get();
            if (elsewhere.isPresent() ? checked(checkElsewhere.apply(found.member()), elsewhere.get()).isEmpty()
                    : otherwise.flatMap(servers -> checked(check, servers)).filter(found::isLike).isPresent()) {
                throw elsewhere
                        .map(servers -> wrongDescription(held.description(), found.member(), true, "it shows %s, but another reply shows %s"
                                .formatted(states(held.servers()), states(servers))))
                        .orElseGet(() -> wrongDescription(held.description(), found.member(), false,
                                "it shows the same of a group that another operation filled: " + found.observed()));
            }
            boolean single = elsewhere.isEmpty() && otherwise.isEmpty() && !held.description().isEmpty();
            execution.differs(found.expected(), found.observed()
                    + (single ? "; only %s shows it, which may be wrong itself".formatted(held.description()) : ""));
        });
    }

    /**
     * No rule of the kit is about descriptions of load balancers.
     *
     * @param contradicted whether another reply shows the group as expected; otherwise two operations may store the same wrong
     */
    private Unverifiable wrongDescription(String description, String member, boolean contradicted, String observed) {
        String rule = member.equals("Description") ? "behaviour/shows-Description" : "behaviour/shows-servers";
        return Contract.documented().operation(description)
                .map(operation -> contradicted
                        ? execution.brokenElsewhere(operation.rule(rule), "a description of what the group holds", observed)
                        : Unverifiable.because(operation.rule(rule), observed))
                .orElseGet(() -> new Unverifiable("needs %s to show what the group holds; %s".formatted(description, observed)));
    }

    private static boolean shows(List<Backend> servers, String member) {
        return member.isEmpty() || servers.stream().allMatch(server -> server.value(member).isPresent());
    }

    /** What a check finds; nothing can be said if the list does not show what the check needs. */
    private static Optional<Disagreement> checked(Function<List<Backend>, Optional<Disagreement>> check, List<Backend> servers) {
        try {
            return check.apply(servers);
        } catch (Unverifiable unseen) {
            return Optional.of(new Disagreement("", "", unseen.getMessage()));
        }
    }

    private static List<String> states(List<Backend> servers) {
        return servers.stream().map(Backend::state).toList();
    }

    private static Unverifiable readBack(List<Backend> before) {
        return Unverifiable.because(
                ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES).rule("behaviour/read-back"), holding(before));
    }

    private Disagreement absent(Map<String, String> row, List<Backend> held) {
        if (RuleId.parse(execution.rule()).family() == Family.BEHAVIOUR) {
            return new Disagreement("", "the group holds " + Backend.keyOf(row), holding(held));
        }
        throw Unverifiable.because(ServerGroups.plainCallRule(execution.operation()), holding(held));
    }

    private static Optional<Backend> find(List<Backend> servers, Map<String, String> row) {
        return servers.stream().filter(server -> server.is(row, List.of("ServerId", "Port"))).findFirst();
    }

    private static String holding(List<Backend> held) {
        return "it holds " + held.stream().map(Backend::key).toList();
    }
}

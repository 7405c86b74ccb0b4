package slbkit.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/**
 * Compares the servers in a reply with the given servers. If a value cannot be compared because the target breaks another
 * rule, the scenario's rule is unverified, so that a defect makes only one rule differ.
 */
public final class ListedServers {

    private final ScenarioExecution execution;

    public ListedServers(ScenarioExecution execution) {
        this.execution = execution;
    }

    /** Each given server must be listed with the given values. */
    public void requireListed(List<Backend> listed, List<Map<String, String>> given) {
        requireListed(listed, given, List.of());
    }

    /** The same, in a group that held these servers before. */
    public void requireListed(List<Backend> listed, List<Map<String, String>> given, List<Backend> before) {
        requireKey(listed);
        for (Map<String, String> row : given) {
            Backend server = locate(listed, row, before);
            row.forEach((member, value) -> compare(server, member, value, row));
        }
    }

    /** If listed servers cannot be distinguished, the comparison is unverified because of the member that they lack. */
    public List<Backend> requireKey(List<Backend> listed) {
        listed.stream().flatMap(server -> server.lacking(key()).stream()).findFirst().ifPresent(member -> {
            throw Unverifiable.because(execution.rule("reply/" + member), "a listed server without " + member);
        });
        return listed;
    }

    private List<String> key() {
        return ServerGroups.operation(execution.operation()).serverKey();
    }

    private void compare(Backend server, String member, String expected, Map<String, String> row) {
        if (member.equals("ServerIp")) {
            return;
        }
        Optional<String> observed = server.value(member);
        if (observed.isEmpty()) {
            throw Unverifiable.because(execution.rule("reply/" + member), "a listed server without " + member);
        }
        if (!observed.get().equals(expected)) {
            execution.differs("%s listed with %s %s".formatted(Backend.keyOf(row), member, expected),
                    "%s %s".formatted(member, observed.get()));
        }
    }

    private Backend locate(List<Backend> listed, Map<String, String> row, List<Backend> before) {
        return listed.stream().filter(server -> server.is(row, key())).findFirst().orElseThrow(() -> {
            boolean onAnotherPort = listed.stream().anyMatch(server -> server.is(row, List.of("ServerId"))
                    && before.stream().noneMatch(held -> held.key().equals(server.key())));
            return missing(onAnotherPort ? "Port" : "ServerId", row, listed);
        });
    }

    private RuntimeException missing(String member, Map<String, String> row, List<Backend> listed) {
        String echo = execution.rule("reply/" + member + ".echo");
        String rule = Contract.documented().rule(echo).isPresent() ? echo : execution.rule("reply/ServerId.echo");
        String observed = "the reply lists " + listed.stream().map(Backend::key).toList();
        if (execution.rules().contains(rule)) {
            execution.differs(Backend.keyOf(row) + " in the reply", observed);
        }
        return Unverifiable.because(rule, observed);
    }
}

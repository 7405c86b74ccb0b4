package slbkit.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.ReplyViolations;
import slbkit.contract.RuleId;
import slbkit.contract.Violation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.Capabilities;
import slbkit.outcome.Unverifiable;
import slbkit.report.Basis;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import slbkit.standing.ErrorEnvelope;

/** Judges the members of a reply, each by the rule with its name. */
public record ReplyShape(ScenarioExecution execution, ScenarioGroups groups, CrossCheck crossCheck) {

    /** Judge the success reply to a call; if it lists servers, at least one must have been given a Description. */
    public void judge(Attempt attempt) {
        Reply reply = attempt.reply();
        if (reply.json() == null) {
            throw Unverifiable.because("Common/protocol/json", reply.inOneLine());
        }
        Operation operation = operation();
        if (!operation.effect().changesServers()) {
            new ShownMembers(execution, groups, crossCheck).judge(reply);
            return;
        }
        List<Violation> violations = ReplyViolations.of(operation, reply.json());
        boolean listed = reply.servers(operation).filter(s -> !s.isEmpty()).isPresent();
        String wrapper = operation.replyServers().name();
        String list = operation.replyServers().members().get(0).name();
        for (String rule : execution.rules()) {
            String member = RuleId.parse(rule).name();
            boolean inList = !Set.of(wrapper, list, "RequestId", operation.replyId().name()).contains(member);
            if (inList && !listed) {
                execution.unverified(rule, Unverifiable.because(operation.rule("reply/" + list),
                        "the reply lists no server in %s.%s".formatted(wrapper, list)));
            } else if (member.equals(list) && violations.stream().anyMatch(v -> v.pointer().equals("/" + wrapper))) {
                execution.unverified(rule, Unverifiable.because(operation.rule("reply/" + wrapper)));
            } else if (attempt.unusableContent() != null && member.equals(list) && !listed) {
                execution.unverified(rule, attempt.unusableContent());
            } else if (member.equals(list) && !listed && isLeft(attempt, List::isEmpty)) {
                execution.unverified(rule, new Unverifiable("needs a group that holds servers after the removal"));
            } else if (member.equals("Description") && lacksDescription(reply) && !givesDescription(attempt.request())) {
                execution.unverified(rule, new Unverifiable("needs a reply that lists a Description which the call does not give"));
            } else if (member.equals("Description") && lacksDescription(reply) && listsOthersOnly(attempt)) {
                execution.unverified(rule, Unverifiable.because(operation.rule("reply/ServerId.echo"),
                        "the reply lists none of the servers that were given one"));
            } else {
                judge(rule, member, listed, list, violations, reply);
            }
        }
        execution.throwIfDifferent();
    }

    private void judge(
            String rule, String member, boolean listed, String list, List<Violation> violations, Reply reply) {
        List<Violation> own = violations.stream().filter(v -> v.member().equals(member))
                // a server that was given no Description may show none as null; one that was given it is judged in every reply
                .filter(v -> !member.equals("Description") || !reply.json().at(v.pointer()).isNull()).toList();
        if (!own.isEmpty()) {
            execution.recordDifference(rule, operation().documented(member), own.get(0).inOneLine(),
                    Basis.member(reply.exchange(), own.get(0).pointer()));
        } else if (member.equals(list) && !listed) {
            execution.recordDifference(rule, "the servers of the group", "an empty list");
        } else if (member.equals("Description") && lacksDescription(reply)) {
            execution.recordDifference(rule, "the Description the server was given", "a listed server without Description");
        } else {
            execution.conforms(rule);
        }
    }

    /** Whether a removal left such a group, even if it removed too much: its list is right then, and another rule differs. */
    private boolean isLeft(Attempt attempt, Predicate<List<Backend>> group) {
        return operation().effect() == Effect.REMOVES && attempt.readNow().get().filter(group).isPresent();
    }

    /** The reply to a call without a Description need not contain one, even if the group has one. */
    private static boolean givesDescription(SlbRequest request) {
        return request.servers() != null && request.servers().stream().anyMatch(server -> server.containsKey("Description"));
    }

    /** A list without any server of the call has no Description to show. */
    private boolean listsOthersOnly(Attempt attempt) {
        List<Map<String, Object>> named = attempt.request().servers();
        return operation().effect() != Effect.REMOVES && named != null
                && attempt.reply().servers(operation()).map(Backend::all).orElse(List.of()).stream()
                        .noneMatch(listed -> named.stream().anyMatch(server -> listed.is(server, operation().serverKey())));
    }

    private boolean lacksDescription(Reply reply) {
        return reply.servers(operation()).orElseThrow().stream()
                .allMatch(s -> s.path("Description").isMissingNode() || s.path("Description").isNull());
    }

    private Operation operation() {
        return ServerGroups.operation(execution.operation());
    }

    /** Judge a rejection's envelope. */
    public void judgeEnvelope(Reply reply) {
        if (Contract.documented().operation(execution.operation()).isPresent() && Capabilities.reportsUnknownOperation(reply)) {
            throw new Unverifiable("needs a target that knows %s, but it answered: %s".formatted(
                    execution.operation(), reply.inOneLine()));
        }
        ErrorEnvelope.problem(reply).ifPresentOrElse(
                problem -> execution.recordDifference(execution.rule(), ErrorEnvelope.EXPECTED, problem.inOneLine(),
                        Basis.member(reply.exchange(), problem.pointer())),
                () -> execution.conforms(execution.rule()));
        execution.throwIfDifferent();
    }
}

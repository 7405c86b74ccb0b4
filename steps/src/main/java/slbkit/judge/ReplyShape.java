package slbkit.judge;

import java.util.List;
import java.util.Set;
import slbkit.contract.Contract;
import slbkit.contract.JsonSchemas;
import slbkit.contract.Operation;
import slbkit.contract.ReplyViolations;
import slbkit.contract.RuleId;
import slbkit.contract.Violation;
import slbkit.endpoint.Reply;
import slbkit.run.ErrorEnvelope;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** Judges the members of a reply, each by the rule that bears its name. */
public final class ReplyShape {

    private final Trial trial;

    public ReplyShape(Trial trial) {
        this.trial = trial;
    }

    /** Judge a success reply, which must list at least one server that was given a Description. */
    public void judge(Reply reply) {
        if (reply.json() == null) {
            throw Unverifiable.because("Common/protocol/json", reply.inOneLine());
        }
        Operation operation = operation();
        List<Violation> violations = ReplyViolations.of(operation, reply.json());
        boolean listed = reply.servers(operation).filter(s -> !s.isEmpty()).isPresent();
        String wrapper = operation.replyServers().name();
        String list = operation.replyServers().members().get(0).name();
        for (String rule : trial.rules()) {
            String member = RuleId.parse(rule).name();
            boolean inList = !Set.of(wrapper, list, "RequestId", operation.replyId().name()).contains(member);
            if (inList && !listed) {
                trial.unverified(rule, "because of %s/reply/%s: the reply lists no server in %s.%s"
                        .formatted(operation.name(), list, wrapper, list));
            } else if (member.equals(list) && violations.stream().anyMatch(v -> v.pointer().equals("/" + wrapper))) {
                trial.unverified(rule, "because of %s/reply/%s".formatted(operation.name(), wrapper));
            } else {
                judge(rule, member, listed, list, violations, reply);
            }
        }
        trial.settle();
    }

    private void judge(
            String rule, String member, boolean listed, String list, List<Violation> violations, Reply reply) {
        List<Violation> own = violations.stream().filter(v -> v.member().equals(member)).toList();
        if (!own.isEmpty()) {
            trial.notes(rule, operation().documented(member), own.get(0).pointer() + " " + own.get(0).message());
        } else if (member.equals(list) && !listed) {
            trial.notes(rule, "the servers of the group", "an empty list");
        } else if (member.equals("Description") && lacksDescription(reply)) {
            trial.notes(rule, "the Description the server was given", "a listed server without Description");
        } else {
            trial.conforms(rule);
        }
    }

    private boolean lacksDescription(Reply reply) {
        return reply.servers(operation()).orElseThrow().stream().allMatch(s -> s.path("Description").isMissingNode());
    }

    private Operation operation() {
        return Contract.documented().operation(trial.operation()).orElseThrow();
    }

    /** Judge a refusal's envelope. */
    public void judgeEnvelope(Reply reply) {
        ErrorEnvelope.problem(reply).ifPresent(problem -> trial.differs(ErrorEnvelope.EXPECTED, problem));
        trial.conforms(trial.rule());
    }
}

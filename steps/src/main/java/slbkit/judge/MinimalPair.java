package slbkit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.outcome.Unverifiable;
import slbkit.report.Basis;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;

/**
 * Judges a rejection by a minimal pair: the faulty call must be rejected with the documented status and Code. If the
 * same call with only the fault repaired is rejected in the same way, the rejection proves nothing. The message, the
 * envelope, and that the call changed nothing have separate rules.
 */
public final class MinimalPair {

    /** The expected rejection if no document names its Code. */
    public static final String REJECTION = "a 4xx rejection with a Code";

    /** Whether the target keeps the rule, and the calls that show it. */
    private record Judged(boolean kept, Basis basis) {
    }

    private final ScenarioExecution execution;
    private final Acceptance acceptance;

    public MinimalPair(ScenarioExecution execution, Acceptance acceptance) {
        this.execution = execution;
        this.acceptance = acceptance;
    }

    /** Judge the rejection of a documented error row: first its status and Code, then its message. */
    public void judge(Attempt attempt, DocumentedError row) {
        Operation operation = operation(attempt);
        String rule = operation.rule(row);
        Reply reply = attempt.reply();
        boolean asDocumented = reply.status() == row.status()
                && reply.member("Code").filter(row.code()::equals).isPresent();
        Judged pair = judge(attempt, rule, asDocumented, row.status() + " " + row.code());
        operation.messageRule(row).ifPresent(messageRule -> {
            if (pair.kept()) {
                judgeMessage(messageRule, operation, row, reply, pair.basis());
            } else {
                execution.unverified(messageRule, Unverifiable.because(rule));
            }
        });
        execution.throwIfDifferent();
    }

    private void judgeMessage(String rule, Operation operation, DocumentedError row, Reply reply, Basis pair) {
        String message = reply.member("Message").orElse("");
        if (message.isEmpty()) {
            execution.unverified(rule, Unverifiable.because(operation.envelopeRule(), "the reply has no Message"));
        } else if (row.hasMessage(message)) {
            execution.conforms(rule, pair);
        } else {
            execution.recordDifference(rule, "the message \"%s\"".formatted(row.message()), "\"%s\"".formatted(message), pair);
        }
    }

    /** Judge the rejection of a call outside a documented limit, if no document names the Code. */
    public void judge(Attempt attempt) {
        judge(attempt, execution.rule(), rejected(attempt.reply()), REJECTION + " of a call with " + attempt.what());
        execution.throwIfDifferent();
        execution.observe(
                execution.rule(),
                "How a call with %s is rejected".formatted(attempt.what()),
                attempt.reply().status() + " " + attempt.reply().code().orElseThrow());
    }

    /** Whether a call was rejected with a 4xx status and a Code. */
    public static boolean rejected(Reply reply) {
        return reply.status() >= 400 && reply.status() <= 499
                && reply.member("Code").filter(code -> !code.isEmpty()).isPresent();
    }

    /** Judge calls that are faulty in the same way: each must be rejected; one repaired call is enough for all of them. */
    public void judge(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            throw new IllegalStateException("there is no call to judge");
        }
        for (Attempt attempt : attempts.subList(0, attempts.size() - 1)) {
            if (!rejected(attempt.reply())) {
                judge(attempt);
                return;
            }
        }
        judge(attempts.get(attempts.size() - 1));
    }

    /** Judge the pair, and note a difference. */
    private Judged judge(Attempt attempt, String rule, boolean asExpected, String expected) {
        if (!asExpected) {
            Basis basis = requireComparable(attempt);
            execution.recordDifference(rule, expected, attempt.reply().inOneLine(), basis);
            return new Judged(false, basis);
        }
        noteChange(attempt);
        Reply repaired = execution.call(attempt.repaired());
        Basis basis = pair(attempt, repaired);
        if (!repaired.succeeded() && sameWay(attempt.reply(), repaired)) {
            acceptance.requireWorking(attempt);
            acceptance.requireNoDoubt(attempt);
            // the target rejects something else in the call: the rule about that differs, and this rejection proves nothing
            throw new Unverifiable("needs a target that accepts the call once its only fault is repaired, but it answered: "
                    + repaired.inOneLine());
        }
        execution.conforms(rule, basis);
        return new Judged(true, basis);
    }

    private static Basis pair(Attempt attempt, Reply repaired) {
        return Basis.pair(attempt.reply().exchange(), repaired.exchange());
    }

    /**
     * An unexpected answer to the faulty call is a difference only if the reply to the repaired call is readable and a
     * success.
     *
     * @return the pair; nothing if the faulty call succeeded, which needs no comparison
     */
    private Basis requireComparable(Attempt attempt) {
        boolean unreadable = attempt.reply().unreadable();
        if (attempt.reply().succeeded() && !unreadable) {
            return Basis.NONE;
        }
        Reply repaired = execution.call(attempt.repaired());
        if (!repaired.succeeded()) {
            acceptance.requireWorking(attempt);
        }
        acceptance.requireNothingDemanded(attempt);
        if (unreadable && repaired.unreadable()) {
            throw execution.unread(attempt.reply());
        }
        return pair(attempt, repaired);
    }

    private static boolean sameWay(Reply faulty, Reply repaired) {
        return faulty.status() == repaired.status() && Objects.equals(faulty.code(), repaired.code());
    }

    private static Operation operation(Attempt attempt) {
        return Contract.documented().operation(attempt.request().operation()).orElseThrow();
    }

    /** If the rejected call changed the group, and the group can be read, a separate rule differs. */
    private void noteChange(Attempt attempt) {
        attempt.before().map(MinimalPair::states).ifPresent(before -> stateAfter(attempt)
                .filter(after -> !after.equals(before))
                .ifPresent(after -> execution.alsoDiffers(operation(attempt).failedCallRule(),
                        "the group as it was, " + before,
                        "%s, after the rejection %s".formatted(after, attempt.reply().inOneLine()))));
    }

    /** If the group cannot be read, the change is unknown; the rejection itself can still be judged. */
    private static Optional<List<String>> stateAfter(Attempt attempt) {
        try {
            return attempt.after().get().map(MinimalPair::states);
        } catch (Unverifiable unreadable) {
            return Optional.empty();
        }
    }

    private static List<String> states(List<Backend> servers) {
        List<String> states = new ArrayList<>(servers.stream().map(Backend::state).collect(Collectors.toList()));
        states.sort(null);
        return states;
    }
}

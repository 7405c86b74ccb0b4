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
import slbkit.run.Backend;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/**
 * Judges a rejection by a minimal pair: the faulty call must be rejected with the documented status and Code. Where
 * the same call with only the fault repaired is rejected in the same way, the rejection proves nothing. The message, the envelope, and that
 * the call changed nothing have rules of their own.
 */
public final class MinimalPair {

    /** What a rejection is where no document names its Code. */
    public static final String REJECTION = "a 4xx rejection with a Code";

    private final Trial trial;
    private final Acceptance acceptance;

    public MinimalPair(Trial trial, Acceptance acceptance) {
        this.trial = trial;
        this.acceptance = acceptance;
    }

    /** Judge the rejection of a documented error row: its status and Code, and then its message. */
    public void judge(Attempt attempt, DocumentedError row) {
        Operation operation = operation(attempt);
        String rule = operation.rule(row);
        Reply reply = attempt.reply();
        boolean asDocumented = reply.status() == row.status()
                && reply.member("Code").filter(row.code()::equals).isPresent();
        boolean kept = judge(attempt, rule, asDocumented, row.status() + " " + row.code());
        operation.messageRule(row).ifPresent(messageRule -> {
            if (kept) {
                judgeMessage(messageRule, operation, row, reply);
            } else {
                trial.unverified(messageRule, "because of " + rule);
            }
        });
        trial.settle();
    }

    private void judgeMessage(String rule, Operation operation, DocumentedError row, Reply reply) {
        String message = reply.member("Message").orElse("");
        if (message.isEmpty()) {
            trial.unverified(rule, "because of %s: the reply has no Message".formatted(operation.envelopeRule()));
        } else if (row.hasMessage(message)) {
            trial.conforms(rule);
        } else {
            trial.notes(rule, "the message \"%s\"".formatted(row.message()), "\"%s\"".formatted(message));
        }
    }

    /** Judge the rejection of a call outside a documented limit, whose code no document names. */
    public void judge(Attempt attempt) {
        judge(attempt, trial.rule(), rejected(attempt.reply()), REJECTION + " of a call with " + attempt.what());
        trial.settle();
        trial.observe(
                trial.rule(),
                "How a call with %s is refused".formatted(attempt.what()),
                attempt.reply().status() + " " + attempt.reply().code().orElseThrow());
    }

    /** Tell whether a call was rejected as the caller's mistake, with some Code. */
    public static boolean rejected(Reply reply) {
        return reply.status() >= 400 && reply.status() <= 499
                && reply.member("Code").filter(code -> !code.isEmpty()).isPresent();
    }

    /** Judge calls that are faulty in the same way: each must be refused, and one repair tells for all of them. */
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

    /** Judge the pair; what is not as expected is noted. */
    private boolean judge(Attempt attempt, String rule, boolean asExpected, String expected) {
        if (!asExpected) {
            requireComparable(attempt);
            trial.notes(rule, expected, attempt.reply().inOneLine());
            return false;
        }
        noteChange(attempt);
        Reply repaired = trial.call(attempt.repaired());
        if (!repaired.taken() && sameWay(attempt.reply(), repaired)) {
            acceptance.requireWorking(attempt);
            acceptance.requireNoDoubt(attempt);
            // what else is special about the call is not taken: a rule about that says so, and this rejection proves nothing
            throw new Unverifiable("needs a target that takes the call once its only fault is repaired, but it answered: "
                    + repaired.inOneLine());
        }
        trial.conforms(rule);
        return true;
    }

    /** An unexpected answer to the faulty call is a difference only where the repaired call can be read and works. */
    private void requireComparable(Attempt attempt) {
        boolean unreadable = attempt.reply().unreadable();
        if (attempt.reply().taken() && !unreadable) {
            return;
        }
        Reply repaired = trial.call(attempt.repaired());
        if (!repaired.taken()) {
            acceptance.requireWorking(attempt);
        }
        acceptance.requireNothingDemanded(attempt);
        if (unreadable && repaired.unreadable()) {
            throw trial.unread(attempt.reply());
        }
    }

    private static boolean sameWay(Reply faulty, Reply repaired) {
        return faulty.status() == repaired.status() && Objects.equals(faulty.code(), repaired.code());
    }

    private static Operation operation(Attempt attempt) {
        return Contract.documented().operation(attempt.request().operation()).orElseThrow();
    }

    /** What the rejected call changed all the same, where that can be read, is a difference of a rule of its own. */
    private void noteChange(Attempt attempt) {
        attempt.before().map(MinimalPair::states).ifPresent(before -> stateAfter(attempt)
                .filter(after -> !after.equals(before))
                .ifPresent(after -> trial.alsoDiffers(operation(attempt).failedCallRule(),
                        "the group as it was, " + before,
                        "%s, after the rejection %s".formatted(after, attempt.reply().inOneLine()))));
    }

    /** A target that cannot be read says nothing about what was changed, and was asked about the rejection only. */
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

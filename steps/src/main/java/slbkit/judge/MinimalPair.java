package slbkit.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.health.RetryPolicy;
import slbkit.outcome.Unverifiable;
import slbkit.report.Basis;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/**
 * Judges a rejection by a minimal pair: the faulty call must be rejected with the documented status and Code. If the
 * same call with only the fault repaired is rejected in the same way, the rejection proves nothing. The message, the
 * envelope, and that the call changed nothing have separate rules.
 */
public record MinimalPair(ScenarioExecution execution, Acceptance acceptance) {

    /** The expected rejection if no document names its Code. */
    public static final String REJECTION = "a 4xx reply with a Code";

    /** Whether the target keeps the rule, and the calls that show it. */
    private record Judged(boolean kept, Basis basis) {
    }

    /** Judge the rejection of a documented error row: first its status and Code, then its message. */
    public void judge(Attempt attempt, DocumentedError row) {
        judge(List.of(attempt), row);
    }

    /** Judge calls that must all be rejected by the same documented error row; one repaired call is enough for all of them. */
    public void judge(List<Attempt> made, DocumentedError row) {
        List<Attempt> attempts = withoutOpen(repeatedWhile(made, reply -> !isAsDocumented(reply, row)), row);
        Operation operation = operation(attempts.get(0));
        String rule = operation.rule(row);
        Judged pair = judge(attempts, rule, reply -> isAsDocumented(reply, row), attempt ->
                "%s %s%s".formatted(row.status(), row.code(), attempt.plain() ? "" : " to a call with " + attempt.what()));
        operation.messageRule(row).ifPresent(messageRule -> {
            if (pair.kept()) {
                judgeMessage(messageRule, operation, row, attempts, pair.basis());
            } else {
                execution.unverified(messageRule, Unverifiable.because(rule));
            }
        });
        execution.throwIfDifferent();
    }

    /**
     * The calls that were not rejected by another documented row that they also break.
     *
     * @throws Unverifiable if all calls are answered so
     */
    private static List<Attempt> withoutOpen(List<Attempt> attempts, DocumentedError row) {
        List<Attempt> judged = attempts.stream().filter(attempt -> attempt.reply().status() != row.status()
                || attempt.reply().code().filter(row.alsoBreaks()::contains).isEmpty()).toList();
        if (judged.isEmpty()) {
            throw new Unverifiable("needs a target that reports %s first; the call also has the fault that the target reported: %s"
                    .formatted(row.code(), attempts.get(0).reply().inOneLine()));
        }
        return judged;
    }

    /** A server may fail by chance; a fault of the call that makes it fail makes it fail again. */
    private List<Attempt> repeatedWhile(List<Attempt> attempts, Predicate<Reply> unexpected) {
        Predicate<Reply> doubtful = unexpected.and(RetryPolicy::mayBeRandom).and(reply -> !reply.unanswered());
        return attempts.stream()
                .map(first -> RetryPolicy.repeatWhile(first, attempt -> doubtful.test(attempt.reply()), first::repeated)).toList();
    }

    private static boolean isAsDocumented(Reply reply, DocumentedError row) {
        return reply.status() == row.status() && reply.member("Code").filter(row.code()::equals).isPresent();
    }

    private void judgeMessage(
            String rule, Operation operation, DocumentedError row, List<Attempt> attempts, Basis pair) {
        Reply reply = attempts.stream().map(Attempt::reply).filter(r -> !row.hasMessage(message(r)))
                .findFirst().orElse(attempts.get(0).reply());
        String message = message(reply);
        if (message.isEmpty()) {
            execution.unverified(rule, Unverifiable.because(operation.envelopeRule(), "the reply has no Message"));
        } else if (row.hasMessage(message)) {
            execution.conforms(rule, pair);
        } else {
            execution.recordDifference(rule, "the message \"%s\"".formatted(row.message()), "\"%s\"".formatted(message),
                    Basis.pair(reply.exchange(), pair.pair().repaired()));
        }
    }

    private static String message(Reply reply) {
        return reply.member("Message").orElse("");
    }

    /** Judge the rejection of a call outside a documented limit, if no document names the Code. */
    public void judge(Attempt attempt) {
        judge(List.of(attempt));
    }

    /** Judge calls that are faulty in the same way: each must be rejected; one repaired call is enough for all of them. */
    public void judge(List<Attempt> made) {
        List<Attempt> attempts = repeatedWhile(made, reply -> !rejected(reply));
        attempts.stream().filter(attempt -> ServerGroups.showsNoGroup(attempt.reply(), operation(attempt))).findFirst().ifPresent(none -> {
            throw new Unverifiable("needs a rejection; the reply describes no group, which clients treat like a rejection: "
                    + none.reply().inOneLine());
        });
        judge(attempts, execution.rule(), MinimalPair::rejected, attempt -> REJECTION + " to a call with " + attempt.what());
        execution.throwIfDifferent();
        Set<String> answers = new HashSet<>();
        for (Attempt attempt : attempts) {
            String answer = attempt.reply().status() + " " + attempt.reply().code().orElseThrow();
            if (answers.add(answer)) {
                execution.observe(execution.rule(), "How a call with %s is rejected".formatted(attempt.what()), answer);
            }
        }
    }

    /** Whether a call was rejected with a 4xx status and a Code. */
    public static boolean rejected(Reply reply) {
        return reply.status() >= 400 && reply.status() <= 499
                && reply.member("Code").filter(code -> !code.isEmpty()).isPresent();
    }

    /**
     * Judge the calls, and record the differences. If one call succeeded, it may be why the others were rejected; so they are
     * compared with a repaired call only if none succeeded.
     */
    private Judged judge(
            List<Attempt> attempts, String rule, Predicate<Reply> expected, Function<Attempt, String> expectation) {
        if (attempts.isEmpty()) {
            throw new IllegalStateException("there is no call to judge");
        }
        List<Attempt> unexpected = attempts.stream().filter(attempt -> !expected.test(attempt.reply())).toList();
        List<Attempt> succeeded = unexpected.stream().filter(attempt -> succeeded(attempt.reply())).toList();
        if (!unexpected.isEmpty()) {
            Basis basis = succeeded.isEmpty() ? compareWithRepaired(unexpected.get(0)) : Basis.NONE;
            for (Attempt attempt : succeeded.isEmpty() ? unexpected.subList(0, 1) : succeeded) {
                execution.recordDifference(rule, expectation.apply(attempt), attempt.reply().inOneLine(), basis);
            }
            return new Judged(false, basis);
        }
        Attempt attempt = attempts.get(attempts.size() - 1);
        boolean changed = noteChange(attempt);
        Reply repaired = execution.call(attempt.repaired());
        Basis basis = pair(attempt, repaired);
        if (!repaired.succeeded() && attempts.stream().anyMatch(faulty -> faulty.reply().hasSameStatusAndCode(repaired))) {
            if (changed) {
                // the repaired call may be rejected for what the rejected call did
                throw Unverifiable.because(operation(attempt).failedCallRule(), repaired.inOneLine());
            }
            acceptance.requireWorking(attempt);
            acceptance.unverifiedIfFixturesLacking(attempt);
            throw rejectsSomethingElse(repaired);
        }
        execution.conforms(rule, basis);
        return new Judged(true, basis);
    }

    private static Basis pair(Attempt attempt, Reply repaired) {
        return Basis.pair(attempt.reply().exchange(), repaired.exchange());
    }

    /**
     * An unexpected answer to the faulty call, other than a success, is a difference only beside the repaired call. If that
     * fails, too, the plain call must work; if neither reply can be read, nothing can be judged.
     */
    private Basis compareWithRepaired(Attempt attempt) {
        execution.support().conflict(attempt.request().operation(), attempt.reply()).ifPresent(conflict -> {
            throw conflict;
        });
        boolean unreadable = attempt.reply().unreadable();
        Reply repaired = execution.call(attempt.repaired());
        if (!repaired.succeeded()) {
            acceptance.requireWorking(attempt);
        }
        acceptance.unverifiedIfOptionalMemberRequired(attempt);
        if (unreadable && repaired.unreadable()) {
            throw execution.support().notInFormat(attempt.reply());
        }
        if (!repaired.succeeded() && attempt.reply().hasSameStatusAndCode(repaired)) {
            throw rejectsSomethingElse(repaired);
        }
        return pair(attempt, repaired);
    }

    /** The target rejects something else in the call: the rule about that differs, and this rejection proves nothing. */
    private static Unverifiable rejectsSomethingElse(Reply repaired) {
        return new Unverifiable("needs a target that accepts the call once its only fault is repaired, but it answered: "
                + repaired.inOneLine());
    }

    private static boolean succeeded(Reply reply) {
        return reply.succeeded() && !reply.unreadable();
    }

    private static Operation operation(Attempt attempt) {
        return ServerGroups.operation(attempt.request().operation());
    }

    /**
     * If the rejected call changed the group, and the group can be read, a separate rule differs.
     *
     * @return whether the group was changed, as far as it can be read
     */
    private boolean noteChange(Attempt attempt) {
        Optional<List<String>> before = attempt.before().map(Backend::states);
        Supplier<Optional<List<String>>> changed = () -> before.flatMap(states -> contentAfter(attempt))
                .filter(now -> !isFromEarlierCalls(attempt, now)).map(Backend::states)
                .filter(states -> !states.equals(before.get()));
        Optional<List<String>> after = execution.run().readConsistency().recheck(
                operation(attempt).failedCallRule(), changed.get(), changed);
        after.ifPresent(states -> execution.alsoDiffers(operation(attempt).failedCallRule(),
                "the group as it was, " + before.get(),
                "%s, after the rejection %s".formatted(states, attempt.reply().inOneLine())));
        return after.isPresent();
    }

    /** Whether the default server group is as calls of earlier scenarios left it, which the reading before the call did not show. */
    private boolean isFromEarlierCalls(Attempt attempt, List<Backend> now) {
        return ServerGroups.isOnDefaultGroup(attempt.request().operation())
                && execution.run().targetFacts().defaultGroupChanges().explain(attempt.before().orElse(List.of()), now);
    }

    /** If the group cannot be read, the change is unknown; the rejection itself can still be judged. */
    private static Optional<List<Backend>> contentAfter(Attempt attempt) {
        try {
            return attempt.readNow().get();
        } catch (Unverifiable unreadable) {
            return Optional.empty();
        }
    }
}

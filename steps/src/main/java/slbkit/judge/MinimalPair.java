package slbkit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import slbkit.contract.DocumentedError;
import slbkit.endpoint.Reply;
import slbkit.run.Backend;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/**
 * Judges a refusal by a minimal pair: the faulty call must be refused as documented and change nothing, and
 * the same call with only the fault repaired must not be refused in the same way.
 */
public final class MinimalPair {

    private final Trial trial;
    private final Acceptance acceptance;

    public MinimalPair(Trial trial, Acceptance acceptance) {
        this.trial = trial;
        this.acceptance = acceptance;
    }

    /** Judge the refusal of a documented error row. */
    public void judge(Attempt attempt, DocumentedError error) {
        judge(attempt, wrongWith(attempt.reply(), error), "%s %s \"%s\"".formatted(
                error.status(), error.code(), error.message()), "");
    }

    /** Judge the refusal of a call outside a documented limit, whose code no document names. */
    public void judge(Attempt attempt) {
        judge(attempt, wrongWith(attempt.reply()), "a 4xx refusal with Code, Message and RequestId",
                " of a call with " + attempt.what());
        attempt.reply().code().ifPresent(code -> trial.observe(
                trial.rule(),
                "How a call with %s is refused".formatted(attempt.what()),
                attempt.reply().status() + " " + code));
    }

    /** Judge calls that are faulty in the same way: each must be refused, and one repair tells for all of them. */
    public void judge(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            throw new IllegalStateException("there is no call to judge");
        }
        for (Attempt attempt : attempts.subList(0, attempts.size() - 1)) {
            if (wrongWith(attempt.reply()).isPresent()) {
                judge(attempt);
                return;
            }
        }
        judge(attempts.get(attempts.size() - 1));
    }

    private void judge(Attempt attempt, Optional<String> wrong, String expected, String ofWhat) {
        String faulty = attempt.reply().inOneLine();
        if (wrong.isPresent()) {
            boolean unreadable = attempt.reply().unreadable();
            if (!attempt.reply().taken() || unreadable) {
                Reply repaired = trial.call(attempt.repaired());
                if (!repaired.taken()) {
                    acceptance.requireWorking(attempt);
                }
                if (unreadable && repaired.unreadable()) {
                    throw trial.unread(attempt.reply());
                }
            }
            trial.differs(expected + ofWhat, faulty + wrong.filter(w -> !w.isEmpty()).map(w -> ", " + w).orElse(""));
            return;
        }
        Optional<String> change = change(attempt);
        if (change.isPresent()) {
            trial.differs("a refusal that changes nothing", faulty + ", yet " + change.get());
            return;
        }
        Reply repaired = trial.call(attempt.repaired());
        if (!repaired.taken() && sameWay(attempt.reply(), repaired)) {
            acceptance.requireWorking(attempt);
            acceptance.requireNoDoubt(attempt);
            trial.differs("the call is taken once its only fault is repaired", "still " + repaired.inOneLine());
            return;
        }
        trial.conforms(trial.rule());
    }

    private static boolean sameWay(Reply faulty, Reply repaired) {
        return faulty.status() == repaired.status() && Objects.equals(faulty.code(), repaired.code());
    }

    /** What is wrong with the refusal of a documented row; an empty text where the reply says it all. */
    private static Optional<String> wrongWith(Reply reply, DocumentedError error) {
        if (reply.status() != error.status()
                || !reply.member("Code").filter(error.code()::equals).isPresent()
                || !error.hasMessage(reply.member("Message").orElse(null))) {
            return Optional.of("");
        }
        return withoutRequestId(reply);
    }

    private static Optional<String> wrongWith(Reply reply) {
        if (reply.status() < 400 || reply.status() > 499 || reply.json() == null) {
            return Optional.of("");
        }
        if (reply.member("Code").filter(c -> !c.isEmpty()).isEmpty()) {
            return Optional.of("without a Code");
        }
        if (reply.member("Message").filter(m -> !m.isEmpty()).isEmpty()) {
            return Optional.of("without a Message");
        }
        return withoutRequestId(reply);
    }

    private static Optional<String> withoutRequestId(Reply reply) {
        return reply.member("RequestId").filter(id -> !id.isEmpty()).isPresent()
                ? Optional.empty()
                : Optional.of("without a RequestId");
    }

    /** What the refused call changed all the same, where that can be read. */
    private static Optional<String> change(Attempt attempt) {
        if (attempt.before().isEmpty()) {
            return Optional.empty();
        }
        List<String> before = states(attempt.before().get());
        return attempt.after().get().map(MinimalPair::states).filter(after -> !after.equals(before))
                .map(after -> "the group changed from %s to %s".formatted(before, after));
    }

    private static List<String> states(List<Backend> servers) {
        List<String> states = new ArrayList<>(servers.stream().map(Backend::state).collect(Collectors.toList()));
        states.sort(null);
        return states;
    }
}

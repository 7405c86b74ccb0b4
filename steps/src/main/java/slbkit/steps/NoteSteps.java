package slbkit.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.judge.Attempt;
import slbkit.run.Backend;
import slbkit.run.PlainCalls;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** What a target does where the documents leave it open: noted, and no reason to fail anyone. */
public final class NoteSteps {

    private final Trial trial;
    private final Attempts attempts;

    public NoteSteps(Trial trial, Attempts attempts) {
        this.trial = trial;
        this.attempts = attempts;
    }

    @Then("it is noted how the call is answered")
    public void howAnswered() {
        Attempt attempt = attempts.latest();
        note(attempt.what(), answer(attempt.reply()));
    }

    @Then("it is noted how the call is answered, and what the group holds")
    public void howAnsweredAndHeld() {
        Attempt attempt = attempts.latest();
        String held = attempt.after().get()
                .map(servers -> "; the group then holds " + servers.stream().map(Backend::state).sorted().toList())
                .orElse("");
        note(attempt.what(), answer(attempt.reply()) + held);
    }

    @Then("it is noted what the reply shows of its servers")
    public void whatIsShown() {
        Attempt attempt = attempts.latest();
        if (!attempt.reply().taken()) {
            throw Unverifiable.because(PlainCalls.worksRule(trial.operation()), attempt.reply().inOneLine());
        }
        if (attempt.reply().json() == null) {
            throw trial.unread(attempt.reply());
        }
        Operation operation = Contract.documented().operation(trial.operation()).orElseThrow();
        String wrapper = operation.replyServers().name();
        String shown = attempt.reply().servers(operation)
                .map(Backend::all)
                .map(servers -> reading(attempt, servers))
                .orElseGet(() -> wrapper + " is " + attempt.reply().json().path(wrapper));
        note(attempt.what(), shown);
    }

    private static String reading(Attempt attempt, List<Backend> listed) {
        String keys = listed.stream().map(Backend::key).sorted().toList().toString();
        if (listed.isEmpty()) {
            return "an empty list";
        }
        List<String> after = attempt.after().get().orElse(List.of()).stream().map(Backend::key).sorted().toList();
        return after.isEmpty() ? keys
                : keys.equals(after.toString()) ? "the whole group: " + keys
                : "the change, not the whole group: " + keys;
    }

    private static String answer(Reply reply) {
        return reply.taken() ? "taken" : "refused: " + reply.inOneLine();
    }

    private void note(String what, String answer) {
        String statement = Contract.documented().rule(trial.rule()).orElseThrow().statement();
        trial.observe(trial.rule(), what.isEmpty() ? statement : statement + " (" + what + ")", answer);
        trial.conforms(trial.rule());
    }
}

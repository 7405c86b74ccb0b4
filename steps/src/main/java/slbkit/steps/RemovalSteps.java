package slbkit.steps;

import io.cucumber.java.en.Then;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.judge.Acceptance;
import slbkit.judge.ListedServers;
import slbkit.judge.Attempt;
import slbkit.run.Backend;
import slbkit.run.GroupReader;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** What a removal's reply may list: what is left or what was taken out, whichever the target reads it as. */
public final class RemovalSteps {

    /** The servers of the feature's background, by port: the one the plain call names, and the two that stay. */
    private static final String NAMED = ":80";

    private final Trial trial;
    private final Attempts attempts;
    private final Acceptance acceptance;
    private final ListedServers servers;
    private final GroupReader reader;

    public RemovalSteps(
            Trial trial, Attempts attempts, Acceptance acceptance, ListedServers servers, GroupReader reader) {
        this.trial = trial;
        this.attempts = attempts;
        this.acceptance = acceptance;
        this.servers = servers;
        this.reader = reader;
    }

    @Then("the reply lists what is left, or what was taken out")
    public void leftOrTaken() {
        Attempt attempt = attempts.latest();
        acceptance.requireForScenario(attempt);
        String wrapper = Contract.documented().operation(trial.operation()).orElseThrow().replyServers().name();
        List<Backend> listed = attempt.reply()
                .servers(Contract.documented().operation(trial.operation()).orElseThrow())
                .map(Backend::all)
                .map(servers::requireKey)
                .orElseThrow(() -> Unverifiable.because(trial.rule("reply/" + wrapper), "the reply lists no servers"));
        Set<String> keys = listed.stream().map(Backend::key).collect(Collectors.toCollection(HashSet::new));
        String id = String.valueOf(attempt.request().servers().get(0).get("ServerId"));
        Set<String> taken = Set.of(id + NAMED);
        Set<String> left = attempt.before().map(reader::requireKey)
                .map(held -> held.stream().map(Backend::key).filter(k -> !taken.contains(k)).collect(Collectors.toSet()))
                .orElse(null);
        boolean leftListed = left == null ? !keys.contains(id + NAMED) && !keys.isEmpty() : keys.equals(left);
        if (!keys.equals(taken) && !leftListed || keys.size() != listed.size()) {
            trial.differs("what is left%s or what was taken out, %s".formatted(left == null ? "" : ", " + left, taken),
                    "listed is " + listed.stream().map(Backend::key).toList());
        }
        trial.conforms(trial.rule());
    }
}

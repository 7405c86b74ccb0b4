package slbkit.steps;

import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.ListedServers;
import slbkit.run.Backend;
import slbkit.run.PlainCalls;
import slbkit.run.ServerGroups;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** What a call brought about beyond its own reply. */
public final class OutcomeInDepthSteps {

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final TestBed bed;
    private final Acceptance acceptance;
    private final ListedServers listed;

    public OutcomeInDepthSteps(
            Trial trial, Attempts attempts, PlainCalls plain, TestBed bed, Acceptance acceptance,
            ListedServers listed) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
        this.bed = bed;
        this.acceptance = acceptance;
        this.listed = listed;
    }

    @Then("it is taken with a ServerIp")
    public void takenWithServerIp() {
        Attempt attempt = attempts.latest();
        if (attempt.request().servers().get(0).get("ServerIp") == null) {
            throw new Unverifiable("needs the server's address; add ip to it under fixtures.servers");
        }
        acceptance.requireTaken(attempt);
        trial.conforms(trial.rule());
    }

    @Then("the group it created takes another server")
    public void usable() {
        acceptance.requireForScenario(attempts.latest());
        Group kind = ServerGroups.of(trial.operation());
        String id = attempts.latest().reply().member(kind.id()).filter(i -> !i.isEmpty())
                .orElseThrow(() -> Unverifiable.because(trial.rule("reply/" + kind.id()), "it is missing"));
        Reply reply = trial.call(SlbRequest.of(kind.operation(Effect.ADDS))
                .with("RegionId", bed.region())
                .with(kind.id(), id)
                .servers(List.of(bed.entry("web-2", "81"))));
        if (!reply.taken()) {
            trial.differs("the next call takes %s %s".formatted(kind.id(), id), reply.inOneLine());
        }
        trial.conforms(trial.rule());
    }

    @Then("the server is taken out")
    public void takenOut() {
        Attempt attempt = attempts.latest();
        acceptance.requireTaken(attempt);
        Object id = attempt.request().servers().get(0).get("ServerId");
        Object port = attempt.request().servers().get(0).get("Port");
        attempt.after().get().map(reader()::requireKey).ifPresent(held -> {
            if (held.stream().anyMatch(s -> s.key().equals(id + ":" + port))) {
                trial.differs("the group no longer holds %s:%s".formatted(id, port), "it still does");
            }
        });
        trial.conforms(trial.rule());
    }

    @Then("the server counts with a {member} of {string}")
    public void countsWith(String member, String value) {
        Attempt attempt = attempts.latest();
        acceptance.requireTaken(attempt);
        Operation operation = Contract.documented().operation(trial.operation()).orElseThrow();
        Optional<List<Backend>> listed = attempt.reply().servers(operation).map(Backend::all)
                .map(this.listed::requireKey);
        Optional<List<Backend>> held = held(attempt);
        for (Map<String, Object> silent : silentAbout(member, attempt)) {
            List<String> shown = Stream.of(listed, held)
                    .flatMap(servers -> servers.stream().flatMap(s -> valueOf(silent, s, operation.serverKey(), member).stream()))
                    .toList();
            if (shown.isEmpty()) {
                throw Unverifiable.because(trial.rule("reply/" + member), "no reply shows a " + member);
            }
            shown.stream().filter(v -> !v.equals(value)).findFirst().ifPresent(wrong ->
                    trial.differs("%s %s where none was given".formatted(member, value), member + " " + wrong));
        }
        trial.conforms(trial.rule());
    }

    /** The servers of the call that were named without the member. */
    private static List<Map<String, Object>> silentAbout(String member, Attempt attempt) {
        List<Map<String, Object>> silent =
                attempt.request().servers().stream().filter(s -> s.get(member) == null).toList();
        if (silent.isEmpty()) {
            throw new IllegalStateException("the scenario gives every server a " + member);
        }
        return silent;
    }

    private Optional<List<Backend>> held(Attempt attempt) {
        if (!ServerGroups.creates(trial.operation())) {
            return attempt.after().get().map(held -> ServerGroups.isOnDefaultGroup(trial.operation())
                    ? held
                    : reader().requireKey(held));
        }
        Group kind = ServerGroups.of(trial.operation());
        if (!reader().describes(kind)) {
            return Optional.empty();
        }
        return attempt.reply().member(kind.id()).map(id -> reader().require(kind, id));
    }

    private slbkit.run.GroupReader reader() {
        return new slbkit.run.GroupReader(trial, bed);
    }

    private static Optional<String> valueOf(
            Map<String, Object> sent, List<Backend> servers, List<String> key, String member) {
        return servers.stream().filter(server -> server.is(sent, key)).findFirst().flatMap(s -> s.value(member));
    }

    @Then("the call, if it was refused, left the group as it was")
    public void leftAsItWasIfRefused() {
        if (attempts.latest().reply().refused()) {
            leftAsItWas();
        } else {
            trial.conforms(trial.rule());
        }
    }

    @Then("the refused call left the group as it was")
    public void leftAsItWas() {
        Attempt attempt = attempts.latest();
        requireRefused(attempt);
        List<Backend> before = attempt.before().orElseThrow(trial::unreadable);
        List<Backend> after = attempt.after().get().orElseThrow(trial::unreadable);
        List<String> was = before.stream().map(Backend::state).sorted().toList();
        List<String> is = after.stream().map(Backend::state).sorted().toList();
        if (!was.equals(is)) {
            trial.differs("the group as it was, " + was, is.toString());
        }
        trial.conforms(trial.rule());
    }

    /** The list of groups must be able to show one, or its silence would prove nothing. */
    @Then("no group of that name exists")
    public void noGroupOfThatName() {
        Attempt attempt = attempts.latest();
        requireRefused(attempt);
        Group kind = ServerGroups.of(trial.operation());
        String refused = attempt.request().parameters().get(kind.name());
        Map<String, String> known = listed(kind);
        if (known.containsKey(refused)) {
            trial.cleanUp().alsoDelete(kind, known.get(refused));
            trial.differs("no group of the name " + refused, "group " + known.get(refused));
        }
        SlbRequest control = plain.of(trial.operation());
        Reply created = trial.call(control);
        String name = control.parameters().get(kind.name());
        if (!created.taken() || !listed(kind).containsKey(name)) {
            throw new Unverifiable("needs %s to list groups with their names".formatted(kind.operation(Effect.LISTS)));
        }
        trial.conforms(trial.rule());
    }

    private Map<String, String> listed(Group kind) {
        Reply reply = trial.call(SlbRequest.of(kind.operation(Effect.LISTS))
                .with("RegionId", bed.region())
                .with("LoadBalancerId", bed.loadBalancer()));
        if (!reply.taken()) {
            throw new Unverifiable("needs %s, but it answered: %s".formatted(kind.operation(Effect.LISTS), reply.inOneLine()));
        }
        Map<String, String> ids = new LinkedHashMap<>();
        reply.servers(kind.resource() + "s", kind.resource()).orElseGet(ArrayList::new).forEach(group -> ids.put(
                group.path(kind.name()).asString(""), group.path(kind.id()).asString("")));
        return ids;
    }

    private void requireRefused(Attempt attempt) {
        if (!attempt.reply().refused()) {
            throw new Unverifiable("needs a call with %s to be refused, but it was answered: %s".formatted(
                    attempt.what(), attempt.reply().inOneLine()));
        }
    }
}

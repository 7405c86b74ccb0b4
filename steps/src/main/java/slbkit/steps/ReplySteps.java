package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.ListedServers;
import slbkit.judge.ReplyShape;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/** Steps about the content of a reply. */
public final class ReplySteps {

    private final ScenarioExecution execution;
    private final Attempts attempts;
    private final Acceptance acceptance;
    private final ReplyShape shape;
    private final ListedServers listed;
    private final ServerTable table;
    private final GroupReader reader;
    private final DefaultGroup defaultGroup;
    private final TestBed bed;

    public ReplySteps(
            ScenarioExecution execution,
            Attempts attempts,
            Acceptance acceptance,
            ReplyShape shape,
            ListedServers listed,
            ServerTable table,
            GroupReader reader,
            DefaultGroup defaultGroup,
            TestBed bed) {
        this.execution = execution;
        this.attempts = attempts;
        this.acceptance = acceptance;
        this.shape = shape;
        this.listed = listed;
        this.table = table;
        this.reader = reader;
        this.defaultGroup = defaultGroup;
        this.bed = bed;
    }

    @Then("{answer} has every documented member")
    public void hasEveryMember(Answer answer) {
        switch (answer) {
            case REPLY -> {
                takenReply();
                shape.judge(attempts.latest());
            }
            case REJECTION -> {
                Reply reply = attempts.latest().reply();
                if (!reply.rejected() || reply.json() == null) {
                    throw new Unverifiable("needs a rejection to look at, but the target answered: " + reply.inOneLine());
                }
                shape.judgeEnvelope(reply);
            }
        }
    }

    /** A reply. */
    @ParameterType("the reply|the rejection")
    public Answer answer(String words) {
        return words.endsWith("reply") ? Answer.REPLY : Answer.REJECTION;
    }

    /** The kinds of replies. */
    public enum Answer {
        /** A success. */
        REPLY,
        /** A rejection. */
        REJECTION
    }

    @Then("the reply lists")
    public void lists(DataTable servers) {
        listed.requireListed(listedServers(), table.toExpect(servers));
        execution.conforms(execution.rule());
    }

    @Then("the reply lists every server with its {member}")
    public void listsAsSent(String member) {
        listed.requireListed(listedServers(), ServerTable.sent(attempts.latest(), List.of("ServerId", "Port", member)));
        execution.conforms(execution.rule());
    }

    @Then("the reply lists {int} servers")
    public void listsAsMany(int count) {
        List<Backend> servers = listedServers();
        if (servers.size() != count) {
            execution.differs(count + " servers in the reply", "listed are " + servers.stream().map(Backend::key).toList());
        }
        execution.conforms(execution.rule());
    }

    /** The Description of a server without a given one is open, but it must not be that of another server. */
    @Then("no server is listed with another's Description")
    public void listsNoDescriptionOfAnother() {
        List<Map<String, Object>> sent = attempts.latest().request().servers();
        List<String> given = sent.stream().filter(s -> s.get("Description") != null)
                .map(s -> String.valueOf(s.get("Description"))).toList();
        List<Backend> shown = listedServers();
        for (Map<String, Object> silent : sent) {
            String key = silent.get("ServerId") + ":" + silent.get("Port");
            shown.stream().filter(s -> silent.get("Description") == null && s.key().equals(key))
                    .flatMap(s -> s.value("Description").stream()).filter(given::contains).findFirst()
                    .ifPresent(another -> execution.differs("no Description of another server for " + key,
                            "Description " + another));
        }
        execution.conforms(execution.rule());
    }

    /** The reply may list the whole group or only the change, but it must list one of them completely. */
    @Then("the reply lists each added server once, with or without what the group held")
    public void listsWhatWasAdded() {
        List<String> added = new ArrayList<>();
        attempts.latest().request().servers().forEach(s -> added.add(String.valueOf(s.get("ServerId"))));
        List<String> all = new ArrayList<>(added);
        Optional<List<Backend>> before = contentBeforeWithKeys();
        before.ifPresent(held -> held.forEach(s -> all.add(s.value("ServerId").orElse("?"))));
        List<Backend> servers = listedServers();
        List<String> ids = servers.stream().map(s -> s.value("ServerId").orElse("?")).sorted().toList();
        boolean whole = before.isPresent()
                ? ids.equals(all.stream().sorted().toList())
                : ids.size() > added.size() && ids.containsAll(added);
        if (!whole && !ids.equals(added.stream().sorted().toList())) {
            execution.differs("the added servers, or all of the group, each once",
                    "listed are " + servers.stream().map(Backend::key).toList());
        }
        execution.conforms(execution.rule());
    }

    @Then("the reply lists only")
    public void listsNoneBut(DataTable servers) {
        List<Map<String, String>> allowed = table.toExpect(servers);
        List<Backend> strangers = listedServers().stream()
                .filter(s -> allowed.stream().noneMatch(a -> s.is(a, List.of("ServerId", "Port"))))
                .toList();
        if (!strangers.isEmpty()) {
            execution.differs("no server that was not named", "listed is " + strangers.stream().map(Backend::key).toList());
        }
        execution.conforms(execution.rule());
    }

    /** A removal's reply lists the remaining or the removed servers, each with the values that it has in the group. */
    @Then("every server the reply lists is one of")
    public void everyListedIsOneOf(DataTable servers) {
        List<Map<String, String>> known = table.toExpect(servers);
        List<Backend> shown = listedServers();
        if (shown.isEmpty()) {
            throw Unverifiable.because(execution.rule("reply/ServerId.echo"), "the reply lists no server");
        }
        List<String> others = ServerGroups.isOnDefaultGroup(execution.operation())
                ? defaultGroup.before().map(DefaultGroup::ids).orElse(List.of()) : List.of();
        List<String> key = ServerGroups.operation(execution.operation()).serverKey();
        for (Backend server : shown) {
            Optional<Map<String, String>> found = known.stream().filter(k -> server.is(k, key)).findFirst();
            if (found.isEmpty() && server.value("ServerId").filter(others::contains).isPresent()) {
                // for the default server group, the table names only the run's own servers
                continue;
            }
            Map<String, String> row = found
                    .orElseThrow(() -> Unverifiable.because(execution.rule("reply/ServerId.echo"),
                            "listed is " + server.key()));
            listed.requireListed(List.of(server), List.of(row));
        }
        execution.conforms(execution.rule());
    }

    @Then("the reply names the {member} that was asked for")
    public void echoesId(String member) {
        String asked = attempts.latest().request().parameters().get(member);
        String answered = takenReply().member(member).filter(id -> !id.isEmpty())
                .orElseThrow(() -> Unverifiable.because(execution.rule("reply/" + member), "it is missing"));
        if (!answered.equals(asked)) {
            execution.differs(member + " " + asked, member + " " + answered);
        }
        execution.conforms(execution.rule());
    }

    @Then("a second call gets {sameOrAnother} {member}")
    public void secondCall(boolean same, String member) {
        Attempt first = attempts.latest();
        String one = takenReply().member(member).orElse("");
        if (same) {
            // a value that is made from the time of the call is the same within a second
            execution.run().readConsistency().awaitNextSecond();
        }
        Reply second = execution.call(first.repaired());
        if (!second.succeeded() && !member.equals("RequestId")) {
            throw Unverifiable.because(ServerGroups.worksRule(execution.operation()), second.inOneLine());
        }
        String other = second.member(member).orElse("");
        if (one.isEmpty() || other.isEmpty()) {
            throw Unverifiable.because(execution.rule("reply/" + member), "it is missing");
        }
        if (one.equals(other) != same) {
            execution.differs(same ? member + " " + one + " again" : "another " + member,
                    member + " " + other + (same ? "" : " again"));
        }
        execution.conforms(execution.rule());
    }

    /** Whether the second reply is the same as the first. */
    @ParameterType("the same|another")
    public boolean sameOrAnother(String words) {
        return words.equals("the same");
    }

    /** The form of an optional member is judged only if the reply has it; the step writes the form as the documents do. */
    @Then("each {member} of the reply has the form {string}")
    public void hasForm(String member, String form) {
        List<String> shown = new ArrayList<>();
        JsonNode reply = takenReply().json();
        if (reply != null) {
            reply.findValues(member).forEach(value -> shown.add(value.isString() ? value.asString() : ""));
        }
        if (shown.isEmpty() || shown.contains("")) {
            throw Unverifiable.because(execution.rule("reply/" + member), "it is missing, or not a text");
        }
        String pattern = form.replaceAll("[YMDhms]", "[0-9]");
        shown.stream().filter(text -> !text.matches(pattern)).findFirst().ifPresent(text ->
                execution.differs(member + " in the form " + form, member + " " + text));
        execution.conforms(execution.rule());
    }

    /** The remaining or the removed servers, depending on what the target lists. */
    @Then("the reply lists what is left, or what was removed")
    public void listsLeftOrTaken() {
        List<Backend> servers = listedServers();
        Attempt attempt = attempts.latest();
        Set<String> keys = servers.stream().map(Backend::key).collect(Collectors.toSet());
        Set<String> named = attempt.request().servers().stream()
                .map(server -> server.get("ServerId") + (server.get("Port") == null ? "" : ":" + server.get("Port")))
                .collect(Collectors.toSet());
        Set<String> left = contentBeforeWithKeys()
                .map(held -> held.stream().map(Backend::key).filter(k -> !named.contains(k)).collect(Collectors.toSet()))
                .orElse(null);
        boolean leftListed = left == null
                ? keys.stream().noneMatch(named::contains) && !keys.isEmpty()
                : keys.equals(left);
        if (!keys.equals(named) && !leftListed || keys.size() != servers.size()) {
            execution.differs("what is left%s or what was removed, %s".formatted(left == null ? "" : ", " + left, named),
                    "listed is " + servers.stream().map(Backend::key).toList());
        }
        execution.conforms(execution.rule());
    }

    /**
     * The content of the group before the call.
     *
     * @throws Unverifiable if the description does not show what identifies each server
     */
    private Optional<List<Backend>> contentBeforeWithKeys() {
        return attempts.contentBefore()
                .map(held -> ServerGroups.isOnDefaultGroup(execution.operation()) ? held : reader.requireKey(held));
    }

    @Then("the reply lists only the default server group")
    public void listsNoStranger() {
        acceptance.requireForScenario(attempts.latest());
        Optional<List<String>> held = defaultGroup.before().map(DefaultGroup::ids);
        List<String> known = held.orElseGet(() -> bed.defaultServers(1));
        Set<String> members = new HashSet<>(known);
        members.addAll(DefaultGroup.named(attempts.latest().request()));
        List<String> shown = attempts.latest().reply()
                .servers(Contract.documented().operation(execution.operation()).orElseThrow())
                .map(Backend::all)
                .map(DefaultGroup::ids)
                .orElse(List.of());
        List<String> strangers = shown.stream().filter(id -> !members.contains(id)).toList();
        if (held.isPresent() && !strangers.isEmpty()) {
            execution.differs("no server outside the default server group", "listed is " + strangers);
        }
        if (Set.copyOf(shown).size() < shown.size() && members.size() == known.size()) {
            execution.differs("each server of the default server group at most once", "listed are " + shown);
        }
        execution.conforms(execution.rule());
    }

    private Reply takenReply() {
        acceptance.requireForScenario(attempts.latest());
        return attempts.latest().reply();
    }

    private List<Backend> listedServers() {
        Operation operation = Contract.documented().operation(execution.operation()).orElseThrow();
        Reply reply = takenReply();
        attempts.requireContentOfList();
        return reply.servers(operation)
                .map(Backend::all)
                .map(listed::requireKey)
                .orElseThrow(() -> Unverifiable.because(
                        execution.rule("reply/" + operation.replyServers().name()), "the reply lists no servers"));
    }
}

package slbkit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.MinimalPair;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Auth;
import slbkit.profile.Capability;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;
import slbkit.standing.ErrorEnvelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Steps about the RPC protocol: the form of calls and replies. */
public final class ProtocolSteps {

    private static final JsonMapper JSON = new JsonMapper();

    private final ScenarioExecution execution;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final TestBed bed;
    private final CallEffect effect;
    private List<Reply> replies = List.of();
    private SlbRequest request;
    private SlbRequest faulty;
    private String ruleOfFault;

    public ProtocolSteps(
            ScenarioExecution execution, Attempts attempts, PlainCalls plain, TestBed bed, CallEffect effect) {
        this.execution = execution;
        this.attempts = attempts;
        this.plain = plain;
        this.bed = bed;
        this.effect = effect;
    }

    @When("{call} with its servers written {spelling}")
    public void written(String operation, String spelling) {
        SlbRequest request = plain.of(operation);
        Map<String, Object> server = new LinkedHashMap<>(request.servers().get(0));
        String text = switch (spelling) {
            case "with single quotes" -> JSON.writeValueAsString(List.of(server)).replace('"', '\'');
            case "with keys in camel case" -> {
                Map<String, Object> camel = new LinkedHashMap<>();
                server.forEach((k, v) -> camel.put(k.substring(0, 1).toLowerCase(Locale.ROOT) + k.substring(1), v));
                yield JSON.writeValueAsString(List.of(camel));
            }
            case "with an unknown member" -> {
                server.put("NodeName", "node-1");
                yield JSON.writeValueAsString(List.of(server));
            }
            case "with a member that is null" -> {
                server.put("ServerIp", null);
                yield JSON.writeValueAsString(List.of(server));
            }
            default -> throw new IllegalArgumentException(spelling);
        };
        SlbRequest changed = request.servers(null).with(request.serversParameter(), text);
        attempts.make(changed, request, request.serversParameter() + " written " + spelling);
    }

    /** The notation of the list of servers: JSON, or nearly JSON. */
    @ParameterType("with single quotes|with keys in camel case|with an unknown member|with a member that is null")
    public String spelling(String words) {
        return words;
    }

    @Given("a target that {capability}")
    public void offers(Capability capability) {
        if (!execution.run().profile().offers(capability)) {
            throw execution.support().lacking(capability);
        }
        if (capability == Capability.SIGNATURE && execution.run().profile().auth().scheme() == Auth.Scheme.NONE) {
            throw new Unverifiable("needs a key to sign with; set auth.scheme, access-key-id and access-key-secret");
        }
    }

    /** A capability of a target. */
    @ParameterType("answers in XML when asked|checks signatures")
    public Capability capability(String words) {
        return words.startsWith("answers") ? Capability.XML : Capability.SIGNATURE;
    }

    /** An empty text means no operation. */
    @When("a call names the operation {string}")
    public void callNames(String operation) {
        replies = List.of(execution.call(SlbRequest.of(operation).with("RegionId", bed.region())));
    }

    /** The request names the format JSON or XML explicitly. */
    @When("{call}, {sending}, and once more without {member}")
    public void successAndRejection(String operation, StyleUnderTest tested, String member) {
        CallStyle style = tested.style().apply(execution.run().endpoint().usualStyle());
        request = plain.of(operation).styled(tested.trait() == StyleUnderTest.Trait.XML ? style : style.asking("JSON"));
        faulty = request.without(member);
        ruleOfFault = ServerGroups.operation(operation).rule("request/" + member + ".required");
        Reply success = execution.callWithRetries(request);
        if (!success.succeeded() && !tested.rule().isEmpty() && tested.trait() != StyleUnderTest.Trait.XML) {
            throw Unverifiable.because(execution.rule(tested.rule()), success.inOneLine());
        }
        replies = List.of(success, execution.callWithRetries(faulty));
    }

    @Then("the operation is rejected")
    public void rejected() {
        Reply reply = replies.get(0);
        if (reply.unreadable()) {
            throw execution.support().notInFormat(reply);
        }
        if (!MinimalPair.rejected(reply)) {
            execution.differs(MinimalPair.REJECTION, reply.inOneLine());
        }
        // no operation has an envelope rule for this reply, and no document describes it: observed, not judged
        execution.observe(execution.rule(), "How it is rejected", reply.status() + " " + reply.code().orElse("")
                + ErrorEnvelope.problem(reply).map(problem -> ", without a whole envelope: " + problem.inOneLine()).orElse(""));
        execution.conforms(execution.rule());
    }

    @Then("both replies are {readable}")
    public void areReadable(String how) {
        switch (how) {
            case "JSON objects" -> requireBoth("a JSON object in UTF-8",
                    reply -> reply.json() == null ? reply.inOneLine() : "");
            case "labelled as JSON" -> requireBoth("Content-Type application/json",
                    reply -> reply.isLabelledAsJson()
                            ? "" : "Content-Type " + (reply.mediaType().isEmpty() ? "missing" : reply.mediaType()));
            case "XML with the documented members" -> areXml();
            default -> throw new IllegalArgumentException(how);
        }
    }

    /** The required form of replies. */
    @ParameterType("JSON objects|labelled as JSON|XML with the documented members")
    public String readable(String words) {
        return words;
    }

    @Then("status and Code agree in both replies")
    public void agree() {
        replies.stream().filter(Reply::unreadable).findFirst().ifPresent(reply -> {
            throw Unverifiable.because("Common/protocol/json", reply.inOneLine());
        });
        requireBoth("a Code with a 4xx or 5xx status, and only then", reply ->
                reply.rejected() == reply.code().isPresent() ? "" : reply.inOneLine());
    }

    private void requireBoth(String expected, UnaryProblem problem) {
        for (Reply reply : replies) {
            if (!reply.failure().isEmpty()) {
                throw new Unverifiable("needs a reply, but " + reply.inOneLine());
            }
            String observed = problem.of(reply);
            if (!observed.isEmpty()) {
                execution.differs(expected, observed);
            }
        }
        if (!replies.get(0).succeeded()) {
            throw Unverifiable.because(ServerGroups.plainCallRule(request.operation()), replies.get(0).inOneLine());
        }
        if (!replies.get(1).rejected()) {
            throw Unverifiable.because(ruleOfFault, replies.get(1).inOneLine());
        }
        execution.conforms(execution.rule());
    }

    private interface UnaryProblem {
        String of(Reply reply);
    }

    private void areXml() {
        Operation called = ServerGroups.operation(request.operation());
        Reply success = replies.get(0);
        Reply rejection = replies.get(1);
        requireXml(request, success, success.succeeded(), called.plainCallRule());
        requireXml(faulty, rejection, isRejection(rejection), ruleOfFault);
        List<String> members = new ArrayList<>(List.of("RequestId"));
        called.findReplyId().map(ReplyMember::name).ifPresent(members::add);
        // in XML an empty list may have no element at all; these calls leave servers in the group
        if (called.effect().changesServers() && called.effect() != Effect.REMOVES) {
            members.add(called.replyServers().name());
        }
        for (String member : members) {
            requireElement(request, success, member, called.name() + "/reply/" + member);
        }
        if (called.effect().changesServers() && called.effect() != Effect.REMOVES) {
            requireServers(called, success);
        }
        for (String member : List.of("Code", "Message", "RequestId")) {
            requireElement(faulty, rejection, member, called.envelopeRule());
        }
        execution.conforms(execution.rule());
    }

    private static boolean isRejection(Reply reply) {
        return reply.status() >= 400 && reply.status() < 500;
    }

    /** Faults that also occur in JSON belong to other rules. */
    private void requireXml(SlbRequest asked, Reply reply, boolean asDocumented, String rule) {
        if (!reply.failure().isEmpty() || !asDocumented) {
            if (asked == request) {
                execution.support().conflict(asked.operation(), reply).ifPresent(conflict -> {
                    throw conflict;
                });
            }
            Reply json = inJson(asked);
            if (asked == request ? !json.succeeded() : !isRejection(json)) {
                throw Unverifiable.because(rule, json.inOneLine());
            }
            execution.differs("a call that asks for XML answered as one that asks for JSON", reply.status() + " "
                    + reply.failure());
        }
        if (!reply.inXml()) {
            Reply json = inJson(asked);
            if (json.json() == null || json.json().isEmpty()) {
                Operation called = ServerGroups.operation(asked.operation());
                throw Unverifiable.because(asked == request ? called.rule("reply/RequestId") : called.envelopeRule(),
                        json.inOneLine());
            }
            execution.differs("an XML document", reply.status() + ", "
                    + (reply.problem().isEmpty() ? "the body is JSON" : reply.problem()));
        }
        if (reply.mediaType().equals("application/json")) {
            execution.differs("an XML document that is not labelled as JSON", "Content-Type " + reply.mediaType());
        }
    }

    private void requireElement(SlbRequest asked, Reply reply, String member, String rule) {
        if (!reply.json().has(member)) {
            Reply json = inJson(asked);
            if (json.succeeded() != reply.succeeded() || json.json() == null || !json.json().hasNonNull(member)) {
                throw Unverifiable.because(rule, json.inOneLine());
            }
            execution.differs("the element " + member, "a document without " + member);
        }
    }

    /** The XML must list the servers of the call, with every element that is always documented, if the JSON does. */
    private void requireServers(Operation called, Reply success) {
        Optional<String> lacking = lacking(called, request, success);
        if (lacking.isPresent()) {
            SlbRequest again = again(request);
            Reply json = execution.call(again);
            if (!json.succeeded() || lacking(called, again, json).isPresent()) {
                throw Unverifiable.because(called.rule("reply/" + called.replyServers().members().get(0).name()), json.inOneLine());
            }
            execution.differs("the servers of the same reply in JSON", "a document without " + lacking.get());
        }
    }

    private static boolean isListed(Map<String, Object> named, Operation called, Reply reply) {
        return reply.servers(called).map(Backend::all).stream().flatMap(List::stream)
                .anyMatch(server -> called.serverKey().stream().allMatch(member ->
                        // other rules are about integers that are written with a fraction
                        server.value(member).map(value -> value.replaceFirst("\\.0+$", ""))
                                .equals(Optional.ofNullable(named.get(member)).map(String::valueOf))));
    }

    private static Optional<String> lacking(Operation called, SlbRequest made, Reply reply) {
        List<JsonNode> servers = reply.servers(called).orElse(List.of());
        return servers.isEmpty() ? Optional.of("servers")
                : called.replyServers().members().get(0).members().stream().filter(member -> !member.whenGiven())
                        .map(ReplyMember::name).filter(name -> servers.stream().anyMatch(server -> !server.has(name))).findFirst()
                        .or(() -> made.servers().stream().filter(named -> !isListed(named, called, reply))
                                .map(named -> "the server " + named.get("ServerId")).findFirst());
    }

    /** The same call asking for JSON; a call that succeeded once may need something else to change. */
    private Reply inJson(SlbRequest asked) {
        return execution.call(again(asked));
    }

    private SlbRequest again(SlbRequest asked) {
        SlbRequest again = asked == request ? effect.prepare(asked.operation(), 1).tags(asked.tags()) : asked;
        return again.styled(execution.run().endpoint().usualStyle().asking("JSON"));
    }
}

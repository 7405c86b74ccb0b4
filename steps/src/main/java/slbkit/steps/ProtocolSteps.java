package slbkit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.MinimalPair;
import slbkit.run.ErrorEnvelope;
import slbkit.run.PlainCalls;
import slbkit.run.ServerGroups;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;
import slbkit.target.Auth;
import slbkit.target.Call;
import tools.jackson.databind.json.JsonMapper;

/** How calls and replies travel. */
public final class ProtocolSteps {

    private static final Operation CREATE = ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES);

    private static final JsonMapper JSON = new JsonMapper();

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final TestBed bed;
    private List<Reply> replies = List.of();

    public ProtocolSteps(Trial trial, Attempts attempts, PlainCalls plain, TestBed bed) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
        this.bed = bed;
    }

    @When("{call}, sent by {word}")
    public void sentBy(String operation, String method) {
        send(operation, "the method " + method, s -> s.by(Call.Method.valueOf(method)),
                s -> s.by(method.equals("POST") ? Call.Method.GET : Call.Method.POST));
    }

    @When("{call}, sent with its parameters in the query")
    public void sentInQuery(String operation) {
        send(operation, "its parameters in the query", s -> s.in(Call.Place.QUERY),
                s -> s.in(Call.Place.FORM));
    }

    @When("{call}, sent with its parameters in a form body")
    public void sentInForm(String operation) {
        send(operation, "its parameters in a form body", s -> s.in(Call.Place.FORM),
                s -> s.in(Call.Place.QUERY));
    }

    @When("{call}, named in the headers x-acs-action and x-acs-version")
    public void namedInHeaders(String operation) {
        if (trial.run().profile().auth().scheme() == Auth.Scheme.RPC) {
            throw new Unverifiable("needs auth.scheme none or acs3: the RPC signature covers no headers");
        }
        send(operation, "the operation named in headers", s -> s.naming(CallStyle.Naming.HEADERS), s -> s);
    }

    @When("{call}, asking for the Format {string}")
    public void askingFor(String operation, String format) {
        send(operation, "the Format " + format, s -> s.asking(format), s -> s.asking(null));
    }

    @When("{call}, asking by Accept alone")
    public void askingByAccept(String operation) {
        send(operation, "no Format but Accept: application/json", s -> s.asking(null), s -> s);
    }

    @When("{call} with its numbers written as {word}")
    public void numbersAs(String operation, String written) {
        SlbRequest request = plain.of(operation);
        boolean numbers = written.equals("numbers");
        attempts.make(request.servers(writing(request, numbers)), request.servers(writing(request, !numbers)),
                "numbers written as " + written);
    }

    private static List<Map<String, Object>> writing(SlbRequest request, boolean numbers) {
        List<Map<String, Object>> servers = new ArrayList<>();
        request.servers().forEach(s -> {
            Map<String, Object> server = new LinkedHashMap<>(s);
            for (String member : List.of("Port", "Weight")) {
                server.computeIfPresent(member, (name, value) ->
                        numbers ? Integer.valueOf(String.valueOf(value)) : String.valueOf(value));
            }
            servers.add(server);
        });
        return servers;
    }

    @When("{call} with BackendServers written with single quotes")
    public void writtenInSingleQuotes(String operation) {
        written(operation, "with single quotes");
    }

    @When("{call} with BackendServers written with keys in camel case")
    public void writtenInCamelCase(String operation) {
        written(operation, "with keys in camel case");
    }

    @When("{call} with BackendServers written with an unknown member")
    public void writtenWithUnknown(String operation) {
        written(operation, "with an unknown member");
    }

    @When("{call} with BackendServers written with a member that is null")
    public void writtenWithNull(String operation) {
        written(operation, "with a member that is null");
    }

    private void written(String operation, String spelling) {
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

    @When("the operation {string} is called")
    public void unknownOperation(String name) {
        replies = List.of(trial.call(SlbRequest.of(name).with("RegionId", bed.region())));
    }

    @When("a call names no operation")
    public void noOperation() {
        replies = List.of(trial.call(SlbRequest.of("").with("RegionId", bed.region())));
    }

    @When("{call}, and once more without {member}")
    public void successAndRefusal(String operation, String member) {
        SlbRequest request = plain.of(operation).styled(trial.run().endpoint().usualStyle().asking("JSON"));
        replies = List.of(trial.call(request), trial.call(request.without(member)));
    }

    @When("{call}, sent by GET, and once more without {member}")
    public void successAndRefusalByGet(String operation, String member) {
        successAndRefusal(operation, member, trial.run().endpoint().usualStyle().by(Call.Method.GET), "protocol/GET");
    }

    @When("{call}, sent in a form, and once more without {member}")
    public void successAndRefusalInForm(String operation, String member) {
        successAndRefusal(operation, member, trial.run().endpoint().usualStyle().in(Call.Place.FORM), "protocol/form");
    }

    private void successAndRefusal(String operation, String member, CallStyle way, String ruleOfWay) {
        SlbRequest request = plain.of(operation).styled(way.asking("JSON"));
        Reply success = trial.call(request);
        if (!success.taken()) {
            throw Unverifiable.because(trial.rule(ruleOfWay), success.inOneLine());
        }
        replies = List.of(success, trial.call(request.without(member)));
    }

    @Then("the operation is refused")
    public void refused() {
        Reply reply = replies.get(0);
        if (reply.unreadable()) {
            throw trial.unread(reply);
        }
        if (!MinimalPair.rejected(reply)) {
            trial.differs(MinimalPair.REJECTION, reply.inOneLine());
        }
        // no operation has an envelope rule for this reply, and no document describes it: observed, not judged
        trial.observe(trial.rule(), "How it is rejected", reply.status() + " " + reply.code().orElse("")
                + ErrorEnvelope.problem(reply).map(problem -> ", without a whole envelope: " + problem.inOneLine()).orElse(""));
        trial.conforms(trial.rule());
    }

    @Then("both replies are JSON objects")
    public void areJson() {
        requireBoth("a JSON object in UTF-8", reply -> reply.json() == null ? reply.inOneLine() : "");
    }

    @Then("both replies are labelled as JSON")
    public void areLabelled() {
        requireBoth("Content-Type application/json", reply -> reply.mediaType().equals("application/json")
                ? "" : "Content-Type " + (reply.mediaType().isEmpty() ? "missing" : reply.mediaType()));
    }

    @Then("status and Code agree in both replies")
    public void agree() {
        replies.stream().filter(Reply::unreadable).findFirst().ifPresent(reply -> {
            throw Unverifiable.because("Common/protocol/json", reply.inOneLine());
        });
        requireBoth("a Code with a 4xx or 5xx status, and only then", reply ->
                reply.refused() == reply.code().isPresent() ? "" : reply.inOneLine());
    }

    private void requireBoth(String expected, UnaryProblem problem) {
        for (Reply reply : replies) {
            if (!reply.failure().isEmpty()) {
                throw new Unverifiable("needs a reply, but " + reply.inOneLine());
            }
            String observed = problem.of(reply);
            if (!observed.isEmpty()) {
                trial.differs(expected, observed);
            }
        }
        if (!replies.get(0).taken()) {
            throw Unverifiable.because(CREATE.worksRule(), replies.get(0).inOneLine());
        }
        if (!replies.get(1).refused()) {
            throw Unverifiable.because(CREATE.rule("request/RegionId.required"), replies.get(1).inOneLine());
        }
        trial.conforms(trial.rule());
    }

    private interface UnaryProblem {
        String of(Reply reply);
    }

    /** Send a call in one way; the other way tells, should this one be refused, whether it is the way that is. */
    private void send(
            String operation, String what, UnaryOperator<CallStyle> style, UnaryOperator<CallStyle> otherwise) {
        SlbRequest request = plain.of(operation);
        CallStyle usual = trial.run().endpoint().usualStyle();
        attempts.make(request.styled(style.apply(usual)), request.styled(otherwise.apply(usual)), what);
    }
}

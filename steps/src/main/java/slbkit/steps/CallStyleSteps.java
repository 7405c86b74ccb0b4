package slbkit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.WireFormat;
import slbkit.endpoint.WireFormat.EmptyBody;
import slbkit.endpoint.WireFormat.Encoding;
import slbkit.health.RetryPolicy;
import slbkit.outcome.NoAnswer;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Auth;
import slbkit.profile.CallDefaults;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call in every style of the official clients. A success reply is not enough: the call must be carried out, with
 * values that need encoding in every style.
 */
public final class CallStyleSteps {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String POST = "protocol/POST";
    private static final String FORM = "protocol/form";

    /** The first call, one for each style, the usual call once more, and the one without spaces. */
    private static final int MOST_CALLS = 17;

    private final ScenarioExecution execution;
    private final CallEffect effect;
    private final Map<TriedStyle, Made> styles = new LinkedHashMap<>();
    private Made control;
    /** The usual style once more, after one that failed: if it fails now, too, no style is at fault. */
    private Made lastControl;
    /** Why no style can be judged, if the target rejects the servers as the documents' examples write them; or else null. */
    private Unverifiable rejectedSpaces;

    /**
     * A style to send a call in.
     *
     * @param rule the rule that a call in this style succeeds
     * @param base the rule of the more general style; if that fails, this style cannot be judged
     * @param name the name of the style
     * @param style the call style
     */
    private record TriedStyle(String rule, String base, String name, CallStyle style) {
    }

    /**
     * A call that was made.
     *
     * @param reply its reply
     * @param undone the missing effect of a call that succeeded; empty if nothing is missing, or nothing can be read
     */
    private record Made(Reply reply, Optional<String> undone) {

        private boolean works() {
            return reply.succeeded() && undone.isEmpty();
        }
    }

    public CallStyleSteps(ScenarioExecution execution, CallEffect effect) {
        this.execution = execution;
        this.effect = effect;
    }

    /** Each style sends values of its own, so that the effect of each can be identified. */
    @When("{call}, sent in every way")
    public void sentInEveryStyle(String operation) {
        CallStyle usual = execution.run().endpoint().usualStyle();
        control = answered(operation, 0, usual);
        for (TriedStyle style : styles(usual)) {
            styles.put(style, style.style().equals(usual) ? control : answered(operation, styles.size() + 1, style.style()));
        }
        if (styles.values().stream().anyMatch(made -> !made.works())) {
            lastControl = answered(operation, styles.size() + 1, usual);
        }
        if (!control.reply().succeeded()) {
            requireNoCompactServers(operation);
        }
    }

    /** If the same call succeeds without the spaces in its list of servers, the spaces are what the target rejects. */
    private void requireNoCompactServers(String operation) {
        SlbRequest compact = effect.prepare(operation, styles.size() + 2);
        if (compact.servers() != null && execution.call(compact).succeeded()) {
            rejectedSpaces = execution.brokenElsewhere(ServerGroups.plainCallRule(operation),
                    "a 2xx reply to a call whose servers are written with spaces, as in the documents' examples",
                    control.reply().inOneLine());
        }
    }

    private List<TriedStyle> styles(CallStyle usual) {
        CallStyle get = usual.by(CallDefaults.Method.GET);
        CallStyle post = usual.by(CallDefaults.Method.POST);
        CallStyle query = post.in(CallDefaults.Place.QUERY);
        CallStyle form = usual.in(CallDefaults.Place.FORM);
        WireFormat plus = WireFormat.of(Encoding.PLUS_FOR_SPACE);
        List<TriedStyle> all = new ArrayList<>(List.of(
                new TriedStyle(POST, "", "by POST", post),
                new TriedStyle("protocol/GET", "", "by GET", get),
                new TriedStyle("protocol/query", "", "with its parameters in the query", usual.in(CallDefaults.Place.QUERY)),
                new TriedStyle(FORM, "", "in a form", form),
                new TriedStyle("protocol/action-twice", "", "named in parameters and headers",
                        usual.naming(CallStyle.Naming.BOTH)),
                new TriedStyle("protocol/format", "", "asking for the Format json", usual.asking("json")),
                new TriedStyle("protocol/plus-for-space", "protocol/query", "with + for a space in the query",
                        query.written(plus)),
                new TriedStyle("protocol/plus-for-space", FORM, "with + for a space in a form", form.written(plus)),
                new TriedStyle("protocol/bare-asterisk", "protocol/query", "with a bare * and with %7E in the query",
                        query.written(WireFormat.of(Encoding.BARE_ASTERISK))),
                new TriedStyle("protocol/chunked-empty-body", "protocol/query", "by POST with an empty chunked body",
                        query.written(WireFormat.of(EmptyBody.CHUNKED))),
                new TriedStyle("protocol/no-content-length", "protocol/query", "by POST without Content-Length or chunks",
                        query.written(WireFormat.of(EmptyBody.NOT_MENTIONED))),
                new TriedStyle("protocol/form-type-without-body", "protocol/query",
                        "by POST with the Content-Type of a form and no body", query.written(WireFormat.asForm())),
                new TriedStyle("protocol/form-type-without-body", "protocol/GET", "by GET with the Content-Type of a form",
                        get.written(WireFormat.asForm()))));
        if (execution.run().profile().auth().scheme() != Auth.Scheme.RPC) {
            all.add(new TriedStyle("protocol/action-header", "", "named in headers only",
                    usual.naming(CallStyle.Naming.HEADERS)));
        }
        return all;
    }

    /** A call without an answer may have been lost, and others may fail by chance, so such a call is repeated. */
    private Made answered(String operation, int number, CallStyle style) {
        for (int attempt = 0; attempt < RetryPolicy.RETRIES; attempt++) {
            try {
                Made made = make(operation, number + attempt * MOST_CALLS, style);
                if (made.reply().failure().isEmpty() && !RetryPolicy.mayBeRandom(made.reply())) {
                    return made;
                }
            } catch (NoAnswer lost) {
                // the scenario makes many calls: a new attempt costs less than the scenario once more
            }
        }
        return make(operation, number + RetryPolicy.RETRIES * MOST_CALLS, style);
    }

    private Made make(String operation, int number, CallStyle style) {
        SlbRequest request = effect.prepare(operation, number);
        SlbRequest sent = withSpaces(request).styled(style);
        Reply reply = execution.call(sent);
        Made made = new Made(reply, reply.succeeded() ? effect.undone(request, reply) : Optional.empty());
        if (made.works()) {
            execution.understood(sent, reply);
        }
        return made;
    }

    /** The list of servers as the documents' own examples write it, with spaces between its parts. */
    private static SlbRequest withSpaces(SlbRequest request) {
        if (request.servers() == null) {
            return request;
        }
        String text = request.servers().stream()
                .map(server -> server.entrySet().stream()
                        .map(e -> JSON.writeValueAsString(e.getKey()) + ": " + JSON.writeValueAsString(e.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }")))
                .collect(Collectors.joining(", ", "[", "]"));
        return request.with(request.serversParameter(), text);
    }

    @Then("each call succeeds and takes effect")
    public void everyStyleWorks() {
        for (String rule : execution.rules()) {
            judge(rule);
        }
        execution.throwIfDifferent();
    }

    private void judge(String rule) {
        List<TriedStyle> tried = styles.keySet().stream().filter(style -> execution.rule(style.rule()).equals(rule)).toList();
        if (tried.isEmpty()) {
            execution.unverified(rule, "needs auth.scheme none or acs3: the RPC signature covers no headers");
        } else if (tried.stream().allMatch(style -> styles.get(style).works())) {
            execution.conforms(rule);
        } else {
            tried.stream().filter(style -> !styles.get(style).works()).forEach(style -> judge(rule, style, styles.get(style)));
        }
    }

    private void judge(String rule, TriedStyle style, Made made) {
        if (rejectedSpaces != null) {
            execution.unverified(rule, rejectedSpaces);
        } else if (!control.reply().succeeded()) {
            execution.unverified(rule, "needs a target that accepts %s, but it answered: %s".formatted(
                    execution.called(), control.reply().inOneLine()));
        } else if (!control.works()) {
            execution.unverified(rule, "the call has no effect in any style: " + control.undone().orElseThrow());
        } else if (!lastControl.works()) {
            execution.unverified(rule, "the call had an effect at first and no longer has it: "
                    + lastControl.undone().orElseGet(() -> lastControl.reply().inOneLine()));
        } else if (execution.support().conflict(execution.called(), made.reply()).isPresent()) {
            execution.unverified(rule, execution.support().conflict(execution.called(), made.reply()).orElseThrow());
        } else if (execution.run().profile().auth().scheme() == Auth.Scheme.ACS3
                && (style.rule().equals(FORM) || style.base().equals(FORM))) {
            execution.unverified(rule, "needs auth.scheme none or rpc: the official clients that sign by ACS3 send no form");
        } else if (failing(style.base())) {
            execution.unverified(rule, Unverifiable.because(execution.rule(style.base()), "the call does not succeed in that style"));
        } else if (!style.rule().equals(POST) && style.style().method() == CallDefaults.Method.POST && failing(POST)) {
            execution.unverified(rule, Unverifiable.because(execution.rule(POST), "the call does not succeed by POST"));
        } else {
            execution.recordDifference(rule, "a call that succeeds and is carried out, sent " + style.name(),
                    made.undone().orElseGet(() -> made.reply().inOneLine()));
        }
    }

    private boolean failing(String rule) {
        return styles.keySet().stream().anyMatch(style -> style.rule().equals(rule) && !styles.get(style).works());
    }
}

package slbkit.judge;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import slbkit.catalogue.ScenarioEntry;
import slbkit.cleanup.Ledger;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;
import slbkit.endpoint.SlbRequest;
import slbkit.profile.ProfileReader;
import slbkit.profile.TargetProfile;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.JudgedSet;
import slbkit.report.RunPlan;
import slbkit.report.RunRecorder;
import slbkit.report.ScenarioRef;
import slbkit.run.CurrentRun;
import slbkit.run.Run;
import slbkit.run.Selection;
import slbkit.run.WithoutRetries;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;

/** One scenario's execution against a target that answers as a test says. */
public final class Bench implements AutoCloseable {

    static final String OPERATION = "CreateVServerGroup";
    static final String CREATES = OPERATION + "/behaviour/creates";
    static final String TAKEN = """
            {"VServerGroupId": "rsp-1", "RequestId": "#", "BackendServers": {"BackendServer": [
              {"ServerId": "i-1", "Port": 80, "Weight": 100, "Type": "ecs", "Description": "test-112"}]}}""";

    /** What is answered: status, body and media type; in the body, {@code #} stands for an id that never repeats. */
    public record Canned(int status, String body, String type) {

        public Canned(int status, String body) {
            this(status, body, "application/json");
        }

        static Canned succeeded() {
            return new Canned(200, TAKEN);
        }

        /** A success that shows nothing. */
        public static Canned empty() {
            return new Canned(200, "{\"RequestId\": \"#\"}");
        }

        /** The same with another text in place of this one. */
        public Canned saying(String text, String other) {
            return new Canned(status, body.replace(text, other), type);
        }

        public static Canned rejected(int status, String code, String message) {
            return new Canned(status, "{\"Code\": \"%s\", \"Message\": \"%s\", \"RequestId\": \"#\"}".formatted(code, message));
        }
    }

    /** How a call was sent: its method, its path, its headers, and its query and body as they are written. */
    public record Sent(String method, String path, Headers headers, String query, String body) {

        /** Whether the body is labelled as a form. */
        public boolean isLabelledAsForm() {
            return "application/x-www-form-urlencoded".equals(headers.getFirst("Content-Type"));
        }
    }

    public final ScenarioExecution execution;
    final ScenarioGroups groups = new ScenarioGroups();
    final PlainCalls plain;
    final CrossCheck crossCheck;
    final Acceptance acceptance;
    public final List<Map<String, String>> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;
    private final Run run;
    private final TestBed bed;
    private Function<Map<String, String>, Canned> answers = call -> Canned.succeeded();
    private int replies;

    Bench(Path folder, String rule, String capabilities) throws IOException {
        this(folder, Set.of(rule), capabilities);
    }

    Bench(Path folder, Set<String> rules, String capabilities) throws IOException {
        this(folder, rules, capabilities, false);
    }

    Bench(Path folder, Set<String> rules, String capabilities, boolean parallel) throws IOException {
        this(folder, rules, capabilities, "load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}], default-servers: [i-9]", "", parallel);
    }

    /** A bench whose profile also has these other keys. */
    public Bench(Path folder, Set<String> rules, String capabilities, String fixtures, String others, boolean parallel)
            throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        TargetProfile profile = new ProfileReader().parse("bench.yaml", """
                endpoint: http://127.0.0.1:%d
                fixtures: {%s}
                capabilities: [%s]
                %s
                """.formatted(server.getAddress().getPort(), fixtures, capabilities, others));
        Selection selection = Selection.everything();
        run = new Run("bench", profile, selection, Level.SHOULD, new RunRecorder(new RunPlan(
                "bench", Instant.now(), new ConformanceReport.Suite("", "", "", "", null),
                new ConformanceReport.Target("bench", profile.endpoint(), Map.of()),
                selection.rules(), Map.of(), Level.SHOULD, r -> r, null, Set.of(), Set.of(),
                JudgedSet.at(RequirementSet.FAMILY, "full", null)), Contract.documented().rules()), Ledger.in(folder.resolve("ledger.jsonl"), "bench"), null, parallel);
        WithoutRetries.in(run);
        CurrentRun.begin(run);
        execution = new ScenarioExecution();
        String operation = rules.iterator().next().split("/")[0];
        String called = operation.equals(Rule.COMMON) ? OPERATION : operation;
        execution.begin(new ScenarioEntry(operation, called, new ScenarioRef("a scenario", "bench.feature:1"), rules, Set.of()));
        bed = new TestBed(execution);
        plain = new PlainCalls(execution, bed, groups);
        crossCheck = new CrossCheck(execution, new GroupReader(execution, bed), bed, plain, groups);
        acceptance = new Acceptance(execution, plain, crossCheck);
    }

    /** Let the target answer so. */
    public Bench answering(Function<Map<String, String>, Canned> how) {
        answers = how;
        return this;
    }

    /** Look at the default server group as a run does before its first call. */
    Bench lookingAtDefaultServers() {
        reader().lookAtDefaultServerGroupFirst();
        return this;
    }

    ReplyShape replyShape() {
        return new ReplyShape(execution, groups, crossCheck);
    }

    GroupReader reader() {
        return new GroupReader(execution, bed);
    }

    /** Call with a name, which tells calls apart; the repaired call has another. */
    Attempt attempt(String what) {
        SlbRequest faulty = plain.of(OPERATION).with("VServerGroupName", "faulty");
        return attempt(faulty, plain.of(OPERATION).with("VServerGroupName", "repaired"), what, null);
    }

    Attempt attempt(SlbRequest request, SlbRequest repaired, String what, Doubt doubt) {
        return new Attempt(request, execution.call(request), repaired, what, doubt, Optional.empty(), Optional::empty, null,
                () -> execution.call(request));
    }

    /** An attempt that found the group to hold this before, and that afterwards. */
    Attempt attempt(List<Backend> before, List<Backend> after) {
        Attempt attempt = attempt("a fault");
        return new Attempt(attempt.request(), attempt.reply(), attempt.repaired(), attempt.what(), null,
                Optional.of(before), () -> Optional.of(after), null, attempt.again());
    }

    /** What has been found about a rule so far. */
    public RuleResult found(String rule) {
        return run.recorder().finish(Instant.now()).rules().stream()
                .filter(r -> r.id().equals(rule)).findFirst().orElseThrow();
    }

    /** The parameters of a recorded call. */
    Map<String, String> parameters(String exchange) {
        return run.recorder().finish(Instant.now()).exchange(exchange).orElseThrow().request().parameters();
    }

    /** What was observed, without being judged. */
    public List<String> observed() {
        return run.recorder().finish(Instant.now()).observations().stream()
                .map(o -> o.question() + ": " + o.answer()).toList();
    }

    long callsNamed(String name) {
        return calls.stream().filter(c -> name.equals(c.get("VServerGroupName"))).count();
    }

    /** How the latest call was sent; for a target that is answering, the call that it answers. */
    public Sent latestSent() {
        return sent.get(sent.size() - 1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Sent received = new Sent(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), exchange.getRequestHeaders(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        sent.add(received);
        Map<String, String> call = new LinkedHashMap<>();
        Optional.ofNullable(received.headers().getFirst("x-acs-action")).ifPresent(action -> call.put("Action", action));
        call.putAll(decoded(received.query()));
        if (received.isLabelledAsForm()) {
            call.putAll(decoded(received.body()));
        }
        calls.add(call);
        Canned canned = answers.apply(call);
        byte[] body = canned.body().replace("#", "request-" + ++replies).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", canned.type());
        exchange.sendResponseHeaders(canned.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> decoded(String pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : pairs.isEmpty() ? new String[0] : pairs.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        CurrentRun.end();
        run.close();
        server.stop(0);
    }
}

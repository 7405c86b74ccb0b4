package slbkit.report;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;
import slbkit.contract.Source;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Suite;
import slbkit.report.ConformanceReport.Target;

/** Runs for tests: small ones over rules made up here, and plans over the documented rules. */
public final class Runs {

    public static final Instant STARTED = Instant.parse("2026-11-23T10:00:00Z");
    public static final Instant ENDED = STARTED.plusMillis(8100);

    private Runs() {
    }

    static Rule rule(String id, Level level) {
        return rule(id, level, null);
    }

    static Rule rule(String id, Level level, String since) {
        String[] parts = id.split("/", 3);
        return new Rule(id, parts[0], parts[1], level, "Statement of " + id, new Source("Page", "Section", "item"), since);
    }

    /** A plan that selects these rules of the made-up ones. */
    static RunPlan plan(Level failing, String... selected) {
        return plan(failing, Set.of(selected));
    }

    /** A plan over every documented rule. */
    public static RunPlan documented() {
        return plan(Level.MUST, Contract.documented().rules().stream().map(Rule::id).collect(toSet()));
    }

    private static RunPlan plan(Level failing, Set<String> selected) {
        Map<String, List<ScenarioRef>> scenarios =
                selected.stream().collect(toMap(id -> id, id -> List.of(at(id, 10))));
        return whole(
                "run-7f3a",
                STARTED,
                new Suite("slb-conformance", "0.1.0", "51e2f54", "sha256:0a1b", null),
                new Target("acme-slb", "http://127.0.0.1:8080", Map.of("name", "acme-slb")),
                selected,
                scenarios,
                failing,
                id -> "java -jar slb-conformance.jar verify --target acme.yaml --only '" + id + "'");
    }

    /** A plan for the whole suite. */
    static RunPlan whole(
            String id, Instant started, Suite suite, Target target, Set<String> selected,
            Map<String, List<ScenarioRef>> scenarios, Level failing, UnaryOperator<String> rerun) {
        Set<String> places = selected.stream()
                .flatMap(rule -> scenarios.getOrDefault(rule, List.of()).stream())
                .map(ScenarioRef::location)
                .collect(toSet());
        return new RunPlan(id, started, suite, target, selected, scenarios, failing, rerun, null, places, Set.of(),
                JudgedSet.at(RequirementSet.FAMILY, "full", null));
    }

    public static ScenarioRef at(String rule, int line) {
        String operation = rule.substring(0, rule.indexOf('/'));
        return new ScenarioRef("Scenario of " + rule, "features/" + operation + ".feature:" + line);
    }

    public static Finding found(String rule, Verdict verdict, int line, String... exchanges) {
        boolean fine = verdict == Verdict.CONFORMS;
        return new Finding(
                rule,
                verdict,
                fine ? "" : "cause at " + line,
                fine ? "" : "expected at " + line,
                fine ? "" : "observed at " + line,
                at(rule, line),
                List.of(exchanges));
    }

    public static Exchange exchange(String id) {
        return exchange(id, 200, "{\"RequestId\":\"1\"}");
    }

    public static Exchange exchange(String id, int status, String body) {
        return new Exchange(
                id,
                "CreateVServerGroup",
                new Exchange.Sent(
                        "POST",
                        "http://127.0.0.1:8080/",
                        Map.of("Accept", "application/json"),
                        Map.of("Action", "CreateVServerGroup"),
                        "query"),
                new Exchange.Received(
                        status,
                        status == 0 ? Map.of() : Map.of("Content-Type", List.of("application/json")),
                        body,
                        status == 0 ? "connection refused" : ""),
                5);
    }

    static RuleResult result(ConformanceReport report, String rule) {
        return report.rules().stream().filter(r -> r.id().equals(rule)).findFirst().orElseThrow();
    }
}

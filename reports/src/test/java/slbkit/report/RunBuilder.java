package slbkit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import slbkit.contract.Level;
import slbkit.contract.Rule;

/** A small run for tests, over rules made up here: what is said of a rule selects it. */
public final class RunBuilder {

    private final String id;
    private final String procedure;
    private final List<Rule> rules;
    private final Set<String> selected = new HashSet<>();
    private final List<Consumer<RunRecorder>> written = new ArrayList<>();
    private String target = "acme-slb";
    private String endpoint = "http://127.0.0.1:8080";
    private Map<String, Object> lent = Map.of();
    private Level failing = Level.MUST;
    private Instant started = Runs.STARTED;

    private RunBuilder(String id, String procedure, Map<String, Level> rules) {
        this.id = id;
        this.procedure = procedure;
        this.rules = new TreeMap<>(rules).entrySet().stream().map(e -> Runs.rule(e.getKey(), e.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public static RunBuilder of(String id, String procedure, Map<String, Level> rules) {
        return new RunBuilder(id, procedure, rules);
    }

    /** A rule that came with a later revision. */
    public RunBuilder later(String rule, String since) {
        rules.add(Runs.rule(rule, Level.MUST, since));
        return this;
    }

    public RunBuilder at(String name, String url) {
        target = name;
        endpoint = url;
        return this;
    }

    /** What the profile lends. */
    public RunBuilder lent(Map<String, Object> fixtures) {
        lent = fixtures;
        return this;
    }

    public RunBuilder on(String day) {
        started = Instant.parse(day + "T10:00:00Z");
        return this;
    }

    public RunBuilder failingAt(Level level) {
        failing = level;
        return this;
    }

    public RunBuilder select(String rule) {
        selected.add(rule);
        return this;
    }

    public RunBuilder says(String rule, Verdict verdict, String... exchanges) {
        selected.add(rule);
        written.add(run -> run.add(Runs.found(rule, verdict, 1, exchanges)));
        return this;
    }

    public RunBuilder differs(String rule, String observed) {
        selected.add(rule);
        written.add(run -> run.add(new Finding(
                rule, Verdict.DIFFERS, "", "as documented", observed, Runs.at(rule, 1), List.of())));
        return this;
    }

    /** A difference that rests on something in particular. */
    public RunBuilder rests(String rule, Basis basis) {
        selected.add(rule);
        written.add(run -> run.add(new Finding(
                rule, Verdict.DIFFERS, "", "as documented", "otherwise", Runs.at(rule, 1), List.of(), basis)));
        return this;
    }

    /** A rule that is unverified because the target breaks another one. */
    public RunBuilder unverifiedBecause(String rule, String broken) {
        selected.add(rule);
        written.add(run -> run.add(new Finding(
                rule, Verdict.UNVERIFIED, "because of " + broken, "", "", Runs.at(rule, 1), List.of(), Basis.because(broken))));
        return this;
    }

    public RunBuilder observes(Observation observation) {
        selected.add(observation.id());
        written.add(run -> run.observe(observation));
        return this;
    }

    public RunBuilder answered(String body) {
        written.add(run -> run.exchange(Runs.exchange("f:9#9", 200, body)));
        return this;
    }

    public RunBuilder sends(String exchange) {
        written.add(run -> run.exchange(Runs.exchange(exchange, 200, id)));
        return this;
    }

    public RunBuilder makes(String left) {
        written.add(run -> run.created(left));
        written.add(run -> run.left(left));
        return this;
    }

    public RunBuilder cutShort(String cause) {
        written.add(run -> run.cutShort(cause));
        return this;
    }

    public ConformanceReport end() {
        RunRecorder recorder = new RunRecorder(Runs.whole(
                id, started,
                new ConformanceReport.Suite("slb-conformance", "0.1.0", "51e2f54", procedure, null),
                new ConformanceReport.Target(target, endpoint, Map.of("name", target, "endpoint", endpoint, "fixtures", lent)),
                selected, Map.of(), failing, rule -> "rerun " + rule), rules);
        written.forEach(write -> write.accept(recorder));
        return recorder.finish(started.plusMillis(8100));
    }
}

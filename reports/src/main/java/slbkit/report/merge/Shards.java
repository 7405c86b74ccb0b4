package slbkit.report.merge;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import slbkit.contract.Level;
import slbkit.report.Basis;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Run;
import slbkit.report.NaturalOrder;
import slbkit.report.Observation;
import slbkit.report.RuleJudge;
import slbkit.report.RunVerdict;
import slbkit.report.ScenarioRef;
import slbkit.report.Tally;
import slbkit.report.UnusableException;

/** The runs that judged parts of the rules, joined as if one run had judged them all. */
public final class Shards {

    /** The result of a rule in one shard. */
    private record Voice(ConformanceReport shard, RuleResult rule) {
    }

    private final List<ConformanceReport> shards;
    private final JoinedExchanges exchanges;
    /** The place of each scenario, by the name that its exchanges have. */
    private final Map<String, String> places = new HashMap<>();

    private Shards(List<ConformanceReport> shards) {
        this.shards = shards;
        this.exchanges = new JoinedExchanges(shards);
        // every report of a suite lists all its scenarios
        shards.get(0).rules().stream().flatMap(rule -> rule.scenarios().stream()).map(ScenarioRef::location).forEach(place ->
                places.putIfAbsent(place.substring(place.lastIndexOf('/') + 1).replace(".feature", ""), place));
    }

    /**
     * Joins runs of one suite against one target. The cost is summed, time included; it began when the first began.
     *
     * @throws UnusableException if they are of different procedures or targets, one run is given twice, or a shard
     *     is missing
     */
    public static ConformanceReport join(List<ConformanceReport> shards) {
        SameRun.require(shards);
        ShardCompleteness.require(shards);
        List<ConformanceReport> inOrder = shards.stream()
                .sorted(Comparator.comparing((ConformanceReport s) -> s.run().started())
                        .thenComparing(s -> s.run().id()))
                .toList();
        return new Shards(inOrder).joined();
    }

    private ConformanceReport joined() {
        ConformanceReport first = shards.get(0);
        List<RuleResult> rules = rules();
        boolean failed = shards.stream().anyMatch(s -> s.summary().verdict() == RunVerdict.NON_CONFORMANT);
        boolean heard = shards.stream().anyMatch(s -> !s.heardNothing())
                && shards.stream().allMatch(s -> s.run().cutShort() == null);
        return new ConformanceReport(
                first.suite(), first.target(), run(), new Tally(rules).summary(failed, heard),
                rules, exchanges, observations());
    }

    private List<RuleResult> rules() {
        Map<String, List<Voice>> voices = new LinkedHashMap<>();
        shards.forEach(shard -> shard.rules().forEach(rule ->
                voices.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(new Voice(shard, rule))));
        return voices.values().stream().map(this::rule).toList();
    }

    private RuleResult rule(List<Voice> all) {
        boolean observed = all.get(0).rule().level() == Level.OBSERVE;
        Comparator<Voice> worstFirst = Comparator.comparing(v -> v.rule().verdict());
        // as a run sorts what its scenarios found
        List<Voice> judged = all.stream()
                .filter(v -> v.rule().selected())
                .sorted((observed ? worstFirst.reversed() : worstFirst)
                        .thenComparing(v -> place(v.rule()), NaturalOrder.INSTANCE))
                .toList();
        if (judged.isEmpty()) {
            return all.get(0).rule();
        }
        RuleResult chosen = judged.get(0).rule();
        return chosen.restingOn(
                scenarios(chosen, judged),
                judged.stream().filter(v -> v.rule().verdict() == chosen.verdict()).flatMap(this::evidence)
                        .limit(RuleJudge.mostEvidence(chosen.verdict())).toList(),
                Basis.first(judged.stream()
                        .filter(v -> v.rule().saysTheSameAs(chosen))
                        .map(v -> v.rule().basis().renaming(id -> exchanges.id(v.shard(), id)))));
    }

    /** The place of the scenario whose exchanges come first; empty where the rule rests on none. A run sorts its findings by it. */
    private String place(RuleResult rule) {
        return rule.exchanges().stream()
                .map(id -> places.get(id.replaceFirst("#\\d+$", "")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** Each scenario once, as it went where it ran; where two shards ran it, as in the one whose verdict stands. */
    private static List<ScenarioRef> scenarios(RuleResult chosen, List<Voice> judged) {
        Map<String, ScenarioRef> scenarios = new LinkedHashMap<>();
        Stream.concat(Stream.of(chosen), judged.stream().map(Voice::rule))
                .flatMap(rule -> rule.scenarios().stream())
                .forEach(s -> scenarios.merge(s.name() + " " + s.location(), s,
                        (known, other) -> known.steps().isEmpty() ? other : known));
        return List.copyOf(scenarios.values());
    }

    private Stream<String> evidence(Voice voice) {
        return voice.rule().exchanges().stream().map(id -> exchanges.id(voice.shard(), id));
    }

    private Run run() {
        TreeSet<String> left = new TreeSet<>();
        shards.forEach(shard -> left.addAll(shard.run().left()));
        return new Run(
                shards.stream().map(s -> s.run().id()).collect(joining("+")),
                shards.get(0).run().started(),
                shards.stream().mapToLong(s -> s.run().millis()).sum(),
                sum(Run::exchanges),
                sum(Run::created),
                sum(Run::deleted),
                List.copyOf(left),
                null,
                shards.stream().map(s -> s.run().cutShort()).filter(Objects::nonNull).findFirst().orElse(null),
                shards.get(0).run().set(), shards.get(0).run().revision(), shards.get(0).run().depth(),
                shards.get(0).run().share());
    }

    private int sum(ToIntFunction<Run> count) {
        return shards.stream().map(ConformanceReport::run).mapToInt(count).sum();
    }

    private List<Observation> observations() {
        return shards.stream()
                .flatMap(s -> s.observations().stream())
                .distinct()
                .sorted(Observation.ORDER)
                .toList();
    }
}

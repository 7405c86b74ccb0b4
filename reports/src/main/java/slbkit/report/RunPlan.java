package slbkit.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport.Suite;
import slbkit.report.ConformanceReport.Target;

/**
 * What is known about a run before its first call.
 *
 * @param id the run's id, unique among the runs of a target
 * @param started when it began
 * @param suite the suite that judges
 * @param target the endpoint under test, secrets masked already
 * @param selected the ids of the rules to judge; every other rule is listed as not selected
 * @param scenarios for a rule's id, the scenarios that judge it
 * @param failing the weakest level whose difference fails the run: must or should
 * @param rerun for a rule's id, the command line that judges only this rule again
 * @param shard the part of the suite that is run, as K/N; null for the whole
 * @param toRun places of the scenarios that the run is to come to
 * @param elsewhere ids of the rules that only other shards, or only full depth, judge; this run reports them only if it
 *     finds in passing that the target breaks them
 * @param judged what of the contract the run judges
 */
public record RunPlan(
        String id,
        Instant started,
        Suite suite,
        Target target,
        Set<String> selected,
        Map<String, List<ScenarioRef>> scenarios,
        Level failing,
        Function<String, String> rerun,
        String shard,
        Set<String> toRun,
        Set<String> elsewhere,
        JudgedSet judged) {

    public RunPlan {
        requireNonNull(id, "id");
        requireNonNull(started, "started");
        requireNonNull(suite, "suite");
        requireNonNull(target, "target");
        requireNonNull(rerun, "rerun");
        selected = Set.copyOf(selected);
        scenarios = Map.copyOf(scenarios);
        toRun = Set.copyOf(toRun);
        elsewhere = Set.copyOf(elsewhere);
        if (failing != Level.MUST && failing != Level.SHOULD) {
            throw new IllegalArgumentException("a run fails at level must or should, not at " + failing);
        }
    }
}

package slbkit.strength;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.profile.TargetProfile;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.run.Depth;
import slbkit.stub.SlbStub;
import slbkit.stub.mutation.register.Defect;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;
import slbkit.suite.TemporaryFolder;

/**
 * Runs the suite on one candidate, in the calling thread: every rule, but only the scenarios that a single defect can
 * change.
 *
 * @param depth how much of the suite is run
 * @param reached by defect, the scenarios that it can change; a candidate that is missing may change any
 */
record Evaluation(Depth depth, Map<String, Set<ScenarioEntry>> reached) {

    private static final String FOLDER = "slbkit-strength";

    /** Runs the suite on a stub without a defect first, to see which scenarios the defects of these candidates can change. */
    static Evaluation of(List<Candidate> candidates, Depth depth) {
        Map<String, Set<ScenarioEntry>> reached = new HashMap<>();
        for (boolean signed : List.of(false, true)) {
            List<Defect> defects = candidates.stream()
                    .filter(candidate -> candidate.kind() == Candidate.Kind.DEFECT && candidate.signed() == signed)
                    .map(candidate -> candidate.defects().get(0))
                    .toList();
            if (!defects.isEmpty()) {
                reached.putAll(reached(defects, signed, depth));
            }
        }
        // a run needs a scenario: if none is affected, all of them run, and the defect survives
        reached.values().removeIf(Set::isEmpty);
        return new Evaluation(depth, reached);
    }

    private static Map<String, Set<ScenarioEntry>> reached(List<Defect> defects, boolean signed, Depth depth) {
        Reach reach = new Reach(defects);
        try (TemporaryFolder folder = TemporaryFolder.create(FOLDER);
                SlbStub stub = Candidate.stub(signed).filter(reach).start()) {
            return reach.in(SuiteLauncher.judge(options(folder.path(), depth), Candidate.profile(stub.url(), signed)));
        }
    }

    EvaluationResult on(Candidate candidate, String digest) {
        return on(candidate, digest, List.of());
    }

    /** The same with only the rules that match one of the patterns. */
    EvaluationResult on(Candidate candidate, String digest, List<String> rules) {
        long began = System.nanoTime();
        try (TemporaryFolder folder = TemporaryFolder.create(FOLDER); SlbStub stub = candidate.start()) {
            TargetProfile profile = Candidate.profile(stub.url(), candidate.signed());
            Predicate<ScenarioEntry> run = scenario -> !reached.containsKey(candidate.name())
                    || reached.get(candidate.name()).contains(scenario);
            ConformanceReport report = SuiteLauncher.judge(options(folder.path(), depth).judgingRules(rules), profile, run);
            return new EvaluationResult(digest, candidate.kind(), candidate.name(),
                    all(report, Verdict.DIFFERS), all(report, run, Verdict.UNVERIFIED), all(report, run, Verdict.KIT_FAULT),
                    foundBy(candidate, report), calls(candidate, report), report.run().exchanges(),
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    private static RunOptions options(Path folder, Depth depth) {
        return RunOptions.into(folder).of(RequirementSet.FAMILY).at(depth);
    }

    private static Map<String, String> all(ConformanceReport report, Verdict verdict) {
        Map<String, String> all = new TreeMap<>();
        report.rules().stream()
                .filter(RuleResult::selected)
                .filter(r -> r.level() != Level.OBSERVE)
                .filter(r -> r.verdict() == verdict)
                .forEach(r -> all.put(r.id(), verdict == Verdict.DIFFERS
                        ? "expected %s, observed %s".formatted(r.expected(), r.observed())
                        : r.cause()));
        return all;
    }

    /** The same, limited to rules with a scenario in this run. */
    private static Map<String, String> all(ConformanceReport report, Predicate<ScenarioEntry> run, Verdict verdict) {
        Map<String, String> all = all(report, verdict);
        all.keySet().retainAll(Catalogue.packaged().scenarios().stream()
                .filter(run).flatMap(scenario -> scenario.rules().stream()).collect(Collectors.toSet()));
        return all;
    }

    /** The scenarios in which the defect's rule differs; none unless the candidate has exactly one defect. */
    private static List<String> foundBy(Candidate candidate, ConformanceReport report) {
        if (candidate.kind() != Candidate.Kind.DEFECT) {
            return List.of();
        }
        String rule = candidate.defects().get(0).rule();
        return report.rules().stream()
                .filter(r -> r.id().equals(rule) && r.verdict() == Verdict.DIFFERS)
                .flatMap(r -> r.exchanges().stream())
                .flatMap(exchange -> Catalogue.packaged().ofExchange(exchange).stream())
                .map(ScenarioEntry::key)
                .distinct()
                .sorted()
                .toList();
    }

    /** How many calls each scenario makes to a stub without a defect. */
    private static Map<String, Integer> calls(Candidate candidate, ConformanceReport report) {
        Map<String, Integer> calls = new TreeMap<>();
        if (candidate.kind() == Candidate.Kind.UNMODIFIED) {
            report.exchanges().forEach(exchange -> Catalogue.packaged().ofExchange(exchange.id())
                    .ifPresent(scenario -> calls.merge(scenario.key(), 1, Integer::sum)));
        }
        return calls;
    }
}

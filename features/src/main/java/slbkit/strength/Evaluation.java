package slbkit.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import slbkit.suite.RunOptions;
import slbkit.suite.StubProfile;
import slbkit.suite.SuiteLauncher;

/** Runs the suite on one candidate, in the calling thread. */
final class Evaluation {

    private final Scope scope;

    Evaluation(Scope scope) {
        this.scope = scope;
    }

    EvaluationResult on(Candidate candidate, String digest) {
        return on(candidate, digest, switch (scope) {
            case NEAREST -> candidate.nearest();
            case OWN_RULE -> candidate.own();
            case EVERY_RULE, QUICK -> List.of();
        });
    }

    EvaluationResult on(Candidate candidate, String digest, List<String> rules) {
        long began = System.nanoTime();
        Path folder = temporary();
        try (SlbStub stub = candidate.start()) {
            RunOptions options = RunOptions.into(folder).of(RequirementSet.FAMILY).judgingRules(rules)
                    .at(scope == Scope.QUICK ? Depth.QUICK : Depth.FULL);
            TargetProfile profile = candidate.signed()
                    ? StubProfile.signed(stub.url(), "strength", "strength-secret")
                    : StubProfile.of(stub.url());
            ConformanceReport report = SuiteLauncher.judge(options, profile);
            return new EvaluationResult(digest, candidate.kind(), candidate.name(),
                    all(report, Verdict.DIFFERS), all(report, Verdict.UNVERIFIED), all(report, Verdict.KIT_FAULT),
                    foundBy(candidate, report), calls(candidate, report), report.run().exchanges(), (System.nanoTime() - began) / 1_000_000);
        } finally {
            delete(folder);
        }
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

    private static Path temporary() {
        try {
            return Files.createTempDirectory("slbkit-strength");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

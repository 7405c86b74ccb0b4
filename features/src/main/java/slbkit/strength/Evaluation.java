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
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.profile.TargetProfile;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.suite.RunOptions;
import slbkit.suite.StubProfile;
import slbkit.suite.SuiteLauncher;

/** Runs the suite on one candidate, in the thread that asks for it. */
final class Evaluation {

    private final boolean full;

    Evaluation(boolean full) {
        this.full = full;
    }

    EvaluationResult on(Candidate candidate, String digest) {
        return on(candidate, digest, full ? List.of() : candidate.nearest());
    }

    EvaluationResult on(Candidate candidate, String digest, List<String> rules) {
        long began = System.nanoTime();
        Path folder = temporary();
        try (SlbStub stub = candidate.start()) {
            RunOptions options = RunOptions.into(folder).of(RequirementSet.FAMILY).judgingRules(rules);
            TargetProfile profile = candidate.signed()
                    ? StubProfile.signed(stub.url(), "strength", "strength-secret")
                    : StubProfile.of(stub.url());
            ConformanceReport report = SuiteLauncher.judge(options, profile);
            return new EvaluationResult(digest, candidate.kind(), candidate.name(),
                    all(report, Verdict.DIFFERS), all(report, Verdict.UNVERIFIED), all(report, Verdict.KIT_FAULT),
                    report.run().exchanges(), (System.nanoTime() - began) / 1_000_000);
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

package slbkit.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import slbkit.catalogue.QuickSuite;
import slbkit.report.AtomicFile;
import slbkit.report.StrengthReport;
import slbkit.report.view.StrengthPage;
import slbkit.run.Depth;
import slbkit.suite.SuiteInfo;

/**
 * Runs the suite on stubs with defects and variants, to see that it finds each defect and blames nothing else.
 *
 * @param folder the folder for the matrix, and for the log from which an interrupted proof is resumed
 * @param progress receives a line for each evaluated candidate
 */
public record Strength(Path folder, Consumer<String> progress) {

    /**
     * Evaluate the suite, with every rule, on random combinations of variants and on random pairs of defects.
     *
     * @param variants how many pairs and triples of variants
     * @param pairs how many pairs of defects in two operations
     * @param seed the seed; the same seed draws the same combinations again
     * @param parallel how many at a time
     * @throws IllegalArgumentException if there are not as many combinations as asked for
     */
    public CombinationReport combine(int variants, int pairs, long seed, int parallel) throws InterruptedException {
        long began = System.nanoTime();
        Combinations combinations = new Combinations(seed);
        List<Candidate> candidates = new ArrayList<>(combinations.ofVariants(variants));
        candidates.addAll(combinations.ofDefects(pairs));
        List<EvaluationResult> results = evaluate(candidates, parallel, Depth.FULL);
        CombinationReport report = CombinationReport.of(seed, (System.nanoTime() - began) / 1_000_000, candidates, results);
        AtomicFile.write(folder.resolve("combinations.json"), report.json());
        return report;
    }

    /**
     * Measure which scenarios find each defect, choose the scenarios of depth quick, and write both to the folder of the
     * features.
     *
     * @param features the folder; with patterns, its file provides the measurements of the other defects
     * @param only patterns of names; empty for all
     * @param parallel how many at a time
     */
    public QuickSuite chooseQuick(Path features, List<String> only, int parallel) throws InterruptedException {
        try {
            Path file = features.resolve(ScenarioKills.FILE);
            ScenarioKills before = only.isEmpty() ? null : ScenarioKills.parse(Files.readString(file));
            List<Candidate> candidates = EvaluationRunner.candidates(only).stream()
                    .filter(c -> c.kind() == Candidate.Kind.DEFECT || c.kind() == Candidate.Kind.UNMODIFIED && c.signed())
                    .toList();
            ScenarioKills kills = ScenarioKills.of(
                    SuiteInfo.packaged().procedure(), evaluate(candidates, parallel, Depth.FULL), before);
            QuickSuite quick = QuickChoice.of(kills);
            AtomicFile.write(file, kills.text());
            AtomicFile.write(features.resolve(QuickSuite.FILE), quick.text());
            return quick;
        } catch (IOException e) {
            throw new UncheckedIOException(features + " cannot be read or written", e);
        }
    }

    /**
     * Evaluate the suite on the unmodified stub and on every defect and variant.
     *
     * @param only patterns of names; empty for all
     * @param parallel how many at a time
     * @param depth what every run judges
     * @throws IllegalArgumentException if the patterns match no defect and no variant
     */
    public StrengthReport prove(List<String> only, int parallel, Depth depth) throws InterruptedException {
        long began = System.nanoTime();
        List<EvaluationResult> results = evaluate(EvaluationRunner.candidates(only), parallel, depth);
        StrengthReport report = new KillMatrix(results)
                .report(only.isEmpty() && depth == Depth.FULL, depth, (System.nanoTime() - began) / 1_000_000);
        AtomicFile.write(folder.resolve("matrix.json"), report.json());
        AtomicFile.write(folder.resolve("matrix.html"), StrengthPage.of(report));
        return report;
    }

    private List<EvaluationResult> evaluate(List<Candidate> candidates, int parallel, Depth depth) throws InterruptedException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written", e);
        }
        return new EvaluationRunner(depth, new ResultCache(folder.resolve("tried.jsonl")), progress).of(candidates, parallel);
    }
}

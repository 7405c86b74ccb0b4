package slbkit.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import slbkit.catalogue.QuickSuite;
import slbkit.contract.RequirementSet;
import slbkit.profile.ProfileException;
import slbkit.report.AtomicFile;
import slbkit.report.OwnFile;
import slbkit.report.StrengthReport;
import slbkit.report.SuiteProof;
import slbkit.run.Depth;
import slbkit.strength.CombinationReport;
import slbkit.strength.Strength;
import slbkit.suite.SuiteInfo;

/** Proves that the suite finds every defect of the stub, and that no rule differs because of a variant. */
@Command(name = "strength",
        description = "Prove that the suite finds defects: run it on every defect and every variant of the stub. An interrupted "
                + "proof can be resumed.",
        exitCodeList = {"0:The proof holds.", "1:The proof does not hold.", ExitCodes.USAGE, "3:The kit is at fault."})
final class StrengthCommand extends KitCommand {

    @Option(names = "--report", paramLabel = "DIR", defaultValue = "strength",
            description = "The folder for the matrix (${DEFAULT-VALUE}).")
    private Path report;

    @Option(names = "--only", paramLabel = "GLOB", description = "Try the matching defects and variants; repeatable.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "2",
            description = "How many runs at the same time (${DEFAULT-VALUE}).")
    private int parallel;

    @Option(names = "--depth", paramLabel = "quick|full", defaultValue = "full",
            description = "quick: judge the rules of verify --depth quick, to see what it finds (${DEFAULT-VALUE}).")
    private Depth depth;

    @Option(names = "--choose-quick", paramLabel = "DIR",
            description = "Instead, choose the scenarios of depth quick from those that find each defect, and write kills.json "
                    + "and quick.json to DIR, the folder features. With --only, the measurements of the other defects are kept.")
    private Path chooseQuick;

    @Option(names = "--write-proof", paramLabel = "FILE",
            description = "Write to FILE which rules were seen to fail. Reports show the contents of features/proof.json.")
    private Path writeProof;

    @Option(names = "--variant-combinations", paramLabel = "N",
            description = "Instead, try N random pairs and triples of variants, each with every rule.")
    private int variantCombinations;

    @Option(names = "--defect-pairs", paramLabel = "N",
            description = "Instead, try N random pairs of defects in two operations, each with every rule.")
    private int defectPairs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "The seed of the random combinations; the same seed gives the same ones (${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws InterruptedException {
        if (parallel < 1 || parallel > 64) {
            throw new ProfileException("--parallel: is %s; write a number from 1 to 64".formatted(parallel));
        }
        if (depth == Depth.QUICK && writeProof != null) {
            throw new ProfileException("--write-proof needs every scenario; leave --depth quick out");
        }
        if (writeProof != null && !only.isEmpty()) {
            throw new ProfileException("--write-proof needs every defect; leave --only out");
        }
        if (writeProof != null) {
            OwnFile.require("--write-proof", writeProof, "\"procedure\"");
        }
        OwnFile.require("--report", report.resolve("tried.jsonl"), "{\"digest\":");
        OwnFile.require("--report", report.resolve("matrix.json"), "\"unfit\"");
        OwnFile.require("--report", report.resolve("matrix.html"), "Proof of strength, SLB conformance</title>");
        PrintWriter out = out();
        PrintWriter err = spec().commandLine().getErr();
        Strength strength = new Strength(report, line -> {
            err.println(line);
            err.flush();
        });
        if (chooseQuick != null) {
            return chooseQuick(strength, out);
        }
        if (variantCombinations > 0 || defectPairs > 0) {
            return combine(strength, out);
        }
        StrengthReport proof = strength.prove(only, parallel, depth);
        if (writeProof != null) {
            AtomicFile.write(writeProof, SuiteProof.of(proof, SuiteInfo.packaged(),
                    LocalDate.now(ZoneOffset.UTC).toString()).text());
        }
        proof.problems().forEach(out::println);
        out.println(proof.inOneLine() + " (page: " + report.resolve("matrix.html") + ")");
        out.flush();
        return proof.holds() ? 0 : 1;
    }

    private int chooseQuick(Strength strength, PrintWriter out) throws InterruptedException {
        if (!Files.isRegularFile(chooseQuick.resolve(QuickSuite.FILE))) {
            throw new ProfileException("--choose-quick: there is no %s in %s; name the folder features".formatted(
                    QuickSuite.FILE, chooseQuick));
        }
        QuickSuite quick = strength.chooseQuick(chooseQuick, only, parallel);
        for (RequirementSet set : RequirementSet.values()) {
            out.println("%s: depth quick %s".formatted(set, quick.share(set).inWords()));
        }
        out.flush();
        return 0;
    }

    private int combine(Strength strength, PrintWriter out) throws InterruptedException {
        if (!only.isEmpty() || writeProof != null) {
            throw new ProfileException("--variant-combinations and --defect-pairs: leave --only and --write-proof out");
        }
        CombinationReport combined = strength.combine(variantCombinations, defectPairs, seed, parallel);
        combined.problems().forEach(out::println);
        out.println(combined.inOneLine() + " (" + report.resolve("combinations.json") + ")");
        out.flush();
        return combined.holds() ? 0 : 1;
    }
}

package slbkit.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import slbkit.contract.Contract;
import slbkit.contract.RequirementSet;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ReportJson;
import slbkit.report.UnusableException;
import slbkit.report.compare.Comparison;
import slbkit.report.view.ComparisonText;
import slbkit.report.view.ReportFolder;
import slbkit.run.Depth;
import slbkit.suite.Outcome;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/** Judges the exchanges of an old record by today's rules, and prints what changed. */
@Command(
        name = "rejudge",
        description = "Judge the recorded exchanges of an old run by today's rules; nothing is sent.",
        footer = {"", "A call that the old run did not make leaves its rule unverified."},
        exitCodeList = {ExitCodes.FINE, "1:A rule differs.", "2:The record cannot be read.", ExitCodes.KIT_FAULT})
final class ReportRejudge extends KitCommand {

    @Parameters(index = "0", paramLabel = "DIR", description = "The report folder of the old run.")
    private Path folder;

    @Option(names = "--into", paramLabel = "DIR",
            description = "Where the new report goes (the old folder's name with -rejudged).")
    private Path into;

    @Override
    public Integer call() {
        ConformanceReport old = ReportJson.readFrom(folder);
        if (old.sentNothing()) {
            throw new UnusableException(folder + ": its run sent nothing, so there is nothing to judge again");
        }
        Path report = into == null ? besides(folder) : into;
        ReportFolder.requireNoSource("--into", report, List.of(folder));
        ReportFolder.checkWritable("--into", report);
        Outcome outcome = SuiteLauncher.rejudge(old, options(old, report));
        ComparisonText.lines(Comparison.of(old, outcome.report())).forEach(out()::println);
        out().println();
        print(outcome.lines());
        return outcome.exitCode();
    }

    /** The rules that were selected then and, unless only some were selected, the rules that were added since. */
    private static RunOptions options(ConformanceReport old, Path report) {
        List<String> selected = old.rules().stream().filter(RuleResult::selected).map(RuleResult::id).toList();
        RequirementSet set = Arrays.stream(RequirementSet.values())
                .filter(each -> selected.stream().allMatch(rule -> isIn(each, rule)))
                .findFirst().orElseThrow();
        RunOptions options = RunOptions.into(report).of(set).at(depth(old));
        boolean whole = old.rules().stream().filter(rule -> isIn(set, rule.id())).allMatch(RuleResult::selected);
        return whole ? options : options.judgingRules(selected);
    }

    /** Rules outside the depth of the old run have no exchanges in the record. */
    private static Depth depth(ConformanceReport old) {
        return Depth.QUICK.toString().equals(old.run().depth()) ? Depth.QUICK : Depth.FULL;
    }

    private static boolean isIn(RequirementSet set, String rule) {
        Contract contract = Contract.documented();
        return contract.rule(rule).map(known -> contract.isIn(set, known)).orElse(true);
    }

    private static Path besides(Path folder) {
        Path whole = ReportFolder.of(folder).toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + "-rejudged");
    }
}

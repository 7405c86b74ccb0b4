package slbkit.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be made of records without calling a target again. */
@Command(
        name = "report",
        description = "Make something of recorded runs: pages, a comparison, one report of many.",
        subcommands = {ReportRender.class, ReportDiff.class, ReportMerge.class, ReportRejudge.class, ReportAttest.class},
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0-3:As its command says: report COMMAND --help."})
final class ReportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StandardOptions standard;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "report: say what to make of it: "
                + String.join(", ", spec.subcommands().keySet()));
    }
}

package slbkit.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The commands that work on records and do not call a target. */
@Command(
        name = "report",
        description = "Work with recorded runs: make the pages again, compare two runs, join shards, judge a run again, write a statement "
                + "that others can check.",
        subcommands = {ReportRender.class, ReportDiff.class, ReportMerge.class, ReportRejudge.class, ReportAttest.class},
        exitCodeList = {"0-3:See the help of its commands: report COMMAND --help."})
final class ReportCommand extends KitCommand {

    @Override
    public Integer call() {
        throw new ParameterException(spec().commandLine(), "report: name a command: "
                + String.join(", ", spec().subcommands().keySet()));
    }
}

package slbkit.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import slbkit.report.ExitCode;

/** Prints what completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Print a script that completes commands and options in bash and zsh, for an alias slb-conformance.",
        footer = {"", "alias slb-conformance='java -jar slb-conformance.jar'", "source <(slb-conformance completion)"},
        exitCodeList = {ExitCodes.PRINTED, ExitCodes.NEVER_1, ExitCodes.WRONG_USAGE, ExitCodes.KIT_FAULT})
final class CompletionCommand extends KitCommand {

    @Override
    public Integer call() {
        out().println(AutoComplete.bash(spec().root().name(), spec().root().commandLine()));
        return ExitCode.FINE;
    }
}

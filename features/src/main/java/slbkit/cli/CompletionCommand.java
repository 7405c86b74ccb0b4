package slbkit.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import slbkit.report.ExitCode;

/** Prints what completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Print a script that completes commands and options in bash and zsh, for an alias slb-conformance.",
        footer = {"", "alias slb-conformance='java -jar slb-conformance.jar'", "source <(slb-conformance completion)"},
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.PRINTED, ExitCodes.NEVER_1, ExitCodes.WRONG_USAGE, ExitCodes.KIT_FAULT})
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StandardOptions standard;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        return ExitCode.FINE;
    }
}

package slbkit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import slbkit.stub.KitVersion;

/** What the commands have in common: their standard options, the heading of their exit codes, and the console. */
@Command(mixinStandardHelpOptions = true, versionProvider = KitVersion.class, exitCodeListHeading = ExitCodes.HEADING)
abstract class KitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** The command as picocli knows it. */
    final CommandSpec spec() {
        return spec;
    }

    /** The console. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Prints lines in the colours of the console, if it has any. */
    final void print(List<String> lines) {
        Paint paint = new Paint(spec.commandLine().getColorScheme().ansi());
        lines.forEach(line -> out().println(paint.line(line)));
    }
}

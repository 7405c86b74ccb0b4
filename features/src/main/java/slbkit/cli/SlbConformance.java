package slbkit.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.UnmatchedArgumentException;
import slbkit.contract.Contract;
import slbkit.profile.ProfileException;
import slbkit.report.ExitCode;
import slbkit.report.UnusableException;
import slbkit.stub.KitVersion;
import slbkit.stub.StubCommand;
import slbkit.stub.WholeNumber;
import slbkit.stub.mutation.RegisterException;
import slbkit.suite.ThisJar;

/** Conformance suite and stub server for the Alibaba Cloud SLB API, version 2014-05-15. */
@Command(
        name = "slb-conformance",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        description = "Conformance suite and stub server for the SLB API, version 2014-05-15.",
        subcommands = {VerifyCommand.class, InitCommand.class, StubCommand.class, RulesCommand.class, DefectsCommand.class,
            VariantsCommand.class, ReportCommand.class, SweepCommand.class, StrengthCommand.class, CompletionCommand.class},
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.FINE, ExitCodes.DIFFERS_OR_TOO_LITTLE, ExitCodes.USAGE, ExitCodes.NO_RUN})
public final class SlbConformance {

    private static final Pattern CHOICES = Pattern.compile("(\\[[A-Z_, ]+]) \\(case-insensitive\\)");
    private static final Logger JUNIT = Logger.getLogger("org.junit");

    private SlbConformance() {
    }

    public static void main(String[] arguments) {
        // The machine's locale may have digits of its own; addresses, files and messages have ours.
        Locale.setDefault(Locale.ROOT);
        JUNIT.setLevel(Level.SEVERE);
        // read beside the command line's own start, before the first command asks for it
        CompletableFuture.runAsync(Contract::documented);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return commandLine(System::getenv);
    }

    /** The command line in an environment; null for a variable that is not set. */
    static CommandLine commandLine(UnaryOperator<String> variables) {
        return handled(new CommandLine(new SlbConformance()), variables);
    }

    /** A command with the ways of this command line: its variables, converters and messages. */
    static CommandLine handled(CommandLine commandLine, UnaryOperator<String> variables) {
        Environment environment = new Environment(variables);
        return commandLine
                .setDefaultValueProvider(environment)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(int.class, new WholeNumber())
                .registerConverter(Integer.class, new WholeNumber())
                .setParameterExceptionHandler((exception, arguments) -> {
                    PrintWriter err = exception.getCommandLine().getErr();
                    err.println(inLowerCase(exception.getMessage()) + environment.origin(exception.getArgSpec()));
                    if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
                        err.println("see " + exception.getCommandLine().getCommandSpec().qualifiedName()
                                .replaceFirst("^slb-conformance", "java -jar " + Matcher.quoteReplacement(ThisJar.name())) + " --help");
                    }
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((exception, command, result) -> {
                    if (exception instanceof ProfileException || exception instanceof UnusableException
                            || exception instanceof RegisterException
                            || exception instanceof IllegalArgumentException) {
                        command.getErr().println(exception.getMessage());
                        return ExitCode.USAGE;
                    }
                    command.getErr().println(
                            exception instanceof UncheckedIOException disk ? inWords(disk) : "kit-fault: " + exception);
                    return ExitCode.NO_RUN;
                });
    }

    /** The values of an option, in the letters of the documentation. */
    private static String inLowerCase(String message) {
        return CHOICES.matcher(message).replaceAll(choices -> choices.group(1).toLowerCase(Locale.ROOT));
    }

    /** A full disk, or a file without permission, is not a kit fault. */
    private static String inWords(UncheckedIOException disk) {
        String reason = disk.getCause().getMessage();
        return reason == null || disk.getMessage().contains(reason) ? disk.getMessage() : disk.getMessage() + " (" + reason + ")";
    }
}

package slbkit.cli;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Environment variables in place of options: each stands for an option that is not given.
 *
 * @param variables their values; null for one that is not set
 */
record Environment(UnaryOperator<String> variables) implements IDefaultValueProvider {

    /** By option, its variable. */
    static final Map<String, String> VARIABLES = Map.of(
            "--endpoint", "SLB_ENDPOINT",
            "--target", "SLB_TARGET",
            "--report", "SLB_REPORT",
            "--set", "SLB_SET",
            "--depth", "SLB_DEPTH");

    /** Other commands mean something else by options of these names. */
    private static final Set<String> COMMANDS = Set.of("verify", "init", "sweep");

    @Override
    public String defaultValue(ArgSpec argument) {
        String variable = variable(argument);
        String value = variable == null ? null : variables.apply(variable);
        return value == null || value.isBlank() ? null : value;
    }

    /** Where the value of an option comes from, to be added to a message about it; empty if it can only be given. */
    String origin(ArgSpec argument) {
        return argument == null || defaultValue(argument) == null ? "" : " (%s is set to \"%s\"; an option that is given wins)"
                .formatted(variable(argument), defaultValue(argument));
    }

    /** The variable that sets an option; null if there is none. */
    private static String variable(ArgSpec argument) {
        return argument instanceof OptionSpec option && COMMANDS.contains(option.command().name())
                ? VARIABLES.get(option.longestName()) : null;
    }
}

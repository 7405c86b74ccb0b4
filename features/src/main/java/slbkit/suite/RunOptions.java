package slbkit.suite;

import java.nio.file.Path;
import java.util.List;
import slbkit.contract.Level;

/**
 * What a run is asked to do.
 *
 * @param endpoint the URL of a target that has no profile; null without one
 * @param target the profile of the target; null without one
 * @param report the folder the report is written to
 * @param only patterns of rules to judge; empty for all
 * @param operations operations to judge; empty for all
 * @param level the weakest level whose difference fails the run
 * @param strict whether a run that could not verify everything fails
 * @param parallel how many scenarios run at the same time
 */
public record RunOptions(
        String endpoint,
        Path target,
        Path report,
        List<String> only,
        List<String> operations,
        Level level,
        boolean strict,
        int parallel) {

    public RunOptions {
        only = List.copyOf(only);
        operations = List.copyOf(operations);
    }
}

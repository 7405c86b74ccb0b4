package slbkit.suite;

import java.nio.file.Path;
import java.util.List;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.profile.ProfileException;
import slbkit.run.Depth;
import slbkit.run.Shard;

/**
 * The options of a run.
 *
 * @param endpoint the URL of a target that has no profile; null without one
 * @param target the profile of the target; null without one
 * @param report the folder the report is written to
 * @param set the requirement set whose rules are judged
 * @param depth how much of the set is judged
 * @param only patterns of rules to judge; empty for all
 * @param operations operations to judge; empty for all
 * @param level the weakest level whose difference fails the run
 * @param strict whether a run that could not verify everything fails
 * @param minVerified how many percent of the rules have to be verified, or the run fails
 * @param baseline the file of known differences; null without one
 * @param writeBaseline the file to write the run's differences to; null for none
 * @param shard the part of the suite that is run
 * @param parallel how many scenarios run at the same time
 * @param evidence whether Cucumber's own messages are kept beside the report
 */
public record RunOptions(
        String endpoint,
        Path target,
        Path report,
        RequirementSet set,
        Depth depth,
        List<String> only,
        List<String> operations,
        Level level,
        boolean strict,
        int minVerified,
        Path baseline,
        Path writeBaseline,
        Shard shard,
        int parallel,
        boolean evidence) {

    /** The default percentage of the rules that a run must verify. */
    public static final int USUALLY_VERIFIED = 50;

    public RunOptions {
        if (minVerified < 0 || minVerified > 100) {
            throw new ProfileException("--min-verified: is %s; write a number from 0 to 100".formatted(minVerified));
        }
        only = List.copyOf(only);
        operations = List.copyOf(operations);
    }

    /** The default number of scenarios at the same time: one, except on the embedded stub. */
    public static int usuallyAtATime(String endpoint, Path target) {
        return endpoint == null && target == null ? 4 : 1;
    }

    /** A whole run against the embedded stub, or a target whose profile is given, without a minimum of verified rules. */
    public static RunOptions into(Path report) {
        return new RunOptions(null, null, report, RequirementSet.DOCUMENTS, Depth.FULL, List.of(), List.of(), Level.SHOULD, false, 0, null, null,
                Shard.WHOLE, 1, false);
    }

    /** The same for another requirement set. */
    public RunOptions of(RequirementSet other) {
        return new RunOptions(endpoint, target, report, other, depth, only, operations, level, strict, minVerified, baseline,
                writeBaseline, shard, parallel, evidence);
    }

    /** The same at another depth. */
    public RunOptions at(Depth other) {
        return new RunOptions(endpoint, target, report, set, other, only, operations, level, strict, minVerified, baseline,
                writeBaseline, shard, parallel, evidence);
    }

    /** The same for only some operations. */
    public RunOptions judging(String... names) {
        return new RunOptions(endpoint, target, report, set, depth, only, List.of(names), level, strict, minVerified, baseline,
                writeBaseline, shard, parallel, evidence);
    }

    /** The same for only the rules that match one of the patterns. */
    public RunOptions judgingRules(List<String> globs) {
        return new RunOptions(endpoint, target, report, set, depth, globs, operations, level, strict, minVerified, baseline,
                writeBaseline, shard, parallel, evidence);
    }

    /** The same with as many scenarios at the same time. */
    public RunOptions atATime(int scenarios) {
        return new RunOptions(endpoint, target, report, set, depth, only, operations, level, strict, minVerified, baseline,
                writeBaseline, shard, scenarios, evidence);
    }

    /** The same for only one part of the suite. */
    public RunOptions part(int number, int of) {
        return new RunOptions(endpoint, target, report, set, depth, only, operations, level, strict, minVerified, baseline,
                writeBaseline, new Shard(number, of), parallel, evidence);
    }

    /** The same against a target's profile. */
    public RunOptions against(Path profile) {
        return new RunOptions(endpoint, profile, report, set, depth, only, operations, level, strict, minVerified, baseline,
                writeBaseline, shard, parallel, evidence);
    }
}

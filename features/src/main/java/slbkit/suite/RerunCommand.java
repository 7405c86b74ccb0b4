package slbkit.suite;

import java.nio.file.Path;
import slbkit.contract.RequirementSet;
import slbkit.profile.Auth;
import slbkit.profile.TargetProfile;
import slbkit.run.Depth;

/**
 * The command that judges a single rule again.
 *
 * @param options the options of the run
 * @param given the profile of a running stub; null for the target that the options name
 */
record RerunCommand(RunOptions options, TargetProfile given) {

    /** The command for a rule. The new report must go into another folder, so that the old report stays. */
    String of(String rule) {
        return "java -jar " + quoted(ThisJar.name()) + " verify" + where() + " --report "
                + quoted(options.report() + "-rerun") + set() + " --only '" + rule + "'";
    }

    private String set() {
        return (options.set() == RequirementSet.DOCUMENTS ? "" : " --set " + options.set())
                + (options.depth() == Depth.FULL ? "" : " --depth " + options.depth());
    }

    private String where() {
        if (given != null) {
            return " --stub " + quoted(given.endpoint())
                    + (given.auth().scheme() == Auth.Scheme.NONE ? "" : " --access-key ID:SECRET");
        }
        Path target = options.target();
        return target != null ? " --target " + quoted(target.toString())
                : options.endpoint() != null ? " --endpoint " + quoted(options.endpoint())
                : "";
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:@%+=,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}

package slbkit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import slbkit.profile.ProfileException;

/**
 * The target of a run: the one that is given as an option, or else SLB_TARGET, or else SLB_ENDPOINT, or else the profile
 * in the current folder.
 *
 * @param endpoint the URL of a target without a profile; null if it has one
 * @param profile the file of its profile; null if it has none
 * @param origin where the choice comes from, for a reader; empty if an option names the target
 */
record ChosenTarget(String endpoint, Path profile, String origin) {

    /** The profile that needs no option. */
    static final Path FILE = Path.of("slb-target.yaml");

    private static final ChosenTarget GIVEN_STUB = new ChosenTarget(null, null, "");
    private static final ChosenTarget EMBEDDED_STUB = new ChosenTarget(null, null,
            "target: the embedded stub; to judge a server, give --target FILE, or name its profile %s".formatted(FILE));

    /**
     * Choose.
     *
     * @param given the options as they are on the command line
     * @param endpoint the value of --endpoint, from the option or its variable; null for none
     * @param target the same of --target
     * @param folder the current folder
     */
    static ChosenTarget of(ParseResult given, String endpoint, Path target, Path folder) {
        boolean endpointGiven = given.hasMatchedOption("--endpoint");
        boolean targetGiven = given.hasMatchedOption("--target");
        if (endpointGiven && targetGiven) {
            throw new ProfileException("--endpoint and --target: give one of them; a target names its own endpoint");
        }
        if (given.hasMatchedOption("--stub")) {
            if (endpointGiven || targetGiven) {
                throw new ProfileException("--stub: give it without --endpoint and --target; it has a profile of its own");
            }
            return GIVEN_STUB;
        }
        if (endpointGiven) {
            return new ChosenTarget(endpoint, null, "");
        }
        if (targetGiven) {
            return new ChosenTarget(null, target, "");
        }
        if (target != null) {
            // a profile may take its endpoint from SLB_ENDPOINT, so that both are set
            return new ChosenTarget(null, target, "target: %s (SLB_TARGET)".formatted(target));
        }
        boolean lies = Files.exists(folder.resolve(FILE));
        if (endpoint != null) {
            return new ChosenTarget(endpoint, null, "target: %s (SLB_ENDPOINT)%s".formatted(endpoint, lies
                    ? "; %s of this folder is not used: give --target %s to use it".formatted(FILE, FILE) : ""));
        }
        return lies ? new ChosenTarget(null, FILE, "target: %s of this folder".formatted(FILE)) : EMBEDDED_STUB;
    }

    /** Whether no target was named, so that the run does not judge a server of the user. */
    boolean isEmbeddedStub() {
        return equals(EMBEDDED_STUB);
    }
}

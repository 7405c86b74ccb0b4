package slbkit.cli;

/** The meanings of the exit codes, for the help of the commands. */
final class ExitCodes {

    static final String HEADING = "%nExit codes:%n";
    static final String FINE = "0:Nothing at or above the level differs, except known differences and later rules.";
    static final String DIFFERS = "1:A rule at or above the chosen level differs, an entry of the baseline no longer holds, or "
            + "--strict is given and a rule is unverified.";
    static final String DIFFERS_OR_TOO_LITTLE = "1:A rule at or above the chosen level differs, an entry of the baseline no longer "
            + "holds, fewer rules were verified than --min-verified, or --strict is given and a rule is unverified.";
    static final String PRINTED = "0:The output was printed.";
    static final String WRONG_USAGE = "2:Wrong usage; the message names the option and the cure.";
    static final String KIT_FAULT = "3:The kit is at fault.";
    /** For a command that never ends with this code. */
    static final String NEVER_1 = "1:Not used.";
    static final String USAGE = "2:Wrong usage or profile; the message names the setting and the cure.";
    static final String NO_RUN = "3:The target could not be reached, is not an SLB endpoint or stopped answering, "
            + "limits.run was reached, nothing was sent, or the kit is at fault.";

    private ExitCodes() {
    }
}

package slbkit.cli;

/** What the exit codes of commands mean, as their help tells it. */
final class ExitCodes {

    static final String HEADING = "%nExit codes:%n";
    static final String FINE = "0:Nothing differs; the verdict is conformant or not-fully-verified.";
    static final String DIFFERS =
            "1:A rule at or above the chosen level differs, or an entry of the baseline no longer holds.";
    static final String PRINTED = "0:It was printed.";
    static final String WRONG_USAGE = "2:Wrong usage; the message names the option and the cure.";
    static final String KIT_FAULT = "3:The kit is at fault.";
    /** No run of such a command ends so. */
    static final String NEVER_1 = "1:Never.";
    static final String USAGE = "2:Wrong usage or profile; the message names the setting and the cure.";
    static final String NO_RUN = "3:The target could not be reached, or the kit is at fault.";

    private ExitCodes() {
    }
}

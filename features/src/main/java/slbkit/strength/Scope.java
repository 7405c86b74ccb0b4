package slbkit.strength;

import slbkit.report.SuiteProof;

/** What every run of a proof judges. */
public enum Scope {
    /** The rules that stand nearest to its defect; every rule where it has none. */
    NEAREST(SuiteProof.NEAREST_RULES),
    /** Every rule. */
    EVERY_RULE(SuiteProof.EVERY_RULE),
    /** The rule that its defect contradicts, with the row whose replies it changes; every rule where it has none. */
    OWN_RULE("only the own rule"),
    /** What depth quick judges. */
    QUICK("depth quick");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** What was judged, in words. */
    String words() {
        return words;
    }
}

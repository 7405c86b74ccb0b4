package slbkit.strength;

import slbkit.report.SuiteProof;

/** Which rules every run of a proof judges. */
public enum Scope {
    /** The rules nearest to its defect; every rule if it has none. */
    NEAREST(SuiteProof.NEAREST_RULES),
    /** Every rule. */
    EVERY_RULE(SuiteProof.EVERY_RULE),
    /** The rule that its defect contradicts, and the error row whose replies it changes; every rule if it has no defect. */
    OWN_RULE("only the own rule"),
    /** The rules of depth quick. */
    QUICK("depth quick");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** The name of the scope, for readers. */
    String words() {
        return words;
    }
}

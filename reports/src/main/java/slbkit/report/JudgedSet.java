package slbkit.report;

import slbkit.contract.Contract;
import slbkit.contract.RequirementSet;

/**
 * What of the contract a run judges.
 *
 * @param set the requirement set
 * @param revision the revision of its documents
 * @param depth how much of it: full or quick
 * @param share what that depth costs and finds; null for full
 */
public record JudgedSet(RequirementSet set, String revision, String depth, DepthShare share) {

    /** A requirement set at a depth. */
    public static JudgedSet at(RequirementSet set, String depth, DepthShare share) {
        return new JudgedSet(set, Contract.documented().revision(set), depth, share);
    }
}

package slbkit.scenario;

import java.util.Set;
import slbkit.health.ReadConsistency;
import slbkit.outcome.BelowLevel;
import slbkit.outcome.Difference;

/**
 * Judges what readings show. A replica of the target may be late, so the first difference only makes the scenario wait and
 * judge once more.
 */
final class DelayedRecheck {

    /** The first reading shows a difference. */
    private static final class Different extends RuntimeException {

        private static final long serialVersionUID = 1;

        Different() {
            super("the first reading shows a difference", null, false, false);
        }
    }

    private final ReadConsistency readConsistency;
    private final Set<String> rules;
    private boolean first;

    /** Rechecks of a scenario about these rules. */
    DelayedRecheck(ReadConsistency readConsistency, Set<String> rules) {
        this.readConsistency = readConsistency;
        this.rules = rules;
    }

    void judge(Runnable judgement, Runnable repeat) {
        first = readConsistency.isWorthRechecking(rules);
        try {
            judgement.run();
            return;
        } catch (Different again) {
            // the recheck decides
        } finally {
            first = false;
        }
        readConsistency.waitUntilShown();
        repeat.run();
        try {
            judgement.run();
        } catch (Difference | BelowLevel confirmed) {
            readConsistency.recordConfirmed(rules);
            throw confirmed;
        }
    }

    void require() {
        if (first) {
            throw new Different();
        }
    }
}

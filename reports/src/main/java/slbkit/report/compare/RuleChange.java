package slbkit.report.compare;

import slbkit.contract.Level;

/** A rule of which two runs do not say the same. */
public record RuleChange(ChangeKind kind, String rule, Level level, String statement, RuleOutcome before, RuleOutcome after) {
}

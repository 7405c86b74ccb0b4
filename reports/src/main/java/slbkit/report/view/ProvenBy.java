package slbkit.report.view;

import java.util.List;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.SuiteProof;

/**
 * The defects that prove that a rule can fail, as far as a reader looks.
 *
 * @param names some of them
 * @param more how many there are besides
 * @param missing whether a proof is known and no defect of it showed that this rule can fail
 */
record ProvenBy(List<String> names, int more, boolean missing) {

    private static final int SHOWN = 4;

    static ProvenBy of(RuleResult rule, SuiteProof proof) {
        List<String> all = proof == null ? List.of() : proof.of(rule.id());
        return new ProvenBy(all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN),
                proof != null && all.isEmpty() && rule.level() != Level.OBSERVE);
    }

    /** About how many bytes it takes on the page. */
    int weight() {
        return names.isEmpty() && !missing ? 0 : 80 + names.stream().mapToInt(n -> 14 + MarkupEscape.weight(n)).sum();
    }
}

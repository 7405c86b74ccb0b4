package slbkit.report.view;

import java.util.List;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.SuiteProof;

/**
 * The defects that prove that a rule can fail, as far as a reader looks.
 *
 * @param names some of them, without the rule's id that most names begin with
 * @param more how many there are besides
 * @param missing whether a proof is known and no defect of it showed that this rule can fail
 */
record ProvenBy(List<String> names, int more, boolean missing) {

    private static final int SHOWN = 6;

    static ProvenBy of(RuleResult rule, SuiteProof proof) {
        List<String> all = proof == null ? List.of() : proof.of(rule.id());
        return new ProvenBy(all.stream().limit(SHOWN).map(name -> shortened(name, rule.id() + "/")).toList(), Math.max(0, all.size() - SHOWN),
                proof != null && all.isEmpty() && rule.level() != Level.OBSERVE);
    }

    private static String shortened(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** How many there are. */
    public int size() {
        return names.size() + more;
    }
}

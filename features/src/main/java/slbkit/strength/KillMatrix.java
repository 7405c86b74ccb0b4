package slbkit.strength;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.report.StrengthReport;
import slbkit.report.StrengthReport.DefectResult;
import slbkit.report.StrengthReport.VariantResult;
import slbkit.run.Depth;
import slbkit.stub.mutation.register.Defect;
import slbkit.stub.mutation.register.Defects;

/** The kill matrix: which rules differ for which defects. */
final class KillMatrix {

    private final List<EvaluationResult> results;
    private final Set<String> unfit = new TreeSet<>();

    KillMatrix(List<EvaluationResult> results) {
        this.results = results;
        of(Candidate.Kind.UNMODIFIED).forEach(t -> {
            unfit.addAll(t.differing().keySet());
            unfit.addAll(t.kitFaults().keySet());
        });
    }

    /**
     * The proof.
     *
     * @param whole whether every defect was tried, so that a rule without a kill is a problem
     */
    StrengthReport report(boolean whole, Depth depth, long millis) {
        List<DefectResult> defects = of(Candidate.Kind.DEFECT).stream().map(this::defect).toList();
        List<VariantResult> variants = of(Candidate.Kind.VARIANT).stream()
                .map(t -> new VariantResult(t.name(), t.differing(), t.unverified(), t.kitFaults(), t.millis()))
                .toList();
        Map<String, List<String>> kills = new LinkedHashMap<>();
        Contract.documented().rules().stream()
                .filter(r -> r.level() != Level.OBSERVE)
                .forEach(r -> kills.put(r.id(), new ArrayList<>()));
        defects.stream()
                .filter(d -> d.outcome() == StrengthReport.Outcome.KILLED)
                .forEach(d -> kills.get(d.rule()).add(d.name()));
        List<String> withoutKill = whole
                ? kills.entrySet().stream().filter(e -> e.getValue().isEmpty()).map(Map.Entry::getKey).toList()
                : List.of();
        return new StrengthReport(depth == Depth.FULL ? "every rule" : "depth " + depth, whole, millis,
                List.copyOf(unfit), defects, variants, kills, withoutKill);
    }

    private DefectResult defect(EvaluationResult t) {
        Defect defect = Defects.packaged().get(t.name());
        List<String> collateral = t.differing().keySet().stream().filter(r -> !defect.declares(r)).toList();
        StrengthReport.Outcome outcome = unfit.contains(defect.rule()) ? StrengthReport.Outcome.UNFIT
                : !t.kitFaults().isEmpty() ? StrengthReport.Outcome.KIT_FAULT
                : t.differing().containsKey(defect.rule()) ? StrengthReport.Outcome.KILLED
                : t.differing().isEmpty() ? StrengthReport.Outcome.SURVIVED
                : StrengthReport.Outcome.BLAMED_WRONGLY;
        return new DefectResult(t.name(), defect.rule(), defect.statement(), defect.definition().kind(), outcome,
                t.differing(), collateral, t.unverified().getOrDefault(defect.rule(), ""), t.kitFaults(),
                t.unverified().size(), t.millis());
    }

    private List<EvaluationResult> of(Candidate.Kind kind) {
        return results.stream().filter(t -> t.kind() == kind).toList();
    }
}

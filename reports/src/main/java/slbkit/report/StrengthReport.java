package slbkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kill matrix: the results of the suite for every defect and every variant of the stub.
 *
 * @param judged what every run judged, in words
 * @param whole whether the whole register was tried
 * @param millis how long this took; what was known before took no time
 * @param unfit rules that differ or fail on the unmodified stub, so that no kill of theirs counts
 * @param kills judged rules, each with the defects that it detects
 * @param withoutKill judged rules that detect no defect
 */
public record StrengthReport(
        String judged,
        boolean whole,
        long millis,
        List<String> unfit,
        List<DefectResult> defects,
        List<VariantResult> variants,
        Map<String, List<String>> kills,
        List<String> withoutKill) {

    /** How a defect fared. */
    public enum Outcome { KILLED, SURVIVED, BLAMED_WRONGLY, KIT_FAULT, UNFIT }

    /**
     * A defect.
     *
     * @param rule the rule it contradicts
     * @param statement what it does
     * @param kind how it is made
     * @param outcome how it fared
     * @param differing the rules that differ, with what was observed
     * @param collateral those of them that are neither the rule nor declared
     * @param ownCause why its own rule could not be judged; empty if it could
     * @param kitFaults where the kit failed
     * @param unverified how many rules could not be judged
     * @param millis how long its run took
     */
    public record DefectResult(
            String name,
            String rule,
            String statement,
            String kind,
            Outcome outcome,
            Map<String, String> differing,
            List<String> collateral,
            String ownCause,
            Map<String, String> kitFaults,
            int unverified,
            long millis) {

        /** Killed by its rule, and by no rule that it does not declare. */
        public boolean exact() {
            return outcome == Outcome.KILLED && collateral.isEmpty();
        }
    }

    /**
     * A variant.
     *
     * @param alarms the rules that differ: each a false alarm
     * @param unverified rules that could not be judged
     * @param kitFaults where the kit failed
     * @param millis how long its run took
     */
    public record VariantResult(
            String name,
            Map<String, String> alarms,
            Map<String, String> unverified,
            Map<String, String> kitFaults,
            long millis) {

        /** No rule differs and none fails. */
        public boolean passed() {
            return alarms.isEmpty() && kitFaults.isEmpty();
        }
    }

    /**
     * Every defect is killed by its own rule and by none that it does not declare, no variant is blamed, and no judged
     * rule is without a kill.
     */
    public boolean holds() {
        return problems().isEmpty();
    }

    /** What keeps the proof from holding, a line each. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        unfit.forEach(r -> problems.add("unfit: " + r + " differs or fails on the unmodified stub"));
        defects.stream().filter(d -> d.outcome() != Outcome.KILLED).forEach(d -> problems.add("%s: %s (%s)%s%s".formatted(
                d.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '), d.name(), d.rule(),
                d.differing().isEmpty() ? "" : "; differing are " + d.differing().keySet(),
                d.ownCause().isEmpty() ? "" : "; unverified: " + d.ownCause())));
        defects.stream().filter(d -> !d.collateral().isEmpty()).forEach(d -> problems.add(
                "undeclared blame: %s (%s); these differ, too: %s".formatted(d.name(), d.rule(), d.collateral())));
        variants.stream().filter(v -> !v.passed()).forEach(v ->
                problems.add("false alarm: %s: %s %s".formatted(v.name(), v.alarms(), v.kitFaults())));
        withoutKill.forEach(r -> problems.add("never seen to fail: " + r));
        return problems;
    }

    /** How many defects were killed by their own rule. */
    public long killed() {
        return defects.stream().filter(d -> d.outcome() == Outcome.KILLED).count();
    }

    /** How many were killed by exactly the rules that are declared. */
    public long exact() {
        return defects.stream().filter(DefectResult::exact).count();
    }

    /** How many variants passed. */
    public long passed() {
        return variants.stream().filter(VariantResult::passed).count();
    }

    /** How many judged rules are seen to fail. */
    public long proven() {
        return kills.values().stream().filter(k -> !k.isEmpty()).count();
    }

    /** The figures. */
    public String inOneLine() {
        return String.format(Locale.ROOT, "%s of %s defects killed by their rule, %s of them by exactly the declared rules "
                + "with %s judged; %s of %s variants pass; %s of %s judged rules seen to fail; %.1f s",
                killed(), defects.size(), exact(), judged,
                passed(), variants.size(), proven(), kills.size(), millis / 1000.0);
    }

    /** The report as it is written. */
    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}

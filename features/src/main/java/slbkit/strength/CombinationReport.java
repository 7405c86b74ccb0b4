package slbkit.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of the suite for random combinations: of variants, for which no rule may differ, and of defects in two
 * operations, both of which the suite must report.
 *
 * @param seed the seed; the same seed draws the same combinations again
 * @param millis the duration
 * @param variants the combinations of variants
 * @param pairs the pairs of defects
 */
public record CombinationReport(long seed, long millis, List<Combined> variants, List<Combined> pairs) {

    private static final double CONFIDENCE = 0.95;

    /**
     * A combination.
     *
     * @param name the names of the combined entries
     * @param good whether the suite judged it correctly
     * @param differing the rules that differ, with what was observed
     * @param causes for a pair with an operation that was not reported: why the rule of that defect could not be judged
     * @param kitFaults where the kit failed
     */
    public record Combined(
            String name, boolean good, Map<String, String> differing, Map<String, String> causes, Map<String, String> kitFaults) {
    }

    static CombinationReport of(long seed, long millis, List<Candidate> candidates, List<EvaluationResult> results) {
        List<Combined> variants = new ArrayList<>();
        List<Combined> pairs = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.kind() == Candidate.Kind.VARIANT_COMBINATION) {
                variants.add(variants(candidate, results.get(i)));
            } else {
                pairs.add(pair(candidate, results.get(i)));
            }
        }
        return new CombinationReport(seed, millis, List.copyOf(variants), List.copyOf(pairs));
    }

    private static Combined variants(Candidate candidate, EvaluationResult t) {
        boolean good = t.differing().isEmpty() && t.kitFaults().isEmpty();
        return new Combined(candidate.name(), good, t.differing(), Map.of(), t.kitFaults());
    }

    private static Combined pair(Candidate candidate, EvaluationResult t) {
        Set<String> named = t.differing().keySet().stream()
                .map(rule -> Contract.documented().rule(rule).orElseThrow().operation())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> causes = candidate.defects().stream()
                .filter(d -> !named.contains(Combinations.operation(d)))
                .collect(Collectors.toMap(d -> d.rule(), d -> t.unverified().getOrDefault(d.rule(), "it conforms")));
        return new Combined(candidate.name(), causes.isEmpty() && t.kitFaults().isEmpty(), t.differing(), causes, t.kitFaults());
    }

    /** Whether every combination was judged correctly. */
    public boolean holds() {
        return problems().isEmpty();
    }

    /** The combinations that were judged wrong, one per line. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        variants.stream().filter(c -> !c.good()).forEach(c ->
                problems.add("false alarm: %s: %s %s".formatted(c.name(), c.differing(), c.kitFaults())));
        pairs.stream().filter(c -> !c.good()).forEach(c ->
                problems.add("not both named: %s: %s %s".formatted(c.name(), c.causes(), c.kitFaults())));
        return problems;
    }

    /** The figures. */
    public String inOneLine() {
        return String.format(Locale.ROOT, "%s; %s; seed %d; %.1f s",
                figure(variants, "combinations of variants raise no false alarm"),
                figure(pairs, "pairs of defects have both operations named"), seed, millis / 1000.0);
    }

    private static String figure(List<Combined> all, String what) {
        int good = (int) all.stream().filter(Combined::good).count();
        return String.format(Locale.ROOT, "%d of %d %s (share that fails, with 95 %% confidence: below %.1f %%)",
                good, all.size(), what, 100 * upperBound(all.size() - good, all.size()));
    }

    /** The upper bound of the share of failures, with 95 % confidence. */
    static double upperBound(int failures, int draws) {
        double low = draws == 0 ? 1 : 0;
        double high = 1;
        for (int step = 0; step < 60; step++) {
            double share = (low + high) / 2;
            if (atMost(failures, draws, share) > 1 - CONFIDENCE) {
                low = share;
            } else {
                high = share;
            }
        }
        return high;
    }

    private static double atMost(int failures, int draws, double share) {
        double term = Math.pow(1 - share, draws);
        double sum = term;
        for (int k = 1; k <= failures; k++) {
            term *= (draws - k + 1.0) / k * share / (1 - share);
            sum += term;
        }
        return sum;
    }

    /** The report as JSON. */
    public String json() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(this);
    }
}

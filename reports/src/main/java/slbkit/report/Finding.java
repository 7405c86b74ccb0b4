package slbkit.report;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * What one scenario found out about one rule.
 *
 * @param rule the rule's id
 * @param verdict what was found
 * @param cause why the rule could not be judged, or what went wrong; empty otherwise
 * @param expected what the documents expect; empty where the verdict needs none
 * @param observed what came instead; empty where the verdict needs none
 * @param scenario the scenario that found it
 * @param exchanges ids of the exchanges that the scenario had made when it found this
 * @param basis which of them, and what else, it rests on in particular
 */
public record Finding(
        String rule,
        Verdict verdict,
        String cause,
        String expected,
        String observed,
        ScenarioRef scenario,
        List<String> exchanges,
        Basis basis) {

    /** The worst first, then by place and text, so that the result does not depend on the order of the findings. */
    static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::verdict)
            .thenComparing(f -> f.scenario().location(), NaturalOrder.INSTANCE)
            .thenComparing(Finding::cause)
            .thenComparing(Finding::expected)
            .thenComparing(Finding::observed)
            .thenComparing(f -> String.join("\n", f.exchanges()), NaturalOrder.INSTANCE);

    /** A finding that rests only on its exchanges. */
    public Finding(
            String rule, Verdict verdict, String cause, String expected, String observed, ScenarioRef scenario,
            List<String> exchanges) {
        this(rule, verdict, cause, expected, observed, scenario, exchanges, Basis.NONE);
    }

    public Finding {
        requireNonNull(rule, "rule");
        requireNonNull(verdict, "verdict");
        requireNonNull(scenario, "scenario");
        cause = cause == null ? "" : cause;
        expected = expected == null ? "" : expected;
        observed = observed == null ? "" : observed;
        exchanges = List.copyOf(exchanges);
        basis = basis == null ? Basis.NONE : basis;
    }

    /** Whether another finding is the same for the rule, even with another basis. */
    boolean saysTheSameAs(Finding other) {
        return verdict == other.verdict && cause.equals(other.cause)
                && expected.equals(other.expected) && observed.equals(other.observed);
    }
}

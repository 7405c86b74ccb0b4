package slbkit.report;

import java.util.Comparator;

/**
 * What a target does where the documents leave it open.
 *
 * @param id the rule it was observed at
 * @param question what is open
 * @param answer what the target does
 */
public record Observation(String id, String question, String answer) {

    /** By rule, question and answer, so that the order in which they were made makes no difference. */
    public static final Comparator<Observation> ORDER = Comparator.comparing(Observation::id)
            .thenComparing(Observation::question)
            .thenComparing(Observation::answer);
}

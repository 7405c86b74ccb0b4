package slbkit.report;

import static java.util.Objects.requireNonNull;

/**
 * What a target does where the documents leave it open.
 *
 * @param id the rule it was observed at
 * @param question what is open
 * @param answer what the target does
 */
public record Observation(String id, String question, String answer) {

    public Observation {
        requireNonNull(id, "id");
        question = question == null ? "" : question;
        answer = answer == null ? "" : answer;
    }
}

package slbkit.report.compare;

/**
 * A question that the documents leave open, to which the target now gives another answer.
 *
 * @param rule the rule it was observed at
 * @param before what it did
 * @param after what it does
 */
public record AnswerChange(String rule, String question, String before, String after) {
}

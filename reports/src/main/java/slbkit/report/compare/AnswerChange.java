package slbkit.report.compare;

/**
 * Something the documents leave open that the target answers otherwise than before.
 *
 * @param rule the rule it was observed at
 * @param before what it did
 * @param after what it does
 */
public record AnswerChange(String rule, String question, String before, String after) {
}

package slbkit.contract;

/**
 * One place where a document does not keep its schema.
 *
 * @param pointer JSON Pointer to the member at fault; for a missing member, to where it should be
 * @param keyword the schema keyword that was broken, such as type or required
 * @param message what is wrong, in one line
 */
public record Violation(String pointer, String keyword, String message) {

    /** Where and what, in one line. */
    public String inOneLine() {
        return pointer + " " + message;
    }

    /** The last name in the pointer that is no index: the member at fault. */
    public String member() {
        String[] steps = pointer.split("/");
        for (int i = steps.length - 1; i >= 0; i--) {
            if (!steps[i].isEmpty() && !steps[i].chars().allMatch(Character::isDigit)) {
                return steps[i];
            }
        }
        return "";
    }
}

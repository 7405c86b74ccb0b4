package slbkit.independent;

/** The documented alphabet and length of names and descriptions. */
final class Texts {

    private static final String MARKS = "-/._";

    private Texts() {
    }

    static boolean named(Turn turn, String text, Mutation min, Mutation max, Mutation chars) {
        int length = text.codePointCount(0, text.length());
        return length >= turn.limit(min, 1) && length <= turn.limit(max, 80)
            && text.codePoints().allMatch(c -> taken(turn, c, turn.detail(chars)));
    }

    private static boolean taken(Turn turn, int c, String mutated) {
        if (mutated.length() == 2 && mutated.charAt(1) == c) {
            return mutated.startsWith("+");
        }
        if (mutated.equals("-upper") && Character.isUpperCase(c) || mutated.equals("-digits") && Character.isDigit(c)) {
            return false;
        }
        boolean letter = turn.is(Oddity.LETTERS_ARE_ASCII) ? c < 128 && Character.isLetterOrDigit(c)
            : Character.isLetterOrDigit(c);
        return mutated.equals("+any") || letter || MARKS.indexOf(c) >= 0;
    }
}

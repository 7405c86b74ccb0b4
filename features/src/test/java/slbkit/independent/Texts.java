package slbkit.independent;

/** The documented alphabet and length of names and descriptions. */
final class Texts {

    private static final String MARKS = "-/._";

    private Texts() {
    }

    static boolean named(Turn turn, String text, Bend min, Bend max, Bend chars) {
        int length = text.codePointCount(0, text.length());
        return length >= turn.limit(min, 1) && length <= turn.limit(max, 80)
            && text.codePoints().allMatch(c -> taken(turn, c, turn.detail(chars)));
    }

    private static boolean taken(Turn turn, int c, String bent) {
        if (bent.length() == 2 && bent.charAt(1) == c) {
            return bent.startsWith("+");
        }
        if (bent.equals("-upper") && Character.isUpperCase(c) || bent.equals("-digits") && Character.isDigit(c)) {
            return false;
        }
        boolean letter = turn.is(Oddity.LETTERS_ARE_ASCII) ? c < 128 && Character.isLetterOrDigit(c)
            : Character.isLetterOrDigit(c);
        return bent.equals("+any") || letter || MARKS.indexOf(c) >= 0;
    }
}

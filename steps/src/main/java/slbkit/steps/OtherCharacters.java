package slbkit.steps;

import slbkit.contract.Parameter;

/** The characters that a parameter does not permit: those of ASCII that can be printed, a tab and a line break. */
final class OtherCharacters {

    private OtherCharacters() {
    }

    /** They, without the space, which is tried by itself. */
    static char[] of(Parameter limits) {
        StringBuilder others = new StringBuilder("\t\n");
        for (char character = '!'; character <= '~'; character++) {
            if (!String.valueOf(character).matches(limits.characters())) {
                others.append(character);
            }
        }
        return others.toString().toCharArray();
    }

    /** In the middle, at the front or at the end by turns; never where a lenient reader might strip it. */
    static String in(String front, String end, char character) {
        boolean stripped = character == '"' || character == '\'' || character == '`' || character < ' ';
        return switch (stripped ? 0 : character % 3) {
            case 1 -> character + front + "-" + end;
            case 2 -> front + "-" + end + character;
            default -> front + character + end;
        };
    }
}

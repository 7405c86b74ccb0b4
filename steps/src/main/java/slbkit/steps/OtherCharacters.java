package slbkit.steps;

import slbkit.contract.Parameter;

/** The characters that a parameter does not permit: those of ASCII that can be printed, a tab and a line break. */
final class OtherCharacters {

    private OtherCharacters() {
    }

    /** These characters. */
    static char[] of(Parameter limits) {
        StringBuilder others = new StringBuilder("\t\n");
        for (char character = ' '; character <= '~'; character++) {
            if (!String.valueOf(character).matches(limits.characters())) {
                others.append(character);
            }
        }
        return others.toString().toCharArray();
    }

    /** The character alternately in the middle, at the front or at the end; never where a lenient parser might strip it. */
    static String in(String front, String end, char character) {
        boolean stripped = character == '"' || character == '\'' || character == '`' || character <= ' ';
        return switch (stripped ? 0 : character % 3) {
            case 1 -> character + front + "-" + end;
            case 2 -> front + "-" + end + character;
            default -> front + character + end;
        };
    }
}

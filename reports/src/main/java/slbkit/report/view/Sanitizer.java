package slbkit.report.view;

/**
 * Makes text from strangers harmless to look at: what would steer a terminal, a reading direction or a parser
 * is shown as a sign instead of being obeyed.
 */
public final class Sanitizer {

    private static final int PICTURES = 0x2400;

    private Sanitizer() {
    }

    /** The text with its lines and tabs, and nothing else that steers. */
    static String block(String text) {
        return shown(text.replace("\r\n", "\n"), true);
    }

    /** The text on one line. */
    public static String line(String text) {
        return shown(text.replace("\r\n", "\n"), false);
    }

    /** The text on one line, cut where it gets longer than a reader reads. */
    static String line(String text, int limit) {
        return cut(line(text), limit);
    }

    /** The text up to that many characters, with a word on what is missing. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + " … (" + (text.length() - end) + " more characters in report.json)";
    }

    private static String shown(String text, boolean keepLines) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (keepLines && (c == '\n' || c == '\t')) {
                out.append((char) c);
            } else if (c < 0x20) {
                out.append((char) (PICTURES + c));
            } else if (c == 0x7f) {
                out.append('\u2421');
            } else if (steers(c)) {
                out.append("\\u{%X}".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean steers(int c) {
        if (c < 0x7f) {
            return false;
        }
        boolean nonCharacter = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
        return nonCharacter || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

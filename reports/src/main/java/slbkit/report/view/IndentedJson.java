package slbkit.report.view;

/**
 * JSON with a member a line. It moves white space and nothing else, so that a doubled member, an odd number or a
 * broken end stays to be seen.
 */
final class IndentedJson {

    private static final int DEEPEST = 12;

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private IndentedJson(String text) {
        this.text = text;
    }

    /** The text indented, or as it is if it does not begin like JSON. */
    static String of(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? new IndentedJson(start).indented() : text;
    }

    private String indented() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = endOfString(i);
                out.append(text, i, end);
                i = end;
            } else {
                sign(c, i);
                i++;
            }
        }
        return out.toString();
    }

    private void sign(char c, int at) {
        switch (c) {
            case '{', '[' -> {
                out.append(c);
                depth++;
                if (!closesAtOnce(at)) {
                    line();
                }
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                if (!opensJustBefore()) {
                    line();
                }
                out.append(c);
            }
            case ',' -> {
                out.append(c);
                line();
            }
            case ':' -> out.append(": ");
            case ' ', '\t', '\n', '\r' -> { }
            default -> out.append(c);
        }
    }

    private int endOfString(int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private boolean closesAtOnce(int at) {
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '}' || text.charAt(next) == ']');
    }

    private boolean opensJustBefore() {
        char last = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
        return last == '{' || last == '[';
    }

    private void line() {
        out.append('\n').append("  ".repeat(Math.min(depth, DEEPEST)));
    }
}

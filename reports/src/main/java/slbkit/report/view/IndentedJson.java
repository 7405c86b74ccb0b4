package slbkit.report.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON with a member a line. It moves white space and nothing else, so that a doubled member, an odd number or a
 * broken end stays to be seen.
 */
final class IndentedJson {

    private static final int DEEPEST = 12;
    /** A string, even one that is cut off; brackets around nothing; or any other character but white space. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+[\"\\\\]?|[{\\[]\\s*+[}\\]]|[^ \\t\\n\\r]", Pattern.DOTALL);

    private IndentedJson() {
    }

    /** The text indented, or as it is if it does not begin like JSON. */
    static String of(String text) {
        String json = text.stripLeading();
        if (!json.startsWith("{") && !json.startsWith("[")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (Matcher token = TOKEN.matcher(json); token.find();) {
            String found = token.group();
            switch (found) {
                case "{", "[" -> out.append(found).append(line(++depth));
                case "}", "]" -> {
                    depth = Math.max(0, depth - 1);
                    out.append(line(depth)).append(found);
                }
                case "," -> out.append(found).append(line(depth));
                case ":" -> out.append(": ");
                default -> out.append(found.startsWith("\"") ? found : found.replaceAll("\\s", ""));
            }
        }
        return out.toString();
    }

    private static String line(int depth) {
        return "\n" + "  ".repeat(Math.min(depth, DEEPEST));
    }
}

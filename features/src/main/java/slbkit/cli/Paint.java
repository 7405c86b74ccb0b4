package slbkit.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Colours for a console that has them. It paints our own words where they stand in our own lines; the lines hold
 * no control character before, so that nothing from a target can steer the terminal.
 *
 * @param ansi whether the console has them
 */
record Paint(Ansi ansi) {

    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String VIOLET = "35";
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    private static final Pattern RULE = Pattern.compile("^\\S+/\\S+/.* (differs|could not be judged because of a kit fault)$");
    private static final Pattern START = Pattern.compile(
            "^(?:(?:conformant|non-conformant|not-fully-verified|kit-fault)(?=: )|(?:worse|better|otherwise|new|gone)(?=  \\S))");
    private static final Pattern UNTOLD = Pattern.compile("^\\d+ rules? (?:is|are) unverified$");
    private static final Pattern FIELD = Pattern.compile("^  [a-z]+ +");
    private static final Pattern COUNT = Pattern.compile("\\b(\\d+ (differs|unverified|kit fault|conforms))(?=,|$)");

    /** The line, painted; as it is on a console without colours. */
    String line(String line) {
        return ansi.enabled() ? painted(line) : line;
    }

    private static String painted(String line) {
        Matcher start = START.matcher(line);
        if (start.find()) {
            return in(BOLD + ";" + tone(start.group()), start.group()) + line.substring(start.end());
        }
        Matcher rule = RULE.matcher(line);
        if (rule.matches()) {
            return in(BOLD + ";" + tone(rule.group(1)), line);
        }
        if (UNTOLD.matcher(line).matches()) {
            return in(BOLD + ";" + YELLOW, line);
        }
        Matcher field = FIELD.matcher(line);
        if (field.find()) {
            return in(FAINT, field.group()) + line.substring(field.end());
        }
        return COUNT.matcher(line).replaceAll(count ->
                Matcher.quoteReplacement(in(tone(count.group(2)), count.group(1))));
    }

    private static String tone(String word) {
        return switch (word) {
            case "conformant", "conforms", "better" -> GREEN;
            case "non-conformant", "differs", "worse" -> RED;
            case "not-fully-verified", "unverified", "otherwise", "gone" -> YELLOW;
            default -> VIOLET;
        };
    }

    private static String in(String tone, String text) {
        return "\u001b[" + tone + "m" + text + "\u001b[0m";
    }
}

package slbkit.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a profile, <code>${NAME}</code> and <code>${NAME:default}</code>. They are marked before the YAML is
 * parsed, and replaced in the parsed values, so that the content of a variable, such as quotes, colons or line breaks, is
 * never parsed as YAML. An empty variable leaves its key unset. The substitutor of commons-text cannot do this: if it ran
 * before the parser, a value could be YAML; and a text with the braces of variables may not be valid YAML.
 */
final class Variables {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}\\n]*))?}");

    /** Characters from the private use area, which YAML treats as letters in every place of a variable. */
    private static final Pattern MARK = Pattern.compile("\uE000(\\d{1,6})\uE001");

    private final UnaryOperator<String> environment;
    private final List<MatchResult> found = new ArrayList<>();
    private final String marked;

    /** The variables of a text in YAML. */
    Variables(String yaml, UnaryOperator<String> environment) {
        this.environment = environment;
        Matcher matcher = VARIABLE.matcher(yaml);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, "\uE000" + found.size() + "\uE001");
            found.add(matcher.toMatchResult());
        }
        this.marked = matcher.appendTail(text).toString();
    }

    /** The text with a mark for each variable. */
    String marked() {
        return marked;
    }

    /** A text with its variables as they stand in the file. */
    String named(String text) {
        return each(text, MatchResult::group);
    }

    /**
     * A value with its variables replaced; null if they leave nothing of it.
     *
     * @throws Unset if one has no value
     */
    String replacedIn(String text) {
        if (!MARK.matcher(text).find()) {
            return text;
        }
        String replaced = each(text, this::value);
        return replaced.isEmpty() ? null : replaced;
    }

    private String value(MatchResult variable) {
        String value = environment.apply(variable.group(1));
        value = value == null ? variable.group(2) : value;
        if (value == null) {
            throw new Unset(variable.group(1));
        }
        return value;
    }

    private String each(String text, Function<MatchResult, String> as) {
        return MARK.matcher(text).replaceAll(mark -> {
            int number = Integer.parseInt(mark.group(1));
            return Matcher.quoteReplacement(number < found.size() ? as.apply(found.get(number)) : mark.group());
        });
    }

    /** A variable without a value; the message has the cure. */
    static final class Unset extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Unset(String variable) {
            super("the environment variable %s is not set; set it, or write ${%s:default}".formatted(variable, variable));
        }
    }
}

package slbkit.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * The variables of a profile, <code>${NAME}</code> and <code>${NAME:default}</code>. They are marked before YAML is
 * read and replaced in the values it finds: whatever a variable holds, quotes, colons or line breaks, is a value and
 * never YAML. One that is empty leaves its key unset.
 */
final class Variables {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}\\n]*))?}");

    /** Signs that nobody types, and that YAML takes for letters wherever a variable may stand. */
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
     * What the marked text's parser reads, with the variables' values in it.
     *
     * @param parser a parser of {@link #marked()}
     */
    JsonParser replacedIn(JsonParser parser) {
        return new Replacing(parser);
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

        private final int line;

        private Unset(String variable, int line) {
            super("the environment variable %s is not set; set it, or write ${%s:default}".formatted(variable, variable));
            this.line = line;
        }

        /** The line in which it stands, from 1. */
        int line() {
            return line;
        }
    }

    private final class Replacing extends JsonParserDelegate {

        /** The value with its variables replaced; null where it had none. */
        private String replaced;

        private Replacing(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() {
            JsonToken token = super.nextToken();
            String text = token == JsonToken.VALUE_STRING ? super.getString() : "";
            replaced = MARK.matcher(text).find() ? each(text, this::value) : null;
            return currentToken();
        }

        private String value(MatchResult variable) {
            String value = environment.apply(variable.group(1));
            value = value == null ? variable.group(2) : value;
            if (value == null) {
                throw new Unset(variable.group(1), currentTokenLocation().getLineNr());
            }
            return value;
        }

        @Override
        public JsonToken nextValue() {
            JsonToken token = nextToken();
            return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
        }

        @Override
        public JsonToken currentToken() {
            return replaced != null && replaced.isEmpty() ? JsonToken.VALUE_NULL : super.currentToken();
        }

        @Override
        public int currentTokenId() {
            JsonToken token = currentToken();
            return token == null ? JsonToken.NOT_AVAILABLE.id() : token.id();
        }

        @Override
        public boolean hasToken(JsonToken token) {
            return currentToken() == token;
        }

        @Override
        public boolean hasTokenId(int id) {
            return currentTokenId() == id;
        }

        @Override
        public String getString() {
            return replaced == null ? super.getString() : replaced;
        }

        @Override
        public String getValueAsString() {
            return replaced == null ? super.getValueAsString() : replaced;
        }

        @Override
        public String getValueAsString(String otherwise) {
            return replaced == null ? super.getValueAsString(otherwise) : replaced;
        }

        @Override
        public boolean hasStringCharacters() {
            return replaced == null && super.hasStringCharacters();
        }

        @Override
        public char[] getStringCharacters() {
            return replaced == null ? super.getStringCharacters() : replaced.toCharArray();
        }

        @Override
        public int getStringLength() {
            return replaced == null ? super.getStringLength() : replaced.length();
        }

        @Override
        public int getStringOffset() {
            return replaced == null ? super.getStringOffset() : 0;
        }

        // keys are read by these, past nextToken

        @Override
        public String nextName() {
            return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
        }

        @Override
        public boolean nextName(SerializableString name) {
            return name.getValue().equals(nextName());
        }

        @Override
        public int nextNameMatch(PropertyNameMatcher matcher) {
            String name = nextName();
            return name != null ? matcher.matchName(name) : hasToken(JsonToken.END_OBJECT)
                    ? PropertyNameMatcher.MATCH_END_OBJECT : PropertyNameMatcher.MATCH_ODD_TOKEN;
        }
    }
}

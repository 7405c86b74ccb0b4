package slbkit.stub.mutation.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.stub.mutation.RegisterException;

/** The values of the words in braces, in one repetition of an entry. */
record Words(Map<String, Object> words) {

    private static final Pattern WORD = Pattern.compile("\\{([A-Za-z][A-Za-z-]*)}");

    /** Whether each word in braces has a value. */
    boolean know(String text) {
        return WORD.matcher(text).results().allMatch(word -> words.containsKey(word.group(1)));
    }

    Map<String, Object> fill(Map<?, ?> template) {
        Map<String, Object> filled = new LinkedHashMap<>();
        template.forEach((key, value) -> filled.put(String.valueOf(key), value(value)));
        return filled;
    }

    private Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return fill(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        return value instanceof String text ? text(text) : value;
    }

    /** A text that is only one word becomes the value of the word, which may be a list. */
    private Object text(String text) {
        Matcher alone = WORD.matcher(text);
        if (alone.matches() && words.containsKey(alone.group(1))) {
            return words.get(alone.group(1));
        }
        return WORD.matcher(text).replaceAll(m -> {
            Object word = words.get(m.group(1));
            if (word == null) {
                throw new RegisterException("\"%s\": {%s} has no value".formatted(text, m.group(1)));
            }
            return Matcher.quoteReplacement(String.valueOf(word));
        });
    }
}

package slbkit.stub.mutation.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.stub.mutation.RegisterException;

/** What the words in braces stand for in one repetition of an entry. */
final class Words {

    private static final Pattern WORD = Pattern.compile("\\{([A-Za-z][A-Za-z-]*)}");

    private final Map<String, Object> words;

    Words(Map<String, Object> words) {
        this.words = words;
    }

    /** Tell whether each word in braces stands for something. */
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

    /** A text that is one word alone becomes what the word stands for, be it a list. */
    private Object text(String text) {
        Matcher alone = WORD.matcher(text);
        if (alone.matches() && words.containsKey(alone.group(1))) {
            return words.get(alone.group(1));
        }
        return WORD.matcher(text).replaceAll(m -> {
            Object word = words.get(m.group(1));
            if (word == null) {
                throw new RegisterException("\"%s\": nothing says what {%s} is".formatted(text, m.group(1)));
            }
            return Matcher.quoteReplacement(String.valueOf(word));
        });
    }
}

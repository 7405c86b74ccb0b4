package slbkit.independent;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Tag.N.Key} and {@code Tag.N.Value}. */
final class TagReader {

    private static final Pattern NAME = Pattern.compile("Tag\\.(\\d{1,6})\\.(Key|Value)");

    private final Turn turn;

    TagReader(Turn turn) {
        this.turn = turn;
    }

    Map<String, String> read() {
        Map<String, String> tags = new LinkedHashMap<>();
        Set<Integer> numbers = numbers();
        turn.rejectOwnIf(numbers.isEmpty() && turn.is(Mutation.DEMANDED, "Tag"), "TagRequired", "Give a tag");
        if (turn.is(Mutation.TAGS_IGNORED)) {
            return tags;
        }
        int most = turn.limit(Mutation.TAGS_MAX, 20);
        turn.rejectIf(numbers.size() > most || numbers.stream().anyMatch(n -> n > most), "SizeLimitExceeded.Tag",
            "At most 20 tags");
        for (int number : numbers) {
            String key = key(turn.call().get("Tag." + number + ".Key"));
            String value = value(turn.call().get("Tag." + number + ".Value"));
            turn.rejectOwnIf(tags.put(key, value) != null && turn.is(Oddity.REPEATED_TAG_KEY_REJECTED),
                "TagKeyRepeated", "A key may stand once");
        }
        return tags;
    }

    private Set<Integer> numbers() {
        Set<Integer> numbers = new TreeSet<>();
        for (String name : turn.call().parameters().keySet()) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return numbers;
    }

    private String key(String key) {
        boolean missing = key == null || key.isEmpty() && turn.is(Oddity.EMPTY_TAG_KEY_IS_MISSING)
            && turn.limit(Mutation.TAG_KEY_MIN, 1) == 1;
        turn.rejectIf(missing, "MissingParam.TagKey", "");
        if (key == null) {
            return "";
        }
        turn.rejectIf(length(key) < turn.limit(Mutation.TAG_KEY_MIN, 1) || length(key) > turn.limit(Mutation.TAG_KEY_MAX, 64)
            || forbidden("key", key), "InvalidParam.TagKey", "The tag key " + key + " is malformed");
        return key;
    }

    private String value(String value) {
        if (value == null) {
            return "";
        }
        turn.rejectIf(length(value) < turn.limit(Mutation.TAG_VALUE_MIN, 0)
            || length(value) > turn.limit(Mutation.TAG_VALUE_MAX, 128)
            || forbidden("value", value), "InvalidParam.TagValue", "The tag value " + value + " is malformed");
        return value;
    }

    private boolean forbidden(String part, String given) {
        String text = turn.is(Oddity.TAG_PREFIX_IN_ANY_CASE) ? given.toLowerCase(Locale.ROOT) : given;
        boolean atStart = turn.is(Mutation.TAG_CONTAINS_ONLY_AT_START, part);
        boolean anywhere = turn.is(Mutation.TAG_PREFIX_ANYWHERE, part);
        for (String prefix : new String[] {"aliyun", "acs:"}) {
            if (anywhere ? text.contains(prefix) : text.startsWith(prefix) && !taken(part, prefix)) {
                return true;
            }
        }
        for (String inside : new String[] {"http://", "https://"}) {
            if (atStart ? text.startsWith(inside) : text.contains(inside) && !taken(part, inside)) {
                return true;
            }
        }
        return false;
    }

    private boolean taken(String part, String text) {
        return turn.is(Mutation.TAG_TEXT_TAKEN, part + " " + text);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

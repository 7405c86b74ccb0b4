package slbkit.stub.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of one entry of a register. What nobody asks for is a mistake, and so rejected. */
public final class Settings {

    private final String entry;
    private final Map<String, Object> values;
    private final Set<String> unread;

    /**
     * Parameters.
     *
     * @param entry the name of the entry, for messages
     * @param values what stands there
     */
    public Settings(String entry, Map<String, Object> values) {
        this.entry = entry;
        this.values = new LinkedHashMap<>(values);
        this.unread = new TreeSet<>(values.keySet());
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text that must be there. */
    public String text(String key) {
        return find(key).orElseThrow(() -> wrong("needs " + key));
    }

    /** A text, or what stands for it. */
    public String text(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    /** A text, if it is there. */
    public Optional<String> find(String key) {
        unread.remove(key);
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    /** A number that must be there. */
    public int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw wrong(key + " is no whole number");
        }
    }

    /** A number, or what stands for it. */
    public int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** Texts; one alone may stand without brackets, and none where the key is missing. */
    public List<String> texts(String key) {
        unread.remove(key);
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        (value instanceof List<?> list ? list : List.of(value)).forEach(v -> texts.add(String.valueOf(v)));
        return List.copyOf(texts);
    }

    /** Numbers in brackets. */
    public List<Integer> numbers(String key) {
        try {
            return texts(key).stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            throw wrong(key + " has other things than whole numbers");
        }
    }

    /** The parameters under a key; none where it is missing. */
    public Settings under(String key) {
        unread.remove(key);
        Map<String, Object> inner = new LinkedHashMap<>();
        if (values.get(key) instanceof Map<?, ?> map) {
            map.forEach((k, v) -> inner.put(String.valueOf(k), v));
        } else if (values.get(key) != null) {
            throw wrong(key + " is no map");
        }
        return new Settings(entry + ", " + key, inner);
    }

    /** Everything that stands there, for somebody else to read. */
    public Map<String, Object> all() {
        unread.clear();
        return new LinkedHashMap<>(values);
    }

    /** The end of reading: every parameter must have been asked for. */
    public void done() {
        if (!unread.isEmpty()) {
            throw wrong("has " + unread + ", which its kind does not know");
        }
    }

    /** A mistake in this entry. */
    public RegisterException wrong(String what) {
        return new RegisterException("%s: %s".formatted(entry, what));
    }
}

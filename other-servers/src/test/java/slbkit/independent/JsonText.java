package slbkit.independent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes JSON: plain, pretty, with every character escaped, or with its members the other way round. */
final class JsonText {

    private final boolean pretty;
    private final boolean escaped;
    private final boolean reversed;
    private final StringBuilder text = new StringBuilder();

    private JsonText(boolean pretty, boolean escaped, boolean reversed) {
        this.pretty = pretty;
        this.escaped = escaped;
        this.reversed = reversed;
    }

    static String of(Turn turn, Map<String, Object> body) {
        JsonText json = new JsonText(turn.is(Oddity.PRETTY_JSON), turn.is(Oddity.ESCAPED_JSON),
            turn.is(Oddity.MEMBERS_REVERSED));
        json.write(body, 0);
        return json.text.toString();
    }

    private void write(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            members(map, depth);
        } else if (value instanceof List<?> list) {
            elements(list, depth);
        } else if (value instanceof String string) {
            string(string);
        } else {
            text.append(value);
        }
    }

    private void members(Map<?, ?> map, int depth) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        if (reversed) {
            Collections.reverse(entries);
        }
        text.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : entries) {
            text.append(first ? "" : ",");
            first = false;
            line(depth + 1);
            string(entry.getKey().toString());
            text.append(pretty ? " : " : ":");
            write(entry.getValue(), depth + 1);
        }
        line(first ? -1 : depth);
        text.append('}');
    }

    private void elements(List<?> list, int depth) {
        text.append('[');
        boolean first = true;
        for (Object element : list) {
            text.append(first ? "" : ",");
            first = false;
            line(depth + 1);
            write(element, depth + 1);
        }
        line(first ? -1 : depth);
        text.append(']');
    }

    private void line(int depth) {
        if (pretty && depth >= 0) {
            text.append("\r\n").append("\t".repeat(depth));
        }
    }

    private void string(String string) {
        text.append('"');
        for (char c : string.toCharArray()) {
            if (escaped || c < ' ' || c == '"' || c == '\\') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}

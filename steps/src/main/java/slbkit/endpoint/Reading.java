package slbkit.endpoint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as somebody may read it: with escapes undone, or without what stands between its letters. Each sign knows
 * where it was written, so that what is found in a reading can be hidden in the text itself.
 */
final class Reading {

    /** Escapes of JSON, URLs and markup, in any mixture. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u([0-9a-f]{4})|\\\\x([0-9a-f]{2})|%([0-9a-f]{2})|&#x0*([0-9a-f]{1,4});|&#0*([0-9]{1,5});|&([a-z]{2,6});"
                    + "|\\\\([^ux])", Pattern.CASE_INSENSITIVE);
    private static final int DECIMAL = 5;
    private static final int NAMED = 6;
    private static final int ESCAPED_ITSELF = 7;
    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("amp", '&'), Map.entry("lt", '<'), Map.entry("gt", '>'), Map.entry("quot", '"'),
            Map.entry("apos", '\''), Map.entry("plus", '+'), Map.entry("sol", '/'), Map.entry("equals", '='),
            Map.entry("period", '.'), Map.entry("lowbar", '_'), Map.entry("colon", ':'), Map.entry("percnt", '%'),
            Map.entry("bsol", '\\'), Map.entry("comma", ','), Map.entry("semi", ';'), Map.entry("num", '#'));
    private static final String WHITE = "bfnrt";

    /** An escaped text may be quoted in another one, and that again. */
    private static final int DEEPEST = 3;

    private final StringBuilder text;
    private final int[] starts;
    private final int[] ends;

    private Reading(int longest) {
        this.text = new StringBuilder(longest);
        this.starts = new int[longest];
        this.ends = new int[longest];
    }

    /** The text as it is written, and with its escapes undone once, twice and so on while there are any. */
    static List<Reading> of(String written) {
        Reading reading = new Reading(written.length());
        for (int i = 0; i < written.length(); i++) {
            reading.read(written.charAt(i), i, i + 1);
        }
        List<Reading> readings = new ArrayList<>(List.of(reading));
        while (readings.size() <= DEEPEST && ESCAPE.matcher(reading.text).find()) {
            reading = reading.undone();
            readings.add(reading);
        }
        return readings;
    }

    /** Its letters and digits alone: no line breaks, no zero-width signs, no punctuation. */
    Reading bare() {
        Reading bare = new Reading(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isBare(text.charAt(i))) {
                bare.read(text.charAt(i), starts[i], ends[i]);
            }
        }
        return bare;
    }

    static String bare(String text) {
        return text.chars().filter(c -> isBare((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    CharSequence text() {
        return text;
    }

    /** Mark where the signs from one to before another were written. */
    void mark(int from, int to, BitSet found) {
        found.set(starts[from], ends[to - 1]);
    }

    private static boolean isBare(char c) {
        return Character.isLetterOrDigit(c);
    }

    private Reading undone() {
        Reading undone = new Reading(text.length());
        Matcher escape = ESCAPE.matcher(text);
        int at = 0;
        while (escape.find()) {
            at = copy(at, escape.start(), undone);
            int meant = meant(escape);
            if (meant >= 0) {
                undone.read((char) meant, starts[at], ends[escape.end() - 1]);
                at = escape.end();
            }
        }
        copy(at, text.length(), undone);
        return undone;
    }

    private int copy(int from, int to, Reading into) {
        for (int i = from; i < to; i++) {
            into.read(text.charAt(i), starts[i], ends[i]);
        }
        return to;
    }

    /** The sign an escape stands for; less than 0 if it stands for none. */
    private static int meant(MatchResult escape) {
        if (escape.group(NAMED) != null) {
            Character named = NAMES.get(escape.group(NAMED).toLowerCase(Locale.ROOT));
            return named == null ? -1 : named;
        }
        if (escape.group(ESCAPED_ITSELF) != null) {
            char itself = escape.group(ESCAPED_ITSELF).charAt(0);
            return WHITE.indexOf(itself) < 0 ? itself : ' ';
        }
        int group = 1;
        while (escape.group(group) == null) {
            group++;
        }
        return Integer.parseInt(escape.group(group), group == DECIMAL ? 10 : 16);
    }

    private void read(char sign, int start, int end) {
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(sign);
    }
}

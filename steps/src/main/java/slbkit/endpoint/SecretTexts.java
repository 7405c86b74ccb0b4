package slbkit.endpoint;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Texts that are to be found again in any spelling, whole or in pieces of a certain length. */
final class SecretTexts {

    private final int piece;
    private final Function<String, Set<String>> spellings;
    private final Map<Integer, Fragments> fragments = new TreeMap<>();
    private int count;

    /** Look for such spellings, and for pieces of so many characters, counted before they were encoded. */
    SecretTexts(int piece, Function<String, Set<String>> spellings) {
        this.piece = piece;
        this.spellings = spellings;
    }

    /** Add a text; one that is shorter than a piece is looked for as a whole. */
    synchronized void add(String text) {
        count++;
        int shortest = Math.min(piece, text.length());
        for (String spelling : spellings.apply(text)) {
            int length = spelling.length() * shortest / text.length();
            fragments.computeIfAbsent(length, Fragments::new).add(spelling);
        }
    }

    /** How many texts were added. */
    synchronized int count() {
        return count;
    }

    /** Mark where a text holds one of them, or a piece of one. */
    synchronized void mark(String text, BitSet found) {
        fragments.values().forEach(f -> f.mark(text, found));
    }
}

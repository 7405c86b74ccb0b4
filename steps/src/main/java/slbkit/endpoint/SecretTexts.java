package slbkit.endpoint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Texts that are to be found again in any spelling, whole or in pieces of a certain length. Most texts of a target
 * hold none, so one look for a few short samples of each comes first; all pieces are made once that look finds some.
 */
final class SecretTexts {

    /** Each length takes a pass over the text, so there are few: a piece may be found that is shorter than it need be. */
    private static final List<Integer> LENGTHS = List.of(32, 24, 16, 12, 8);

    /** How much shorter a sample is than a piece. Every piece holds a sample, if they begin no farther apart. */
    private static final int SHORTER = 4;

    private final int piece;
    private final Function<String, Set<String>> spellings;
    private final Map<Integer, Fragments> fragments = new TreeMap<>();
    private final Map<Integer, Fragments> bareFragments = new TreeMap<>();
    private final Fragments samples;
    private final List<String> waiting = new ArrayList<>();
    private int count;

    /** Look for such spellings, and for pieces of so many characters, counted before they were encoded. */
    SecretTexts(int piece, Function<String, Set<String>> spellings) {
        this.piece = piece;
        this.spellings = spellings;
        this.samples = new Fragments(piece - SHORTER);
    }

    /** Add a text; one that is shorter than a piece is looked for as a whole. */
    synchronized void add(String text) {
        count++;
        int apart = Math.min(piece, text.length()) - (piece - SHORTER) + 1;
        for (String spelling : spellings.apply(text)) {
            samples.addEach(apart, spelling);
            samples.addEach(apart, Reading.bare(spelling));
        }
        waiting.add(text);
    }

    private void addPieces(String text) {
        int shortest = Math.min(piece, text.length());
        for (String spelling : spellings.apply(text)) {
            int length = rounded(spelling.length() * shortest / text.length());
            String bare = Reading.bare(spelling);
            if (text.length() < piece || !bare.equals(spelling)) {
                fragments.computeIfAbsent(length, Fragments::new).add(spelling);
            }
            int bareLength = Math.max(piece, rounded(bare.length() * shortest / text.length()));
            bareFragments.computeIfAbsent(bareLength, Fragments::new).add(bare);
        }
    }

    private static int rounded(int length) {
        return LENGTHS.stream().filter(known -> known <= length).findFirst().orElse(length);
    }

    /** How many texts were added. */
    synchronized int count() {
        return count;
    }

    /** Mark where a text, in these readings, holds one of them, or a piece of one. */
    synchronized void mark(List<Reading> readings, Reading bare, BitSet found) {
        if (!samples.areIn(bare.text()) && readings.stream().noneMatch(reading -> samples.areIn(reading.text()))) {
            return;
        }
        waiting.forEach(this::addPieces);
        waiting.clear();
        readings.forEach(reading -> fragments.values().forEach(f -> f.mark(reading, found)));
        bareFragments.values().forEach(f -> f.mark(bare, found));
    }
}

package slbkit.stub.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known name that a caller most likely meant. The similarities of commons-text would save a dozen lines, and
 * bring two libraries into the stub's jar.
 */
public final class NearestName {

    private static final int LONGEST = 100;

    private NearestName() {
    }

    /** The nearest of the known names. */
    public static String to(String asked, Collection<String> known) {
        String cut = asked.substring(0, Math.min(asked.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(cut, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The known name that is all but the one asked for: at most a quarter of its letters differ. */
    static Optional<String> almost(String asked, Collection<String> known) {
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(to(asked, known)).filter(name -> !name.equals(asked) && name.length() <= LONGEST
                        && distance(asked.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))
                                <= asked.length() / 4);
    }

    /** How many letters to add, drop or change (Levenshtein). */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}

package slbkit.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import slbkit.rpc.PercentEncoding;

/**
 * Texts that must not be stored, and the ways in which a target may echo them. No Aho-Corasick library does this: each
 * call adds a signature, and with each one the library would build its tree anew.
 */
final class KnownSecrets {

    /** The length of a spelling's beginning, by which it is found. */
    static final int SHORTEST = 4;

    /** How much of a spelling must be left at the end of a text that was cut; fewer characters may stand there by chance. */
    private static final int SHORTEST_REST = 8;

    private final Map<String, Map<String, String>> byBeginning = new ConcurrentHashMap<>();

    /**
     * Adds a text of at least {@link #SHORTEST} characters.
     *
     * @param shown what stands in its place
     */
    void add(String secret, String shown) {
        spellings(secret).map(spelling -> Folded.of(spelling).text()).forEach(spelling -> byBeginning
                .computeIfAbsent(spelling.substring(0, SHORTEST), beginning -> new ConcurrentHashMap<>())
                .put(spelling, shown));
    }

    /** The text with all that is known replaced, also if the text ends within it. */
    String hiddenIn(String text) {
        Folded folded = Folded.of(text);
        StringBuilder hidden = new StringBuilder();
        int copied = 0;
        for (int i = 0; i + SHORTEST <= folded.text().length(); i++) {
            Map<String, String> candidates = byBeginning.get(folded.text().substring(i, i + SHORTEST));
            Map.Entry<String, String> found = candidates == null ? null : longestAt(i, folded.text(), candidates);
            if (found != null) {
                hidden.append(text, copied, folded.starts()[i]).append(found.getValue());
                i = Math.min(folded.text().length(), i + found.getKey().length()) - 1;
                copied = folded.ends()[i];
            }
        }
        return copied == 0 ? text : hidden.append(text, copied, text.length()).toString();
    }

    private static Map.Entry<String, String> longestAt(int start, String text, Map<String, String> candidates) {
        int left = text.length() - start;
        Map.Entry<String, String> longest = null;
        for (Map.Entry<String, String> candidate : candidates.entrySet()) {
            int length = candidate.getKey().length();
            if (text.regionMatches(start, candidate.getKey(), 0, Math.min(length, left))
                    && (length <= left || left >= SHORTEST_REST)
                    && (longest == null || length > longest.getKey().length())) {
                longest = candidate;
            }
        }
        return longest;
    }

    /**
     * A text in one letter case, in one of the two alphabets of Base64, percent-encoded at most once, and without the
     * backslashes of JSON.
     *
     * @param starts where each of its characters begins in the original
     * @param ends where each ends
     */
    private record Folded(String text, int[] starts, int[] ends) {

        static Folded of(String original) {
            StringBuilder text = new StringBuilder(original.length());
            int[] starts = new int[original.length()];
            int[] ends = new int[original.length()];
            for (int i = 0; i < original.length(); i++) {
                char c = original.charAt(i);
                if (c != '\\') {
                    starts[text.length()] = i;
                    while (c == '%' && original.startsWith("25", i + 1)) {
                        i += 2;
                    }
                    ends[text.length()] = i + 1;
                    text.append(c == '-' ? '+' : c == '_' ? '/' : Character.toLowerCase(c));
                }
            }
            return new Folded(text.toString(), starts, ends);
        }
    }

    private static Stream<String> spellings(String secret) {
        Set<String> written = new LinkedHashSet<>(List.of(secret));
        written.addAll(packed(secret));
        written.addAll(packed(PercentEncoding.of(secret)));
        return written.stream().flatMap(KnownSecrets::escaped).distinct();
    }

    /** As it stands, as URLs carry it, and as markup quotes it. */
    private static Stream<String> escaped(String text) {
        String encoded = PercentEncoding.of(text);
        return Stream.of(text, encoded, encoded.replace("%2F", "/"), text.replace("&", "&amp;"));
    }

    /** In hexadecimal, and in Base64 behind any other bytes: the characters in which nothing else is encoded. */
    private static List<String> packed(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        List<String> packed = new ArrayList<>();
        packed.add(HexFormat.of().formatHex(bytes));
        packed.add(HexFormat.of().withPrefix("%").formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            packed.add(Base64.getEncoder().encodeToString(shifted).substring((before * 4 + 2) / 3, shifted.length * 4 / 3));
        }
        return packed;
    }
}

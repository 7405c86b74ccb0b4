package slbkit.endpoint;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways in which a target may write a secret that it was sent: encoded once or twice, alone or amid other text. */
final class Spellings {

    private Spellings() {
    }

    /** Fewer, for what there is much of and is worth little once it was used. */
    static Set<String> usual(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(reversed(text));
        for (String written : List.of(text, PercentEncoding.encode(text))) {
            spellings.add(written);
            spellings.addAll(packed(written.getBytes(UTF_8)));
        }
        return spellings;
    }

    /** Every spelling of a text; upper and lower case are for the reader to disregard. */
    static Set<String> all(String text) {
        Set<String> spellings = new LinkedHashSet<>(escaped(text));
        for (String written : Set.copyOf(spellings)) {
            for (String cased : List.of(written, written.toUpperCase(Locale.ROOT), written.toLowerCase(Locale.ROOT))) {
                spellings.addAll(packed(cased.getBytes(UTF_8)));
            }
        }
        spellings.addAll(packed(text.getBytes(UTF_16BE)));
        spellings.addAll(packed(text.getBytes(UTF_16LE)));
        spellings.add(reversed(text));
        return spellings;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /**
     * The text itself and with its signs escaped, for URLs, JSON and markup: what may have been packed. Unpacked it is
     * found in any mixture of escapes, by its {@link Reading}.
     */
    private static Set<String> escaped(String text) {
        String encoded = PercentEncoding.encode(text);
        return new LinkedHashSet<>(List.of(text, encoded, PercentEncoding.encode(encoded), URLEncoder.encode(text, UTF_8),
                text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"),
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")));
    }

    /** Bytes in hexadecimal and in Base64, as they stand and as they become behind one and two other bytes. */
    private static Set<String> packed(byte[] bytes) {
        Set<String> packed = new LinkedHashSet<>();
        packed.add(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String own = Base64.getEncoder().withoutPadding().encodeToString(shifted).substring((before * 4 + 2) / 3);
            packed.add(own);
            packed.add(own.replace('+', '-').replace('/', '_'));
        }
        return packed;
    }
}

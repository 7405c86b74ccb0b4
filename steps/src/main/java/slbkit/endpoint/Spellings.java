package slbkit.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways in which a target may write a secret that it was sent: encoded once or twice, alone or amid other text. */
final class Spellings {

    private Spellings() {
    }

    /** The spellings that gateways and proxies use without malice. */
    static Set<String> usual(String text) {
        Set<String> spellings = new LinkedHashSet<>(plain(text));
        for (String written : List.of(text, PercentEncoding.encode(text))) {
            spellings.add(HexFormat.of().formatHex(written.getBytes(UTF_8)));
            spellings.addAll(base64(written));
        }
        return spellings;
    }

    /** Every spelling of a text; upper and lower case are for the reader to disregard. */
    static Set<String> all(String text) {
        Set<String> spellings = new LinkedHashSet<>(plain(text));
        for (String written : Set.copyOf(spellings)) {
            for (String cased : List.of(written, written.toUpperCase(Locale.ROOT), written.toLowerCase(Locale.ROOT))) {
                spellings.add(HexFormat.of().formatHex(cased.getBytes(UTF_8)));
                spellings.addAll(base64(cased));
            }
        }
        spellings.add(each(text, "\\u%04x"));
        spellings.add(each(text, "%%%02x"));
        spellings.add(each(text, "\\x%02x"));
        spellings.add(each(text, "&#%d;"));
        spellings.add(each(text, "&#x%x;"));
        return spellings;
    }

    /** The text itself and with its signs escaped, for URLs, JSON and markup. */
    private static Set<String> plain(String text) {
        String encoded = PercentEncoding.encode(text);
        Set<String> plain = new LinkedHashSet<>();
        plain.add(text);
        plain.add(encoded);
        plain.add(PercentEncoding.encode(encoded));
        plain.add(URLEncoder.encode(text, UTF_8));
        plain.add(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        plain.add(signs(text, "\\u%04x"));
        plain.add(signs(text, "&#%d;"));
        plain.add(signs(text, "&#x%x;"));
        plain.add(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"));
        return plain;
    }

    /** Base64 of the text as it stands, and what it becomes behind one and two other bytes. */
    private static Set<String> base64(String text) {
        Set<String> encoded = new LinkedHashSet<>();
        for (int before = 0; before < 3; before++) {
            String shifted = Base64.getEncoder().withoutPadding()
                    .encodeToString(("\0".repeat(before) + text).getBytes(UTF_8));
            String own = shifted.substring((before * 4 + 2) / 3);
            encoded.add(own);
            encoded.add(own.replace('+', '-').replace('/', '_'));
            encoded.add(PercentEncoding.encode(own));
            encoded.add(own.replace("/", "\\/"));
        }
        return encoded;
    }

    private static String signs(String text, String form) {
        return spelt(text, c -> Character.isLetterOrDigit(c) ? Character.toString(c) : form.formatted(c));
    }

    private static String each(String text, String form) {
        return spelt(text, form::formatted);
    }

    private static String spelt(String text, Function<Integer, String> sign) {
        return text.chars().boxed().map(sign).collect(Collectors.joining());
    }
}

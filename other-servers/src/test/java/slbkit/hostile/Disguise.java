package slbkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** In what a target may clothe what it echoes. Written without a look at how the kit undresses it. */
enum Disguise {
    PLAIN(s -> s),
    UPPER_CASE(s -> s.toUpperCase(Locale.ROOT)),
    LOWER_CASE(s -> s.toLowerCase(Locale.ROOT)),
    URL_WITH_PLUS(s -> URLEncoder.encode(s, UTF_8)),
    URL_WITH_PERCENT_20(s -> URLEncoder.encode(s, UTF_8).replace("+", "%20")),
    URL_IN_LOWER_CASE(s -> URLEncoder.encode(s, UTF_8).toLowerCase(Locale.ROOT)),
    URL_TWICE(s -> URLEncoder.encode(URLEncoder.encode(s, UTF_8), UTF_8)),
    BASE64(s -> Base64.getEncoder().encodeToString(s.getBytes(UTF_8))),
    BASE64_UNPADDED(s -> Base64.getEncoder().withoutPadding().encodeToString(s.getBytes(UTF_8))),
    BASE64_BEHIND_ONE_BYTE(s -> Base64.getEncoder().encodeToString(("!" + s).getBytes(UTF_8))),
    BASE64_BEHIND_TWO_BYTES(s -> Base64.getEncoder().encodeToString(("!!" + s).getBytes(UTF_8))),
    BASE64_FOR_URLS(s -> Base64.getUrlEncoder().encodeToString(s.getBytes(UTF_8))),
    HEXADECIMAL(s -> HexFormat.of().formatHex(s.getBytes(UTF_8))),
    HEXADECIMAL_IN_UPPER_CASE(s -> HexFormat.of().withUpperCase().formatHex(s.getBytes(UTF_8))),
    BASE64_BEHIND_AN_ID(s -> Base64.getEncoder().encodeToString(("id:" + s).getBytes(UTF_8))),
    BASE64_IN_A_URL(s -> URLEncoder.encode(Base64.getEncoder().encodeToString(s.getBytes(UTF_8)), UTF_8)),
    BASE64_OF_A_URL(s -> Base64.getEncoder().encodeToString(URLEncoder.encode(s, UTF_8).getBytes(UTF_8))),
    JSON_SLASHES(s -> s.replace("/", "\\/")),
    URL_OF_EVERY_CHARACTER(s -> "%" + HexFormat.ofDelimiter("%").formatHex(s.getBytes(UTF_8)));

    private final UnaryOperator<String> how;

    Disguise(UnaryOperator<String> how) {
        this.how = how;
    }

    String of(String text) {
        return how.apply(text);
    }

    /**
     * The disguised text in lower case, in pieces that give away so many characters of it; as it stands, and behind one
     * and two other characters, after which Base64 reads differently.
     */
    Set<String> pieces(String text, int shown) {
        Set<String> pieces = new LinkedHashSet<>();
        for (int before = 0; before < 3; before++) {
            String other = of("x".repeat(before));
            String disguised = of("x".repeat(before) + text).toLowerCase(Locale.ROOT);
            int length = Math.min(disguised.length(), disguised.length() * shown / text.length() + 3);
            // what the other characters became is no part of the text
            for (int i = Math.min(other.length(), disguised.length() - length); i + length <= disguised.length(); i++) {
                pieces.add(disguised.substring(i, i + length));
            }
        }
        return pieces;
    }
}

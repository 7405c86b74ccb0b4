package slbkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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
    HEXADECIMAL_WITH_COLONS(s -> HexFormat.ofDelimiter(":").formatHex(s.getBytes(UTF_8))),
    HEXADECIMAL_OF_UTF_16(s -> HexFormat.of().formatHex(s.getBytes(UTF_16BE))),
    BASE64_OF_UTF_16(s -> Base64.getEncoder().encodeToString(s.getBytes(UTF_16LE))),
    BASE64_BEHIND_AN_ID(s -> Base64.getEncoder().encodeToString(("id:" + s).getBytes(UTF_8))),
    BASE64_IN_LINES(s -> Base64.getMimeEncoder(8, new byte[] {'\n'}).encodeToString(s.getBytes(UTF_8))),
    BASE64_IN_A_URL(s -> URLEncoder.encode(Base64.getEncoder().encodeToString(s.getBytes(UTF_8)), UTF_8)),
    BASE64_OF_A_URL(s -> Base64.getEncoder().encodeToString(URLEncoder.encode(s, UTF_8).getBytes(UTF_8))),
    JSON_NUMBERS(s -> each(s, (i, c) -> "\\u%04x".formatted(c))),
    JSON_NUMBERS_IN_UPPER_CASE(s -> each(s, (i, c) -> "\\u%04X".formatted(c))),
    JSON_NUMBERS_OF_SIGNS(s -> signs(s, "\\u%04x")),
    JSON_SLASHES(s -> s.replace("/", "\\/")),
    JSON_IN_JSON(s -> each(s, (i, c) -> "\\\\u%04x".formatted(c))),
    MARKUP_DECIMAL(s -> each(s, (i, c) -> "&#%d;".formatted(c))),
    MARKUP_HEXADECIMAL(s -> each(s, (i, c) -> "&#x%04x;".formatted(c))),
    MARKUP_NAMES(s -> s.replace("+", "&plus;").replace("/", "&sol;").replace("=", "&equals;").replace(".", "&period;")),
    MARKUP_IN_A_URL(s -> URLEncoder.encode(signs(s, "&#%d;"), UTF_8)),
    URL_OF_EVERY_SIGN(s -> each(s, (i, c) -> "%%%02x".formatted(c))),
    MIXED(s -> each(s, (i, c) -> (switch (i % 4) {
        case 0 -> "\\u%04x";
        case 1 -> "%%%02X";
        case 2 -> "&#x%x;";
        default -> "%c";
    }).formatted(c))),
    REVERSED(s -> new StringBuilder(s).reverse().toString()),
    IN_LINES(s -> s.replaceAll("(.{4})", "$1\n")),
    WITH_ZERO_WIDTH(s -> s.replaceAll("(.{3})", "$1\u200b")),
    WITH_BLANKS(s -> s.replaceAll("(.)", "$1 "));

    private final UnaryOperator<String> how;

    Disguise(UnaryOperator<String> how) {
        this.how = how;
    }

    private static String signs(String text, String form) {
        return each(text, (i, c) -> Character.isLetterOrDigit(c) ? Character.toString(c) : form.formatted(c));
    }

    private static String each(String text, BiFunction<Integer, Integer, String> how) {
        return IntStream.range(0, text.length()).mapToObj(i -> how.apply(i, (int) text.charAt(i))).collect(joining());
    }

    /** Tell whether signs other than letters are what makes it readable. */
    boolean isEscaped() {
        return of("++//++").matches(".*[\\\\%&].*");
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

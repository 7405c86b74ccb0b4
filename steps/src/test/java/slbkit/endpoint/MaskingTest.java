package slbkit.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.profile.Auth;
import slbkit.profile.CallDefaults;

class MaskingTest {

    private static final String SECRET = "c4n4ry+secret/12345678";
    private static final String TOKEN = "t0k3n+token/==&more";
    private static final String SIGNATURE = "2/NlsuCwzSivnwq9PsTHhT6pBR4=";

    private final Masking masking = new Masking(new Auth(Auth.Scheme.RPC, "LTAI-abcdefgh", SECRET, TOKEN));

    @BeforeEach
    void a_request_was_signed() {
        masking.remember(new Wire(CallDefaults.Method.GET, URI.create("http://127.0.0.1/"), CallDefaults.Place.QUERY,
                Map.of("Signature", SIGNATURE), Map.of(), WireFormat.USUAL));
    }

    @Test
    void hides_signature_and_token_by_name() {
        assertThat(masking.masked(Map.of("Signature", "abc=", "SecurityToken", "x", "RegionId", "cn-hangzhou")))
                .containsEntry("Signature", "****")
                .containsEntry("SecurityToken", "****")
                .containsEntry("RegionId", "cn-hangzhou");
        assertThat(masking.masked(Map.of("Authorization", "ACS3-HMAC-SHA256 Credential=x")))
                .containsEntry("Authorization", "****");
    }

    @Test
    void shows_of_the_access_key_its_last_four_characters() {
        assertThat(masking.masked(Map.of("AccessKeyId", "LTAI-abcdefgh"))).containsEntry("AccessKeyId", "****efgh");
    }

    @Test
    void shows_nothing_of_an_access_key_that_is_too_short_to_hide_in() {
        assertThat(masking.masked(Map.of("AccessKeyId", "ab1"))).containsEntry("AccessKeyId", "****");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void hides_a_secret_that_the_target_echoes(Encoding encoding) {
        for (String secret : List.of(SECRET, TOKEN, SIGNATURE)) {
            for (String before : List.of("", "x", "xy", "{\"Message\":\"")) {
                String echoed = "said: " + encoding.how().apply(before + secret + " and so on") + " (end)";
                String hidden = masking.hide(echoed);
                assertThat(hidden).as(encoding.name()).contains("****");
                assertThat(pieces(encoding.how().apply(secret), secret.equals(SIGNATURE) ? 12 : 8, secret.length()))
                        .as("%s of %s in %s", encoding.name(), secret, hidden)
                        .noneMatch(piece -> hidden.toLowerCase(Locale.ROOT).contains(piece));
            }
        }
    }

    @Test
    void hides_what_is_left_of_a_secret_at_the_end_of_a_text_that_was_cut() {
        for (Encoding encoding : encodings().toList()) {
            String echoed = encoding.how().apply(SECRET);
            for (int kept = 12; kept < echoed.length(); kept++) {
                assertThat(masking.hide("so: " + echoed.substring(0, kept))).as("%s, %s kept", encoding, kept)
                        .startsWith("so: ****").hasSizeLessThan("so: ****".length() + 8);
            }
        }
    }

    @Test
    void leaves_everything_else_as_it_is() {
        String text = "{\"RequestId\":\"473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E\",\"Message\":\"The secret is out.\"}";
        assertThat(masking.hide(text)).isEqualTo(text);
    }

    @Test
    void hides_the_access_key_in_a_text_down_to_its_last_four_characters() {
        assertThat(masking.hide("no key LTAI-abcdefgh, no LTAI-ABCDEFGH")).isEqualTo("no key ****efgh, no ****efgh");
    }

    private static List<String> pieces(String encoded, int shown, int whole) {
        String text = encoded.toLowerCase(Locale.ROOT);
        int length = (text.length() * shown + whole - 1) / whole + 3;
        return IntStream.rangeClosed(0, Math.max(0, text.length() - length))
                .mapToObj(i -> text.substring(i, Math.min(text.length(), i + length)))
                .toList();
    }

    private record Encoding(String name, UnaryOperator<String> how) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Encoding> encodings() {
        Base64.Encoder base64 = Base64.getEncoder();
        return Stream.of(
                new Encoding("plain", s -> s),
                new Encoding("upper case", s -> s.toUpperCase(Locale.ROOT)),
                new Encoding("lower case", s -> s.toLowerCase(Locale.ROOT)),
                new Encoding("URL", s -> URLEncoder.encode(s, UTF_8)),
                new Encoding("URL with %20", s -> URLEncoder.encode(s, UTF_8).replace("+", "%20")),
                new Encoding("URL in lower case", s -> URLEncoder.encode(s, UTF_8).toLowerCase(Locale.ROOT)),
                new Encoding("URL twice", s -> URLEncoder.encode(URLEncoder.encode(s, UTF_8), UTF_8)),
                new Encoding("Base64", s -> base64.encodeToString(s.getBytes(UTF_8))),
                new Encoding("Base64 unpadded", s -> base64.withoutPadding().encodeToString(s.getBytes(UTF_8))),
                new Encoding("Base64 for URLs", s -> Base64.getUrlEncoder().encodeToString(s.getBytes(UTF_8))),
                new Encoding("Base64 in a URL", s -> URLEncoder.encode(base64.encodeToString(s.getBytes(UTF_8)), UTF_8)),
                new Encoding("hexadecimal", s -> HexFormat.of().formatHex(s.getBytes(UTF_8))),
                new Encoding("HEXADECIMAL", s -> HexFormat.of().withUpperCase().formatHex(s.getBytes(UTF_8))),
                new Encoding("Base64 in JSON", s -> base64.encodeToString(s.getBytes(UTF_8)).replace("/", "\\/")),
                new Encoding("Base64 in lower case", s -> base64.encodeToString(s.getBytes(UTF_8)).toLowerCase(Locale.ROOT)),
                new Encoding("JSON", s -> s.replace("/", "\\/").replace("\"", "\\\"")),
                new Encoding("markup", s -> s.replace("&", "&amp;")),
                new Encoding("URL with slashes", s -> URLEncoder.encode(s, UTF_8).replace("%2F", "/")),
                new Encoding("URL of every byte", s -> "%" + HexFormat.ofDelimiter("%").formatHex(s.getBytes(UTF_8))));
    }
}

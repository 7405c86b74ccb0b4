package slbkit.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.profile.Auth;
import slbkit.profile.CallDefaults;

class RecordingTest {

    private static final int MOST_OF_A_VALUE = 16 * 1024;
    private static final String SECRET = "sYUigaTPzZ6KmrjHqGVw";

    record Escape(String name, UnaryOperator<String> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Escape> escapes() {
        return Stream.of(
                new Escape("plain", s -> s),
                new Escape("URL", s -> "%" + HexFormat.ofDelimiter("%").formatHex(s.getBytes(UTF_8))),
                new Escape("hexadecimal", s -> HexFormat.of().formatHex(s.getBytes(UTF_8))),
                new Escape("Base64", s -> Base64.getEncoder().encodeToString(s.getBytes(UTF_8))));
    }

    /** Wherever a long value is cut, no eight characters of a secret are left. */
    @ParameterizedTest
    @MethodSource("escapes")
    void a_secret_that_is_cut_in_two_leaves_no_piece(Escape escape) {
        assertNoPieceLeft(escape, 4);
    }

    @ParameterizedTest
    @MethodSource("escapes")
    @Tag("thorough")
    void wherever_it_is_cut(Escape escape) {
        assertNoPieceLeft(escape, 1);
    }

    private static void assertNoPieceLeft(Escape escape, int step) {
        String written = escape.of().apply(SECRET);
        Recording recording = new Recording(URI.create("http://127.0.0.1/"),
                new Masking(new Auth(Auth.Scheme.RPC, "LTAI-abcdefgh", SECRET, "")));
        for (int kept = 1; kept < written.length(); kept += step) {
            String value = ".".repeat(MOST_OF_A_VALUE - kept) + written;
            String recorded = recording.of(SlbRequest.of("X"),
                    new Wire(CallDefaults.Method.GET, URI.create("http://127.0.0.1/"), CallDefaults.Place.QUERY, Map.of(), Map.of(), WireFormat.USUAL),
                    new Reply("x", 400, Map.of("X-Echo", List.of(value)), "", null, "", ""), 1)
                    .reply().headers().get("X-Echo").get(0);
            String left = recorded.replaceFirst("^\\.+", "");
            assertThat(left).as("cut after %s characters", kept).matches("(\\*{4}|.{0,7})… \\(cut here.*");
        }
    }
}

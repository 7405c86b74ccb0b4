package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.profile.Auth;
import slbkit.profile.Call;

class RecordingTest {

    private static final int MOST_OF_A_VALUE = 16 * 1024;
    private static final String SECRET = "sYUigaTPzZ6KmrjHqGVw";
    private static final Pattern NUMBER = Pattern.compile("&#([0-9]+);?|%([0-9A-F]{2})|\\\\u00([0-9a-f]{2})");

    record Escape(String name, UnaryOperator<String> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Escape> escapes() {
        return Stream.of(new Escape("markup", s -> each(s, "&#%d;")), new Escape("URL", s -> each(s, "%%%02X")),
                new Escape("JSON", s -> each(s, "\\u%04x")));
    }

    /** Wherever a long value is cut, amid an escape too, no eight signs of a secret are left. */
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
                    new Wire(Call.Method.GET, URI.create("http://127.0.0.1/"), Call.Place.QUERY, Map.of(), Map.of(), WireFormat.USUAL),
                    new Reply("x", 400, Map.of("X-Echo", List.of(value)), "", null, "", ""), 1)
                    .reply().headers().get("X-Echo").get(0);
            String read = NUMBER.matcher(recorded).replaceAll(number -> String.valueOf((char) (number.group(1) != null
                    ? Integer.parseInt(number.group(1))
                    : Integer.parseInt(number.group(2) != null ? number.group(2) : number.group(3), 16))));
            assertThat(read).as("cut behind %d signs", kept).contains("cut here");
            for (int i = 0; i + 8 <= SECRET.length(); i++) {
                assertThat(read).as("cut behind %d signs", kept).doesNotContain(SECRET.substring(i, i + 8));
            }
        }
    }

    private static String each(String text, String format) {
        return text.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }
}

package slbkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Duration;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Exception;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.SourceMediaType;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import io.cucumber.messages.types.Timestamp;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.endpoint.Endpoint;
import slbkit.profile.Auth;
import slbkit.profile.TargetProfile;

/** Of Cucumber's messages nothing is written before it is masked, and the page is made of what was written. */
class RawMessagesTest {

    private static final String SECRET = "c4n4ry/S3cret+\"0nly\"=\\4&tests/77";

    @TempDir
    Path folder;

    static Stream<String> spellings() {
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                SECRET,
                SECRET.toUpperCase(java.util.Locale.ROOT),
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                URLEncoder.encode(URLEncoder.encode(SECRET, StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                SECRET.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void a_secret_is_written_in_no_spelling(String spelling) throws IOException {
        write(failed("before " + spelling + " after"));
        for (String file : List.of("messages.ndjson", "cucumber.html")) {
            String written = Files.readString(folder.resolve(file)).replace("\\/", "/");
            assertThat(written).contains("before ****").contains("after");
            assertThat(written.toLowerCase(java.util.Locale.ROOT)).doesNotContain(
                    json(spelling).toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void the_messages_stay_cucumbers_own_with_their_features_whole() throws IOException {
        String feature = "Feature: long\n" + "# a line of a feature\n".repeat(2000);
        String said = write(Envelope.of(new Source("a.feature", feature, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)),
                failed("no secret " + "x".repeat(9000)));
        assertThat(said).startsWith("raw evidence: messages.ndjson and cucumber.html");
        List<String> lines = Files.readAllLines(folder.resolve("messages.ndjson"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("{\"source\":{\"uri\":\"a.feature\"").hasSizeGreaterThan(feature.length());
        assertThat(lines.get(1)).contains("cut here").hasSizeLessThan(14_000);
    }

    @Test
    void what_an_earlier_run_left_is_removed() throws IOException {
        Path evidence = Files.createDirectories(folder.resolve(RawMessages.FOLDER));
        Files.writeString(evidence.resolve("messages.ndjson"), "old");
        Files.writeString(evidence.resolve("cucumber.html"), "old");
        Files.writeString(evidence.resolve("mine.txt"), "somebody else's");
        RawMessages.clear(folder);
        assertThat(evidence.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_and_ends_no_run() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        RawMessages messages = new RawMessages(file, text -> text, text -> text);
        messages.take(failed("x"));
        assertThat(messages.finish()).contains("is not whole");
    }

    private String write(Envelope... messages) {
        try (Endpoint endpoint = new Endpoint(TargetProfile.of("http://127.0.0.1:1")
                .signed(new Auth(Auth.Scheme.RPC, "LTAI-no-secret", SECRET, "")), null)) {
            RawMessages raw = new RawMessages(folder, endpoint::hide, text -> {
                String hidden = endpoint.hide(text);
                return hidden.length() < 4000 ? hidden : hidden.substring(0, 4000) + "… (cut here)";
            });
            for (Envelope message : messages) {
                raw.take(message);
            }
            return raw.finish();
        }
    }

    private static Envelope failed(String message) {
        return Envelope.of(new TestStepFinished("1", "2", new TestStepResult(new Duration(0L, 0L), message,
                TestStepResultStatus.FAILED, new Exception("E", message, message)), new Timestamp(0L, 0L)));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

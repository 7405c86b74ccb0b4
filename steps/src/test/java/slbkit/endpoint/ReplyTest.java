package slbkit.endpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"a\":1,\"a\":2}   | the body is not JSON",
        "{\"a\":1} {}        | the body is not JSON",
        "[1]                 | the body is not a JSON object",
        "{\"a\":             | the body is not JSON",
        "<html></html>       | the body is not JSON",
        "``                  | the body is empty",
    })
    void tells_what_is_wrong_with_a_body(String body, String problem) {
        Reply reply = reply(200, body);
        assertThat(reply.json()).isNull();
        assertThat(reply.problem()).startsWith(problem);
        assertThat(reply.succeeded()).as("a reply that cannot be read has no code").isTrue();
    }

    @Test
    void notices_a_byte_order_mark_and_a_wrong_encoding() {
        assertThat(reply(200, "\uFEFF{}").problem()).contains("byte order mark");
        assertThat(Reply.of("x", 200, Map.of(), "{\"a\":\"é\"}".getBytes(ISO_8859_1)).problem()).contains("UTF-8");
    }

    @Test
    void is_no_JSON_beyond_what_any_reply_needs() {
        for (String body : List.of(
                "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                "{\"a\":" + "[".repeat(100_000),
                "{\"a\":[" + "[],".repeat(300_000) + "1]}",
                "{\"a\":" + "9".repeat(2000) + "}",
                "{\"a\":1e999999999}",
                "{\"a\":-1e-999999999}",
                "{\"a\":[{\"b\":1E+2147483648}]}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}")) {
            Reply reply = reply(200, body);
            assertThat(reply.json()).as(body.substring(0, Math.min(40, body.length()))).isNull();
            assertThat(reply.problem()).startsWith("the body").hasSizeLessThan(1000);
        }
    }

    @Test
    void a_list_beyond_the_bounds_of_the_kit_is_too_large_and_not_malformed() {
        assertThat(reply(200, "{\"a\":[" + "{},".repeat(200_000) + "1]}").isTooLarge()).isTrue();
        assertThat(reply(200, "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").isTooLarge()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "200 | {\"RequestId\":\"1\"}               | true  | false",
        "201 | {\"RequestId\":\"1\"}               | true  | false",
        "200 | {\"Code\":\"200\"}                  | true  | false",
        "200 | {\"Code\":\"\"}                     | true  | false",
        "200 | {\"Code\":\"SystemBusy\"}           | false | false",
        "400 | {\"Code\":\"SystemBusy\"}           | false | true",
        "302 | {}                                  | false | false",
    })
    void tells_accepted_from_rejected(int status, String body, boolean taken, boolean rejected) {
        assertThat(reply(status, body).succeeded()).isEqualTo(taken);
        assertThat(reply(status, body).rejected()).isEqualTo(rejected);
    }

    @Test
    void lists_servers_only_under_the_documented_wrapper() {
        assertThat(reply(200, "{\"B\":{\"S\":[{\"ServerId\":\"i\"}]}}").servers("B", "S")).hasValueSatisfying(
                s -> assertThat(s).hasSize(1));
        assertThat(reply(200, "{\"B\":[{\"ServerId\":\"i\"}]}").servers("B", "S")).isEmpty();
        assertThat(reply(200, "{\"B\":{\"S\":{\"ServerId\":\"i\"}}}").servers("B", "S")).isEmpty();
        assertThat(reply(200, "{\"B\":{\"S\":[1]}}").servers("B", "S")).isEmpty();
    }

    @Test
    void reads_the_media_type_in_any_spelling() {
        Map<String, List<String>> headers = Map.of("content-type", List.of("Application/JSON; charset=UTF-8"));
        assertThat(Reply.of("x", 200, headers, "{}".getBytes(UTF_8)).mediaType()).isEqualTo("application/json");
    }

    private static Reply reply(int status, String body) {
        return Reply.of("x", status, Map.of(), body.getBytes(UTF_8));
    }
}

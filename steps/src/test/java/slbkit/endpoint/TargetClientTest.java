package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.profile.Limits;
import slbkit.profile.TargetProfile;

/** What becomes of replies that are malformed, too large or too slow. */
class TargetClientTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Content-Length: 2~Transfer-Encoding: chunked~~2~{}~0~~ | the head has both Content-Length and Transfer-Encoding
            Transfer-Encoding: chunked~~zz~{}                      | the body is cut short: Bad chunk header: zz
            Content-Encoding: gzip~Content-Length: 2~~{}           | the body cannot be unpacked:
            Content-Length: 0~Content-Type: text/plain; charset=x~~| the body is empty
            Content-Length: 3~~{}x                                 | the body is not JSON:
            """)
    void a_broken_body_keeps_its_status_and_its_head(String reply, String problem) throws Exception {
        Reply read = reply(OK + "X-Own: 1~".replace("~", "\r\n") + reply.strip().replace("~", "\r\n"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.headers()).containsEntry("X-Own", List.of("1")).doesNotContainKey(TargetClient.BROKEN_BODY.strip());
        assertThat(read.problem()).startsWith(problem);
        assertThat(read.failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            HTTP/1.1 200 OK~Content-Length: 9~~{}  | the connection was closed within the body
            HTTP/1.1 1234 Odd~Content-Length: 2~~{}| the status is 1234
            SSH-2.0-OpenSSH_9.2~                   | Not a valid protocol version: SSH-2.0
            """)
    void what_is_not_a_reply_is_a_failure(String reply, String failure) throws Exception {
        Reply read = reply(reply.strip().replace("~", "\r\n"));
        assertThat(read.status()).isZero();
        assertThat(read.failure()).contains(failure);
    }

    @ParameterizedTest
    @CsvSource({"a=b; Max-Age=soon", "''", "=", "a=b; Expires=then; Version=99999999999999999999", "a=b; Path=/"})
    void a_cookie_is_recorded_and_not_read(String cookie) throws Exception {
        Reply read = reply(OK + "Set-Cookie: " + cookie + "\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(read.headers()).containsEntry("Set-Cookie", List.of(cookie));
        assertThat(read.text()).isEqualTo("{}");
    }

    @Test
    void a_body_has_a_limit() throws Exception {
        assertThat(reply(OK + "\r\n" + " ".repeat(TargetClient.MOST_BYTES) + "{").problem())
                .isEqualTo("the body has more than 4194304 bytes");
        assertThat(reply(OK + "\r\n" + " ".repeat(TargetClient.MOST_BYTES - 2) + "{}").problem()).isEmpty();
    }

    /** The last byte comes within the limit for a read, but not within that for the reply. */
    @Test
    void a_reply_has_a_time_limit_as_a_whole() throws Exception {
        String failure = reply("3s", socket -> {
            socket.getOutputStream().write((OK + "\r\n").getBytes(StandardCharsets.US_ASCII));
            CountDownLatch never = new CountDownLatch(1);
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write(' ');
            }
        }).failure();
        assertThat(failure).contains("the reply was not complete after 3000 ms");
    }

    private interface Answer {

        void to(Socket socket) throws Exception;
    }

    private static Reply reply(String bytes) throws Exception {
        return reply("10s", socket -> socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Reply reply(String timeout, Answer answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Endpoint endpoint = new Endpoint(profile(server, timeout))) {
            Thread answering = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    StringBuilder head = new StringBuilder();
                    while (head.indexOf("\r\n\r\n") < 0) {
                        head.append((char) socket.getInputStream().read());
                    }
                    answer.to(socket);
                } catch (Exception e) {
                    // the caller has gone
                }
            });
            answering.setDaemon(true);
            answering.start();
            return endpoint.probe("DescribeRegions");
        }
    }

    private static TargetProfile profile(ServerSocket server, String timeout) {
        String url = "http://127.0.0.1:" + server.getLocalPort();
        TargetProfile open = TargetProfile.of(url);
        return new TargetProfile(open.name(), url, open.region(), open.auth(), open.call(), open.fixtures(),
                open.capabilities(), open.without(), open.provocations(), new Limits(0, null, timeout, null), open.tls(), null);
    }
}

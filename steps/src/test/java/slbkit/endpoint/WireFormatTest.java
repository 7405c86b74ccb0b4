package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import slbkit.endpoint.WireFormat.EmptyBody;
import slbkit.endpoint.WireFormat.Encoding;
import slbkit.profile.CallDefaults;
import slbkit.profile.TargetProfile;
import slbkit.report.Exchange;

/** The forms of a request, as they travel. */
class WireFormatTest {

    private static final String EMPTY_CHUNK = "0\r\n\r\n";

    private static final ReplyObserver NOBODY = new ReplyObserver() {
        @Override
        public void before(SlbRequest request) {
            // nothing to see
        }

        @Override
        public void after(SlbRequest request, Reply reply, Exchange exchange) {
            // nothing to see
        }
    };

    @Test
    void a_post_without_a_body_ends_in_three_ways() throws Exception {
        assertThat(sent(s -> s)).containsIgnoringCase("\r\nContent-Length: 0\r\n").doesNotContain("Transfer-Encoding");
        assertThat(sent(s -> s.written(WireFormat.of(EmptyBody.CHUNKED))))
                .containsIgnoringCase("\r\nTransfer-Encoding: chunked\r\n").endsWith(EMPTY_CHUNK)
                .doesNotContain("Content-Length");
        assertThat(sent(s -> s.written(WireFormat.of(EmptyBody.NOT_MENTIONED))))
                .startsWith("POST ").doesNotContain("Content-Length").doesNotContain("Transfer-Encoding");
    }

    @Test
    void a_call_without_a_body_may_have_the_content_type_of_a_form() throws Exception {
        assertThat(sent(s -> s.written(WireFormat.asForm()))).containsIgnoringCase("\r\nContent-Type: application/x-www-form");
        assertThat(sent(s -> s)).doesNotContainIgnoringCase("\r\nContent-Type:");
        assertThat(sent(s -> s.by(CallDefaults.Method.GET).written(WireFormat.asForm()))).startsWith("GET ")
                .containsIgnoringCase("\r\nContent-Type: application/x-www-form");
    }

    @Test
    void characters_are_encoded_in_three_ways() throws Exception {
        assertThat(sent(s -> s)).contains("Name=a%20b%2Bc%2Ad~e");
        assertThat(sent(s -> s.written(WireFormat.of(Encoding.PLUS_FOR_SPACE)))).contains("Name=a+b%2Bc%2Ad~e");
        assertThat(sent(s -> s.written(WireFormat.of(Encoding.BARE_ASTERISK)))).contains("Name=a%20b%2Bc*d%7Ee");
    }

    /** What arrives at a server that answers one call. */
    private static String sent(UnaryOperator<CallStyle> style) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Endpoint endpoint = new Endpoint(TargetProfile.of("http://127.0.0.1:" + server.getLocalPort()))) {
            CompletableFuture<String> arrived = CompletableFuture.supplyAsync(() -> answered(server));
            endpoint.call("a#1", SlbRequest.of("DescribeRegions").with("Name", "a b+c*d~e")
                    .styled(style.apply(endpoint.usualStyle())), NOBODY);
            return arrived.get(10, TimeUnit.SECONDS);
        }
    }

    private static String answered(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.setSoTimeout(10_000);
            InputStream in = socket.getInputStream();
            StringBuilder request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                request.append((char) in.read());
            }
            if (request.indexOf("Transfer-Encoding") > 0) {
                request.append(new String(in.readNBytes(EMPTY_CHUNK.length()), StandardCharsets.US_ASCII));
            }
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII));
            return request.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Requests that are wrong in their very bytes: right ones with bytes changed, lost, doubled and swapped. After
 * each, the state is what it was and the next good call works. Run by {@code mvn test -Pfuzz}; seeded, so that a
 * finding comes back: {@code -Dslb.fuzz.seed=N}, and {@code -Dslb.fuzz.executions=N} says how many.
 */
class StubFuzz {

    @RegisterExtension
    static final SlbStubExtension SLB = new SlbStubExtension();

    private static final int LONGEST_SILENCE_MILLIS = 300;

    /** None of these changes the state, however it is cut: they act on groups that do not exist. */
    private static final List<String> SEEDS = List.of(
            "GET /?Action=DescribeVServerGroupAttribute&Version=2014-05-15&VServerGroupId=rsp-none HTTP/1.1\r\n"
                    + "Host: 127.0.0.1\r\nAccept: application/json\r\nConnection: close\r\n\r\n",
            "POST /?Action=AddVServerGroupBackendServers&Version=2014-05-15&VServerGroupId=rsp-none&BackendServers="
                    + "%5B%7B%22ServerId%22%3A%22i-1%22%2C%22Port%22%3A80%7D%5D HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Content-Length: 0\r\nConnection: close\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 61\r\nConnection: close\r\n\r\n"
                    + "Action=DeleteVServerGroup&Version=2014-05-15&VServerGroupId=x",
            "POST /?Action=DeleteVServerGroup&Version=2014-05-15&VServerGroupId=x HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n0\r\n\r\n");

    private static final List<String> PIECES = List.of(
            "\r\n", "\n", "\u0000", "%", "%zz", "%00", "&", "=", "?", "/", "..", " ", "HTTP/9.9", "Content-Length: -1\r\n",
            "Transfer-Encoding: gzip\r\n", "Content-Encoding: gzip\r\n", "Expect: 100-continue\r\n", "é", "\t", ":",
            "[", "{", "'", "99999999999999999999", "Host: x\r\n", "x-acs-action: Nope\r\n");

    @Test
    void no_bytes_harm_the_state_or_the_next_call() throws IOException {
        long seed = Long.getLong("slb.fuzz.seed", 1);
        int executions = Integer.getInteger("slb.fuzz.executions", 5_000);
        Random random = new Random(seed);
        Caller caller = new Caller(SLB.stub());
        String kept = caller.group("[{'ServerId':'i-1','Port':80}]");
        int answered = 0;
        for (int i = 0; i < executions; i++) {
            byte[] request = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
            String reply = send(request);
            answered += reply.isEmpty() ? 0 : 1;
            String sent = new String(request, StandardCharsets.ISO_8859_1);
            assertThat(reply).as("execution %d of seed %d: %s", i, seed, sent)
                    .doesNotContain("Exception", "\tat ", "<html", "HTTP/1.1 500");
            assertThat(caller.describe(kept).each("ServerId")).as(sent).containsExactly("i-1");
            assertThat(caller.get("/__admin/slb/state", Map.of()).json().path("vServerGroupCount").asInt(-1))
                    .as(sent).isEqualTo(1);
        }
        System.out.printf("fuzz: %d executions, %d of them answered, seed %d%n", executions, answered, seed);
        assertThat(answered).isGreaterThan(executions / 4);
    }

    private static byte[] mutated(String text, Random random) {
        StringBuilder request = new StringBuilder(text);
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(request.length());
            int end = Math.min(request.length(), at + 1 + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> request.setCharAt(at, (char) random.nextInt(256));
                case 1 -> request.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> request.insert(at, request.substring(at, end));
                default -> request.delete(at, Math.min(end, request.length() - 1));
            }
        }
        return request.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What comes back, until the stub closes or waits for more. */
    private static String send(byte[] request) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(SLB.stub().url()).getPort())) {
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                reply.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException e) {
            // It waits for the rest of a request that has none.
        } catch (java.net.SocketException e) {
            // It has seen enough, and closed.
        }
        return reply.toString(StandardCharsets.UTF_8);
    }
}

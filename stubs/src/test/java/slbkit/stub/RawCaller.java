package slbkit.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends requests exactly as they are given. */
final class RawCaller {

    private RawCaller() {
    }

    static Caller.Answer get(String url, String path) {
        String reply = exchange(url, "GET " + path + " HTTP/1.1\r\nHost: stub\r\nConnection: close\r\n\r\n");
        int body = reply.indexOf("\r\n\r\n");
        return new Caller.Answer(Integer.parseInt(reply.substring(9, 12)), Map.of(), reply.substring(body + 4));
    }

    /** Send requests over one connection, which the last must ask to close, and receive all replies. */
    static String exchange(String url, String requests) {
        URI target = URI.create(url);
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

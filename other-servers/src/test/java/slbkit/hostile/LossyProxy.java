package slbkit.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import slbkit.hostile.HostileServer.Asked;

/** A proxy before a stub that passes calls on, except that every so often one gets no answer. */
final class LossyProxy implements HostileServer.Behaviour {

    /** What a caller sees of a call that gets no answer. */
    enum Loss {
        /** The connection is reset, and the stub never sees the call. */
        RESET_BEFORE,
        /** The call is carried out, and then the connection is reset. */
        RESET_AFTER,
        /** The proxy says that it got no answer, on a page of its own. */
        PAGE_502
    }

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "host", "connection", "content-length", "transfer-encoding");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String stub;
    private final Loss loss;
    private final int every;

    LossyProxy(String stub, Loss loss, int every) {
        this.stub = stub;
        this.loss = loss;
        this.every = every;
    }

    @Override
    public void answer(Asked asked, OutputStream out) throws Exception {
        boolean lost = asked.number() % every == every - 1;
        if (lost && loss == Loss.RESET_BEFORE) {
            asked.reset();
            return;
        }
        HttpResponse<byte[]> reply = client.send(request(asked), HttpResponse.BodyHandlers.ofByteArray());
        if (!lost) {
            write(out, reply.statusCode(), reply.headers().firstValue("Content-Type").orElse(""), reply.body());
        } else if (loss == Loss.RESET_AFTER) {
            asked.reset();
        } else {
            write(out, 502, "text/html", "<html><title>502 Bad Gateway</title></html>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private HttpRequest request(Asked asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stub + asked.target())).method(
                asked.head().split(" ", 2)[0], HttpRequest.BodyPublishers.ofString(asked.body()));
        asked.head().lines().skip(1).map(line -> line.split(":", 2)).filter(header -> header.length == 2)
                .filter(header -> !OF_THE_CONNECTION.contains(header[0].toLowerCase(java.util.Locale.ROOT)))
                .forEach(header -> request.header(header[0], header[1].strip()));
        return request.build();
    }

    private static void write(OutputStream out, int status, String type, byte[] body) throws IOException {
        out.write("HTTP/1.1 %d Reply\r\n%sContent-Length: %d\r\n\r\n".formatted(
                status, type.isEmpty() ? "" : "Content-Type: " + type + "\r\n", body.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }
}

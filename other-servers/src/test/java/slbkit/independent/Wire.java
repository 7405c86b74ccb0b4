package slbkit.independent;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;

/** Sends an answer as bytes. */
final class Wire {

    private final AtomicBoolean called = new AtomicBoolean();

    void send(HttpExchange exchange, Turn turn, Answer answer) throws IOException, InterruptedException {
        delay(turn);
        String json = JsonText.of(turn, answer.body());
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType(turn));
        if (turn.is(Oddity.EXTRA_HEADERS)) {
            headers.set("Set-Cookie", "edge=7; Path=/; HttpOnly");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Acs-Request-Id", "somewhere-else");
            headers.set("Server", "shelf/0.1");
        }
        switch (turn.detail(Mutation.WIRE)) {
            case "" -> write(exchange, turn, answer.status(), json.getBytes(StandardCharsets.UTF_8));
            default -> sendMutated(exchange, turn, answer, json);
        }
    }

    private void delay(Turn turn) throws InterruptedException {
        if (turn.is(Oddity.SLOW_FIRST_CALL) && called.compareAndSet(false, true)) {
            Thread.sleep(1500);
        }
        if (turn.is(Oddity.LATENCY_JITTER)) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(20, 101));
        }
    }

    private static String contentType(Turn turn) {
        if (turn.is(Oddity.CONTENT_TYPE_UPPER_CASE)) {
            return "Application/JSON ; Charset=\"UTF-8\"";
        }
        return turn.is(Oddity.CONTENT_TYPE_BARE) ? "application/json" : "application/json;charset=utf-8";
    }

    private static void write(HttpExchange exchange, Turn turn, int status, byte[] body) throws IOException {
        byte[] sent = body;
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (turn.is(Oddity.GZIP_WHEN_ASKED) && accepted != null && accepted.contains("gzip")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            sent = gzip(body);
        }
        boolean chunked = turn.is(Oddity.CHUNKED);
        exchange.sendResponseHeaders(status, chunked ? 0 : sent.length == 0 ? -1 : sent.length);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int at = 0; chunked && at < sent.length - 1; at += 7) {
                out.write(sent, at, Math.min(7, sent.length - 1 - at));
                out.flush();
            }
            out.write(sent, chunked ? sent.length - 1 : 0, chunked ? 1 : sent.length);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private static void sendMutated(HttpExchange exchange, Turn turn, Answer answer, String json) throws IOException {
        int status = answer.status();
        switch (turn.detail(Mutation.WIRE)) {
            case "bom" -> write(exchange, turn, status, utf8("\uFEFF" + json));
            case "cut" -> write(exchange, turn, status, utf8(json.substring(0, json.length() / 2)));
            case "no end" -> write(exchange, turn, status, utf8(json.substring(0, json.length() - 1)));
            case "duplicate member" -> write(exchange, turn, status,
                utf8("{\"RequestId\":\"first\"," + json.substring(1)));
            case "single quotes" -> write(exchange, turn, status, utf8(json.replace('"', '\'')));
            case "trailing comma" -> write(exchange, turn, status,
                utf8(json.substring(0, json.length() - 1) + ",}"));
            case "text after" -> write(exchange, turn, status, utf8(json + "\nOK"));
            case "log line before" -> write(exchange, turn, status, utf8("WARN slow call\n" + json));
            case "comment" -> write(exchange, turn, status, utf8("/* v1 */" + json));
            case "utf-16" -> write(exchange, turn, status, json.getBytes(StandardCharsets.UTF_16LE));
            case "in a string" -> write(exchange, turn, status,
                utf8("\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
            case "in a list" -> write(exchange, turn, status, utf8("[" + json + "]"));
            case "empty body" -> write(exchange, turn, status, new byte[0]);
            case "no content" -> write(exchange, turn, 204, new byte[0]);
            case "xml" -> typed(exchange, turn, status, "application/xml", "<Reply><RequestId>x</RequestId></Reply>");
            case "html page" -> typed(exchange, turn, status, "text/html", "<html><body>It works</body></html>");
            case "html type" -> typed(exchange, turn, status, "text/html;charset=utf-8", json);
            case "plain type" -> typed(exchange, turn, status, "text/plain", json);
            case "no type" -> typed(exchange, turn, status, null, json);
            case "short" -> shortBody(exchange, status, utf8(json));
            case "redirect" -> {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                write(exchange, turn, 302, utf8(json));
            }
            default -> throw new IllegalStateException(turn.detail(Mutation.WIRE));
        }
    }

    private static void typed(HttpExchange exchange, Turn turn, int status, String type, String body)
        throws IOException {
        if (type == null) {
            exchange.getResponseHeaders().remove("Content-Type");
        } else {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        write(exchange, turn, status, utf8(body));
    }

    /** Promises more than it sends, then hangs up. */
    private static void shortBody(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length + 20L);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

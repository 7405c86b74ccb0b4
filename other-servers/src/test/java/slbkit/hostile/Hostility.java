package slbkit.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import slbkit.hostile.HostileServer.Asked;
import slbkit.hostile.HostileServer.Behaviour;

/** What broken and malicious servers do, one row a behaviour. */
enum Hostility {

    // time
    NEVER_ANSWERS((asked, out) -> forEver()),
    ONE_BYTE_A_SECOND((asked, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{")),
    DRIPPING_HEAD((asked, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: ")),
    DIES_HALF_WAY((asked, out) -> {
        if (asked.number() < 30) {
            Replies.success(asked, out);
        } else {
            forEver();
        }
    }),

    // connections
    CLOSES_AT_ONCE((asked, out) -> asked.socket().close()),
    RESETS_AT_ONCE((asked, out) -> asked.reset()),
    RESETS_MID_BODY((asked, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"RequestId\"");
        asked.reset();
    }),

    // framing
    ENDLESS_CHUNKS((asked, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        endless(out, "400\r\n" + " ".repeat(1024) + "\r\n");
    }),
    ENDLESS_HEADERS((asked, out) -> {
        write(out, "HTTP/1.1 200 OK\r\n");
        endless(out, "X-More: " + "x".repeat(100) + "\r\n");
    }),
    ENDLESS_HEADER_LINE((asked, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
        endless(out, "x".repeat(1000));
    }),
    ENDLESS_INTERIM_REPLIES((asked, out) -> endless(out, "HTTP/1.1 100 Continue\r\n\r\n")),
    LENGTH_TOO_LARGE((asked, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{}");
        asked.socket().close();
    }),
    LENGTH_TOO_SMALL((asked, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            + "Content-Length: 2\r\n\r\n{\"RequestId\": \"HTTP/1.1 200 OK\"}")),
    LENGTH_NEGATIVE((asked, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}")),
    LENGTH_TWICE((asked, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 7\r\n\r\n{}")),
    LENGTH_WITH_CHUNKED((asked, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")),
    NO_STATUS_LINE((asked, out) -> {
        write(out, "Content-Length: 2\r\n\r\n{}");
        asked.socket().close();
    }),
    STATUS_999((asked, out) -> Replies.json(out, "999 Odd", "{\"RequestId\": \"r\"}")),
    OTHER_PROTOCOL((asked, out) -> {
        write(out, "SSH-2.0-OpenSSH_9.2\r\n");
        asked.socket().close();
    }),
    RANDOM_ANSWERS((asked, out) -> {
        byte[] noise = new byte[400];
        new Random(asked.number()).nextBytes(noise);
        out.write(noise);
        asked.socket().close();
    }),

    // bodies
    GZIP_BOMB((asked, out) -> packed(out, Bomb.PACKED)),
    GZIP_THAT_IS_NONE((asked, out) -> packed(out, "{\"RequestId\": \"r\"}".getBytes(StandardCharsets.UTF_8))),
    JSON_OF_100_MB((asked, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n{\"RequestId\": \"");
        endless(out, "x".repeat(8192));
    }),
    JSON_NESTED_DEEP((asked, out) ->
            Replies.json(out, "200 OK", "{\"BackendServers\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}")),
    JSON_NAN((asked, out) -> Replies.json(out, "200 OK", "{\"RequestId\": NaN}")),
    JSON_HUGE_EXPONENT((asked, out) -> Replies.json(out, "200 OK", Replies.servers("1e999999999", asked))),
    JSON_LONG_NUMBER((asked, out) -> Replies.json(out, "200 OK", Replies.servers("9".repeat(300_000), asked))),
    INVALID_UTF_8((asked, out) -> Replies.bytes(out, "200 OK", "application/json",
            new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'})),
    UTF_16((asked, out) -> Replies.bytes(out, "200 OK", "application/json",
            "{\"RequestId\": \"r\"}".getBytes(StandardCharsets.UTF_16))),
    XML_WITH_EXTERNAL_ENTITY((asked, out) -> Replies.bytes(out, "200 OK", "text/xml", ("<!DOCTYPE a [<!ENTITY x SYSTEM "
            + "\"file:///etc/passwd\">]><a><RequestId>&x;</RequestId></a>").getBytes(StandardCharsets.UTF_8))),
    XML_BILLION_LAUGHS((asked, out) -> Replies.bytes(out, "200 OK", "text/xml",
            Replies.billionLaughs().getBytes(StandardCharsets.UTF_8))),
    STATUS_204((asked, out) -> write(out, "HTTP/1.1 204 No Content\r\n\r\n")),
    EMPTY_200((asked, out) -> Replies.json(out, "200 OK", "")),
    LOGIN_PAGE((asked, out) -> Replies.bytes(out, "200 OK", "text/html",
            "<!DOCTYPE html><html><title>Log in</title></html>".getBytes(StandardCharsets.UTF_8))),
    STACK_TRACE((asked, out) -> Replies.bytes(out, "500 Internal Server Error", "text/plain",
            "java.lang.NullPointerException\n\tat com.acme.Slb.call(Slb.java:1)".getBytes(StandardCharsets.UTF_8))),

    // elsewhere
    REDIRECT_301((asked, out) -> redirect(out, "301 Moved Permanently", "http://127.0.0.1:1/")),
    REDIRECT_302_TO_A_FILE((asked, out) -> redirect(out, "302 Found", "file:///etc/passwd")),
    REDIRECT_307_LOOP((asked, out) -> redirect(out, "307 Temporary Redirect", "/" + asked.number())),
    CHALLENGE_401((asked, out) -> write(out, "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
            + "Content-Length: 0\r\n\r\n")),
    TOO_MANY_FOR_AN_HOUR((asked, out) -> write(out, "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3600\r\n"
            + "Content-Length: 0\r\n\r\n")),
    UNAVAILABLE_FOR_EVER((asked, out) -> write(out, "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3600\r\n"
            + "Content-Length: 0\r\n\r\n")),

    // by chance
    GOOD_CUT_SLOW_OR_ABSENT((asked, out) -> {
        switch (new Random(asked.number() * 7919L).nextInt(6)) {
            case 0 -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"RequestId\"");
                asked.socket().close();
            }
            case 1 -> {
                new CountDownLatch(1).await(3, TimeUnit.SECONDS);
                Replies.success(asked, out);
            }
            case 2 -> forEver();
            default -> Replies.success(asked, out);
        }
    }),
    FIVE_MB_EACH((asked, out) -> Replies.json(out, "200 OK", "{\"RequestId\": \"" + "r".repeat(5 * 1024 * 1024) + "\"}")),

    // opinions
    RANDOM_YES_AND_NO((asked, out) -> {
        if (new Random(asked.number()).nextInt() % 2 == 0) {
            Replies.success(asked, out);
        } else {
            Replies.json(out, "400 Bad Request", "{\"RequestId\": \"%d\", \"Code\": \"Forbidden\", \"Message\": \"No.\"}"
                    .formatted(asked.number()));
        }
    }),
    BUSY_FOR_EVER((asked, out) -> busy(out, asked, "SystemBusy", "The system is busy.")),
    PROCESSING_FOR_EVER((asked, out) -> busy(out, asked, "OperationFailed.ServiceGroupProcessing",
            "The service group is processing.")),
    YES_TO_EVERYTHING(Replies::success),
    YES_WITHOUT_A_WORD((asked, out) -> Replies.json(out, "200 OK", "{}")),
    NO_TO_EVERYTHING((asked, out) -> Replies.json(out, "400 Bad Request", "{\"RequestId\": \"" + asked.number()
            + "\", \"Code\": \"Forbidden\", \"Message\": \"No.\"}"));

    private final Behaviour behaviour;

    Hostility(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /** Longer than any test; the connection's end comes first. */
    private static void forEver() throws InterruptedException {
        new CountDownLatch(1).await(120, TimeUnit.SECONDS);
    }

    private static void drip(OutputStream out, String start) throws Exception {
        write(out, start);
        for (int i = 0; i < 120; i++) {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            write(out, " ");
        }
    }

    private static void endless(OutputStream out, String piece) throws IOException {
        for (int i = 0; i < 1_000_000; i++) {
            write(out, piece);
        }
    }

    private static void busy(OutputStream out, Asked asked, String code, String message) throws IOException {
        Replies.json(out, "400 Bad Request", "{\"RequestId\": \"%d\", \"Code\": \"%s\", \"Message\": \"%s\"}"
                .formatted(asked.number(), code, message));
    }

    static void redirect(OutputStream out, String status, String where) throws IOException {
        write(out, "HTTP/1.1 %s\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(status, where));
    }

    private static void packed(OutputStream out, byte[] body) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                + body.length + "\r\n\r\n");
        out.write(body);
    }

    /** 100 MB of blanks in some 100 KB. */
    private static final class Bomb {

        static final byte[] PACKED = packed();

        private static byte[] packed() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 100; i++) {
                    gzip.write(blanks);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}

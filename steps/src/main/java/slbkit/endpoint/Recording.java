package slbkit.endpoint;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import slbkit.report.Exchange;

/**
 * Makes the record of an exchange, without secrets and with limited size, so that a target with long replies fills neither
 * memory nor disk.
 */
final class Recording {

    private static final int MOST_OF_A_BODY = 64 * 1024;
    private static final int MOST_OF_A_VALUE = 16 * 1024;
    private static final int MOST_HEADERS = 64;
    /** After a run has kept this much, it keeps only the beginning of each body. */
    private static final long MOST_IN_ALL = 16L * 1024 * 1024;
    private static final int BEGINNING = 1024;

    private final URI endpoint;
    private final Masking masking;
    private final AtomicLong kept = new AtomicLong();

    Recording(URI endpoint, Masking masking) {
        this.endpoint = endpoint;
        this.masking = masking;
    }

    Exchange of(SlbRequest request, Wire wire, Reply reply, long millis) {
        return new Exchange(
                reply.exchange(),
                request.operation(),
                new Exchange.Sent(
                        wire.method().name(),
                        endpoint.toString(),
                        cut(masking.masked(wire.headers())),
                        cut(masking.masked(wire.parameters())),
                        wire.place().name().toLowerCase(Locale.ROOT)),
                new Exchange.Received(
                        reply.status(),
                        headers(reply),
                        cut(reply.text(), MOST_OF_A_BODY),
                        cut(reply.failure(), MOST_OF_A_VALUE)),
                Math.max(0, millis));
    }

    private Map<String, String> cut(Map<String, String> values) {
        Map<String, String> cut = new LinkedHashMap<>();
        values.forEach((name, value) -> cut.put(name, cut(value, MOST_OF_A_VALUE)));
        return cut;
    }

    private Map<String, List<String>> headers(Reply reply) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        reply.headers().entrySet().stream().limit(MOST_HEADERS).forEach(h -> headers.put(
                cut(h.getKey(), MOST_OF_A_VALUE),
                h.getValue().stream().limit(MOST_HEADERS).map(v -> cut(v, MOST_OF_A_VALUE)).toList()));
        return headers;
    }

    /** The beginning of a text without secrets, and with its length where it is cut. */
    private String cut(String text, int most) {
        int length = kept.get() > MOST_IN_ALL ? Math.min(most, BEGINNING) : most;
        kept.addAndGet(Math.min(text.length(), length));
        return text.length() <= length
                ? masking.hide(text)
                : masking.hide(text.substring(0, length)) + "… (cut here; it has " + text.length() + " characters)";
    }
}

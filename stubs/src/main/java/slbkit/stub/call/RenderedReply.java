package slbkit.stub.call;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reply as it goes out: status, headers and the body's bytes.
 *
 * @param status the HTTP status
 */
public record RenderedReply(int status, Map<String, String> headers, byte[] body) {

    public RenderedReply {
        headers = Map.copyOf(headers);
    }

    public static RenderedReply of(int status, String contentType, String body) {
        return new RenderedReply(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public RenderedReply withStatus(int other) {
        return new RenderedReply(other, headers, body);
    }

    public RenderedReply withText(String text) {
        return new RenderedReply(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one header set, or removed if the value is null. */
    public RenderedReply withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.keySet().removeIf(name::equalsIgnoreCase);
        if (value != null) {
            changed.put(name, value);
        }
        return new RenderedReply(status, changed, body);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenderedReply that
                && status == that.status
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}

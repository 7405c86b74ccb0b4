package slbkit.report;

import static java.util.Collections.unmodifiableMap;
import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request with its reply, secrets masked.
 *
 * @param id unique in the run; its scenario's place, or what it finds out for the whole run, and a running number;
 *     by this a record can be judged again
 * @param operation the action that was called
 * @param request what was sent
 * @param reply what came back
 * @param millis how long it took
 */
public record Exchange(String id, String operation, Sent request, Received reply, long millis) {

    public Exchange {
        requireNonNull(id, "id");
        requireNonNull(request, "request");
        requireNonNull(reply, "reply");
        operation = operation == null ? "" : operation;
    }

    /**
     * What was sent. The maps keep the order of the wire.
     *
     * @param method GET or POST
     * @param url the endpoint with path, without query
     * @param headers headers by name
     * @param parameters parameters by name, decoded, wherever they travelled
     * @param in where the parameters travelled: query or form
     */
    public record Sent(
            String method, String url, Map<String, String> headers, Map<String, String> parameters, String in) {

        public Sent {
            headers = unmodifiableMap(new LinkedHashMap<>(headers));
            parameters = unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * What came back. The map keeps the order of the wire.
     *
     * @param status the HTTP status; 0 where none came
     * @param headers headers by name, as received
     * @param body the body as text
     * @param failure why no reply came, in one line; empty where one came
     */
    public record Received(int status, Map<String, List<String>> headers, String body, String failure) {

        public Received {
            headers = unmodifiableMap(new LinkedHashMap<>(headers));
            body = body == null ? "" : body;
            failure = failure == null ? "" : failure;
        }

        /** Whether a reply came at all. */
        public boolean came() {
            return status != 0;
        }
    }
}

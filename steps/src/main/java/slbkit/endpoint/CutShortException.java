package slbkit.endpoint;

import io.restassured.http.Headers;
import java.io.IOException;

/** A reply's body ended before its announced end: a reply came, and it is a wrong one. */
final class CutShortException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Headers headers;

    CutShortException(int status, Headers headers, IOException how) {
        super(how.getMessage(), how);
        this.status = status;
        this.headers = headers;
    }

    /** The headers that came before the body. */
    Headers headers() {
        return headers;
    }

    /** The status that came before the body. */
    int status() {
        return status;
    }
}

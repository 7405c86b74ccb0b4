package slbkit.endpoint;

import io.restassured.http.Headers;

/** A reply came, and its body is not what its head announces, or more than anybody would read. */
final class BrokenBodyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Headers headers;

    BrokenBodyException(int status, Headers headers, String how) {
        super(how);
        this.status = status;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }
}

package slbkit.stub.http;

import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.HttpInput;

/** Counts the bytes of one body as they come and stops reading where no call could be that long. */
final class BodyLimit implements HttpInput.Interceptor {

    static final long MOST = 64L * 1024 * 1024;

    private long read;

    @Override
    public HttpInput.Content readFrom(HttpInput.Content content) {
        read += content.remaining();
        if (read > MOST) {
            throw new BadMessageException(HttpStatus.PAYLOAD_TOO_LARGE_413);
        }
        return content;
    }
}

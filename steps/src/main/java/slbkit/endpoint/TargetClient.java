package slbkit.endpoint;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpHeaders;
import org.apache.http.MalformedChunkCodingException;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.InputStreamEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.protocol.HttpContext;

/**
 * The HTTP client that REST Assured is given. It sends through a client of Apache, and adds the bounds that neither
 * has: a reply as a whole has a time limit, however slowly it drips, and its body a size, also after it was unpacked.
 * REST Assured takes only a client of the old kind, of which nothing but the type is used here.
 */
@SuppressWarnings("deprecation")
final class TargetClient extends DefaultHttpClient {

    /** No reply of the contract comes near this size. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** A header in which this client reports what is wrong with a body. No target can send one that begins with a space. */
    static final String BROKEN_BODY = " broken-body";

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;
    private final Duration limit;
    private final WireFormat.EmptyBody empty;

    /**
     * Send through another client.
     *
     * @param deadlines ends what takes longer than the limit
     * @param empty how a POST ends that has no body
     */
    TargetClient(
            CloseableHttpClient client, ScheduledThreadPoolExecutor deadlines, Duration limit, WireFormat.EmptyBody empty) {
        this.client = client;
        this.deadlines = deadlines;
        this.limit = limit;
        this.empty = empty;
    }

    @Override
    public CloseableHttpResponse execute(HttpUriRequest asked, HttpContext context) throws IOException {
        HttpUriRequest request = ended(asked);
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
        try (CloseableHttpResponse response = sent(request)) {
            return bounded(response);
        } catch (IOException e) {
            if (request.isAborted()) {
                throw new InterruptedIOException("the reply was not complete after %s ms".formatted(limit.toMillis()));
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private CloseableHttpResponse sent(HttpUriRequest request) throws IOException {
        try {
            return client.execute(request);
        } catch (TargetConnection.UnaskedBytesException e) {
            return client.execute(request);
        }
    }

    /** Without a body, a POST has the length 0 unless something else is asked for. */
    private HttpUriRequest ended(HttpUriRequest request) {
        if (!(request instanceof HttpEntityEnclosingRequest post) || post.getEntity() != null) {
            return request;
        }
        return switch (empty) {
            case LENGTH_ZERO -> request;
            case NOT_MENTIONED -> RequestBuilder.copy(request).build();
            case CHUNKED -> {
                ByteArrayEntity nothing = new ByteArrayEntity(new byte[0]);
                nothing.setChunked(true);
                post.setEntity(nothing);
                yield request;
            }
        };
    }

    /** The response in a form that REST Assured can always read: with the whole body, and without its length. */
    private static CloseableHttpResponse bounded(CloseableHttpResponse response) throws IOException {
        int status = response.getStatusLine().getStatusCode();
        if (status > 999) {
            throw new ClientProtocolException("the status is " + status);
        }
        byte[] body = {};
        try {
            body = body(response);
        } catch (ConnectionClosedException e) {
            throw new IOException("the connection was closed within the body: " + e.getMessage(), e);
        } catch (MalformedChunkCodingException e) {
            response.addHeader(BROKEN_BODY, "the body is cut short: " + e.getMessage());
        } catch (ZipException | EOFException e) {
            response.addHeader(BROKEN_BODY, "the body cannot be unpacked: " + e.getMessage());
        }
        response.setEntity(new InputStreamEntity(new ByteArrayInputStream(body)));
        for (Header cookie : response.getHeaders("Set-Cookie")) {
            // REST Assured would read it, fail on one that is malformed, and log what the target wrote
            response.removeHeader(cookie);
            response.addHeader(" " + cookie.getName(), cookie.getValue());
        }
        return response;
    }

    private static byte[] body(CloseableHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.containsHeader(HttpHeaders.CONTENT_LENGTH) && response.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            response.addHeader(BROKEN_BODY, "the head has both Content-Length and Transfer-Encoding");
            return new byte[0];
        }
        InputStream in = entity == null ? null : entity.getContent();
        byte[] bytes = in == null ? new byte[0] : in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            response.addHeader(BROKEN_BODY, Reply.TOO_LARGE + MOST_BYTES + " bytes");
            return new byte[0];
        }
        return bytes;
    }
}

package slbkit.endpoint;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.HttpEntity;
import org.apache.http.MalformedChunkCodingException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * Carries what REST Assured has put together to the target and back, within bounds that REST Assured's own
 * sending does not have: a reply as a whole has a time limit, however slowly it drips, and its body a size, also
 * after it was unpacked.
 */
final class BoundedSend implements Filter, AutoCloseable {

    /** No reply of the contract comes near this size. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Replies share its configuration: one made anew for each costs more than reading the reply. */
    private static final Response BARE = new ResponseBuilder().setStatusCode(200).build();

    private final CloseableHttpClient client;
    private final Duration limit;
    private final Pace pace;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "slbkit-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    BoundedSend(CloseableHttpClient client, Duration limit, Pace pace) {
        this.client = client;
        this.limit = limit;
        this.pace = pace;
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        try {
            return send(asked.getMethod(), URI.create(asked.getURI()), asked, WireFormat.EmptyBody.LENGTH_ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends what is specified, without the way through REST Assured's chain of filters: between a specification
     * and this, its last filter, it resolves path parameters that no call here has, and spends more on that than
     * on all the rest of a call.
     *
     * @param empty how a POST ends that has no body
     */
    Response send(String method, URI uri, FilterableRequestSpecification asked, WireFormat.EmptyBody empty)
            throws IOException {
        pace.awaitTurn();
        try {
            return once(request(method, uri, asked, empty));
        } catch (TargetConnection.UnaskedBytesException e) {
            return once(request(method, uri, asked, empty));
        } finally {
            pace.ended();
        }
    }

    private Response once(HttpUriRequest request) throws IOException {
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
        try (CloseableHttpResponse response = client.execute(request)) {
            int status = response.getStatusLine().getStatusCode();
            Headers headers = headers(response);
            if (headers.hasHeaderWithName("Content-Length") && headers.hasHeaderWithName("Transfer-Encoding")) {
                throw new BrokenBodyException(status, headers, "the head has both Content-Length and Transfer-Encoding");
            }
            return new ResponseBuilder()
                    .clone(BARE)
                    .setStatusCode(status)
                    .setStatusLine(response.getStatusLine().toString())
                    .setHeaders(headers)
                    .setBody(body(response.getEntity(), status, headers))
                    .build();
        } catch (IOException e) {
            if (request.isAborted()) {
                throw late();
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private IOException late() {
        return new InterruptedIOException("the reply was not complete after %s ms".formatted(limit.toMillis()));
    }

    private static HttpUriRequest request(
            String method, URI uri, FilterableRequestSpecification asked, WireFormat.EmptyBody empty) {
        RequestBuilder request = RequestBuilder.create(method).setUri(uri);
        for (Header header : asked.getHeaders()) {
            request.addHeader(header.getName(), header.getValue());
        }
        String body = asked.getBody();
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8)));
        } else if ("POST".equals(method) && empty != WireFormat.EmptyBody.NOT_MENTIONED) {
            // a POST without a body says so: some servers demand Content-Length
            ByteArrayEntity nothing = new ByteArrayEntity(new byte[0]);
            nothing.setChunked(empty == WireFormat.EmptyBody.CHUNKED);
            request.setEntity(nothing);
        }
        return request.build();
    }

    private static Headers headers(CloseableHttpResponse response) {
        List<Header> headers = new ArrayList<>();
        for (org.apache.http.Header header : response.getAllHeaders()) {
            headers.add(new Header(header.getName(), header.getValue()));
        }
        return new Headers(headers);
    }

    private static byte[] body(HttpEntity entity, int status, Headers headers) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try {
            InputStream in = entity.getContent();
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BrokenBodyException(status, headers, "the body has more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (ConnectionClosedException e) {
            throw new IOException("the connection was closed within the body: " + e.getMessage(), e);
        } catch (MalformedChunkCodingException e) {
            throw new BrokenBodyException(status, headers, "the body is cut short: " + e.getMessage());
        } catch (ZipException | EOFException e) {
            throw new BrokenBodyException(status, headers, "the body cannot be unpacked: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}

package slbkit.endpoint;

import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHost;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.params.ConnRoutePNames;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.CoreConnectionPNames;
import org.apache.http.params.HttpParams;
import slbkit.target.Limits;
import slbkit.target.TargetProfile;

/**
 * Connections to a target: pooled, with time limits, nothing retried, no redirect, and no more requests a
 * second than the target allows.
 */
@SuppressWarnings("deprecation") // REST Assured still takes the older kind of client alone.
final class Transport implements AutoCloseable {

    private final org.apache.http.impl.conn.PoolingClientConnectionManager connections =
            new org.apache.http.impl.conn.PoolingClientConnectionManager();
    private final RestAssuredConfig config;
    private final long nanosBetweenCalls;
    private long nextTurn = System.nanoTime();

    Transport(TargetProfile profile) {
        Limits limits = profile.limits();
        connections.setMaxTotal(64);
        connections.setDefaultMaxPerRoute(64);
        int millis = Math.toIntExact(limits.timeLimit().toMillis());
        HttpClient client = client(millis, profile);
        this.config = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(() -> (org.apache.http.impl.client.AbstractHttpClient) client)
                        .reuseHttpClientInstance())
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .defaultQueryParameterCharset("UTF-8")
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
        this.nanosBetweenCalls =
                limits.requestsPerSecond() == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / limits.requestsPerSecond();
    }

    private HttpClient client(int millis, TargetProfile profile) {
        HttpParams parameters = new BasicHttpParams();
        parameters.setIntParameter(CoreConnectionPNames.CONNECTION_TIMEOUT, millis);
        parameters.setIntParameter(CoreConnectionPNames.SO_TIMEOUT, millis);
        parameters.setBooleanParameter(CoreConnectionPNames.STALE_CONNECTION_CHECK, true);
        parameters.setBooleanParameter(CoreConnectionPNames.TCP_NODELAY, true);
        org.apache.http.impl.client.DefaultHttpClient client =
                new org.apache.http.impl.client.DefaultHttpClient(connections, parameters);
        client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        client.setCookieStore(null);
        if (profile.tls().insecure() || profile.tls().caFile() != null) {
            connections.getSchemeRegistry().register(Trust.scheme(profile.tls()));
        }
        if (profile.proxy() != null) {
            client.getParams().setParameter(ConnRoutePNames.DEFAULT_PROXY, HttpHost.create(profile.proxy()));
        }
        return client;
    }

    RestAssuredConfig config() {
        return config;
    }

    /** Wait until the target's limit of requests a second allows the next one. */
    void awaitTurn() {
        if (nanosBetweenCalls == 0) {
            return;
        }
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            long turn = Math.max(now, nextTurn);
            nextTurn = turn + nanosBetweenCalls;
            wait = turn - now;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        connections.shutdown();
    }

    /** Why a call failed, in one line. */
    static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage().lines().findFirst().orElse("");
        return cause.getClass().getSimpleName() + message;
    }
}

package slbkit.endpoint;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.IOException;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import slbkit.profile.Limits;
import slbkit.profile.TargetProfile;

/**
 * Connections to a target: pooled, bounded in time and in the size of a reply's head, nothing sent twice, no
 * redirect followed, no cookie kept.
 */
final class Transport implements AutoCloseable {

    /** More than any gateway in the way adds. */
    private static final MessageConstraints HEAD =
            MessageConstraints.custom().setMaxHeaderCount(200).setMaxLineLength(32 * 1024).build();

    /** As many as scenarios may run at the same time. */
    private static final int MOST_CONNECTIONS = 64;

    private final CloseableHttpClient client;
    private final BoundedSend send;
    private final RestAssuredConfig config = RestAssuredConfig.config()
            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .defaultQueryParameterCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    Transport(TargetProfile profile) {
        Limits limits = profile.limits();
        int millis = Math.toIntExact(limits.timeLimit().toMillis());
        this.client = HttpClients.custom()
                .setConnectionManager(connections(profile, millis))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(millis)
                        .setConnectionRequestTimeout(millis)
                        .setSocketTimeout(millis)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProxy(profile.proxy() == null ? null : HttpHost.create(profile.proxy()))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.send = new BoundedSend(client, limits.timeLimit(),
                new Pace(limits.requestsPerSecond(), limits.atOnce(MOST_CONNECTIONS)));
    }

    private static PoolingHttpClientConnectionManager connections(TargetProfile profile, int millis) {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", Trust.sockets(profile.tls()))
                        .build(),
                (route, config) -> new TargetConnection(HEAD));
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
        connections.setDefaultSocketConfig(
                SocketConfig.custom().setSoTimeout(millis).setTcpNoDelay(true).build());
        // a server may close a connection after any reply, and need not say so before
        connections.setValidateAfterInactivity(1);
        return connections;
    }

    RestAssuredConfig config() {
        return config;
    }

    /** What carries a request to the target, as the last of REST Assured's filters. */
    BoundedSend send() {
        return send;
    }

    @Override
    public void close() {
        send.close();
        try {
            client.close();
        } catch (IOException e) {
            // what is left of the connections ends with the process
        }
    }

    /** Why a call failed, in one line. */
    static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && (!(cause instanceof IOException) || cause.getMessage() == null)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage().lines().findFirst().orElse("");
        return cause.getClass().getSimpleName() + message;
    }
}

package slbkit.endpoint;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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
import org.apache.http.protocol.HttpContext;
import slbkit.profile.Limits;
import slbkit.profile.TargetProfile;

/**
 * Connections to a target: pooled, with limits of time and size. They send nothing twice, follow no redirect and keep no
 * cookie. REST Assured uses them by its configuration.
 */
final class Transport implements AutoCloseable {

    /** More than any gateway in the way adds. */
    private static final MessageConstraints HEAD =
            MessageConstraints.custom().setMaxHeaderCount(200).setMaxLineLength(32 * 1024).build();

    /** As many as scenarios may run at the same time. */
    private static final int MOST_CONNECTIONS = 64;

    /**
     * How often a call site of REST Assured's Groovy code runs before Groovy links it directly. Groovy's default of 1,000 is
     * most of a run: with this value a whole run takes 0.88 times the CPU.
     */
    private static final String LINKS_AFTER = "groovy.indy.optimize.threshold";

    static {
        // Groovy reads it when its first code runs, that is with the first call
        if (System.getProperty(LINKS_AFTER) == null) {
            System.setProperty(LINKS_AFTER, "10");
        }
    }

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "slbkit-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<WireFormat.EmptyBody, RestAssuredConfig> configs = new EnumMap<>(WireFormat.EmptyBody.class);
    private final Pace pace;

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
        deadlines.setRemoveOnCancelPolicy(true);
        for (WireFormat.EmptyBody empty : WireFormat.EmptyBody.values()) {
            configs.put(empty, config(new TargetClient(client, deadlines, limits.timeLimit(), empty)));
        }
        this.pace = new Pace(limits.requestsPerSecond(), limits.atOnce(MOST_CONNECTIONS));
    }

    private static RestAssuredConfig config(TargetClient client) {
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParams(Map.of()).httpClientFactory(() -> client))
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .defaultQueryParameterCharset("UTF-8")
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    private static PoolingHttpClientConnectionManager connections(TargetProfile profile, int millis) {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", new ChannelSockets())
                        .register("https", Trust.sockets(profile.tls()))
                        .build(),
                (route, config) -> new TargetConnection(HEAD));
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
        connections.setDefaultSocketConfig(
                SocketConfig.custom().setSoTimeout(millis).setTcpNoDelay(true).build());
        // a server may close a connection after any reply without notice
        connections.setValidateAfterInactivity(1);
        return connections;
    }

    /** Sockets that have a channel, so that {@link TargetConnection} can look at them without waiting. */
    private static final class ChannelSockets extends PlainConnectionSocketFactory {

        @Override
        public Socket createSocket(HttpContext context) throws IOException {
            return SocketChannel.open().socket();
        }
    }

    /** A request whose texts are sent as they are given. REST Assured makes no extra call for a CSRF token. */
    RequestSpecification request(WireFormat.EmptyBody empty) {
        return given().config(configs.get(empty)).urlEncodingEnabled(false).disableCsrf();
    }

    /** How many requests may go out, and when. */
    Pace pace() {
        return pace;
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
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

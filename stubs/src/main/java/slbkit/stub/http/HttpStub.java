package slbkit.stub.http;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import wiremock.org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The running WireMock server. */
public final class HttpStub implements AutoCloseable {

    /** All parameters travel in the query: 20 servers, 20 tags, every character percent-encoded, and then some. */
    private static final int LONGEST_HEAD = 4 * 1024 * 1024;

    /** Few while there are no calls, so that hundreds of stubs fit into one JVM. */
    private static final int LEAST_THREADS = 1;

    private static final int MOST_THREADS = 200;

    private final WireMockServer server;
    private final Serving serving;
    private final RecentCalls recent;

    private HttpStub(WireMockServer server, Serving serving, RecentCalls recent) {
        this.server = server;
        this.recent = recent;
        this.serving = serving;
    }

    /** Load what a server is made of, beside a thread that is about to start one and has other things to do first. */
    public static void prepare() {
        new WireMockServer(selfContained().dynamicPort());
    }

    /** What reads no file of the folder in which it starts, and calls no other server. */
    private static WireMockConfiguration selfContained() {
        return options()
                .fileSource(new ClasspathFileSource("slbkit/stub/no-files"))
                .httpClientFactory((o, trustAll, trusted, systemProperties) -> HttpStub::callNobody);
    }

    /**
     * Start a server.
     *
     * @throws IllegalStateException if it cannot listen there
     */
    public static HttpStub start(Serving serving) {
        RecentCalls recent = new RecentCalls();
        Answering answering = new Answering(serving, serving.listener().andThen(recent::add));
        AtomicReference<WireMockServer> wireMock = new AtomicReference<>();
        CatchAll catchAll = new CatchAll(serving::reset);
        DirectCalls direct = new DirectCalls(answering, serving.faults(),
                () -> serving.latencyMillis() == 0 && isAsWeMadeIt(wireMock.get(), catchAll));
        AdminApi adminApi = new AdminApi(serving, recent);
        HttpServerFactory factory =
                (o, admin, stubs) -> new StubServer(o, admin, stubs, new AdminHelp(adminApi), direct);
        WireMockConfiguration options = selfContained()
                .bindAddress(serving.host())
                .httpServerFactory(factory)
                .extensions(new SlbTransformer(answering, serving.latencyMillis()), adminApi)
                .mappingSource(catchAll)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .jettyAcceptors(1)
                .threadPoolFactory(o -> new QueuedThreadPool(MOST_THREADS, LEAST_THREADS))
                .jettyHeaderRequestSize(LONGEST_HEAD)
                .jettyStopTimeout(100L);
        WireMockServer server = new WireMockServer(listening(options, serving));
        wireMock.set(server);
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new IllegalStateException(
                    "cannot listen on %s port %s".formatted(serving.host(), serving.port()), e);
        }
        return new HttpStub(server, serving, recent);
    }

    /** In place of WireMock's client for mappings that forward calls: it reads every trusted certificate at the start. */
    private static Response callNobody(Request request) throws IOException {
        throw new IOException("the stub calls no other server");
    }

    /** Whether WireMock has no mapping of better priority and no delay for all calls. */
    private static boolean isAsWeMadeIt(WireMockServer server, CatchAll catchAll) {
        GlobalSettings settings = server.getGlobalSettings().getSettings();
        return catchAll.isAllOf(server.getStubMappings())
                && settings.getFixedDelay() == null
                && settings.getDelayDistribution() == null;
    }

    private static WireMockConfiguration listening(WireMockConfiguration options, Serving serving) {
        Certificate certificate = serving.certificate();
        if (certificate == null) {
            return serving.port() == 0 ? options.dynamicPort() : options.port(serving.port());
        }
        options.httpDisabled(true)
                .keystoreType("PKCS12")
                .keystorePath(certificate.keystore().toAbsolutePath().toString())
                .keystorePassword(certificate.password())
                .keyManagerPassword(certificate.password());
        return serving.port() == 0 ? options.dynamicHttpsPort() : options.httpsPort(serving.port());
    }

    /** Where it answers; a host that stands for every address is named by its loopback address. */
    public String url() {
        String host = serving.host();
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        boolean secure = serving.certificate() != null;
        return "%s://%s:%s".formatted(
                secure ? "https" : "http",
                name.contains(":") ? "[" + name + "]" : name,
                secure ? server.httpsPort() : server.port());
    }

    /** Show no call of before. */
    public void forgetCalls() {
        recent.clear();
    }

    @Override
    public void close() {
        server.stop();
    }
}

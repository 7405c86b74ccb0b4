package slbkit.stub.http;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import slbkit.stub.service.Arms;
import slbkit.stub.world.World;
import wiremock.org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The running WireMock server. */
public final class HttpStub implements AutoCloseable {

    /** All parameters travel in the query: 20 servers, 20 tags, every character percent-encoded, and then some. */
    private static final int LONGEST_HEAD = 4 * 1024 * 1024;

    /** Few while nobody calls, so that hundreds of stubs fit into one JVM. */
    private static final int LEAST_THREADS = 1;

    private static final int MOST_THREADS = 200;

    private final WireMockServer server;
    private final String host;

    private HttpStub(WireMockServer server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Start a server.
     *
     * @throws IllegalStateException if it cannot listen there
     */
    public static HttpStub start(String host, int port, Exchange exchange, World world, Arms arms) {
        HttpServerFactory factory = StubServer::new;
        WireMockConfiguration options = options()
                .bindAddress(host)
                .httpServerFactory(factory)
                .extensions(new SlbTransformer(exchange), new AdminApi(world, arms))
                .fileSource(new ClasspathFileSource("slbkit/stub/no-files"))
                .mappingSource(new CatchAll(() -> {
                    world.reset();
                    arms.clear();
                }))
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .http2PlainDisabled(true)
                .jettyAcceptors(1)
                .threadPoolFactory(o -> new QueuedThreadPool(MOST_THREADS, LEAST_THREADS))
                .jettyHeaderRequestSize(LONGEST_HEAD)
                .jettyStopTimeout(100L);
        WireMockServer server = new WireMockServer(port == 0 ? options.dynamicPort() : options.port(port));
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new IllegalStateException("cannot listen on %s port %s".formatted(host, port), e);
        }
        return new HttpStub(server, host);
    }

    /** Where it answers; a host that stands for every address is named by its loopback address. */
    public String url() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://%s:%s".formatted(name.contains(":") ? "[" + name + "]" : name, server.port());
    }

    @Override
    public void close() {
        server.stop();
    }
}

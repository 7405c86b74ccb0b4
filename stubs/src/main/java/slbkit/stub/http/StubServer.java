package slbkit.stub.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/** WireMock's HTTP server with our guard and the short way before it, and our envelope for what the server itself rejects. */
final class StubServer extends Jetty11HttpServer {

    StubServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs, AdminHelp help, DirectCalls direct) {
        super(options, admin, stubs);
        // The constructor above has made the handlers already.
        HandlerWrapper guard = (HandlerWrapper) jettyServer.getHandler();
        guard.insertHandler(help);
        guard.insertHandler(direct);
    }

    @Override
    protected Handler createHandler(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        RequestGuard guard = new RequestGuard();
        guard.setHandler(super.createHandler(options, admin, stubs));
        return guard;
    }

    @Override
    protected void applyAdditionalServerConfiguration(Server server, Options options) {
        super.applyAdditionalServerConfiguration(server, options);
        server.setErrorHandler(new EnvelopeErrors());
        // Jetty's header cache mishandles a value of only spaces: it rejects every request but the first of a connection.
        // aliyungo sends such a User-Agent.
        for (Connector connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(factory -> factory.getHttpConfiguration().setHeaderCacheSize(0));
        }
    }

    @Override
    protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
        super.decorateMockServiceContextAfterConfig(context);
        context.setErrorHandler(new EnvelopeErrors());
    }

    @Override
    protected void decorateAdminServiceContextAfterConfig(ServletContextHandler context) {
        super.decorateAdminServiceContextAfterConfig(context);
        context.setErrorHandler(new EnvelopeErrors());
    }
}

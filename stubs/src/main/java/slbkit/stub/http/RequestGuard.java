package slbkit.stub.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import slbkit.stub.call.Parameters;
import slbkit.stub.service.Gateway;
import slbkit.stub.service.Rejection;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Stands before WireMock. Keeps every admin endpoint, WireMock's own included, to callers on this machine: it
 * asks the connection, not a header that a caller may write, and takes no page of another site for a caller on
 * this machine. And rejects what WireMock could not take: a query that cannot be decoded, a body without end.
 */
final class RequestGuard extends HandlerWrapper {

    static final String ADMIN = "/__admin";

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (target.startsWith(ADMIN) && !isLocal(request)) {
            EnvelopeErrors.write(base, response,
                    new Rejection(403, "Forbidden", "The admin API answers on this machine only."));
            return;
        }
        Parameters query = Parameters.read(request.getQueryString());
        if (query.malformed() != null) {
            EnvelopeErrors.write(base, response, Gateway.malformed(query));
            return;
        }
        if (request.getContentLengthLong() > BodyLimit.MOST) {
            throw new BadMessageException(HttpStatus.PAYLOAD_TOO_LARGE_413);
        }
        base.getHttpInput().addInterceptor(new BodyLimit());
        super.handle(target, base, request, response);
    }

    private static boolean isLocal(HttpServletRequest request) throws UnknownHostException {
        String origin = request.getHeader("Origin");
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && isLoopbackName(request.getServerName())
                && (origin == null || isLoopbackName(hostOf(origin)));
    }

    private static String hostOf(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Names are compared, never resolved: a name that leads here today may belong to anyone. */
    private static boolean isLoopbackName(String name) {
        return name.equals("localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || name.equals("[0:0:0:0:0:0:0:1]")
                || name.matches("127(\\.[0-9]{1,3}){3}");
    }
}

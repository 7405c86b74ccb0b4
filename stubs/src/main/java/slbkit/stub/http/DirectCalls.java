package slbkit.stub.http;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.fault.Faults;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Answers the usual call, which has all parameters in its query, without WireMock: WireMock copies each request several
 * times before it calls a handler, which costs more than the answer. Any special call (with a form, a fault or a delay, for
 * the page, or if WireMock has an extra mapping or setting) goes through WireMock, and the same {@link Answering} answers it
 * there.
 *
 * <p>Without it, half of the time of a call went into those copies. With it, a call takes 0.32 to 0.44 of the CPU of
 * WireMock by itself; see {@code benchmark/README.md}.
 */
final class DirectCalls extends HandlerWrapper {

    private static final byte[] NO_BODY = new byte[0];

    private final Answering answering;
    private final Faults faults;
    private final BooleanSupplier nothingSpecial;

    /** Answers a call directly only if no extra mapping or delay is configured, which is checked on each call. */
    DirectCalls(Answering answering, Faults faults, BooleanSupplier nothingSpecial) {
        this.answering = answering;
        this.faults = faults;
        this.nothingSpecial = nothingSpecial;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Parameters query = Parameters.read(request.getQueryString());
        if (!isUsual(request, query) || !nothingSpecial.getAsBoolean()) {
            super.handle(target, base, request, response);
            return;
        }
        base.setHandled(true);
        byte[] body = hasBody(request) ? request.getInputStream().readAllBytes() : NO_BODY;
        Call call = Call.of(request.getMethod(), "/", query, Parameters.NONE, headers(request), body);
        write(answering.to(call).reply(), response);
    }

    private boolean isUsual(HttpServletRequest request, Parameters query) {
        return "/".equals(request.getRequestURI())
                && (request.getMethod().equals("GET") || request.getMethod().equals("POST"))
                && !query.pairs().isEmpty()
                && request.getHeader("Content-Encoding") == null
                && !Calls.isForm(request.getContentType())
                && !faults.mayMeet(query);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        return headers;
    }

    private static void write(RenderedReply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }
}

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
 * The short way for the usual call, which has everything in its query and is answered at once: WireMock copies
 * each request several times before it asks anyone, which costs more than the answer. Whatever is in any way
 * special (a form, a fault, a delay, a mapping or a setting that somebody gave WireMock, the page) goes its way
 * through WireMock, and is answered by the same {@link Answering} there.
 *
 * <p>Without it, half of the time of a call went into those copies. With it, a call takes 0.32 to 0.44 of the CPU of
 * WireMock by itself; see {@code benchmark/README.md}.
 */
final class DirectCalls extends HandlerWrapper {

    private static final byte[] NO_BODY = new byte[0];

    private final Answering answering;
    private final Faults faults;
    private final BooleanSupplier nothingSpecial;

    /** Only while WireMock has nothing to say that we have not: that is asked at each call. */
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

package slbkit.stub.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.service.Rejection;
import wiremock.jakarta.servlet.RequestDispatcher;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/** What the HTTP server itself has to reject is rejected like everything else: in the envelope, never in HTML. */
final class EnvelopeErrors extends ErrorHandler {

    private static final byte[] NO_BODY = new byte[0];

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateAcceptableResponse(
            Request base, HttpServletRequest request, HttpServletResponse response, int code, String message)
            throws IOException {
        Rejection rejection = isUndecodableForm(request) ? new Rejection(400, "InvalidParameter.Format",
                "Specified parameter format is not valid. The body is not percent-encoded as a form is.")
                : endedEarly(request) ? rejection(HttpStatus.BAD_REQUEST_400, "The body ended early")
                : rejection(code, message);
        write(base, response, rejection);
    }

    /** WireMock decodes a form before anyone is asked, and takes a wrong percent sign for a failure of its own. */
    private static boolean isUndecodableForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).contains("application/x-www-form-urlencoded")) {
            return false;
        }
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IllegalArgumentException;
    }

    /** A body shorter than its head says is the caller's mistake, wherever its end was met. */
    private static boolean endedEarly(HttpServletRequest request) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (cause != null && !(cause instanceof EOFException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        RenderedReply reply = rendered("", rejection(status, reason));
        fields.put("Content-Type", Renderer.JSON);
        return ByteBuffer.wrap(reply.body());
    }

    /** Answer a request with a rejection; no other handler gets to see it. */
    static void write(Request base, HttpServletResponse response, Rejection rejection) throws IOException {
        base.setHandled(true);
        RenderedReply reply = rendered(base.getHeader("Host"), rejection);
        response.setStatus(reply.status());
        response.setContentType(Renderer.JSON);
        response.getOutputStream().write(reply.body());
    }

    private static RenderedReply rendered(String host, Rejection rejection) {
        Map<String, String> headers = host == null || host.isEmpty() ? Map.of() : Map.of("Host", host);
        Call call = Call.of("GET", "/", Parameters.NONE, Parameters.NONE, headers, NO_BODY);
        return Renderer.render(call, rejection.reply(call));
    }

    private static Rejection rejection(int status, String message) {
        String reason = message == null || status >= 500 ? HttpStatus.getMessage(status) : message;
        return status >= 500
                ? new Rejection(status, "InternalError", "The request processing has failed: " + reason + ".")
                : new Rejection(status, "InvalidRequest", "The request cannot be read: " + reason + ".");
    }
}

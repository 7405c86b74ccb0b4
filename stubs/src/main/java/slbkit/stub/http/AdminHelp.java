package slbkit.stub.http;

import com.github.tomakehurst.wiremock.admin.AdminRoutes;
import com.github.tomakehurst.wiremock.admin.tasks.NotFoundAdminTask;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import slbkit.stub.service.Rejection;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** Answers an unknown admin call with a list of those that exist; without this class, WireMock returns an empty 404. */
final class AdminHelp extends HandlerWrapper {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final AdminApi ours;
    private volatile AdminRoutes routes;

    AdminHelp(AdminApi ours) {
        this.ours = ours;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = target.startsWith(RequestGuard.ADMIN + "/") ? target.substring(RequestGuard.ADMIN.length()) : "/";
        if (isFile(path) || isServed(request.getMethod(), path)) {
            super.handle(target, base, request, response);
            return;
        }
        List<String> others = METHODS.stream().filter(method -> isServed(method, path)).toList();
        if (!others.isEmpty()) {
            response.setHeader("Allow", String.join(", ", others));
        }
        EnvelopeErrors.write(base, response, new Rejection(
                others.isEmpty() ? HttpStatus.NOT_FOUND_404 : HttpStatus.METHOD_NOT_ALLOWED_405,
                others.isEmpty() ? "InvalidApi.NotFound" : "UnsupportedHTTPMethod",
                "There is no %s. The stub's admin API has %s. WireMock's own is described at GET /__admin/docs."
                        .formatted(
                                Rejection.quoted(request.getMethod() + " " + target),
                                String.join(", ", ours.served().map(call -> call.replace(" ", " " + RequestGuard.ADMIN))
                                        .toList()))));
    }

    /** What WireMock serves beside its API. */
    private static boolean isFile(String path) {
        return path.equals("/") || Stream.of("/swagger-ui", "/recorder").anyMatch(path::startsWith);
    }

    private boolean isServed(String method, String path) {
        if (routes == null) {
            routes = AdminRoutes.forServer(List.of(ours), null);
        }
        return !(routes.taskFor(RequestMethod.fromString(method), path) instanceof NotFoundAdminTask);
    }
}

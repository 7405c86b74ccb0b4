package slbkit.stub.http;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;

/** Reads a call out of a WireMock request. */
final class Calls {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Calls() {
    }

    static Call of(Request request) {
        String url = request.getUrl();
        int question = url.indexOf('?');
        String path = question < 0 ? url : url.substring(0, question);
        Parameters query = Parameters.read(question < 0 ? "" : url.substring(question + 1));
        byte[] body = request.getBody() == null ? new byte[0] : request.getBody();
        Map<String, String> headers = headers(request);
        return Call.of(request.getMethod().getName(), path, query, form(headers, body), headers, body);
    }

    static boolean isForm(String contentType) {
        return contentType != null && contentType.strip().toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private static Parameters form(Map<String, String> headers, byte[] body) {
        return body.length > 0 && isForm(headers.get("Content-Type"))
                ? Parameters.read(new String(body, StandardCharsets.UTF_8).strip())
                : Parameters.NONE;
    }

    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : request.getHeaders().all()) {
            headers.putIfAbsent(header.key(), header.isPresent() ? header.firstValue() : "");
        }
        return headers;
    }
}

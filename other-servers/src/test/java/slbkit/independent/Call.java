package slbkit.independent;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One request: its parameters from query and form, and the operation it asks for. */
record Call(String verb, boolean form, String action, boolean actionFromHeader, String version,
            Map<String, String> parameters) {

    static Call read(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        decodeInto(parameters, exchange.getRequestURI().getRawQuery());
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean form = body.length > 0 && type != null
            && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        if (form) {
            decodeInto(parameters, new String(body, StandardCharsets.UTF_8));
        }
        String action = parameters.get("Action");
        String version = parameters.get("Version");
        return new Call(exchange.getRequestMethod(), form,
            action != null ? action : header(exchange, "x-acs-action"), action == null,
            version != null ? version : header(exchange, "x-acs-version"), parameters);
    }

    /** The parameter's text, or null when the request does not carry it. */
    String get(String name) {
        return parameters.get(name);
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static void decodeInto(Map<String, String> parameters, String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                parameters.put(decode(name), decode(value));
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

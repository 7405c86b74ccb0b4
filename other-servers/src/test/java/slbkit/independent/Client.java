package slbkit.independent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few lines of client for the tests of the independent server. */
final class Client {

    /** A reply as it came. */
    record Seen(int status, String text, HttpResponse<String> response) {

        JsonNode json() {
            return JsonMapper.builder().build().readTree(text);
        }

        String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;

    Client(String url) {
        this.url = url;
    }

    /** POST with everything in the query. */
    Seen call(String action, String... namesAndValues) {
        Map<String, String> parameters = parameters(action, namesAndValues);
        return send(HttpRequest.newBuilder(URI.create(url + "/?" + encoded(parameters)))
            .POST(HttpRequest.BodyPublishers.noBody()));
    }

    Seen get(String action, String... namesAndValues) {
        return send(HttpRequest.newBuilder(URI.create(url + "/?" + encoded(parameters(action, namesAndValues)))));
    }

    Seen form(String action, String... namesAndValues) {
        return send(HttpRequest.newBuilder(URI.create(url + "/"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(parameters(action, namesAndValues)))));
    }

    Seen byHeaders(String action, String... namesAndValues) {
        Map<String, String> parameters = parameters(action, namesAndValues);
        parameters.remove("Action");
        parameters.remove("Version");
        return send(HttpRequest.newBuilder(URI.create(url + "/?" + encoded(parameters)))
            .header("x-acs-action", action).header("x-acs-version", "2014-05-15")
            .POST(HttpRequest.BodyPublishers.noBody()));
    }

    Seen arm(String action, String code) {
        return send(HttpRequest.newBuilder(URI.create(url + "/faults")).POST(HttpRequest.BodyPublishers.ofString(
            "{\"action\":\"%s\",\"code\":\"%s\",\"times\":1}".formatted(action, code))));
    }

    private static Map<String, String> parameters(String action, String... namesAndValues) {
        Map<String, String> parameters = new TreeMap<>(
            Map.of("Action", action, "Version", "2014-05-15", "RegionId", "cn-hangzhou"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                parameters.remove(namesAndValues[i]);
            } else {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return parameters;
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofString());
            return new Seen(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

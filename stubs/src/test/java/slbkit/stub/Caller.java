package slbkit.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client of the stub, with nothing of an SDK in it. */
final class Caller {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;

    Caller(SlbStub stub) {
        this(stub.url());
    }

    Caller(String url) {
        this.url = url;
    }

    /** A reply. */
    record Answer(int status, Map<String, String> headers, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String code() {
            return json().path("Code").asString("");
        }

        String message() {
            return json().path("Message").asString("");
        }

        /** The texts of one member of every listed server. */
        java.util.List<String> each(String member) {
            JsonNode wrapper = json().path("BackendServers").isMissingNode()
                    ? json().path("MasterSlaveBackendServers").path("MasterSlaveBackendServer")
                    : json().path("BackendServers").path("BackendServer");
            return wrapper.valueStream().map(s -> s.path(member).asString("-")).toList();
        }
    }

    /** A POST with everything in the query, names and values in turn; a null value leaves the name out. */
    Answer call(String action, String... namesAndValues) {
        return post("/?" + query(parameters(action, namesAndValues)), "", Map.of());
    }

    /** A vServer group behind lb-1 with the given servers; its id. */
    String group(String servers) {
        Answer created = call("CreateVServerGroup", "LoadBalancerId", "lb-1", "BackendServers", servers);
        return created.json().path("VServerGroupId").asString();
    }

    Answer describe(String group) {
        return call("DescribeVServerGroupAttribute", "VServerGroupId", group);
    }

    Answer get(String pathAndQuery, Map<String, String> headers) {
        return send(request(pathAndQuery, headers).GET());
    }

    Answer post(String pathAndQuery, String body, Map<String, String> headers) {
        return send(request(pathAndQuery, headers)
                .POST(body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(0))),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String pathAndQuery, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + pathAndQuery));
        headers.forEach(request::header);
        return request;
    }

    static Map<String, String> parameters(String action, String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Action", action);
        parameters.put("Version", "2014-05-15");
        parameters.put("RegionId", "cn-hangzhou");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                parameters.remove(namesAndValues[i]);
            } else {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return parameters;
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package slbkit.benchmark.suite.peer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import slbkit.contract.JsonSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The least that can be done: REPORT, URL, workers. java.net.http, one JSON parser, the same compiled schemas. */
public final class BareLoop {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final Checks checks;
    private final String url;

    private BareLoop(Checks checks, String url) {
        this.checks = checks;
        this.url = url;
    }

    public static void main(String[] arguments) throws InterruptedException {
        long begun = System.nanoTime();
        BareLoop loop = new BareLoop(Checks.of(Path.of(arguments[0])), arguments[1]);
        ExecutorService workers = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]));
        loop.checks.byScenario().values().forEach(scenario -> workers.submit(() -> loop.run(scenario)));
        workers.shutdown();
        if (!workers.awaitTermination(30, TimeUnit.MINUTES)) {
            workers.shutdownNow();
        }
        Figures.of(loop.made.get(), loop.wrong.get(), begun).print();
    }

    private void run(List<Check> scenario) {
        for (Check check : scenario) {
            try {
                if (!holds(check)) {
                    wrong.incrementAndGet();
                }
            } catch (IOException | RuntimeException e) {
                wrong.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean holds(Check check) throws IOException, InterruptedException {
        String query = checks.toSend(check).entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<byte[]> response = client.send(HttpRequest.newBuilder(URI.create(url + "/?" + query))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofByteArray());
        made.incrementAndGet();
        JsonNode body = JSON.readTree(response.body());
        if (!check.creates().isEmpty()) {
            checks.created(check, body.path(check.creates()).asString(""));
        }
        boolean as = response.statusCode() == check.status() && !body.path("RequestId").asString("").isEmpty()
                && (check.schema().isEmpty() || JsonSchemas.violations(check.schema(), body).isEmpty());
        for (var text : check.texts().entrySet()) {
            String pointer = "/" + text.getKey().replace("[0]", ".0").replace('.', '/');
            as &= body.at(pointer).asString("").equals(text.getValue());
        }
        return as;
    }
}

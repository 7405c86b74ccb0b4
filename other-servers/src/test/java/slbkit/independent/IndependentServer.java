package slbkit.independent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second server for the judged operations, written only from the reference pages. It shares nothing with the
 * stub: another HTTP stack, another store, other choices wherever the documents leave one. Oddities make it
 * answer in other conforming ways; a defect makes it break one documented statement.
 */
public final class IndependentServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        // head and body leave in two writes, which would otherwise wait 40 ms for each other
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Set<Oddity> oddities;
    private final Defect defect;
    private final Faults faults = new Faults();
    private final Ids ids = new Ids();
    private final Replies replies = new Replies(ids);
    private final Operations operations = new Operations(ids, faults);
    private final Wire wire = new Wire();
    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService workers;
    private final HttpServer server;
    private final Relay relay;

    private IndependentServer(Set<Oddity> oddities, Defect defect) throws IOException {
        this.oddities = Set.copyOf(oddities);
        this.defect = defect;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        this.workers = Executors.newCachedThreadPool(IndependentServer::daemon);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.createContext("/faults", this::arm);
        startAsDaemon();
        this.relay = oddities.stream().anyMatch(Oddity::relayed)
            ? new Relay(this.oddities, server.getAddress().getPort()) : null;
    }

    /** Starts a server on a free port. */
    public static IndependentServer start(Set<Oddity> oddities, Defect defectOrNull) {
        try {
            return new IndependentServer(oddities, defectOrNull);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + (relay == null ? server.getAddress().getPort() : relay.port());
    }

    /** The target profile of the suite for this server. */
    public String profile() {
        return IndependentProfile.profile(url());
    }

    /** How many calls of operations were answered. */
    public int calls() {
        return calls.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Turn turn = new Turn(Call.read(exchange), oddities, defect);
            int number = calls.incrementAndGet();
            wire.send(exchange, turn, answer(turn, number));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Turn turn, int number) throws InterruptedException {
        try {
            if (turn.is(Mutation.SECOND_CALL_FAILS) && number % 2 == 0) {
                throw new Rejection(500, "Oops", "Something went wrong");
            }
            Gate.check(turn);
            if (turn.is(Oddity.THROTTLES_EVERY_FIFTH_CALL) && number % 5 == 0) {
                throw new Rejection(503, "Throttling.User", "Request was denied due to user flow control.");
            }
            return replies.success(turn, operations.perform(turn));
        } catch (Rejection rejection) {
            return replies.rejection(turn, rejection);
        }
    }

    private void arm(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean taken = exchange.getRequestMethod().equals("POST")
                && armed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = (taken ? "{\"armed\":true}" : "{\"armed\":false}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(taken ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private boolean armed(String body) {
        try {
            if (!(JSON.readValue(body, Object.class) instanceof Map<?, ?> given)) {
                return false;
            }
            Map<Object, Object> order = new LinkedHashMap<>(given);
            String action = String.valueOf(order.get("action"));
            String code = String.valueOf(order.get("code"));
            boolean documented = Documents.row(action, code).isPresent();
            if (documented) {
                faults.arm(action, code, order.get("times") instanceof Integer times ? times : 1);
            }
            return documented;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** The JDK's dispatcher thread is a daemon only when the thread that starts it is one. */
    private void startAsDaemon() {
        Thread starter = daemon(server::start);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "independent-server");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        if (relay != null) {
            try {
                relay.close();
            } catch (IOException alreadyClosed) {
                // nothing more to close
            }
        }
        server.stop(0);
        workers.shutdownNow();
    }
}

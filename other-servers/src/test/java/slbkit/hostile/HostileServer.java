package slbkit.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a bare socket, so that it can do what no HTTP library would. It listens on loopback and ends with its test. */
final class HostileServer implements AutoCloseable {

    /** What it does to one request. */
    interface Behaviour {

        void answer(Asked asked, OutputStream out) throws Exception;
    }

    /**
     * A request as it came.
     *
     * @param head request line and headers
     * @param body the body
     * @param number how many requests came before it
     * @param socket its connection
     */
    record Asked(String head, String body, int number, Socket socket) {

        /** The target of the request line: path and query. */
        String target() {
            return head.split(" ", 3)[1];
        }

        /** Let the connection fall, with a reset instead of an end. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final AtomicInteger requests = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private HostileServer(Behaviour behaviour) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behaviour = behaviour;
        inBackground(this::listen);
    }

    static HostileServer that(Behaviour behaviour) throws IOException {
        return new HostileServer(behaviour);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** How many requests came. */
    int requests() {
        return requests.get();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                inBackground(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                String body = new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
                behaviour.answer(new Asked(head, body, requests.getAndIncrement(), socket), socket.getOutputStream());
            }
        } catch (Exception e) {
            // the caller has gone, which is what it should do
        } finally {
            open.remove(socket);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            last = last << 8 | b;
            if (last == 0x0d0a0d0a) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .findFirst()
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .orElse(0);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "hostile");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}

package slbkit.independent;

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

/** Stands before the server and rewrites the heads of its replies, one call a connection. */
final class Relay implements AutoCloseable {

    private final Set<Oddity> oddities;
    private final int serverPort;
    private final ServerSocket door;

    Relay(Set<Oddity> oddities, int serverPort) throws IOException {
        this.oddities = oddities;
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        daemon("independent-relay", this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                daemon("independent-relay-call", () -> relay(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client; Socket server = new Socket(door.getInetAddress(), serverPort)) {
            InputStream fromClient = new BufferedInputStream(client.getInputStream());
            InputStream fromServer = new BufferedInputStream(server.getInputStream());
            String request = head(fromClient);
            if (request.isEmpty()) {
                return;
            }
            OutputStream toServer = server.getOutputStream();
            toServer.write(bytes(request.replaceAll("(?im)^connection:.*\r\n", "") + "Connection: close\r\n\r\n"));
            daemon("independent-relay-body", () -> copy(fromClient, toServer));
            OutputStream toClient = client.getOutputStream();
            toClient.write(bytes(rewritten(head(fromServer))));
            fromServer.transferTo(toClient);
            toClient.flush();
        } catch (IOException goneAway) {
            // one of the two hung up; there is nobody left to tell
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException goneAway) {
            // the reply was complete before the request's connection ended
        }
    }

    /** The head's lines without the empty one that ends them. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                String text = head.toString(StandardCharsets.ISO_8859_1);
                return text.substring(0, text.length() - 2);
            }
        }
        return "";
    }

    private String rewritten(String head) {
        String[] lines = head.split("\r\n");
        StringBuilder text = new StringBuilder();
        if (oddities.contains(Oddity.INTERIM_100)) {
            text.append("HTTP/1.1 100 Continue\r\n\r\n");
        }
        text.append(statusLine(lines[0])).append("\r\n");
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].toLowerCase(Locale.ROOT).startsWith("connection:")) {
                text.append(header(lines[i])).append("\r\n");
            }
        }
        return text.append(header("Connection: close")).append("\r\n\r\n").toString();
    }

    private String statusLine(String line) {
        String[] words = line.split(" ", 3);
        String version = oddities.contains(Oddity.HTTP_1_0) ? "HTTP/1.0" : words[0];
        String reason = oddities.contains(Oddity.OTHER_REASON_TEXT) ? "As You Like It (v2)"
            : oddities.contains(Oddity.NO_REASON_TEXT) ? "" : words.length > 2 ? words[2] : "";
        return version + " " + words[1] + " " + reason;
    }

    private String header(String line) {
        int colon = line.indexOf(':');
        return oddities.contains(Oddity.LOWER_CASE_HEADERS) && colon > 0
            ? line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon) : line;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

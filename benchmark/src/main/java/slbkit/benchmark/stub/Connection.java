package slbkit.benchmark.stub;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One connection that is kept. Knows as much HTTP as its servers speak, so that calling costs next to nothing. */
final class Connection implements AutoCloseable {

    private static final int LONGEST_SILENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    Connection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
        this.in = socket.getInputStream();
    }

    /** Send one request and read its whole reply. */
    void exchange(byte[] request, Talk talk) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int end = indexOfBlankLine();
        while (end < 0) {
            fill();
            end = indexOfBlankLine();
        }
        String head = new String(buffer, 0, end, StandardCharsets.US_ASCII);
        int status = Integer.parseInt(head, 9, 12, 10);
        int length = contentLength(head);
        String body = length < 0 ? chunks(end + 4) : plain(end + 4, length);
        talk.heard(status, body);
    }

    private String plain(int begin, int length) throws IOException {
        while (filled < begin + length) {
            fill();
        }
        return new String(buffer, begin, length, StandardCharsets.UTF_8);
    }

    /** Good enough for JSON, in which no chunk's mark is found: read to the last one, and cut the marks off. */
    private String chunks(int begin) throws IOException {
        String body = new String(buffer, begin, filled - begin, StandardCharsets.UTF_8);
        while (!body.endsWith("0\r\n\r\n")) {
            fill();
            body = new String(buffer, begin, filled - begin, StandardCharsets.UTF_8);
        }
        return body.substring(body.indexOf("\r\n") + 2, body.lastIndexOf("\r\n0"));
    }

    private static int contentLength(String head) {
        int name = head.toLowerCase(java.util.Locale.ROOT).indexOf("\r\ncontent-length:");
        if (name < 0) {
            return -1;
        }
        int end = head.indexOf("\r\n", name + 2);
        return Integer.parseInt(head.substring(name + 17, end < 0 ? head.length() : end).strip());
    }

    private int indexOfBlankLine() {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i - 3;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        filled += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

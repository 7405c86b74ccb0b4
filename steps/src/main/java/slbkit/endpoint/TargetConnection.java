package slbkit.endpoint;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.config.MessageConstraints;
import org.apache.http.impl.conn.DefaultManagedHttpClientConnection;

/**
 * A connection to a target. Unrequested bytes never become the reply to the next request. The head of a reply is
 * acknowledged at once, because many small servers write head and body separately, and would wait some 40 ms in between
 * for the acknowledgement that TCP delays.
 */
final class TargetConnection extends DefaultManagedHttpClientConnection {

    private static final SocketOption<Boolean> AT_ONCE = ExtendedSocketOptions.TCP_QUICKACK;
    private static final int BUFFER = 8 * 1024;

    TargetConnection(MessageConstraints head) {
        super("target", BUFFER, BUFFER, null, null, head, null, null, null, null);
    }

    @Override
    public boolean isStale() {
        SocketChannel channel = getSocket() == null ? null : getSocket().getChannel();
        return unasked() || (channel == null ? super.isStale() : hasEnded(channel));
    }

    /** Whether the target closed the connection or sent bytes that belong to no request. Apache's check waits a millisecond. */
    private static boolean hasEnded(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            int bytes = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return bytes != 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void sendRequestHeader(HttpRequest request) throws HttpException, IOException {
        if (unasked()) {
            shutdown();
            throw new UnaskedBytesException();
        }
        super.sendRequestHeader(request);
    }

    @Override
    public HttpResponse receiveResponseHeader() throws HttpException, IOException {
        HttpResponse head = super.receiveResponseHeader();
        Socket socket = getSocket();
        if (socket != null && socket.supportedOptions().contains(AT_ONCE)) {
            socket.setOption(AT_ONCE, true);
        }
        return head;
    }

    /** Whether bytes lie here that belong to no request. */
    private boolean unasked() {
        try {
            return getSessionInputBuffer() instanceof org.apache.http.io.BufferInfo buffer && buffer.length() > 0
                    || getSocket() != null && getSocket().getInputStream().available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** The target had sent more than a reply; nothing was sent on that connection. */
    static final class UnaskedBytesException extends IOException {

        private static final long serialVersionUID = 1;

        UnaskedBytesException() {
            super("the target sent bytes that belong to no request");
        }
    }
}

package slbkit.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** One call of the stub to itself, so that it is ready when it says so. */
final class SelfCall {

    private SelfCall() {
    }

    /** Ask for nothing that exists; a rejection in the envelope is the proof. */
    static void check(SlbStub stub) {
        // No URI's getHost: it knows no name with an underscore.
        String authority = URI.create(stub.url()).getRawAuthority();
        int colon = authority.lastIndexOf(':');
        String host = authority.substring(0, colon).replaceAll("[\\[\\]]", "");
        int port = Integer.parseInt(authority.substring(colon + 1));
        try (Socket socket = sockets(stub).createSocket(host, port)) {
            socket.getOutputStream().write(("GET /?Action=Ready&Version=2014-05-15 HTTP/1.1\r\nHost: "
                    + authority + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // a mutation may put another Code in place of the documented one
            if (!reply.contains("\"Code\"")) {
                throw new IllegalStateException("the stub answered its own call with " + reply);
            }
            stub.forgetCalls();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the stub does not answer its own call", e);
        }
    }

    /** Its own certificate is trusted, whatever name it is for: who else would answer at this port? */
    private static SocketFactory sockets(SlbStub stub) throws IOException, GeneralSecurityException {
        if (stub.certificate().isEmpty()) {
            return SocketFactory.getDefault();
        }
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("stub", CertificateFactory.getInstance("X.509").generateCertificate(
                new ByteArrayInputStream(stub.certificate().get().getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}

package slbkit.endpoint;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on loopback with a certificate that signs itself, made for it by keytool. */
final class HttpsTarget implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server;
    private final Path certificate;
    private final AtomicInteger calls = new AtomicInteger();

    private HttpsTarget(HttpsServer server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    /**
     * Start one.
     *
     * @param folder where its key and certificate are put
     * @param name what its files are called
     * @param subject the subject alternative name, such as {@code ip:127.0.0.1}
     */
    static HttpsTarget start(Path folder, String name, String subject) throws Exception {
        return started(folder, name, subject);
    }

    /** Start one whose certificate was good for a day, a month ago. */
    static HttpsTarget startExpired(Path folder, String name, String subject) throws Exception {
        return started(folder, name, subject, "-startdate", "-30d", "-validity", "1");
    }

    private static HttpsTarget started(Path folder, String name, String subject, String... more) throws Exception {
        Path file = folder.resolve(name + ".p12");
        keytool(file, subject, more);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        HttpsTarget target = new HttpsTarget(server, pem(folder.resolve(name + ".pem"), keys.getCertificate("it")));
        server.createContext("/", exchange -> {
            target.calls.incrementAndGet();
            byte[] body = "{\"RequestId\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return target;
    }

    private static void keytool(Path file, String subject, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair", "-alias", "it", "-keyalg", "EC", "-dname", "CN=target", "-ext", "san=" + subject,
                "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD)));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Path pem(Path file, Certificate certificate) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("-----BEGIN CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(Base64.getMimeEncoder().encode(certificate.getEncoded()));
        text.writeBytes("\n-----END CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII));
        return Files.write(file, text.toByteArray());
    }

    /** Its URL under a host of this machine. */
    String url(String host) {
        return "https://" + host + ":" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Its certificate in PEM. */
    String certificate() {
        return certificate.toString();
    }

    /** How many requests came through. */
    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

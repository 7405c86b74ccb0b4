package slbkit.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.conn.ssl.TrustSelfSignedStrategy;
import org.apache.http.ssl.SSLContextBuilder;
import slbkit.target.ProfileException;
import slbkit.target.Tls;

/** Whose certificates are taken from an https endpoint. */
@SuppressWarnings("deprecation") // REST Assured still takes the older kind of client alone.
final class Trust {

    private Trust() {
    }

    static Scheme scheme(Tls tls) {
        try {
            SSLSocketFactory sockets = tls.insecure()
                    ? new SSLSocketFactory((chain, type) -> true, SSLSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER)
                    : new SSLSocketFactory(trusting(Path.of(tls.caFile())));
            return new Scheme("https", 443, sockets);
        } catch (IOException | GeneralSecurityException e) {
            throw new ProfileException("tls.ca-file: %s holds no certificates in PEM: %s".formatted(
                    tls.caFile(), e.getMessage()));
        }
    }

    private static SSLContext trusting(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + store.size(), certificate);
            }
        }
        return SSLContextBuilder.create().loadTrustMaterial(store, TrustSelfSignedStrategy.INSTANCE).build();
    }
}

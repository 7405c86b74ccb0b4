package slbkit.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.ssl.SSLContextBuilder;
import slbkit.target.ProfileException;
import slbkit.target.Tls;

/** Whose certificates are taken from an https endpoint. */
final class Trust {

    private Trust() {
    }

    static SSLConnectionSocketFactory sockets(Tls tls) {
        try {
            if (tls.insecure()) {
                return new SSLConnectionSocketFactory(
                        SSLContextBuilder.create().loadTrustMaterial(null, (chain, type) -> true).build(),
                        NoopHostnameVerifier.INSTANCE);
            }
            if (tls.caFile() == null) {
                return SSLConnectionSocketFactory.getSocketFactory();
            }
            return new SSLConnectionSocketFactory(SSLContextBuilder.create()
                    .loadTrustMaterial(usualAnd(Path.of(tls.caFile())), null)
                    .build());
        } catch (IOException | GeneralSecurityException e) {
            throw new ProfileException("tls.ca-file: %s holds no certificates in PEM: %s".formatted(
                    tls.caFile(), e.getMessage()));
        }
    }

    /** The certificates that this Java trusts anyway, and those of the file. */
    private static KeyStore usualAnd(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        Collection<? extends Certificate> own;
        try (InputStream in = Files.newInputStream(pem)) {
            own = CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
        if (own.isEmpty()) {
            throw new IOException("it is empty");
        }
        for (Certificate certificate : own) {
            store.setCertificateEntry("ca-" + store.size(), certificate);
        }
        TrustManagerFactory usual = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        usual.init((KeyStore) null);
        for (TrustManager manager : usual.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                for (X509Certificate certificate : x509.getAcceptedIssuers()) {
                    store.setCertificateEntry("ca-" + store.size(), certificate);
                }
            }
        }
        return store;
    }
}

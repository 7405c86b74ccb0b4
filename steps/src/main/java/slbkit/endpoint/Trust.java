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
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.ssl.SSLContextBuilder;
import slbkit.profile.ProfileException;
import slbkit.profile.Tls;

/** Which certificates of an https endpoint are accepted. */
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
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new UnexpiredTrust(trusting(usualAnd(Path.of(tls.caFile()))))}, null);
            return new SSLConnectionSocketFactory(context);
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
        for (X509Certificate certificate : trusting(null).getAcceptedIssuers()) {
            store.setCertificateEntry("ca-" + store.size(), certificate);
        }
        return store;
    }

    /** Trusts what is in a store; null for what this Java trusts anyway. */
    private static X509TrustManager trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("this Java installation trusts no certificate authority"));
    }
}

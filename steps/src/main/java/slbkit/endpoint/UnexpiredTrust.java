package slbkit.endpoint;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/**
 * Java takes a certificate that is itself among the trusted ones without a look at its dates; a target with an
 * expired certificate is to be rejected here as everywhere else.
 *
 * @param other decides the rest
 */
record UnexpiredTrust(X509TrustManager other) implements X509TrustManager {

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        other.checkServerTrusted(chain, authType);
        try {
            chain[0].checkValidity();
        } catch (CertificateExpiredException e) {
            throw new CertificateException("the certificate expired on " + chain[0].getNotAfter().toInstant(), e);
        } catch (CertificateNotYetValidException e) {
            throw new CertificateException("the certificate is not valid before " + chain[0].getNotBefore().toInstant(), e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        other.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return other.getAcceptedIssuers();
    }
}

package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over HTTPS the stub answers whoever trusts its certificate, by address and by name. */
class HttpsTest {

    @Test
    @Tag("thorough")
    void a_made_certificate_is_good_for_the_names_of_this_machine() throws Exception {
        try (SlbStub stub = SlbStub.builder().https().start()) {
            assertThat(stub.url()).startsWith("https://127.0.0.1:");
            assertThat(stub.client().protocol()).isEqualTo("https");
            SelfCall.check(stub);
            HttpClient client = HttpClient.newBuilder().sslContext(trusting(stub.certificate().orElseThrow())).build();
            for (String host : new String[] {"127.0.0.1", "localhost"}) {
                URI uri = URI.create(stub.url().replace("127.0.0.1", host)
                        + "/?Action=CreateVServerGroup&Version=2014-05-15&RegionId=x&LoadBalancerId=lb-1");
                assertThat(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
            URI certificate = URI.create(stub.url() + "/__admin/slb/certificate");
            assertThat(client.send(HttpRequest.newBuilder(certificate).build(), BodyHandlers.ofString()).body())
                    .isEqualTo(stub.certificate().orElseThrow());
        }
    }

    @Test
    void a_key_store_that_is_none_is_named(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.p12"), "no key store");
        assertThatThrownBy(() -> SlbStub.builder().https(file, "changeit").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key.p12: cannot be opened");
    }

    private static SSLContext trusting(String pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("stub", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}

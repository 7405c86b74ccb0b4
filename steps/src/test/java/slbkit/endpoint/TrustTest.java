package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.profile.ProfileException;
import slbkit.profile.TargetProfile;
import slbkit.profile.Tls;
import slbkit.report.ConformanceReport;

/** An https target is called only if its certificate is one that the profile trusts. */
class TrustTest {

    private static final String LOOPBACK = "ip:127.0.0.1";

    @TempDir
    private Path folder;

    @Test
    void a_certificate_in_the_ca_file_is_trusted_call_after_call() throws Exception {
        try (HttpsTarget target = HttpsTarget.start(folder, "own", LOOPBACK);
                Endpoint endpoint = new Endpoint(profile(target.url("127.0.0.1"), target.certificate(), false))) {
            for (int i = 0; i < 3; i++) {
                assertThat(endpoint.probe("DescribeRegions").failure()).isEmpty();
            }
            assertThat(target.calls()).isEqualTo(3);
        }
    }

    @Test
    void a_certificate_that_signs_itself_is_not_trusted_for_that_alone() throws Exception {
        try (HttpsTarget target = HttpsTarget.start(folder, "own", LOOPBACK);
                HttpsTarget other = HttpsTarget.start(folder, "other", LOOPBACK)) {
            assertRefused(target, profile(target.url("127.0.0.1"), other.certificate(), false));
            assertRefused(target, profile(target.url("127.0.0.1"), null, false));
        }
    }

    @Test
    @Tag("thorough")
    void a_trusted_certificate_for_another_host_is_rejected() throws Exception {
        try (HttpsTarget target = HttpsTarget.start(folder, "own", "dns:slb.example")) {
            assertRefused(target, profile(target.url("127.0.0.1"), target.certificate(), false));
        }
    }

    @Test
    @Tag("thorough")
    void a_trusted_certificate_that_has_expired_is_rejected() throws Exception {
        try (HttpsTarget target = HttpsTarget.startExpired(folder, "old", LOOPBACK)) {
            assertRefused(target, profile(target.url("127.0.0.1"), target.certificate(), false));
        }
    }

    @Test
    @Tag("thorough")
    void insecure_accepts_every_certificate_and_says_so_in_the_record() throws Exception {
        try (HttpsTarget target = HttpsTarget.start(folder, "own", "dns:slb.example")) {
            TargetProfile profile = profile(target.url("127.0.0.1"), null, true);
            try (Endpoint endpoint = new Endpoint(profile)) {
                assertThat(endpoint.unreachable()).isEmpty();
            }
            assertThat(target.calls()).isEqualTo(1);
            assertThat(new ConformanceReport.Target("", profile.endpoint(), profile.masked()).uncheckedCertificate()).isTrue();
        }
    }

    @Test
    void a_ca_file_that_is_missing_or_no_pem_is_named() throws Exception {
        String missing = folder.resolve("missing.pem").toString();
        assertThatThrownBy(() -> new Tls(missing, false))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("tls.ca-file").hasMessageContaining("missing.pem");
        for (String content : new String[] {"", "not a certificate\n"}) {
            Path file = Files.writeString(folder.resolve("ca.pem"), content);
            TargetProfile profile = profile("https://127.0.0.1:1", file.toString(), false);
            assertThatThrownBy(() -> new Endpoint(profile).close())
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("tls.ca-file").hasMessageContaining("PEM");
        }
    }

    private static void assertRefused(HttpsTarget target, TargetProfile profile) {
        try (Endpoint endpoint = new Endpoint(profile)) {
            assertThat(endpoint.unreachable()).contains("SSL");
        }
        assertThat(target.calls()).isZero();
    }

    private static TargetProfile profile(String url, String caFile, boolean insecure) {
        TargetProfile open = TargetProfile.of(url);
        return new TargetProfile(open.name(), url, open.region(), open.auth(), open.call(), open.fixtures(),
                open.capabilities(), open.without(), open.provocations(), open.limits(), new Tls(caFile, insecure), null);
    }
}

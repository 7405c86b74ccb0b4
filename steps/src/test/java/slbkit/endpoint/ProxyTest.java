package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.profile.Provocation;
import slbkit.profile.TargetProfile;
import slbkit.profile.Tls;

/** A profile's proxy carries every call, and nothing goes round it. */
class ProxyTest {

    @TempDir
    private Path folder;

    /** Also to hosts that the URI of Java knows no name of. */
    @ParameterizedTest
    @ValueSource(strings = {"http://slb.invalid", "http://slb_stub:8080", "http://[::1]:8080"})
    void http_goes_through_the_proxy(String url) throws Exception {
        try (RecordingProxy proxy = new RecordingProxy();
                Endpoint endpoint = new Endpoint(profile(url, proxy.url(), null))) {
            assertThat(endpoint.unreachable()).isEmpty();
            assertThat(endpoint.arm(new Provocation.Arm("POST", "/faults", Map.of("times", 1))).succeeded()).isTrue();
            assertThat(proxy.asked()).hasSize(2);
            assertThat(proxy.asked().get(0)).contains(" " + url + "/?");
            assertThat(proxy.asked().get(1)).contains("POST " + url + "/faults ");
        }
    }

    @Test
    @Tag("thorough")
    void https_is_tunnelled_and_the_proxy_sees_no_parameter() throws Exception {
        try (HttpsTarget target = HttpsTarget.start(folder, "own", "ip:127.0.0.1");
                RecordingProxy proxy = new RecordingProxy();
                Endpoint endpoint = new Endpoint(profile(
                        target.url("127.0.0.1"), proxy.url(), new Tls(target.certificate(), false)))) {
            assertThat(endpoint.unreachable()).isEmpty();
            assertThat(proxy.asked()).containsExactly("CONNECT 127.0.0.1:" + target.port() + " HTTP/1.1");
            assertThat(target.calls()).isEqualTo(1);
        }
    }

    @Test
    void a_proxy_that_is_down_is_not_gone_round() throws Exception {
        RecordingProxy proxy = new RecordingProxy();
        proxy.close();
        try (HttpsTarget target = HttpsTarget.start(folder, "own", "ip:127.0.0.1");
                Endpoint endpoint = new Endpoint(profile(
                        target.url("127.0.0.1"), proxy.url(), new Tls(target.certificate(), false)))) {
            assertThat(endpoint.unreachable()).contains("refused");
            assertThat(target.calls()).isZero();
        }
    }

    private static TargetProfile profile(String url, String proxy, Tls tls) {
        TargetProfile open = TargetProfile.of(url);
        return new TargetProfile(open.name(), url, open.region(), open.auth(), open.call(), open.fixtures(),
                open.capabilities(), open.without(), open.provocations(), open.limits(), tls, proxy);
    }
}

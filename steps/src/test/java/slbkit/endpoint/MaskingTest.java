package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import slbkit.target.Auth;

class MaskingTest {

    private final Masking masking =
            new Masking(new Auth(Auth.Scheme.RPC, "LTAI-abcdefgh", "c4n4ry+secret/", "t0k3n+token/"));

    @Test
    void hides_signature_and_token_by_name() {
        assertThat(masking.parameters(Map.of("Signature", "abc=", "SecurityToken", "x", "RegionId", "cn-hangzhou")))
                .containsEntry("Signature", "****")
                .containsEntry("SecurityToken", "****")
                .containsEntry("RegionId", "cn-hangzhou");
        assertThat(masking.headers(Map.of("Authorization", "ACS3-HMAC-SHA256 Credential=x")))
                .containsEntry("Authorization", "****");
    }

    @Test
    void shows_of_the_access_key_its_last_four_characters() {
        assertThat(masking.parameters(Map.of("AccessKeyId", "LTAI-abcdefgh"))).containsEntry("AccessKeyId", "****efgh");
    }

    @Test
    void hides_a_secret_that_the_target_echoes() {
        String echoed = "plain c4n4ry+secret/, encoded c4n4ry%2Bsecret%2F, upper C4N4RY+SECRET/, base64 "
                + java.util.Base64.getEncoder().encodeToString("c4n4ry+secret/".getBytes());
        assertThat(masking.hide(echoed)).isEqualTo("plain ****, encoded ****, upper ****, base64 ****"
                + (echoed.endsWith("=") ? "=".repeat(echoed.length() - echoed.indexOf('=')) : ""));
    }
}

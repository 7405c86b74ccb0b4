package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.profile.Auth;
import slbkit.profile.TargetProfile;

/** What a run would do, rehearsed on a stub. */
class DryRunTest {

    private static final Auth KEY = new Auth(Auth.Scheme.RPC, "testid", "testsecret", "");

    @TempDir
    Path folder;

    @Test
    void a_target_that_checks_signatures_could_be_judged_by_them() {
        TargetProfile unsigned = StubProfile.of("http://127.0.0.1:1");
        assertThat(plan(unsigned.signed(KEY))).contains("It could verify 6 of 6 rules.");
        assertThat(plan(unsigned)).contains("It could verify 0 of 6 rules.");
    }

    @Test
    void no_proxy_of_the_target_is_asked() {
        TargetProfile signed = StubProfile.of("http://127.0.0.1:1").signed(KEY);
        TargetProfile behindProxy = new TargetProfile(signed.name(), signed.endpoint(), signed.region(), signed.auth(), signed.call(),
                signed.fixtures(), signed.capabilities(), signed.without(), signed.provocations(), signed.limits(), signed.tls(),
                "http://127.0.0.1:1");
        assertThat(plan(behindProxy)).contains("It could verify 6 of 6 rules.");
    }

    private List<String> plan(TargetProfile profile) {
        return DryRun.plan(RunOptions.into(folder).judgingRules(List.of("Common/signature/*")), profile);
    }
}

package slbkit.suite;

import java.util.Map;
import slbkit.catalogue.Catalogue;
import slbkit.contract.PackagedFiles;
import slbkit.profile.Auth;
import slbkit.profile.ProfileReader;
import slbkit.profile.TargetProfile;
import slbkit.stub.AccessKey;
import slbkit.stub.SlbStub;

/** The target profiles of stubs in their open world. */
public final class StubProfile {

    private static final String FILE = "embedded-stub.yaml";
    /** The embedded stub checks signatures, so that the suite signs what it sends; its key is no secret. */
    private static final AccessKey EMBEDDED_KEY = new AccessKey("embedded-stub", "no-secret-at-all");

    private StubProfile() {
    }

    /** Start the stub that a run without a target judges. */
    static SlbStub startEmbedded() {
        return SlbStub.builder().accessKey(EMBEDDED_KEY.id(), EMBEDDED_KEY.secret()).start();
    }

    /** The profile of that stub. */
    static TargetProfile embedded(SlbStub stub) {
        return of(stub.url(), EMBEDDED_KEY);
    }

    /**
     * The profile of a stub.
     *
     * @throws slbkit.profile.ProfileException if the URL cannot be an endpoint
     */
    public static TargetProfile of(String url) {
        String endpoint = TargetProfile.of(url).endpoint();
        return ProfileReader.knowing(Map.of("SLB_STUB", endpoint))
                .parse(FILE, PackagedFiles.text(Catalogue.ROOT + FILE));
    }

    /** The profile of a stub that was started with this key. */
    public static TargetProfile of(String url, AccessKey key) {
        return signed(url, Auth.Scheme.ACS3, key.id(), key.secret());
    }

    /** The profile of a stub that checks signatures made with this key. */
    public static TargetProfile signed(String url, String accessKeyId, String accessKeySecret) {
        return signed(url, Auth.Scheme.RPC, accessKeyId, accessKeySecret);
    }

    private static TargetProfile signed(String url, Auth.Scheme scheme, String accessKeyId, String accessKeySecret) {
        return of(url).signed(new Auth(scheme, accessKeyId, accessKeySecret, ""));
    }
}

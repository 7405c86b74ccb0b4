package slbkit.stub;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings that an official client needs to call the stub. Both Java SDKs take it in one call, and the stub
 * needs neither of them for it:
 *
 * <pre>{@code
 * new com.aliyun.slb20140515.Client(Config.build(settings.asMap()));
 *
 * DefaultProfile.getProfile(settings.regionId(), settings.accessKeyId(), settings.accessKeySecret());
 * request.setSysEndpoint(settings.endpoint());
 * }</pre>
 *
 * @param endpoint host and port, without a scheme: the form that the SDKs want
 * @param protocol http or https
 * @param regionId a region; the stub serves every one
 * @param accessKeyId the first access key that the stub knows, or one that a stub without keys takes as well
 * @param accessKeySecret its secret
 */
public record ClientSettings(
        String endpoint, String protocol, String regionId, String accessKeyId, String accessKeySecret) {

    static final String ANY_ID = "testid";
    static final String ANY_SECRET = "testsecret";

    private static final String REGION = "cn-hangzhou";

    static ClientSettings of(String url, String accessKeyId, String accessKeySecret) {
        URI address = URI.create(url);
        return new ClientSettings(
                address.getAuthority(), address.getScheme(), REGION, accessKeyId, accessKeySecret);
    }

    /** The endpoint with its scheme. */
    public String url() {
        return protocol + "://" + endpoint;
    }

    /** By the names that the configuration of {@code com.aliyun} clients has: {@code Config.build(asMap())}. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("endpoint", endpoint);
        map.put("protocol", protocol);
        map.put("regionId", regionId);
        map.put("accessKeyId", accessKeyId);
        map.put("accessKeySecret", accessKeySecret);
        return map;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "%s as %s".formatted(url(), accessKeyId);
    }
}
